import { schemaOf } from "../domain/tables";
import { CellsNotWritten } from "./cellFunctions/standing";
import { patiently } from "./patiently";
import { supports } from "./supports";
import { isWithoutUndo, WriteRefused, WriteUndone, type Change } from "./write";

/** The Excel of this session, once writing as a group has failed in it: a group that always fails would keep everybody from writing. */
const failing = new WeakSet<object>();

/**
 * Writes as one step of Excel's own undo where Excel can do that (ExcelApi 1.20) and nothing among it is known to be without
 * undo. Where Excel finds something after all that it cannot undo, what was written has been taken back, and is written again
 * without a group: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities.
 * @param canBeUndone whether Excel can undo all of it, as far as it is known beforehand
 */
export async function asOneStep<T>(
  canBeUndone: boolean,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  if (!canBeUndone || failing.has(Excel) || !supports("1.20")) return patiently(batch);
  try {
    return await patiently(batch, { mergeUndoGroup: true });
  } catch (error) {
    if (!(error instanceof WriteRefused)) failing.add(Excel);
    if (!isWithoutUndo(isTakenBack(error) ? error.cause : error)) throw error;
    return patiently(batch);
  }
}

function isTakenBack(error: unknown): error is WriteUndone | CellsNotWritten {
  return error instanceof WriteUndone || (error instanceof CellsNotWritten && error.code === "undone");
}

/** Whether every Excel can undo these changes: no sheet gets another name, or is hidden as it is made. */
export function areUndoable(changes: readonly Change[]): boolean {
  return changes.every((change) => {
    switch (change.kind) {
      case "table":
        return change.makes === undefined || schemaOf(change.id).hidden !== true;
      case "page":
        return change.renamedFrom === undefined;
      case "naming":
        return change.what !== "sheet";
      case "formula":
        return true;
    }
  });
}

/** Whether every Excel can undo that these changes are taken back: besides, no sheet goes. */
export function areUndoableBack(changes: readonly Change[]): boolean {
  return (
    areUndoable(changes) &&
    changes.every((change) =>
      change.kind === "table" ? change.makes !== "sheet" : change.kind !== "page" || !change.made,
    )
  );
}
