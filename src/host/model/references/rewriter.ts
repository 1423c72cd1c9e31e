import type { Area } from "../address";
import type { Sheet } from "../sheet";
import type { Table } from "../table";

/** A reference by names: `Table[[#Totals],[First]:[Last]]`; without sections the data is meant. */
export interface StructuredReference {
  readonly columns?: readonly string[];
  /** `all`, `headers`, `data`, `totals`, `this row`. */
  readonly sections?: readonly string[];
}

/**
 * What a command does to references. Every holder of references (a formula, a name, a rule, a chart …) is rewritten by the
 * same one.
 */
export interface Rewriter {
  /** Cells that are gone were written over, not taken away: what lies upon them, drawings and page breaks, stays. */
  readonly overwrites?: boolean;
  /** Where an area of a sheet is found afterwards; the same object when nothing changes. */
  area(sheet: Sheet, area: Area): { readonly sheet: Sheet; readonly area: Area } | "gone";
  /** The name of a sheet afterwards, undefined when the sheet goes; the same when nothing changes. */
  sheetName(name: string): string | undefined;
  /** The name of a table afterwards, undefined when it goes. */
  tableName(name: string): string | undefined;
  /** Told of every name that stands for something else than a table. */
  named?(name: string): void;
  /** The name of a column of a table afterwards, undefined when it goes. */
  columnName(table: Table, column: string): string | undefined;
  /**
   * What a reference to a table's parts becomes when the table is one no more.
   * @param row of the cell that the formula stands in, for `[@Column]`
   */
  cells?(table: Table, reference: StructuredReference, row: number | undefined): string | undefined;
}

/** A command that changes nothing about references, to be varied. */
export const UNCHANGED: Rewriter = {
  area: (sheet, area) => ({ sheet, area }),
  sheetName: (name) => name,
  tableName: (name) => name,
  columnName: (_, column) => column,
};
