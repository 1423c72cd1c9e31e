import {
  Button,
  Caption1,
  Card,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular, SaveRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { importProblems } from "../../../sheets/plan";
import type { AnnexImport } from "../../../office/assign";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { useStep } from "../../components/useStep";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** New pairs shown; the rest is counted. */
const SHOWN = 40;

export interface ImportAnnexProps {
  readonly actions: PaneActions;
  readonly onBack: () => void;
}

/** An annex pasted as text or table: what would be added, what is there already, what is unclear; then adding it. */
export function ImportAnnex({ actions, onBack }: ImportAnnexProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [pasted, setPasted] = useState("");
  const [plan, setPlan] = useState<AnnexImport>();
  const { busy, message, run } = useStep();
  const read = (): void =>
    run(async () => {
      setPlan(await actions.planAnnexImport(pasted));
      return undefined;
    });
  const write = (wanted: AnnexImport): void =>
    run(async () => {
      await actions.writeAnnexImport(wanted);
      setPlan(undefined);
      return { intent: "success", text: text("assign.importDone", { count: wanted.added.length }) };
    });
  return (
    <>
      <div className={styles.row}>
        <Button icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("pane.back")}
        </Button>
        <Subtitle2 as="h2">{text("assign.import")}</Subtitle2>
      </div>
      {message && (
        <MessageBar intent={message.intent} layout="multiline" role="status">
          <MessageBarBody>{message.text}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={text("assign.importText")}>
        <Textarea rows={8} resize="vertical" value={pasted} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Button disabled={busy || pasted.trim() === ""} onClick={read}>
        {text("assign.importRead")}
      </Button>
      {plan && <Reading plan={plan} busy={busy} onWrite={() => write(plan)} />}
    </>
  );
}

function Reading({
  plan,
  busy,
  onWrite,
}: {
  readonly plan: AnnexImport;
  readonly busy: boolean;
  readonly onWrite: () => void;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { added, same, reading, names } = plan;
  const problems = importProblems(reading, text);
  return (
    <Card>
      <Text weight="semibold">{text("assign.importAdded", { count: added.length })}</Text>
      <ul className={styles.list}>
        {added.slice(0, SHOWN).map(({ number, host, partner }) => (
          <li key={`${host} ${partner}`}>
            {[number, names[host], names[partner]].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
      {added.length > SHOWN && <Caption1>{text("certainty.more", { count: added.length - SHOWN })}</Caption1>}
      <Text>{text("assign.importSame", { count: same.length })}</Text>
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.list}>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <Button
        appearance="primary"
        icon={<SaveRegular />}
        disabled={busy || added.length === 0}
        onClick={onWrite}
      >
        {text("assign.importWrite", { count: added.length })}
      </Button>
    </Card>
  );
}
