import { fold } from "../../text";
import type { TableSchema } from "../../contract";
import { schemaOf, type TableId } from "../../domain/tables";
import { isBlankRow, isFormula, type Cell, type Planned } from "./cell";
import { obstacleOf, type Obstacle, type Standing, type TablePlace } from "./place";

/** What a table that people write in, or the log, is to get: single cells, and rows below the last one. Everything else in it is people's and stays. */
export interface TableEdits {
  readonly id: TableId;
  /** `row` is a data row, `column` an id of the contract. */
  readonly cells: readonly { readonly row: number; readonly column: string; readonly value: Cell }[];
  /** By column id. */
  readonly rows: readonly Readonly<Record<string, Cell | undefined>>[];
  /** Columns that are to be there, though nothing is written into them. A table that is not there yet comes into being with them. */
  readonly columns?: readonly string[];
  /** Data rows that go; what is below them moves up. */
  readonly removes?: ReadonlySet<number>;
}

/** The same, placed in the table as it stands. */
export interface EditPlan {
  readonly id: TableId;
  readonly schema: TableSchema;
  readonly place: TablePlace;
  /** Headers afterwards; those that were missing come last. */
  readonly headers: readonly string[];
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: Cell }[];
  /** Data row of the first new row, and the new rows. */
  readonly firstNew: number;
  readonly rows: readonly (readonly Planned[])[];
  readonly removes: ReadonlySet<number>;
  /** Rows that the table has at least where it is made. */
  readonly least: number;
  readonly obstacle?: Obstacle;
}

/** Empty rows that a new table offers; it grows by itself when people type below it. */
export const EMPTY_ROWS = 20;

const NONE: ReadonlySet<number> = new Set();

/** Places edits: new rows go below the last filled one, columns of the contract that are missing to the right. */
export function planEdits(
  { id, cells, rows, columns = [], removes = NONE }: TableEdits,
  place: TablePlace = { sheet: schemaOf(id).sheet },
): EditPlan {
  const schema = schemaOf(id);
  const before = place.standing;
  const wanted = new Set([
    ...columns,
    ...cells.map(({ column }) => column),
    ...rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)),
  ]);
  const standing = before?.headers ?? schema.columns.map((column) => column.header);
  const missing = schema.columns.filter(
    (column) => wanted.has(column.id) && !standing.some((header) => fold(header) === fold(column.header)),
  );
  const headers = [...standing, ...missing.map((column) => column.header)];
  const position = (column: string): number => {
    const header = schema.columns.find((candidate) => candidate.id === column)?.header ?? column;
    return headers.findIndex((candidate) => fold(candidate) === fold(header));
  };
  const firstNew = lastFilled(before) + 1;
  const placed = rows.map((row) => {
    const line = new Array<Planned>(headers.length).fill(null);
    for (const [column, value] of Object.entries(row))
      if (value !== undefined) line[position(column)] = value;
    return line;
  });
  const height = Math.max(before?.rows.length ?? 0, firstNew + rows.length);
  // A cell that calculates is somebody's work: it is never replaced by a value.
  const overFormula = cells.some(({ row, column }) => isFormula(before?.rows[row]?.[position(column)]));
  const obstacle = overFormula ? "formula" : obstacleOf(place, height, headers.length);
  return {
    id,
    schema,
    place,
    headers,
    cells: cells.map(({ row, column, value }) => ({ row, column: position(column), value })),
    firstNew,
    rows: placed,
    removes,
    least: before === undefined && columns.length > 0 ? EMPTY_ROWS : 0,
    ...(obstacle && { obstacle }),
  };
}

export function changesNothing({ cells, rows, removes, headers, least, place }: EditPlan): boolean {
  const isWidened = headers.length > (place.standing?.headers.length ?? headers.length);
  return cells.length === 0 && rows.length === 0 && removes.size === 0 && least === 0 && !isWidened;
}

/** The last data row in which anything stands; −1 in an empty table. */
function lastFilled(before: Standing | undefined): number {
  return before?.rows.findLastIndex((row) => !isBlankRow(row)) ?? -1;
}
