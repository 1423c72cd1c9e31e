import {
  Badge,
  Body1,
  Button,
  Caption1,
  Card,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { settingPlaces, settingRows, type SettingKey } from "../../../contract";
import { isText } from "../../../i18n";
import { settingOf, type Reading } from "../../../session";
import { findingAddress } from "../../../sheets/plan";
import { tidy } from "../../../text";
import { useText } from "../../components/context";
import { GoToCell } from "../../components/GoToCell";
import { PageFrame } from "../../components/PageFrame";
import { useStep } from "../../components/useStep";
import type { PageProps } from "../page";
import { AnswerInput } from "./AnswerInput";
import { answerOf, isAnswer } from "./answers";
import { Consequence } from "./Consequence";
import type { Carried } from "../views";

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap", alignItems: "center" },
  muted: { color: tokens.colorNeutralForeground2 },
});

export interface QuestionPageProps extends PageProps<Carried["settings"]> {
  readonly reading: Reading;
  readonly setting: SettingKey;
}

/** One question: what may be answered, what the answer changes, and writing it. */
export function QuestionPage({
  view,
  reading,
  actions,
  pane,
  setting: key,
}: QuestionPageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const setting = settingOf(key);
  const { from, effect } = settingPlaces[key];
  const now = reading.snapshot.settings.texts[key] ?? "";
  const [seen, setSeen] = useState(now);
  const [draft, setDraft] = useState(now);
  const { busy, message, run } = useStep();
  const back = view.from ?? { at: "settings" };
  const note = `setting.${key}.note`;
  const isRight = isAnswer(setting, draft);
  const isOther = tidy(draft) !== now;
  const answer = answerOf(setting, now, text);
  const save = (): void =>
    run(async () => {
      const args = { setting: key, value: draft, seen };
      const plan = await actions.commands.set.prepare(args, { fresh: true });
      pane.change(
        "writing",
        async () => {
          await actions.commands.set.write(plan, args);
          const title = text(`setting.${key}.title`);
          const said = answerOf(setting, plan.after, text).words;
          return {
            intent: "success",
            text: text("settings.saved", { title, answer: said }),
            isUndoable: true,
          };
        },
        back,
      );
    });
  return (
    <PageFrame
      title={text(`setting.${key}.title`)}
      pane={{ ...pane, back: () => pane.open(back) }}
      message={message}
    >
      {now !== seen && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>
            {text("settings.changedNow", { answer: answer.words })}{" "}
            <Button
              size="small"
              onClick={() => {
                setSeen(now);
                setDraft(now);
              }}
            >
              {text("settings.takeNow")}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      <Card>
        <Subtitle2 as="h3" id="question">
          {text(`setting.${key}.question`)}
        </Subtitle2>
        {(answer.state === "undecided" || answer.state === "unreadable") && (
          <span>
            <Badge appearance="tint" color="warning">
              {answer.words}
            </Badge>
          </span>
        )}
        {isText(note) && <Body1>{text(note)}</Body1>}
        {setting.byAddIn === true ? (
          <Body1>{answer.words}</Body1>
        ) : (
          <AnswerInput key={seen} setting={setting} value={draft} labelledBy="question" onChange={setDraft} />
        )}
        {!isRight && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{text("settings.notRight")}</MessageBarBody>
          </MessageBar>
        )}
        <Caption1 className={styles.muted}>
          {text(setting.asked === true ? "settings.unsettled" : "settings.source", {
            from: text(`settings.from.${from}`),
          })}
        </Caption1>
        <span className={styles.actions}>
          {setting.byAddIn !== true && (
            <Button
              appearance="primary"
              icon={<SaveRegular />}
              disabled={busy || !isRight || !isOther}
              onClick={save}
            >
              {text("settings.save")}
            </Button>
          )}
          <GoToCell
            address={findingAddress(
              { table: settingRows.table, column: settingRows.column.value.header, key },
              reading.raw,
            )}
            onShow={pane.goTo}
          />
        </span>
      </Card>
      {effect && isRight && isOther && (
        <Consequence key={draft} kind={effect} reading={reading} setting={setting} value={tidy(draft)} />
      )}
    </PageFrame>
  );
}
