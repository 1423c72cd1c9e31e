import type { InputTableId } from "../../contract";

/** A table of the workbook that is none of the contract's. */
export interface OtherTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
}

/** The first rows of a sheet without tables, as texts. */
export interface PlainSheet {
  readonly sheet: string;
  /** 0-based, of the first cell. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly string[])[];
}

/** A formula that shows nothing. */
export interface BlankFormula {
  /** 0-based data row and column of its table. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * What stands around the cells of the input tables: nothing is computed from it, and it is no part of the input's fingerprint,
 * but it tells when the input is not what somebody takes it for.
 */
export interface Around {
  /** The rows right below a table that has no row of totals, by its columns. */
  readonly below?: { readonly [Id in InputTableId]?: readonly (readonly unknown[])[] };
  /** Tables of which a filter hides rows. */
  readonly filtered?: readonly InputTableId[];
  readonly blankFormulas?: { readonly [Id in InputTableId]?: readonly BlankFormula[] };
  /** Names of all sheets. */
  readonly sheets?: readonly string[];
  /** The workbook's defined names. */
  readonly names?: readonly string[];
  /** Looked at only while an input table is missing. */
  readonly tables?: readonly OtherTable[];
  readonly plain?: readonly PlainSheet[];
}
