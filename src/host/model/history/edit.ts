import type { Area } from "../address";
import type { Cells } from "../areas";
import { placeOfKey } from "../cells";
import { cellIn } from "../gridState";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import type { WorkbookState } from "../workbookFile";
import type { CellDifferences } from "./cellDifferences";
import { tellOf } from "./changes";
import { differencesOf, isCellsOnly, isNothing, isUntouched, type Differences } from "./differences";
import { putBackCells } from "./putBack";

/** One step of somebody: how the workbook stood before and after it, and where they were. */
export interface Edit {
  readonly before: WorkbookState;
  readonly after: WorkbookState;
  readonly sheet: Sheet;
  readonly selection: Area;
}

/**
 * Why a step stays: something else than cells was changed by it, and the workbook is no longer as it left it (`changed`), or
 * cells, sheets or tables are no longer where they were (`rearranged`), or the cells are protected by now (`protected`).
 */
export type RefusalReason = "changed" | "rearranged" | "protected";

export type Reverted =
  | { readonly kind: "refused"; readonly reason: RefusalReason }
  | {
      readonly kind: "done";
      /** What takes it back again; undefined when nothing was put back. */
      readonly inverse: Edit | undefined;
      /** Cells that others changed since: they keep what they have. */
      readonly kept: readonly Cells[];
    };

/** How it stands where a step begins. */
export function beginning(workbook: Workbook): Omit<Edit, "after"> {
  const { active: sheet, selection } = workbook;
  return { before: workbook.state(), sheet, selection };
}

/**
 * Takes a step back. Where nothing but results of formulas changed since, the workbook stands as before; otherwise the cells
 * that still hold what the step left get back what they held. Whoever listens to the workbook is told.
 */
export function revert(workbook: Workbook, { before, after, sheet, selection }: Edit): Reverted {
  const now = workbook.state();
  const since = differencesOf(workbook, after, now);
  let kept: readonly Cells[] = [];
  let done: Differences;
  if (isNothing(since)) done = restoreWhole(workbook, before, now);
  else {
    const step = differencesOf(workbook, before, after);
    const reason = refusal(workbook, step, since);
    if (reason) return { kind: "refused", reason };
    kept = putBackCells(workbook, step, before, after);
    done = differencesOf(workbook, now, workbook.state());
  }
  const then = workbook.state();
  const inverse = isUntouched(now, then) ? undefined : { before: now, after: then, sheet, selection };
  tellOf(workbook, done, now, { sheet, selection });
  return { kind: "done", inverse, kept };
}

/**
 * Results of formulas stay those that were calculated last: whoever calculates is told which cells are others.
 * @returns what is otherwise now
 */
function restoreWhole(workbook: Workbook, before: WorkbookState, now: WorkbookState): Differences {
  const differences = differencesOf(workbook, now, before);
  workbook.restore(before);
  for (const [sheet, { results }] of differences.cells) {
    const state = now.cells.get(sheet);
    if (!state) continue;
    const grid = sheet.gridOf(state);
    for (const key of results) {
      const { row, column } = placeOfKey(key);
      sheet.setResult(row, column, cellIn(grid, row, column).value);
    }
  }
  return differences;
}

/** Why the cells of a step cannot be put back one by one. */
function refusal(workbook: Workbook, step: Differences, since: Differences): RefusalReason | undefined {
  if (!isCellsOnly(step)) return "changed";
  const tables = new Set(workbook.tables.map(({ path }) => path));
  const isElsewhere =
    since.hasLists ||
    since.parts.some((path) => tables.has(path)) ||
    [...since.cells.values()].some(({ isPermuted }) => isPermuted);
  if (isElsewhere) return "rearranged";
  return [...step.cells].some(([sheet, cells]) => isLocked(sheet, cells)) ? "protected" : undefined;
}

function isLocked(sheet: Sheet, { contents, formats }: CellDifferences): boolean {
  if (!sheet.protection.isOn) return false;
  return [...contents, ...formats].some((key) => {
    const { row, column } = placeOfKey(key);
    return sheet.style(row, column).locked;
  });
}
