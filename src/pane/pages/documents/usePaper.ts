import { useState } from "react";
import type { BoundCommands, Copied } from "../../../commands";
import type { PaneActions } from "../../actions";
import { copyFormatted } from "../../clipboard";
import { useText } from "../../components/context";
import { useStep, type Steps } from "../../components/useStep";
import { printedMessage, type Message } from "../../messages";
import type { Pane } from "../../pane";
import { saveFile } from "../../save";
import { readAfter } from "../../unread";
import type { Wanted } from "./wanted";

/** What was composed and is shown. */
export type ComposedPaper = Awaited<ReturnType<BoundCommands["report"]["prepare"]>>;

export interface PaperState extends Pick<Steps, "busy" | "message"> {
  readonly composed: ComposedPaper | undefined;
  /** Composes a document; nothing is written. */
  readonly compose: (wanted: Wanted) => void;
  /** Puts what is shown on its sheets, and shows the first. */
  readonly write: () => void;
  /** Hands a document over as a Word file; what is shown is not composed once more. */
  readonly download: (wanted: Wanted) => void;
  /** Makes a document ready to be pasted into Word, where no file can be handed over. */
  readonly prepareCopy: (wanted: Wanted) => void;
  /** Puts the document that is ready on the clipboard; absent while none is. */
  readonly copy: (() => void) | undefined;
  /** What is shown is not what is wanted any more. */
  readonly forget: () => void;
}

/** Composing, showing, writing and handing over a document. */
export function usePaper({ commands: { report } }: PaneActions, pane: Pane): PaperState {
  const text = useText();
  const { busy, message, run, clear } = useStep();
  const [shown, setShown] = useState<{ readonly wanted: Wanted; readonly composed: ComposedPaper }>();
  const [ready, setReady] = useState<Copied>();
  const nothing: Message = { intent: "info", text: text("documents.nothing") };
  const prepared = (wanted: Wanted): Promise<ComposedPaper> | ComposedPaper =>
    shown?.composed ?? report.prepare(wanted);
  return {
    busy,
    message,
    composed: shown?.composed,
    compose: (wanted) => {
      setShown(undefined);
      setReady(undefined);
      run(async () => {
        const composed = await report.prepare(wanted);
        if (composed.pages.length === 0) return nothing;
        setShown({ wanted, composed });
        return undefined;
      });
    },
    write: () =>
      run(async () => {
        if (!shown) return undefined;
        const { wanted, composed } = shown;
        const said = { ...printedMessage(await report.write(composed, wanted), text), isUndoable: true };
        // What is shown has a row in the register now: written once more, it is that paper again.
        setShown({ wanted, composed: await readAfter(said, async () => report.prepare(wanted)) });
        if (said.sheet !== undefined) pane.goTo({ sheet: said.sheet });
        return said;
      }),
    download: (wanted) =>
      run(async () => {
        const file = `${wanted.document}.docx`;
        const { word } = await report.tell(await prepared(wanted), { ...wanted, docx: file }, text);
        if (!word) return nothing;
        saveFile(word, file);
        return { intent: "success", text: text("documents.wordDone", { file }) };
      }),
    prepareCopy: (wanted) =>
      run(async () => {
        setReady(undefined);
        const { copied } = await report.tell(await prepared(wanted), { ...wanted, copied: true }, text);
        if (!copied) return nothing;
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
    forget: () => {
      setShown(undefined);
      setReady(undefined);
      clear();
    },
  };
}
