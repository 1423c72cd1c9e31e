import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { BookOpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { LinkList } from "../../components/LinkList";
import type { Pane } from "../../pane";
import { EntryList } from "./EntryList";
import { referenceTitle } from "./reference";
import type { Hit } from "./search";
import { useHelpText } from "./texts";
import { REFERENCES } from "./view";

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface HitsProps {
  readonly hits: readonly Hit[];
  readonly onOpen: Pane["open"];
}

/** What was found: topics as ways to them, the rest by its kind. */
export function Hits({ hits, onOpen }: HitsProps): ReactElement {
  const styles = useStyles();
  const text = useHelpText();
  const topics = hits.flatMap((hit) => (hit.kind === "topic" ? [hit] : []));
  const references = REFERENCES.flatMap((id) => {
    const entries = hits.flatMap((hit) =>
      hit.kind === "reference" && hit.reference === id ? [hit.entry] : [],
    );
    return entries.length === 0 ? [] : [{ id, entries }];
  });
  return (
    <>
      <Caption1 role="status">
        {text(hits.length === 0 ? "help.nothingFound" : "help.found", { count: hits.length })}
      </Caption1>
      {topics.length > 0 && (
        <LinkList
          label={text("help.topics")}
          links={topics.map(({ topic, entry }) => ({
            title: entry.title,
            about: entry.about,
            icon: BookOpenRegular,
            onOpen: () => onOpen({ at: "topic", topic }),
          }))}
        />
      )}
      {references.map(({ id, entries }) => (
        <section key={id} className={styles.section}>
          <Subtitle2 as="h3" className={styles.heading}>
            {text(referenceTitle(id))}
          </Subtitle2>
          <EntryList entries={entries} />
        </section>
      ))}
    </>
  );
}
