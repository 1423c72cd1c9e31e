import type { Area } from "./address";
import { keyOf, placeOfKey, type CellExtra, type Formula } from "./grid";
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
  const [down, right] = [to.row - from.row, to.column - from.column];
  const { array } = formula;
  return {
    ...cell,
    formula: {
      ...formula,
      text: copiedFormula(formula.text, from, to),
      ...(array && {
        array: {
          top: array.top + down,
          left: array.left + right,
          bottom: array.bottom + down,
          right: array.right + right,
        },
      }),
    },
  };
}

/** The array formula that fills a cell, with the cell in which it stands. */
export function arrayAt(
  sheet: Sheet,
  row: number,
  column: number,
): { readonly anchor: Place; readonly area: Area; readonly isDynamic: boolean } | undefined {
  for (const [key, { array, isDynamic = false }] of sheet.grid.arrays)
    if (array && row >= array.top && row <= array.bottom && column >= array.left && column <= array.right)
      return { anchor: placeOfKey(key), area: array, isDynamic };
  return undefined;
}
