import { schemaOf, type TableId } from "../../domain/tables";
import { BLANK, isBlankRow, isFormula, sameCells, type Cell, type Planned } from "./cell";
import { changesNothing, EMPTY_ROWS, type EditPlan } from "./edits";
import type { Standing, TablePlace } from "./place";
import { isUnchanged, type TablePlan } from "./plan";

/** Neighbouring rows of a table over its whole width. */
export interface Patch {
  /** Data row, from 0: so it is found wherever the table has moved to. */
  readonly row: number;
  /** Absent for rows that the table does not have before. */
  readonly before?: readonly (readonly Cell[])[];
  readonly after: readonly (readonly Planned[])[];
}

/**
 * What a write does to one table, as data: enough to do it, to find out whether it was done, and to take it back, in this
 * run or in a later one.
 */
export interface TableChange {
  readonly kind: "table";
  readonly id: TableId;
  readonly sheet: string;
  /** What comes into being with it: the table on a blank sheet, or its sheet as well. */
  readonly makes?: "table" | "sheet";
  readonly headers: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Data rows. */
  readonly rows: { readonly before: number; readonly after: number };
  /** Where its header stood, from 0: people's formulas are read from there. Absent for what is made, and in runs of before. */
  readonly origin?: { readonly row: number; readonly column: number };
  /** Whether the table shows a row of totals. */
  readonly totals: boolean;
  /** Rows and columns that it takes away had been put in before: their cells go, and what was moved by them moves back. */
  readonly deletes?: true;
  /** Where what stands below cannot move with the columns of the table; absent where it can. */
  readonly below?: "movesInWholeRows" | "stays";
  readonly patches: readonly Patch[];
}

/** What writing a whole table changes; undefined when nothing. */
export function tableChange(plan: TablePlan): TableChange | undefined {
  if (isUnchanged(plan)) return undefined;
  const { id, place, headers } = plan;
  const rows = plan.rows.length > 0 ? plan.rows : [headers.map(() => BLANK)];
  return changeAt(place, id, headers, rows);
}

/** What the edits of people's own table change; undefined when nothing. */
export function editChange(plan: EditPlan): TableChange | undefined {
  if (changesNothing(plan)) return undefined;
  const { id, place, headers, cells, rows, firstNew, removes, least } = plan;
  const { standing } = place;
  const height = Math.max(standing?.rows.length ?? 0, firstNew + rows.length, least);
  const after = Array.from({ length: height }, (_, at): Planned[] => [
    ...(rows[at - firstNew] ?? headers.map(() => null)),
  ]);
  for (const { row, column, value } of cells) {
    const line = after[row];
    if (line) line[column] = value;
  }
  return changeAt(
    place,
    id,
    headers,
    standing && removes.size > 0 ? withoutRows(after, standing, removes) : after,
  );
}

/**
 * Rows without those that go. The others move up; where one of them calculates they stay, and blank rows are left, for a formula
 * goes by its row. Of a column that calculates everywhere the rows that are left keep their formulas.
 */
function withoutRows(
  rows: readonly (readonly Planned[])[],
  { headers, rows: standing }: Standing,
  removes: ReadonlySet<number>,
): (readonly Planned[])[] {
  const filled = standing.filter((cells) => !isBlankRow(cells));
  const calculates = headers.map((_, at) => filled.every((cells) => isFormula(cells[at])));
  const blank = (cells: readonly Planned[]): Planned[] =>
    cells.map((_, at) => (calculates[at] ? null : BLANK));
  const isMovable = standing.every((cells, at) => removes.has(at) || !cells.some(isFormula));
  if (!isMovable) return rows.map((cells, at) => (removes.has(at) ? blank(cells) : cells));
  const moved = rows.flatMap((cells, at): (readonly Planned[])[] =>
    removes.has(at) ? [] : [cells.map((cell, column) => cell ?? standing[at]?.[column] ?? BLANK)],
  );
  const left = moved.filter((cells) => !isBlankRow(cells));
  const height = Math.max(left.length, Math.min(standing.length, EMPTY_ROWS));
  return Array.from({ length: height }, (_, at) => left[at] ?? blank(rows[at] ?? []));
}

/** A new table where there is none, with so many rows at least. @param rows by the columns of the contract, in its order */
export function newTableChange(
  id: TableId,
  place: Pick<TablePlace, "sheet" | "isSheetBlank">,
  rows: readonly (readonly Cell[])[],
  least: number,
): TableChange {
  const headers = schemaOf(id).columns.map(({ header }) => header);
  const blank = headers.map(() => null);
  const height = Math.max(rows.length, least);
  return changeAt(
    place,
    id,
    headers,
    Array.from({ length: height }, (_, at) => rows[at] ?? blank),
  );
}

function changeAt(
  { sheet, standing, isSheetBlank }: TablePlace,
  id: TableId,
  headers: readonly string[],
  rows: readonly (readonly Planned[])[],
): TableChange {
  const change = changeOf(id, sheet, standing, headers, rows);
  return standing ? change : { ...change, makes: isSheetBlank ? "table" : "sheet" };
}

/** The change from what stands to these rows; rows that are not among them any more are blanked. */
export function changeOf(
  id: TableId,
  sheet: string,
  standing: Standing | undefined,
  headers: readonly string[],
  rows: readonly (readonly Planned[])[],
): TableChange {
  const former = standing?.rows ?? [];
  const lines = Array.from({ length: Math.max(rows.length, former.length) }, (_, at) => ({
    before: former[at],
    after: rows[at] ?? headers.map(() => BLANK),
  }));
  return {
    kind: "table",
    id,
    sheet,
    headers: { before: standing?.headers ?? [], after: headers },
    rows: { before: former.length, after: rows.length },
    ...(standing && { origin: { row: standing.headerRow, column: standing.firstColumn } }),
    totals: standing?.totals ?? false,
    ...(standing?.heldBelow && { below: belowWith(standing, rows.length) }),
    patches: patchesOf(lines, headers.length),
  };
}

/** How what is held below a table is left alone as the table gets so many rows: blank rows that suffice are taken in. */
function belowWith(
  { rows, totals, freeRowsBelow, heldBelow }: Standing,
  height: number,
): NonNullable<TableChange["below"]> {
  const added = height - rows.length;
  return heldBelow === "movesInWholeRows" && added > (totals ? 0 : freeRowsBelow) ? heldBelow : "stays";
}

/** A row before and after; without a before the row is new. */
interface Line {
  readonly before: readonly Cell[] | undefined;
  readonly after: readonly Planned[];
}

/** Unchanged rows between two changed ones are taken along up to so many: a request for each would cost more. */
const TAKEN_ALONG = 8;

function patchesOf(lines: readonly Line[], width: number): Patch[] {
  const changed = lines.flatMap(({ before, after }, row) =>
    before && sameCells(padded(before, width), after) ? [] : [row],
  );
  const groups: { from: number; to: number }[] = [];
  for (const row of changed) {
    const last = groups.at(-1);
    // A patch is either of rows that are there or of new ones.
    const joins = last && row - last.to <= TAKEN_ALONG && !lines[last.from]?.before === !lines[row]?.before;
    if (joins) last.to = row;
    else groups.push({ from: row, to: row });
  }
  return groups.map(({ from, to }) => {
    const part = lines.slice(from, to + 1);
    const isNew = part[0]?.before === undefined;
    return {
      row: from,
      ...(!isNew && { before: part.map(({ before = [] }) => padded(before, width)) }),
      after: part.map(({ after }) => after),
    };
  });
}

/** Columns that the table does not have yet are blank. */
function padded(cells: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? BLANK);
}
