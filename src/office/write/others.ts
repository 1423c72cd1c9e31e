import {
  BLANK,
  isBlankRow,
  isFormula,
  keyColumns,
  rowName,
  type Planned,
  type TableChange,
} from "../../sheets/plan";
import { cellText } from "../../sheets/read";
import { beginsAsFormula } from "../literal";

/**
 * A cell of somebody else's, as people name it: by its row, and by its column where one cell of a row of ours says something else;
 * outside of our columns by its place, from 0, and what it says.
 */
export interface OthersCell {
  readonly row: string;
  readonly column?: string;
  readonly place?: { readonly row: number; readonly column: number };
}

/**
 * The first cell on the sheet of a new table that does not say what was written. Rows may have been sorted, deleted or pushed down
 * since, columns moved: what is compared are the rows as such, by their headers. Blank cells are nobody's.
 * @param cells all that stands on the sheet, as `Range.formulas` tells it
 */
export function othersCell(
  { id, headers: { after: headers }, patches }: TableChange,
  cells: readonly (readonly unknown[])[],
): OthersCell | undefined {
  const top = headerAmong(cells, headers);
  const places = (cells[top] ?? []).map((cell) => headers.indexOf(cellText(cell)));
  for (const [at, row] of cells.entries()) {
    const own = row.findIndex((cell, column) => cell !== BLANK && (at < top || (places[column] ?? -1) < 0));
    if (own >= 0) return { row: cellText(row[own]), place: { row: at, column: own } };
  }
  const columns = headers.map((_, at) => places.indexOf(at));
  const present = columns.flatMap((column, at) => (column < 0 ? [] : [at]));
  const planned = patches.flatMap(({ after }) => after).filter((row) => !isBlankRow(row));
  const calculates = headers.map((_, at) => planned.some((row) => isFormula(row[at])));
  /** What a cell says, whichever form Excel gave its formula. */
  const said = (cell: unknown, at: number): unknown =>
    calculates[at] && (beginsAsFormula(cell) || isFormula(cell as Planned)) ? "=" : (cell ?? BLANK);
  const saidBy = (row: readonly unknown[]): unknown[] => present.map((at) => said(row[at], at));
  const open = new Map<string, (readonly Planned[])[]>();
  for (const row of planned) {
    const key = JSON.stringify(saidBy(row));
    const alike = open.get(key);
    if (alike) alike.push(row);
    else open.set(key, [row]);
  }
  const rows = cells
    .slice(top + 1)
    .map((row) => columns.map((column) => (column < 0 ? BLANK : row[column])))
    .filter((row) => row.some((cell) => cell !== BLANK) && !open.get(JSON.stringify(saidBy(row)))?.pop());
  if (rows.length === 0) return undefined;
  const left = new Set([...open.values()].flat());
  const keys = keyColumns(headers, id).filter((at) => present.includes(at));
  for (const row of rows) {
    const own = likest(row, left, (other, at) => said(row[at], at) === said(other[at], at), keys);
    const name = rowName(row as Planned[], headers, id);
    if (!own) return { row: name };
    left.delete(own);
    const at = present.find((at) => row[at] !== BLANK && said(row[at], at) !== said(own[at], at));
    const column = headers[at ?? -1];
    if (column !== undefined) return { row: name, column };
  }
  return undefined;
}

/** Where the headers stand: in the row that has the most of them. */
function headerAmong(cells: readonly (readonly unknown[])[], headers: readonly string[]): number {
  const counts = cells.map((row) => row.filter((cell) => headers.includes(cellText(cell))).length);
  return counts.indexOf(Math.max(0, ...counts));
}

/** The row with the same key, else the one that says the same in at least half of the filled cells; undefined when there is none. */
function likest(
  row: readonly unknown[],
  others: ReadonlySet<readonly Planned[]>,
  isSame: (other: readonly Planned[], at: number) => boolean,
  keys: readonly number[],
): readonly Planned[] | undefined {
  const filled = row.flatMap((cell, at) => (cell === BLANK ? [] : [at]));
  let [best, most] = [undefined as readonly Planned[] | undefined, filled.length / 2];
  for (const other of others) {
    if (keys.length > 0 && keys.every((at) => isSame(other, at))) return other;
    const same = filled.filter((at) => isSame(other, at)).length;
    if (same >= most) [best, most] = [other, same];
  }
  return best;
}
