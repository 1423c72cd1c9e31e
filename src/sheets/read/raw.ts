import type { InputTableId } from "../../contract";
import type { MemoryTableId } from "../../domain/tables";

/** A table as it stands in the workbook: header texts and body values, untouched. */
export interface RawTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Where it stands, for jumps to a cell: sheet name and 0-based position of the header's first cell. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
}

/** The raw tables of a workbook by name; a table that is not there is absent. */
export type RawTables = Readonly<Partial<Record<InputTableId | MemoryTableId, RawTable>>>;

/** Whether two readings of a workbook found the same, cell by cell. */
export function areSame(one: RawTables, other: RawTables): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof RawTables)[]);
  return [...ids].every((id) => isSameTable(one[id], other[id]));
}

function isSameTable(one: RawTable | undefined, other: RawTable | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.sheet === other.sheet &&
    one.headerRow === other.headerRow &&
    one.firstColumn === other.firstColumn &&
    isSameList(one.headers, other.headers) &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, at) => isSameList(row, other.rows[at] ?? []))
  );
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((cell, at) => cell === other[at]);
}

/** A cell as Office.js hands it out, as text; what is neither text, number nor truth value is blank. */
export function cellText(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean"
    ? String(cell)
    : "";
}
