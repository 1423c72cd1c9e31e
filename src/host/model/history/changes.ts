import { bounding, type Area } from "../address";
import { isOneCell } from "../areas";
import { cellIn } from "../gridState";
import type { Sheet } from "../sheet";
import { stateOf, type CellState } from "../sheetCells";
import type { Workbook } from "../workbook";
import type { WorkbookState } from "../workbookFile";
import type { CellDifferences } from "./cellDifferences";
import { isCellsOnly, type Differences } from "./differences";
import { areasOf } from "./putBack";

/** Where somebody is. */
interface Place {
  readonly sheet: Sheet;
  readonly selection: Area;
}

/**
 * Tells those who listen to a workbook what is otherwise after something was put back, and selects it.
 * @param before how the workbook stood before that
 * @param place where to go when it is no cells
 */
export function tellOf(
  workbook: Workbook,
  differences: Differences,
  before: WorkbookState,
  place: Place,
): void {
  const isCells = isCellsOnly(differences);
  if (!isCells) workbook.emit({ kind: "structure", origin: "api" });
  // Formulas that changed with something else are not what somebody looks for.
  let target = isCells ? undefined : place;
  for (const [sheet, cells] of differences.cells) {
    if (cells.isShifted || !workbook.sheets.includes(sheet)) continue;
    const areas = tellOfCells(workbook, sheet, cells, before);
    const whole = areas.length === 0 ? undefined : areas.reduce(bounding);
    if (whole && (!target || sheet === place.sheet)) target = { sheet, selection: whole };
  }
  show(workbook, target ?? place);
}

/** @returns the cells that have something else now */
function tellOfCells(
  workbook: Workbook,
  sheet: Sheet,
  { contents, formats }: CellDifferences,
  before: WorkbookState,
): Area[] {
  const [filled, formatted] = [areasOf(contents), areasOf(formats)];
  const [only] = filled;
  for (const area of filled) {
    const was = filled.length === 1 && only && isOneCell(only) ? stateBefore(sheet, only, before) : undefined;
    workbook.emit({ kind: "cells", sheet, area, origin: "api", before: was });
  }
  for (const area of formatted) workbook.emit({ kind: "format", sheet, area, origin: "api" });
  return [...filled, ...formatted];
}

function stateBefore(sheet: Sheet, { top, left }: Area, before: WorkbookState): CellState | undefined {
  const state = before.cells.get(sheet);
  if (!state) return undefined;
  const { value, formula } = cellIn(sheet.gridOf(state), top, left);
  return stateOf(value, formula !== undefined);
}

function show(workbook: Workbook, { sheet, selection }: Place): void {
  if (!workbook.sheets.includes(sheet) || sheet.visibility !== "Visible") return;
  workbook.active = sheet;
  workbook.selection = selection;
  workbook.emit({ kind: "activate", sheet, area: selection, origin: "api" });
}
