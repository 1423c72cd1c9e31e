import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { positionsOf, type NamedColumn, type TableSchema } from "../../contract";

const MARK_DIGITS = 16;
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
  if (typeof cell === "number") return String(Number(cell.toPrecision(NUMBER_DIGITS)));
  if (typeof cell === "string") return cell.replace(/\r\n?/gu, "\n");
  return typeof cell === "boolean" ? String(cell) : "";
}

/**
 * The mark over a result table as it was written, or as it stands: its rows in any order, for people sort them; its columns
 * anywhere, for people move them. What people wrote beside the results is not in it.
 */
export function resultMark(
  schema: TableSchema,
  headers: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): string {
  const at = positionsOf(schema, headers);
  const columns = markedColumns(schema).filter(({ id }) => at(id) >= 0);
  const texts = rows
    .map((row) => columns.map(({ id }) => markedText(row[at(id)])))
    .filter((row) => row.some((text) => text !== ""))
    .map((row) => JSON.stringify(row))
    .sort();
  const content = JSON.stringify([columns.map(({ id }) => id), texts]);
  return bytesToHex(sha256(utf8ToBytes(content))).slice(0, MARK_DIGITS);
}
