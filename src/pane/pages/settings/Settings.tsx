import {
  Badge,
  Button,
  Caption1,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ChevronRightRegular, SearchRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactElement } from "react";
import type { SettingKey } from "../../../contract";
import type { Reading } from "../../../session";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import type { PageProps } from "../page";
import { QuestionPage } from "./QuestionPage";
import { isOpen, questionsOf, sectionsOf, type Question, type Section } from "./questions";
import type { Carried } from "../views";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { width: "100%", maxWidth: "none", justifyContent: "space-between", textAlign: "start" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  answer: { color: tokens.colorNeutralForeground2 },
});

/** What the office decides, as questions: all of them, or the one that is asked. */
export function Settings(props: PageProps<Carried["settings"]>): ReactElement {
  const { view, reading, pane } = props;
  const text = useText();
  const { setting } = view;
  if (setting === undefined || !reading)
    return (
      <PageFrame title={text("area.settings")} pane={pane} message={undefined}>
        {reading && (
          <QuestionList
            reading={reading}
            search={view.search ?? ""}
            onAsk={(key, search) =>
              pane.open({ at: "settings", setting: key, from: { at: "settings", search } })
            }
          />
        )}
      </PageFrame>
    );
  return <QuestionPage key={setting} {...props} reading={reading} setting={setting} />;
}

interface QuestionListProps {
  readonly reading: Reading;
  /** What was looked for before. */
  readonly search: string;
  readonly onAsk: (setting: SettingKey, search: string) => void;
}

function QuestionList({ reading, search: before, onAsk }: QuestionListProps): ReactElement {
  const text = useText();
  const [search, setSearch] = useState(before);
  const { texts } = reading.snapshot.settings;
  const questions = useMemo(() => questionsOf(texts, text), [texts, text]);
  const sections = sectionsOf(questions, search, text);
  return (
    <>
      <Input
        type="search"
        contentBefore={<SearchRegular />}
        placeholder={text("settings.search")}
        aria-label={text("settings.search")}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {sections.length === 0 && <Text>{text("settings.noneFound", { search })}</Text>}
      {sections.map((section) => (
        <SectionList key={section.id} section={section} onAsk={(key) => onAsk(key, search)} />
      ))}
    </>
  );
}

interface SectionListProps {
  readonly section: Section;
  readonly onAsk: (setting: SettingKey) => void;
}

function SectionList({ section: { id, questions }, onAsk }: SectionListProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <section>
      <Subtitle2 as="h3">
        {id === "undecided"
          ? text("settings.undecidedCount", { count: questions.length })
          : text(`settings.theme.${id}`)}
      </Subtitle2>
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={question.setting.key}>
            <QuestionButton question={question} onAsk={() => onAsk(question.setting.key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function QuestionButton({
  question,
  onAsk,
}: {
  readonly question: Question;
  readonly onAsk: () => void;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { answer } = question;
  return (
    <Button
      className={styles.item}
      size="small"
      icon={<ChevronRightRegular />}
      iconPosition="after"
      onClick={onAsk}
    >
      <span className={styles.words}>
        <Text>{question.question}</Text>
        {isOpen(question) ? (
          <span>
            <Badge size="small" appearance="tint" color="warning">
              {text("settings.undecided")}
            </Badge>{" "}
            {answer.state === "unreadable" && <Caption1>{answer.words}</Caption1>}
          </span>
        ) : (
          <Caption1 className={styles.answer}>{answer.words}</Caption1>
        )}
      </span>
    </Button>
  );
}
