import { useRef, useState } from "react";
import type { BoundCommands } from "../../../commands";
import type { DocumentKind, Occasion } from "../../../paper";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { useStep, type Steps } from "../../components/useStep";
import { printedMessage } from "../../messages";
import { saveFile } from "../../save";
import { readAfter } from "../../unread";
import type { Pane } from "../../pane";

/** What was composed and is shown. */
type Composed = Awaited<ReturnType<BoundCommands["papers"]["prepare"]>>;

/** How far composing has come. */
export interface PapersProgress {
  readonly done: number;
  readonly all: number;
  readonly next: DocumentKind;
}

/** What is composed, for what it was asked. */
interface Shown {
  readonly occasion: Occasion;
  readonly composed: Composed;
}

export interface PapersState extends Pick<Steps, "busy" | "message"> {
  readonly composed: Composed | undefined;
  readonly progress: PapersProgress | undefined;
  /** Composes all papers of an occasion; nothing is written. */
  readonly compose: (occasion: Occasion) => void;
  /** Gives up composing. */
  readonly stop: () => void;
  /** Puts what is shown on its sheets. */
  readonly write: () => void;
  /** Hands what is shown over as Word files in one archive. */
  readonly download: () => void;
  readonly forget: () => void;
}

const ZIP = "application/zip";

/** Composing, showing, writing and handing over the papers of an occasion. */
export function usePapers({ commands: { papers } }: PaneActions, pane: Pane): PapersState {
  const text = useText();
  const { busy, message, run, clear } = useStep();
  const [shown, setShown] = useState<Shown>();
  const [progress, setProgress] = useState<PapersProgress>();
  const stopping = useRef<AbortController>(undefined);
  return {
    busy,
    message,
    composed: shown?.composed,
    progress,
    compose: (occasion) => {
      const stop = new AbortController();
      stopping.current = stop;
      setShown(undefined);
      run(async () => {
        try {
          const composed = await papers.prepare(
            { occasion, onDocument: (done, all, next) => setProgress({ done, all, next }) },
            { signal: stop.signal },
          );
          if (composed.pages.length === 0) return { intent: "info", text: text("documents.nothing") };
          setShown({ occasion, composed });
          return undefined;
        } catch (error) {
          if (!stop.signal.aborted) throw error;
          return { intent: "info", text: text("papers.stopped") };
        } finally {
          setProgress(undefined);
        }
      });
    },
    stop: () => stopping.current?.abort(),
    write: () =>
      run(async () => {
        if (!shown) return undefined;
        const { occasion, composed } = shown;
        const said = { ...printedMessage(await papers.write(composed, shown), text), isUndoable: true };
        // What is shown has rows in the register now: written once more, it is those papers again.
        setShown({ occasion, composed: await readAfter(said, async () => papers.prepare({ occasion })) });
        if (said.sheet !== undefined) pane.goTo({ sheet: said.sheet });
        return said;
      }),
    download: () =>
      run(async () => {
        if (!shown) return undefined;
        const { parcel } = await papers.tell(shown.composed, { occasion: shown.occasion, files: true }, text);
        if (!parcel) return { intent: "error", text: text("documents.nothing") };
        const { zipped } = await import(/* webpackChunkName: "zip" */ "../../../sources/zipped");
        const file = `${text(`occasion.${shown.occasion}`)}.zip`;
        saveFile(new Blob([new Uint8Array(zipped(parcel))], { type: ZIP }), file);
        return { intent: "success", text: text("papers.saved", { file, count: parcel.size }) };
      }),
    forget: () => {
      setShown(undefined);
      clear();
    },
  };
}
