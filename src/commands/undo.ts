import type { Translate } from "../i18n";
import { askUndo, undoRun, type RunOnSheet, type Undoable } from "../session";
import type { KeptCell } from "../sheets/plan";
import { command } from "./command";

/** Takes the last run back: everything that one act wrote, but for what somebody has changed since. */
export const undo = command({
  name: "undo",
  opens: true,
  args: {},
  writes: ["inputs", "results", "proposals", "documents", "locks", "log", "cells"],
  prepare: (session): Promise<Undoable | undefined> => askUndo(session),
  write: async (session, undoable) => (undoable ? undoRun(session, undoable) : []),
  tell: (undoable, _, translate, kept = []) => ({
    lines: undoable
      ? [
          translate("undo.last", { time: undoable.last.journal.time }),
          ...undoable.sheets.map((sheet) => runWords(sheet, translate)),
          ...kept.map((cell) =>
            isSentence(cell)
              ? keptWords(cell, translate)
              : translate("undo.kept", { cell: keptWords(cell, translate) }),
          ),
        ]
      : [translate("undo.nothing")],
    findings: [],
    incomplete: undoable === undefined,
  }),
});

/** What a run did to a sheet. */
export function runWords({ sheet, how, rows }: RunOnSheet, translate: Translate): string {
  return translate(`undo.${how}`, { sheet, rows });
}

/**
 * Where a cell stands that stays: sheet, address or row as people name it, column; of what is gone that it is, of a sheet that it
 * stays, and for whose sake.
 */
export function keptWords(kept: KeptCell, translate: Translate): string {
  const { sheet, row, column, address, isGone, leads, stays } = kept;
  if (leads !== undefined) return translate("undo.leads", { sheet, place: leads });
  const place = [address ?? "", row, column ?? ""].filter((part) => part !== "").join(" · ");
  if (stays)
    return place === ""
      ? translate("undo.bears", { sheet })
      : translate("undo.stays", { sheet, cell: place });
  const cell = [sheet, place].filter((part) => part !== "").join(" · ");
  return isGone ? translate("undo.gone", { cell }) : cell;
}

/** Whether what is told of it is a sentence of its own. */
function isSentence({ isGone, leads, stays }: KeptCell): boolean {
  return isGone === true || leads !== undefined || stays === true;
}
