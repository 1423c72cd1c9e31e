import { useState, type ReactElement } from "react";
import { useText } from "../../components/context";
import { Needing } from "../../components/Needing";
import type { PageProps } from "../page";
import { OnePaper } from "./OnePaper";
import { PaperList } from "./PaperList";
import type { DocumentsView } from "./view";

/** The documents: a list in which one is found, and the one that was found, seen before it is written. */
export function Documents(props: PageProps<DocumentsView>): ReactElement {
  const text = useText();
  return (
    <Needing title={text("documents.title")} needs={["units"]} reading={props.reading} pane={props.pane}>
      <Found {...props} />
    </Needing>
  );
}

/** The same where there is anybody to make documents of. */
function Found({ view, reading, actions, pane }: PageProps<DocumentsView>): ReactElement | null {
  const [query, setQuery] = useState("");
  // The reports are what most people come for.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(["reports"]));
  const { document, period } = view;
  if (!reading) return null;
  return document === undefined ? (
    <PaperList
      reading={reading}
      actions={actions}
      pane={pane}
      query={query}
      onQuery={setQuery}
      open={open}
      onOpen={setOpen}
    />
  ) : (
    <OnePaper
      key={document}
      kind={document}
      period={period}
      reading={reading}
      actions={actions}
      pane={pane}
    />
  );
}
