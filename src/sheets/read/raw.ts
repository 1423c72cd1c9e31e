import type { InputTableId } from "../../contract";
import type { MemoryTableId } from "../../domain/tables";

/** A formula in a cell, by its 0-based data row and column. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  /** As Excel shows it for editing, `=3:5`. */
  readonly formula: string;
}

/** A table as it stands in the workbook: header texts and body values, untouched. */
export interface RawTable {
  /** None where somebody has switched the header row of the table off: then nothing of it was read. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Where it stands, for jumps to a cell: sheet name and 0-based position of the header's first cell. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  /** Formulas in columns where Excel may have made one of a text (`likeFormula`); elsewhere nobody looks for them. */
  readonly formulas?: readonly FormulaCell[];
}

/** The raw tables of a workbook by name; a table that is not there is absent. */
export type RawTables = Readonly<Partial<Record<InputTableId | MemoryTableId, RawTable>>>;

/** Whether the header row of a table is switched off, so that nothing tells which cell is what. */
export function isHeaderless(table: RawTable | undefined): boolean {
  return table?.headers.length === 0;
}

/** The tables whose cells can be told apart by their headers. */
export function headedTables(raw: RawTables): RawTables {
  return Object.fromEntries(Object.entries(raw).filter(([, table]) => !isHeaderless(table)));
}

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
    one.rows.every((row, at) => isSameList(row, other.rows[at] ?? [])) &&
    JSON.stringify(one.formulas ?? []) === JSON.stringify(other.formulas ?? [])
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
