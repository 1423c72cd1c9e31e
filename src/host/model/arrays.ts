import { intersect, type Area } from "./address";
import { placeOfKey } from "./cells";
import type { Place } from "./references/relative";
import type { Sheet } from "./sheet";

/** A formula that fills cells beside its own. */
export interface ArrayFormula {
  /** The cell in which it stands. */
  readonly anchor: Place;
  readonly area: Area;
  /** Whether it spills by itself, unlike one that was entered into fixed cells. */
  readonly isDynamic: boolean;
}

/** The array formula that fills a cell. */
export function arrayAt(sheet: Sheet, row: number, column: number): ArrayFormula | undefined {
  // Asked of every cell of large areas: nothing is made where there is no array.
  if (sheet.grid.arrays.size === 0) return undefined;
  for (const [key, { array, isDynamic = false }] of sheet.grid.arrays)
    if (array && row >= array.top && row <= array.bottom && column >= array.left && column <= array.right)
      return { anchor: placeOfKey(key), area: array, isDynamic };
  return undefined;
}

/** The array that spills over a cell and others; undefined where a cell has what it shows for itself alone. */
export function spillAt(sheet: Sheet, row: number, column: number): ArrayFormula | undefined {
  const array = arrayAt(sheet, row, column);
  if (!array?.isDynamic) return undefined;
  const { top, left, bottom, right } = array.area;
  return top === bottom && left === right ? undefined : array;
}

/** Arrays that spill into some of these cells and would be cut show nothing there until they are calculated again. */
export function withdrawCut(sheet: Sheet, area: Area, isCut: (array: Area) => boolean): void {
  for (const [key, { array, isDynamic }] of [...sheet.grid.arrays])
    if (isDynamic && array && intersect(array, area) && isCut(array)) sheet.edit().withdraw(key);
}
