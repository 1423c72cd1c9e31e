import { changedPaths, isGrown } from "../../package";
import type { Sheet } from "../sheet";
import type { WorkbookFile, WorkbookState } from "../workbookFile";
import { cellDifferences, isSameButResults, type CellDifferences } from "./cellDifferences";

/** What differs between two states of a workbook. */
export interface Differences {
  /** Sheets whose cells differ, if only in results of formulas. */
  readonly cells: ReadonlyMap<Sheet, CellDifferences>;
  /** Whether sheets or tables came, went or stand in another order. */
  readonly hasLists: boolean;
  /** Paths of the parts that differ, the cells of sheets and added formats of cells apart. */
  readonly parts: readonly string[];
}

export function differencesOf(workbook: WorkbookFile, one: WorkbookState, other: WorkbookState): Differences {
  const cells = new Map<Sheet, CellDifferences>();
  for (const [sheet, before] of one.cells) {
    const after = other.cells.get(sheet);
    const isSame = !after || before.grid === after.grid || (!before.isChanged && !after.isChanged);
    if (!isSame) cells.set(sheet, cellDifferences(sheet.gridOf(before), sheet.gridOf(after)));
  }
  return {
    cells,
    hasLists: !isAlike(one.sheets, other.sheets) || !isAlike(one.tables, other.tables),
    parts: changedPaths(one.file, other.file).filter((path) => !hasMoreFormats(workbook, path, one, other)),
  };
}

/** Whether nobody wrote anything between two states, were it the same as before. */
export function isUntouched(one: WorkbookState, other: WorkbookState): boolean {
  return (
    isAlike(one.sheets, other.sheets) &&
    isAlike(one.tables, other.tables) &&
    [...one.cells].every(([sheet, { grid }]) => {
      const after = other.cells.get(sheet);
      return grid === after?.grid || (grid === undefined && after?.isChanged === false);
    }) &&
    changedPaths(one.file, other.file).length === 0
  );
}

/** Whether nothing differs but results of formulas. */
export function isNothing({ cells, hasLists, parts }: Differences): boolean {
  return !hasLists && parts.length === 0 && [...cells.values()].every(isSameButResults);
}

/** Whether nothing differs but contents and formats of cells. */
export function isCellsOnly({ cells, hasLists, parts }: Differences): boolean {
  return (
    !hasLists &&
    parts.length === 0 &&
    [...cells.values()].every(({ hasRows, isPermuted }) => !hasRows && !isPermuted)
  );
}

/** Formats are only added: those that cells have no more do no harm. */
function hasMoreFormats(
  workbook: WorkbookFile,
  path: string,
  one: WorkbookState,
  other: WorkbookState,
): boolean {
  const { part } = workbook.styles;
  if (path !== part.path) return false;
  const [before, after] = [one.file.trees.get(part), other.file.trees.get(part)];
  if (!before || !after) return false;
  const [then, now] = [part.treeOf(before), part.treeOf(after)];
  return isGrown(then, now) || isGrown(now, then);
}

function isAlike(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at]);
}
