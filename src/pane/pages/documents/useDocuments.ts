import { useCallback, useMemo, useState } from "react";
import type { Copied } from "../../../commands";
import type { Snapshot } from "../../../domain/model";
import type { Finding } from "../../../contract";
import type { PaneActions } from "../../actions";
import { copyFormatted } from "../../clipboard";
import { useText } from "../../components/context";
import { useOpeningStep, useStep, type Steps } from "../../components/useStep";
import { printedMessage } from "../../messages";
import { saveFile } from "../../save";
import type { Wanted } from "./wanted";
import type { Pane } from "../../pane";
import { evidenceViews, type EvidenceView } from "./evidenceViews";
import { sectionChoices, type SectionChoice } from "./reportWish";

export interface DocumentsState extends Pick<Steps, "busy" | "message"> {
  /** What the last document left blank. */
  readonly blanks: readonly Finding[];
  /** What the evidence documents can be made of; none until the workbook has been read. */
  readonly views: readonly EvidenceView[];
  /** The sections that reports can have; none until then. */
  readonly sections: readonly SectionChoice[];
  /** Makes a document on its sheets and shows the first. */
  readonly make: (wanted: Wanted) => void;
  /** Hands a document over as a Word file. */
  readonly download: (wanted: Wanted) => void;
  /** Makes a document ready to be pasted into Word, where no file can be handed over. */
  readonly prepareCopy: (wanted: Wanted) => void;
  /** Puts the document that is ready on the clipboard; absent while none is. */
  readonly copy: (() => void) | undefined;
}

/** Making documents, and what the page has to know of the workbook for that. */
export function useDocuments({ commands }: PaneActions, pane: Pane): DocumentsState {
  const text = useText();
  const [blanks, setBlanks] = useState<readonly Finding[]>([]);
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const views = useMemo(() => (snapshot ? evidenceViews(snapshot) : []), [snapshot]);
  const sections = useMemo(() => (snapshot ? sectionChoices(snapshot) : []), [snapshot]);
  const [ready, setReady] = useState<Copied>();
  const { busy, message, run } = useStep();
  const read = useCallback(
    async () => setSnapshot((await commands.check.prepare({}, { fresh: true })).snapshot),
    [commands],
  );
  useOpeningStep(run, read);
  return {
    busy,
    message,
    blanks,
    views,
    sections,
    make: (wanted) =>
      run(async () => {
        setReady(undefined);
        const { prepared, written } = await commands.report.run(wanted);
        const said = printedMessage(written, text);
        setBlanks(prepared.findings);
        if (said.sheet !== undefined) pane.goTo({ sheet: said.sheet });
        return said;
      }),
    download: (wanted) =>
      run(async () => {
        const file = `${wanted.document}.docx`;
        const prepared = await commands.report.prepare(wanted);
        const { word } = await commands.report.tell(prepared, { ...wanted, docx: file }, text);
        setBlanks([]);
        if (!word) return { intent: "error", text: text("documents.nothing") };
        saveFile(word, file);
        return { intent: "success", text: text("documents.wordDone", { file }) };
      }),
    prepareCopy: (wanted) =>
      run(async () => {
        setReady(undefined);
        const prepared = await commands.report.prepare(wanted);
        const { copied } = await commands.report.tell(prepared, { ...wanted, copied: true }, text);
        setBlanks([]);
        if (!copied) return { intent: "error", text: text("documents.nothing") };
        setReady(copied);
        return { intent: "info", text: text("documents.copyReady") };
      }),
    copy:
      ready &&
      (() => {
        const isCopied = copyFormatted(ready);
        run(() =>
          Promise.resolve(
            isCopied
              ? { intent: "success", text: text("documents.copied") }
              : { intent: "error", text: text("documents.notCopied") },
          ),
        );
      }),
  };
}
