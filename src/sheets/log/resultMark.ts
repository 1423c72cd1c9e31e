import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { columnOf, positionsOf, type NamedColumn, type TableSchema } from "../../contract";
import { ended, type Steps } from "../../domain/steps";
import { jsonSteps } from "../plan/digest";
import { isStray } from "../plan/plan";

const MARK_DIGITS = 16;
/** Rows that are taken in one step. */
const ROWS_A_STEP = 1_000;
/** Numbers are compared as far as every program that saves a workbook keeps them. */
const NUMBER_DIGITS = 12;

/** Columns that hold links: Excel calculates them, and they move with what they lead to. */
const LINKS: ReadonlySet<string> = new Set(["explanations.source", "explanations.toSource", "checks.cell"]);

/** The columns of a result table that a mark is over: not those that people fill, and no links. */
export function markedColumns({ id, columns }: TableSchema): readonly NamedColumn[] {
  return columns.filter((column) => column.kept !== true && !LINKS.has(`${id}.${column.id}`));
}

/** A cell as it is compared: formulas, which are links, say nothing. */
export function markedText(cell: unknown): string {
  if (typeof cell === "number")
    return Number.isInteger(cell) && Math.abs(cell) < 10 ** NUMBER_DIGITS
      ? String(cell)
      : String(Number(cell.toPrecision(NUMBER_DIGITS)));
  if (typeof cell === "string") return cell.includes("\r") ? cell.replace(/\r\n?/gu, "\n") : cell;
  return typeof cell === "boolean" ? String(cell) : "";
}

/**
 * The mark over a result table as it was written, or as it stands: its rows in any order, for people sort them; its columns
 * anywhere, for people move them. What people wrote beside and right below the results is not in it.
 */
export function resultMark(
  schema: TableSchema,
  headers: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): string {
  return markOver(ended(markedSteps(schema, headers, rows)));
}

/** The mark as it was when lines that somebody wrote right below the table were in it. */
export function fullResultMark(
  schema: TableSchema,
  headers: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): string {
  return markOver(ended(markedSteps(schema, headers, rows, NONE)));
}

/** What `digestOfBytes` tells as well, later. */
function markOver(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, MARK_DIGITS);
}

const NONE: ReadonlySet<number> = new Set();

/** Data rows that are none of the add-in's: lines that somebody wrote right below the table, which Excel has taken in. */
export function strayRows(
  schema: TableSchema,
  headers: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): ReadonlySet<number> {
  const columns = headers.map((header) => columnOf(schema, String(header)));
  const isOurs = columns.map((column) => column !== undefined && column.kept !== true);
  const strays = new Set<number>();
  rows.forEach((cells, row) => {
    if (isStray(cells, isOurs)) strays.add(row);
  });
  return strays;
}

/**
 * What a mark is over, as bytes: the JSON of the columns and of the rows, each row as a text.
 * @param strays rows that are not in it
 */
export function* markedSteps(
  schema: TableSchema,
  headers: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  strays = strayRows(schema, headers, rows),
): Steps<Uint8Array> {
  const at = positionsOf(schema, headers);
  const columns = markedColumns(schema)
    .map(({ id }) => id)
    .filter((id) => at(id) >= 0);
  const positions = columns.map(at);
  const texts: string[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (row % ROWS_A_STEP === 0) yield { phase: "planning", done: row, total: rows.length };
    if (strays.has(row)) continue;
    const cells = positions.map((position) => markedText(rows[row]?.[position]));
    if (cells.some((text) => text !== "")) texts.push(JSON.stringify(cells));
  }
  return yield* jsonSteps([columns, texts.sort()]);
}
