import { Button, makeStyles, SearchBox, Subtitle2, tokens } from "@fluentui/react-components";
import { BookOpenRegular, BookSearchRegular, WindowNewRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactElement } from "react";
import { openHelp } from "../../../ribbon";
import { LinkList } from "../../components/LinkList";
import { PageFrame } from "../../components/PageFrame";
import type { PageProps } from "../page";
import { Hits } from "./Hits";
import { referenceTitle } from "./reference";
import { searchHelp } from "./search";
import { useHelpText } from "./texts";
import { REFERENCES, TOPICS } from "./view";

const useStyles = makeStyles({
  heading: { margin: 0 },
  search: { width: "100%", maxWidth: "none" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  browser: { alignSelf: "flex-start" },
});

/** Topics and what can be looked up; with a question everything in which its words stand. */
export function Help({ actions, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useHelpText();
  const [question, setQuestion] = useState("");
  const { namespace, platform } = actions;
  const hits = useMemo(
    () => searchHelp(question, text, { namespace, platform }),
    [question, text, namespace, platform],
  );
  return (
    <PageFrame title={text("help.pane.title")} pane={pane} message={undefined}>
      <SearchBox
        dismiss={{ "aria-label": text("scores.clearSearch") }}
        className={styles.search}
        aria-label={text("help.search")}
        placeholder={text("help.search")}
        value={question}
        onChange={(_, { value }) => setQuestion(value)}
      />
      {question.trim() !== "" ? (
        <Hits hits={hits} onOpen={pane.open} />
      ) : (
        <>
          <section className={styles.section}>
            <Subtitle2 as="h3" className={styles.heading}>
              {text("help.topics")}
            </Subtitle2>
            <LinkList
              label={text("help.topics")}
              links={TOPICS.map((topic) => ({
                title: text(`help.topic.${topic}`),
                about: text(`help.topic.${topic}.about`),
                icon: BookOpenRegular,
                onOpen: () => pane.open({ at: "topic", topic }),
              }))}
            />
          </section>
          <section className={styles.section}>
            <Subtitle2 as="h3" className={styles.heading}>
              {text("help.lookUp")}
            </Subtitle2>
            <LinkList
              label={text("help.lookUp")}
              links={REFERENCES.map((reference) => ({
                title: text(referenceTitle(reference)),
                about: text(`help.ref.${reference}.about`),
                icon: BookSearchRegular,
                onOpen: () => pane.open({ at: "reference", reference }),
              }))}
            />
          </section>
          <Button
            className={styles.browser}
            size="small"
            icon={<WindowNewRegular />}
            onClick={() => openHelp(new URL("help.html", location.href).href)}
          >
            {text("help.inBrowser")}
          </Button>
        </>
      )}
    </PageFrame>
  );
}
