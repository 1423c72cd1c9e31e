import { Caption1, SearchBox } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { PageFrame } from "../../components/PageFrame";
import type { PageProps } from "../page";
import { EntryList } from "./EntryList";
import { entriesOf, referenceTitle } from "./reference";
import { containing } from "./search";
import { useHelpText } from "./texts";
import type { ReferenceView } from "./view";

/** All of one kind to look up, and among it what has the words of a question. */
export function ReferencePage({ view, actions, pane }: PageProps<ReferenceView>): ReactElement {
  const text = useHelpText();
  const [question, setQuestion] = useState("");
  const { namespace, platform } = actions;
  const entries = useMemo(
    () => entriesOf(view.reference, text, { namespace, platform }),
    [view.reference, text, namespace, platform],
  );
  const shown = useMemo(() => containing(entries, question), [entries, question]);
  return (
    <PageFrame title={text(referenceTitle(view.reference))} pane={pane} message={undefined}>
      <Caption1>{text(`help.ref.${view.reference}.about`)}</Caption1>
      <SearchBox
        dismiss={{ "aria-label": text("scores.clearSearch") }}
        style={{ maxWidth: "none" }}
        aria-label={text("help.searchHere")}
        placeholder={text("help.searchHere")}
        value={question}
        onChange={(_, { value }) => setQuestion(value)}
      />
      {shown.length === 0 && <Caption1 role="status">{text("help.nothingFound")}</Caption1>}
      <EntryList key={question} entries={shown} />
    </PageFrame>
  );
}
