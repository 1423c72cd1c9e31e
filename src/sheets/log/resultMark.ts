import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { columnOf, positionsOf, type NamedColumn, type TableSchema } from "../../contract";
import { ended } from "../../domain/steps";
import { BLANK } from "../plan/cell";
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
  return ended(resultMarkSteps(schema, headers, rows));
}

/** The mark as it was when lines that somebody wrote right below the table were in it. */
export function fullResultMark(
  schema: TableSchema,
  headers: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): string {
  return ended(resultMarkSteps(schema, headers, rows, NONE));
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
  const strays = rows.flatMap((cells, row) => {
    const read = cells.map((cell) => (cell === undefined ? BLANK : cell));
    return isStray(read, isOurs) ? [row] : [];
  });
  return new Set(strays);
}

/** `resultMark` piece by piece. @param strays rows that are not in it */
export function* resultMarkSteps(
  schema: TableSchema,
  headers: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  strays = strayRows(schema, headers, rows),
): Generator<void, string> {
  const at = positionsOf(schema, headers);
  const columns = markedColumns(schema).filter(({ id }) => at(id) >= 0);
  const positions = columns.map(({ id }) => at(id));
  const texts: string[] = [];
  for (const [number, row] of rows.entries()) {
    if (number % ROWS_A_STEP === 0) yield;
    if (strays.has(number)) continue;
    const cells = positions.map((position) => markedText(row[position]));
    if (cells.some((text) => text !== "")) texts.push(JSON.stringify(cells));
  }
  texts.sort();
  // The JSON of the columns and the texts.
  const hash = sha256.create();
  hash.update(utf8ToBytes(`[${JSON.stringify(columns.map(({ id }) => id))},[`));
  for (let from = 0; from < texts.length; from += ROWS_A_STEP) {
    yield;
    const part = JSON.stringify(texts.slice(from, from + ROWS_A_STEP)).slice(1, -1);
    hash.update(utf8ToBytes((from > 0 ? "," : "") + part));
  }
  hash.update(utf8ToBytes("]]"));
  return bytesToHex(hash.digest()).slice(0, MARK_DIGITS);
}
