import { fold } from "../../text";
import {
  columnOf,
  findings,
  resultTables,
  type Finding,
  type ResultTableId,
  type TableSchema,
} from "../../contract";
import { ended, type Steps } from "../../domain/steps";
import { schemaOf, type OutputTableId } from "../../domain/tables";
import { BLANK, isBlankRow, isFormula, sameCells, type Cell, type Planned } from "./cell";
import { obstacleOf, type Obstacle, type Standing, type TablePlace, type TablePlaces } from "./place";
import type { ResultRow, ResultValue } from "./resultRow";
import { bodyOf, movedCells, seenFromRow, writtenInRow } from "./rowFormula";

/** What will be done to one table. */
export interface TablePlan {
  readonly id: OutputTableId | "seals";
  readonly schema: TableSchema;
  readonly place: TablePlace;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Planned[])[];
  /** Counts of rows. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
  readonly obstacle?: Obstacle;
}

/** What a run will write, what stood there, and the digest of what it was computed from. */
export interface WritePlan {
  readonly tables: readonly TablePlan[];
  /** Notes of people whose row is gone, or that are written over: kept as findings, never dropped in silence. */
  readonly orphans: readonly Finding[];
  readonly inputDigest: string;
}

/** Plans every result table over what stands there, piece by piece. Kept (✎) and foreign columns follow their row by its key. */
export function* planSteps(
  rows: Readonly<Record<ResultTableId, readonly ResultRow[]>>,
  places: TablePlaces,
  checksOf: (orphans: readonly Finding[]) => readonly ResultRow[],
): Steps<{ tables: TablePlan[]; orphans: Finding[] }> {
  const orphans: Finding[] = [];
  const tables: TablePlan[] = [];
  // `checks` comes last in the contract's order, so it can say which notes lost their row in the tables before it.
  for (const { id } of resultTables) {
    const own = id === "checks" ? [...rows.checks, ...checksOf(orphans)] : rows[id];
    tables.push(yield* tablePlanSteps(id, own, places[id], orphans));
  }
  return { tables, orphans };
}

/** What people wrote beside a row that is no more, or where something else is written now. */
function orphan(schema: TableSchema, key: string, cells: readonly Planned[]): Finding {
  return findings.noteOrphaned(
    { table: schema, key: key.split("\n").join(" · ") },
    { note: cells.map(String).join(" · ") },
  );
}

/** Whether a cell says more than that somebody ticked it. */
function hasWords(cell: Cell): boolean {
  return typeof cell === "string" && !["", "x"].includes(fold(cell));
}

/** By what a row is known again in a later run: the cells of its key, a line each. */
export function rowKey(
  schema: TableSchema,
  headers: readonly string[],
): (cells: readonly Planned[]) => string {
  const columns = headers.map((header) => columnOf(schema, header)?.id);
  const places = schema.key.map((key) => columns.indexOf(key));
  return (cells) => places.map((at) => keyPart(cells[at] ?? BLANK)).join("\n");
}

/** Plans one table over what stands there; notes whose row is gone, or that are written over, are added to `orphans`. */
export function planTable(
  id: TablePlan["id"],
  rows: readonly ResultRow[],
  place: TablePlace | undefined,
  orphans: Finding[],
): TablePlan {
  return ended(tablePlanSteps(id, rows, place, orphans));
}

/** Rows that are planned between two steps. */
const ROWS_A_STEP = 1_000;

