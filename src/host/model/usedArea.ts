import { MAX_COLUMNS, WHOLE_SHEET, type Area } from "./address";
import { placeOfKey } from "./cells";
import type { CellGrid } from "./grid";

/**
 * The smallest area that holds every cell with a value or formula and, unless `valuesOnly`, with a format.
 * @param within the cells that are looked at; all of them by itself
 */
export function usedArea(
  { rows, formulas }: CellGrid,
  valuesOnly: boolean,
  within: Area = WHOLE_SHEET,
): Area | undefined {
  let [top, left, bottom, right] = [-1, MAX_COLUMNS, -1, -1];
  const take = (row: number, first: number, last: number): void => {
    if (top < 0 || row < top) top = row;
    if (row > bottom) bottom = row;
    if (first < left) left = first;
    if (last > right) right = last;
  };
  for (let row = within.top; row <= Math.min(within.bottom, rows.length - 1); row++) {
    const cells = rows[row];
    if (!cells) continue;
    const { values, styles } = cells;
    const isUsed = (column: number): boolean =>
      (values[column] !== undefined && values[column] !== "") ||
      (!valuesOnly && styles[column] !== undefined);
    const width = valuesOnly ? values.length : Math.max(values.length, styles.length);
    const end = Math.min(within.right, width - 1);
    let first = within.left;
    while (first <= end && !isUsed(first)) first += 1;
    if (first > end) continue;
    let last = end;
    while (!isUsed(last)) last -= 1;
    take(row, first, last);
  }
  for (const key of formulas.keys()) {
    const { row, column } = placeOfKey(key);
    const isWithin =
      row >= within.top && row <= within.bottom && column >= within.left && column <= within.right;
    if (isWithin) take(row, column, column);
  }
  return top < 0 ? undefined : { top, left, bottom, right };
}
