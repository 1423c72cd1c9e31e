import { isWholeRows, MAX_COLUMNS, MAX_ROWS, type Area } from "./address";
import type { CellMap } from "./cellMap";
import { keyOf, placeOfKey, type CellRow, type Formula, type Row } from "./cells";
import type { CellGrid } from "./grid";
import { shiftArea, type Shift } from "./references/shift";
import { usedArea } from "./usedArea";

/** Makes room for cells, or closes up over them. Formulas keep their texts: who refers to what is rewritten apart. */
export function shiftCells(grid: CellGrid, shift: Shift): void {
  grid.rearrange();
  if (shift.axis === "columns") shiftAlongRows(grid, shift);
  else if (isWholeRows(shift.area)) shiftWholeRows(grid, shift);
  else shiftAlongColumns(grid, shift);
  rekey(grid.formulas, shift);
  rekey(grid.arrays, shift);
  rekey(grid.extras, shift);
  for (const [key, formula] of [...grid.arrays]) {
    const array = movedArray(formula, shift);
    const moved = { ...formula, ...(array && { array }) };
    grid.arrays.set(key, moved);
    grid.formulas.set(key, moved);
  }
}

/** Whether a shift would push cells that hold something off the sheet. */
export function pushesOff(grid: CellGrid, { kind, area, axis }: Shift): boolean {
  const used = usedArea(grid, true);
  if (kind === "delete" || !used) return false;
  return axis === "rows"
    ? used.bottom >= area.top && used.bottom + area.bottom - area.top + 1 >= MAX_ROWS
    : used.right >= area.left && used.right + area.right - area.left + 1 >= MAX_COLUMNS;
}

function shiftWholeRows(grid: CellGrid, { kind, area: { top, bottom } }: Shift): void {
  const { rows } = grid;
  const count = bottom - top + 1;
  if (kind === "delete") {
    grid.spliceRows(top, count);
    return;
  }
  if (top > rows.length) return;
  const above = top > 0 ? rows[top - 1] : undefined;
  grid.spliceRows(
    top,
    0,
    Array.from({ length: count }, () => likeRow(above)),
  );
}

/** A new row looks as the one above it. */
function likeRow(above: CellRow | undefined): Omit<Row, "period"> | undefined {
  if (!above) return undefined;
  const { hidden: _, ...attributes } = above.attributes ?? {};
  const hasOwn = Object.keys(attributes).length > 0;
  return { values: [], styles: [...above.styles], attributes: hasOwn ? attributes : undefined };
}

function shiftAlongRows(grid: CellGrid, { kind, area }: Shift): void {
  const { top, left, bottom, right } = area;
  const count = right - left + 1;
  for (let number = top; number <= Math.min(bottom, grid.rows.length - 1); number++) {
    if (!grid.rows[number]) continue;
    const row = grid.row(number);
    const before = left > 0 ? row.styles[left - 1] : undefined;
    shiftList(row.values, kind, left, count, undefined);
    shiftList(row.styles, kind, left, count, before);
  }
}

function shiftList<T>(
  list: (T | undefined)[],
  kind: Shift["kind"],
  at: number,
  count: number,
  fill: T | undefined,
): void {
  if (kind === "delete") list.splice(at, count);
  else if (at < list.length || fill !== undefined) {
    while (list.length < at) list.push(undefined);
    list.splice(at, 0, ...new Array<T | undefined>(count).fill(fill));
  }
}

/** Some columns only: the cells move, their rows stay. */
function shiftAlongColumns(grid: CellGrid, { kind, area }: Shift): void {
  const { top, left, bottom, right } = area;
  const count = bottom - top + 1;
  const last = grid.rows.length - 1;
  const copy = (from: number, to: number): void => {
    const source = grid.rows[from];
    if (!source && !grid.rows[to]) return;
    const target = grid.row(to);
    for (let column = left; column <= right; column++) {
      put(target.values, column, source?.values[column]);
      put(target.styles, column, source?.styles[column]);
    }
  };
  if (kind === "delete") {
    for (let row = top; row <= last; row++) copy(row + count, row);
    return;
  }
  for (let row = last; row >= top; row--) copy(row, row + count);
  for (let row = top; row <= bottom; row++) {
    const above = top > 0 ? grid.rows[top - 1] : undefined;
    if (!above && !grid.rows[row]) continue;
    const target = grid.row(row);
    for (let column = left; column <= right; column++) {
      put(target.values, column, undefined);
      put(target.styles, column, above?.styles[column]);
    }
  }
}

function put<T>(list: (T | undefined)[], at: number, value: T | undefined): void {
  if (value === undefined && at >= list.length) return;
  while (list.length < at) list.push(undefined);
  list[at] = value;
}

function rekey<T>(map: CellMap<T>, shift: Shift): void {
  const moved = [...map].flatMap(([key, entry]): [number, T][] => {
    const { row, column } = placeOfKey(key);
    const area = shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
    return area === "gone" ? [] : [[keyOf(area.top, area.left), entry]];
  });
  map.clear();
  for (const [key, entry] of moved) map.set(key, entry);
}

function movedArray({ array }: Formula, shift: Shift): Area | undefined {
  if (!array) return undefined;
  const moved = shiftArea(array, shift);
  return moved === "gone" ? undefined : moved;
}