function* tablePlanSteps(
  id: TablePlan["id"],
  rows: readonly ResultRow[],
  place: TablePlace = { sheet: schemaOf(id).sheet },
  orphans: Finding[],
): Steps<TablePlan> {
  const schema = schemaOf(id);
  const before = place.standing;
  const own = schema.columns
    .filter((column) => !column.onlyIfUsed || rows.some((row) => row[column.id] !== undefined))
    .map((column) => column.header);
  const headers = before
    ? [
        ...before.headers,
        ...own.filter((header) => !before.headers.some((other) => fold(other) === fold(header))),
      ]
    : own;
  const columns = headers.map((header) => columnOf(schema, header));
  const keyOf = rowKey(schema, headers);
  const old = new Map<string, FormerRow[]>();
  for (const [at, cells] of (before?.rows ?? []).entries()) {
    if (at % ROWS_A_STEP === 0) yield { phase: "planning", done: 0, total: rows.length };
    if (isBlankRow(cells)) continue;
    const key = keyOf(cells);
    const alike = old.get(key);
    if (alike) alike.push({ at, cells });
    else old.set(key, [{ at, cells }]);
  }
  const calculated = headers.map((_, at) => isTheirFormula(at, before, columns[at]));
  const usual = headers.map((_, at) => (calculated[at] ? BLANK : usualFormula(at, before, columns[at])));
  const body = before && bodyOf(before);
  const movedTo = (to: number, { at, cells }: FormerRow): readonly Cell[] =>
    body ? movedCells(cells, at, to, body) : cells;

  const counts = { added: 0, changed: 0, same: 0 };
  const writtenRow = (row: ResultRow, to: number): Planned[] => {
    const fresh = columns.map((column): Cell => (column ? cellOf(row[column.id]) : BLANK));
    const key = keyOf(fresh);
    const found = old.get(key)?.shift();
    const former = found && movedTo(to, found);
    const filled = body ? usual.map((cell) => writtenInRow(cell, to, body)) : [];
    const replaced: Cell[] = [];
    const merged = fresh.map((cell, at): Planned => {
      if (calculated[at]) return null;
      const column = columns[at];
      // A kept cell is a person's, unless that person has just decided otherwise in the pane.
      const isTheirs = column === undefined || (column.kept === true && row[column.id] === undefined);
      if (isTheirs) return former ? (former[at] ?? BLANK) : (filled[at] ?? BLANK);
      // Words beside a decision, such as "xin xem lại", stay as long as nothing is decided, and else live on in the log.
      const was = column.kept === true ? former?.[at] : undefined;
      if (was !== undefined && hasWords(was) && was !== cell) {
        if (cell === BLANK) return was;
        replaced.push(was);
      }
      // Our formula stays as Excel has it in its own form.
      return isFormula(cell) && isFormula(former?.[at]) ? null : cell;
    });
    if (former) counts[sameCells(merged, former) ? "same" : "changed"] += 1;
    else counts.added += 1;
    if (replaced.length > 0) orphans.push(orphan(schema, key, replaced));
    return merged;
  };
  const written: Planned[][] = [];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_STEP === 0) yield { phase: "planning", done: at, total: rows.length };
    written.push(writtenRow(row, at));
  }
  const left = [...old].flatMap(([key, alike]) => alike.map((row) => ({ key, ...row })));
  const isOurs = columns.map((column) => column !== undefined && column.kept !== true);
  const strays = left.filter(({ cells }) => isStray(cells, isOurs));
  const gone = left.filter((line) => !strays.includes(line));
  for (const stray of strays) written.push([...movedTo(written.length, stray)]);
  for (const { key, cells } of gone) {
    const kept = cells.filter(
      (cell, at) => (columns[at]?.kept ?? columns[at] === undefined) && cell !== BLANK && !isFormula(cell),
    );
    if (kept.length > 0) orphans.push(orphan(schema, key, kept));
  }
  const obstacle = obstacleOf(place, written.length, headers.length);
  return {
    id,
    schema,
    place,
    headers,
    rows: written,
    ...counts,
    removed: gone.length,
    ...(obstacle && { obstacle }),
  };
}

/** A row as it stood, and which data row it was. */
interface FormerRow {
  readonly at: number;
  readonly cells: readonly Cell[];
}

/** Every row of ours fills more cells than these. */
const FEWEST_CELLS = 2;

/**
 * A line that somebody wrote right below the table: Excel has taken it in as a row. It stays, below ours.
 * @param isOurs whether the add-in fills the column
 */
export function isStray(cells: readonly unknown[], isOurs: readonly boolean[]): boolean {
  let filled = 0;
  for (let at = 0; at < cells.length && filled <= FEWEST_CELLS; at++)
    if (isOurs[at] && cells[at] !== BLANK && cells[at] !== undefined) filled += 1;
  return filled > 0 && filled <= FEWEST_CELLS;
}

/**
 * Whether people's own column calculates in every row: it is never written, so that its formulas go by the row in which they
 * stand, and Excel fills new rows in.
 */
function isTheirFormula(
  at: number,
  before: Standing | undefined,
  column: { readonly kept?: boolean } | undefined,
): boolean {
  if (!isPeoples(column)) return false;
  const filled = (before?.rows ?? []).filter((cells) => !isBlankRow(cells));
  return filled.length > 0 && filled.every((cells) => isFormula(cells[at]));
}

/**
 * What most rows of people's own column calculate, seen from their rows: a new row gets it, as Excel would fill it in. In single
 * rows people have typed something else, or taken the formula out; these keep what they have.
 */
function usualFormula(
  at: number,
  before: Standing | undefined,
  column: { readonly kept?: boolean } | undefined,
): Cell {
  if (!before || !isPeoples(column)) return BLANK;
  const body = bodyOf(before);
  const counts = new Map<string, number>();
  for (const [row, cells] of before.rows.entries()) {
    const cell = seenFromRow(cells[at] ?? BLANK, row, body);
    if (isFormula(cell)) counts.set(cell.formula, (counts.get(cell.formula) ?? 0) + 1);
  }
  const filled = before.rows.filter((cells) => !isBlankRow(cells)).length;
  const most = [...counts].find(([, count]) => count * 2 > filled);
  return most ? { formula: most[0] } : BLANK;
}

/** A column that the add-in does not fill. */
function isPeoples(column: { readonly kept?: boolean } | undefined): boolean {
  return column === undefined || column.kept === true;
}

function keyPart(cell: Planned): string {
  return isFormula(cell) ? cell.formula : String(cell);
}

function cellOf(value: ResultValue): Cell {
  return value ?? BLANK;
}

/** Whether writing the table would change nothing. */
export function isUnchanged({ place: { standing }, schema, headers, rows }: TablePlan): boolean {
  if (!standing) return schema.optional === true && rows.length === 0;
  if (standing.headers.length !== headers.length) return false;
  const body = bodyOf(standing);
  const filled = standing.rows.flatMap((cells, at) => (isBlankRow(cells) ? [] : [{ at, cells }]));
  return (
    filled.length === rows.length &&
    filled.every(({ at, cells }, to) => sameCells(movedCells(cells, at, to, body), rows[to] ?? []))
  );
}
