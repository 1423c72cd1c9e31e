import type { Area } from "./address";
import { keyOf, type Formula } from "./cells";

/** Key of the cell whose array spills into this one. */
export function spilledFrom(
  arrays: Iterable<readonly [number, Formula]>,
  row: number,
  column: number,
): number | undefined {
  const own = keyOf(row, column);
  for (const [key, { array, isDynamic }] of arrays)
    if (key !== own && isDynamic && array && isIn(array, row, column)) return key;
  return undefined;
}

/** Whether a cell is one of an area. */
export function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cells of an area but the one with that key. */
export function eachOther(key: number, area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (keyOf(row, column) !== key) visit(row, column);
}
