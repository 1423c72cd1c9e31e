import { useCallback, useState } from "react";
import type { DocumentOptions, PlacedFinding } from "../../../session";
import type { DocumentKind } from "../../../paper";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { useOpeningStep, useStep, type Steps } from "../../components/useStep";
import { printedMessage } from "../../messages";
import { saveFile } from "../../save";
import type { Pane } from "../../usePane";
import { evidenceViews, type EvidenceView } from "./evidenceViews";

export interface DocumentsState extends Pick<Steps, "busy" | "message"> {
  /** What the last document left blank. */
  readonly blanks: readonly PlacedFinding[];
  /** What the evidence documents can be made of; none until the workbook has been read. */
  readonly views: readonly EvidenceView[];
  /** Makes a document on its sheets and shows the first. */
  readonly make: (kind: DocumentKind, options: DocumentOptions) => void;
  /** Hands a document over as a Word file. */
  readonly download: (kind: DocumentKind, options: DocumentOptions) => void;
}

/** Making documents, and what the page has to know of the workbook for that. */
export function useDocuments(actions: PaneActions, pane: Pane): DocumentsState {
  const text = useText();
  const [blanks, setBlanks] = useState<readonly PlacedFinding[]>([]);
  const [views, setViews] = useState<readonly EvidenceView[]>([]);
  const { busy, message, run } = useStep();
  const read = useCallback(
    async () => setViews(evidenceViews((await actions.inspect()).snapshot)),
    [actions],
  );
  useOpeningStep(run, read);
  return {
    busy,
    message,
    blanks,
    views,
    make: (kind, options) =>
      run(async () => {
        const printed = await actions.print(kind, options);
        const said = printedMessage(printed, text);
        setBlanks(printed.findings);
        if (said.sheet !== undefined) pane.goTo({ sheet: said.sheet });
        return said;
      }),
    download: (kind, options) =>
      run(async () => {
        const file = await actions.word(kind, text(`document.kind.${kind}`), options);
        setBlanks([]);
        if (!file) return { intent: "error", text: text("documents.nothing") };
        saveFile(file, `${kind}.docx`);
        return { intent: "success", text: text("documents.wordDone", { file: `${kind}.docx` }) };
      }),
  };
}
