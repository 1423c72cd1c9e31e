import { offsetArea } from "./areas";
import { keyOf, type CellExtra, type Formula } from "./cells";
import { copiedFormula, type Place } from "./references/relative";
import type { Sheet } from "./sheet";
import type { CellValue } from "./values";

/** What a cell holds and how it looks, taken to be put elsewhere. */
export interface CarriedCell {
  readonly value: CellValue;
  readonly formula: Formula | undefined;
  readonly extra: CellExtra | undefined;
  /** Number of the format that it shows, that of its row or column included. */
  readonly style: number;
}

export function carriedCell(sheet: Sheet, row: number, column: number): CarriedCell {
  const { grid } = sheet;
  return {
    value: grid.value(row, column),
    formula: grid.formula(row, column),
    extra: grid.extras.get(keyOf(row, column)),
    style: sheet.styleNumber(row, column),
  };
}

/** Puts what a cell holds, its format apart. */
export function putContent(sheet: Sheet, row: number, column: number, cell: CarriedCell): void {
  const grid = sheet.edit();
  grid.setFormula(row, column, cell.formula);
  grid.setValue(row, column, cell.value);
  if (cell.extra) grid.extras.set(keyOf(row, column), cell.extra);
}

/** Gives a cell a format, unless it shows that one already. */
export function putStyle(sheet: Sheet, row: number, column: number, style: number): void {
  if (sheet.styleNumber(row, column) !== style) sheet.edit().setStyle(row, column, style);
}

/** The formula of a cell, and the cells that it fills, as a copy of it elsewhere has them. */
export function copiedTo(cell: CarriedCell, from: Place, to: Place): CarriedCell {
  const { formula } = cell;
  if (!formula) return cell;
  return {
    ...cell,
    formula: { ...arrayMoved(formula, from, to), text: copiedFormula(formula.text, from, to) },
  };
}

/** A formula elsewhere, with the cells that it fills; what spills by itself shows its own cell alone until it is calculated. */
export function arrayMoved(formula: Formula, from: Place, to: Place): Formula {
  const { array, isDynamic } = formula;
  if (!array) return formula;
  const own = { top: to.row, left: to.column, bottom: to.row, right: to.column };
  const moved = offsetArea(array, to.row - from.row, to.column - from.column);
  return { ...formula, array: isDynamic ? own : moved };
}
