import { fold } from "../../text";
import { findings, resultTables, type Finding, type ResultTableId, type TableSchema } from "../../contract";
import { schemaOf, type OutputTableId, type TableId } from "../../domain/tables";
import type { ResultRow, ResultValue } from "./resultRow";

/** A cell as it is written: text and numbers as they are, a carried formula as such. */
export type Cell = string | number | boolean | { readonly formula: string };
export const BLANK = "";

/** What stands in a result table now. */
export interface Standing {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** Constants as values, formulas as formulas. */
  readonly rows: readonly (readonly Cell[])[];
  readonly protected: boolean;
  /** Address of a filled cell below the table that growing would overwrite; the rows up to it are free. */
  readonly freeRowsBelow: number;
  /** Columns to the right of the table in which nothing stands, as far as the contract could need them. */
  readonly freeColumnsRight: number;
}

/** What will be done to one table. */
export interface TablePlan {
  readonly id: OutputTableId;
  readonly schema: TableSchema;
  readonly before: Standing | undefined;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
  readonly obstacle?: Obstacle;
}

/** Why a table cannot be written; nothing at all is written then. */
export type Obstacle = "protected" | "blockedBelow" | "blockedRight" | "sheetTaken" | "formula";

/** What a run will write, what stood there, and the digests that prove both. */
export interface WritePlan {
  readonly tables: readonly TablePlan[];
  /** Notes people had put beside rows that are gone: kept as findings, never dropped in silence. */
  readonly orphans: readonly Finding[];
  readonly inputDigest: string;
  readonly resultDigest: string;
}

export type StandingTables = Readonly<Partial<Record<TableId, Standing>>>;

/** Plans every result table over what stands there. Kept (✎) and foreign columns follow their row by its key. */
export function planTables(
  rows: Readonly<Record<ResultTableId, readonly ResultRow[]>>,
  standing: StandingTables,
  checksOf: (orphans: readonly Finding[]) => readonly ResultRow[],
): { tables: TablePlan[]; orphans: Finding[] } {
  const orphans: Finding[] = [];
  // `checks` comes last in the contract's order, so it can say which notes lost their row in the tables before it.
  const tables = resultTables.map(({ id }) =>
    planTable(id, id === "checks" ? [...rows.checks, ...checksOf(orphans)] : rows[id], standing[id], orphans),
  );
  return { tables, orphans };
}

/** Plans one table over what stands there; notes whose row is gone are added to `orphans`. */
export function planTable(
  id: OutputTableId,
  rows: readonly ResultRow[],
  before: Standing | undefined,
  orphans: Finding[],
): TablePlan {
  const schema = schemaOf(id);
  const own = schema.columns
    .filter((column) => !column.onlyIfUsed || rows.some((row) => row[column.id] !== undefined))
    .map((column) => column.header);
  const headers = before
    ? [
        ...before.headers,
        ...own.filter((header) => !before.headers.some((other) => fold(other) === fold(header))),
      ]
    : own;
  const columns = headers.map((header) =>
    schema.columns.find((column) => fold(column.header) === fold(header)),
  );
  const keyColumns = (schema.key ?? []).map((key) => columns.findIndex((column) => column?.id === key));
  const keyOf = (cells: readonly Cell[]): string =>
    keyColumns.map((at) => keyPart(cells[at] ?? BLANK)).join("\n");
  const old = new Map<string, readonly Cell[]>();
  for (const cells of before?.rows ?? [])
    if (!old.has(keyOf(cells)) && cells.some((cell) => cell !== BLANK)) old.set(keyOf(cells), cells);

  const counts = { added: 0, changed: 0, same: 0 };
  const seen = new Set<string>();
  const written = rows.map((row): Cell[] => {
    const fresh = columns.map((column): Cell => (column ? cellOf(row[column.id]) : BLANK));
    // A kept cell is a person's, unless that person has just decided otherwise in the pane.
    const isTheirs = columns.map(
      (column) => column === undefined || (column.kept === true && row[column.id] === undefined),
    );
    const key = keyOf(fresh);
    const former = seen.has(key) ? undefined : old.get(key);
    seen.add(key);
    if (!former) {
      counts.added += 1;
      return fresh;
    }
    const merged = fresh.map((cell, at) => (isTheirs[at] ? (former[at] ?? BLANK) : cell));
    counts[sameCells(merged, former) ? "same" : "changed"] += 1;
    return merged;
  });
  const gone = [...old].filter(([key]) => !seen.has(key));
  for (const [, cells] of gone) {
    const kept = cells.filter(
      (cell, at) =>
        (columns[at] === undefined || columns[at].kept) && cell !== BLANK && typeof cell !== "object",
    );
    if (kept.length === 0) continue;
    orphans.push(
      findings.noteOrphaned(
        { table: schema, key: keyOf(cells).split("\n").join(" · ") },
        { note: kept.map(String).join(" · ") },
      ),
    );
  }
  const obstacle = obstacleOf(before, written.length, headers.length);
  return {
    id,
    schema,
    before,
    headers,
    rows: written,
    ...counts,
    removed: gone.length,
    ...(obstacle && { obstacle }),
  };
}

export function obstacleOf(
  before: Standing | undefined,
  rows: number,
  columns: number,
): Obstacle | undefined {
  if (!before) return undefined;
  if (before.protected) return "protected";
  if (columns > before.headers.length + before.freeColumnsRight) return "blockedRight";
  return rows > before.rows.length + before.freeRowsBelow ? "blockedBelow" : undefined;
}

function keyPart(cell: Cell): string {
  return typeof cell === "object" ? cell.formula : String(cell);
}

function cellOf(value: ResultValue): Cell {
  return value ?? BLANK;
}

export function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (cell, at) =>
        cell === b[at] ||
        (typeof cell === "object" && typeof b[at] === "object" && cell.formula === b[at].formula),
    )
  );
}

/** Whether writing the table would change nothing. */
export function isUnchanged(table: TablePlan): boolean {
  const { before } = table;
  if (!before && table.schema.optional && table.rows.length === 0) return true;
  if (!before || before.headers.length !== table.headers.length) return false;
  const standing = before.rows.filter((row) => row.some((cell) => cell !== BLANK));
  return (
    standing.length === table.rows.length &&
    standing.every((row, index) => sameCells(row, table.rows[index] ?? []))
  );
}
