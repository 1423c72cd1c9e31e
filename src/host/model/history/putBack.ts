import { cellArea, CellSet, type Cells } from "../areas";
import { isWithin } from "../address";
import { keyOf, placeOfKey } from "../cells";
import { cellIn, type GridState } from "../gridState";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import type { WorkbookState } from "../workbookFile";
import { holdsSame, type CellDifferences } from "./cellDifferences";
import type { Differences } from "./differences";

/**
 * Puts back what a step changed in cells, each of them if it still holds what the step left.
 * @returns those that hold something else by now
 */
export function putBackCells(
  workbook: Workbook,
  { cells }: Differences,
  before: WorkbookState,
  after: WorkbookState,
): Cells[] {
  return [...cells].flatMap(([sheet, differences]) => {
    const [then, left] = [before.cells.get(sheet), after.cells.get(sheet)];
    if (!then || !left || !workbook.sheets.includes(sheet)) return [];
    const kept = putBackIn(sheet, differences, sheet.gridOf(then), sheet.gridOf(left));
    return areasOf(kept).map((area) => ({ sheet, area }));
  });
}

function putBackIn(
  sheet: Sheet,
  { contents, formats }: CellDifferences,
  before: GridState,
  after: GridState,
): number[] {
  const kept: number[] = [];
  const filled = new Set(contents);
  const grid = sheet.edit();
  const now = grid.state();
  for (const key of contents) {
    const { row, column } = placeOfKey(key);
    const isFree = holdsSame(cellIn(after, row, column), cellIn(now, row, column));
    if (!isFree || isCovered(sheet, row, column)) {
      kept.push(key);
      continue;
    }
    const { value, formula, extra } = cellIn(before, row, column);
    grid.setFormula(row, column, formula);
    grid.setValue(row, column, value);
    if (extra) grid.extras.set(keyOf(row, column), extra);
  }
  for (const key of formats) {
    const { row, column } = placeOfKey(key);
    const [then, left, here] = [before, after, now].map((state) => cellIn(state, row, column).style);
    if (left === here) grid.setStyle(row, column, then);
    else if (!filled.has(key)) kept.push(key);
  }
  return kept;
}

/** Whether a cell is part of what another one stands for: of merged cells, or of an array that somebody entered. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellArea(row, column);
  const arrays = [...sheet.grid.arrays.values()].flatMap(({ array, isDynamic }) =>
    array && isDynamic !== true ? [array] : [],
  );
  return [...sheet.merges.in(cell), ...arrays].some(
    (whole) => isWithin(cell, whole) && (whole.top !== row || whole.left !== column),
  );
}

/** Cells as rectangles. */
export function areasOf(keys: readonly number[]): ReturnType<CellSet["rectangles"]> {
  const cells = new CellSet();
  for (const key of Float64Array.from(keys).sort()) {
    const { row, column } = placeOfKey(key);
    cells.add(row, column);
  }
  return cells.rectangles();
}
