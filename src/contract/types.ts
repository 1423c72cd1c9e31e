/** What a column holds; drop-downs, formats, widths, checks and reading all follow from it. */
export type ColumnKind =
  | "code" // text identity of the row
  | "text"
  | "ref" // code of a row in `to`
  | "refs" // codes of rows in `to`, separated by ;
  | "list" // texts separated by ;
  | "number"
  | "whole"
  | "money" // đồng
  | "date"
  | "share" // 0–1, shown as percent
  | "flag" // x or blank
  | "choice"; // one of `choices`

/** One column of a table of the contract (workbook.md). */
export interface Column {
  /** Name inside the program. */
  readonly id: string;
  /** Header in the sheet; matched after NFC, trimming and case folding. */
  readonly header: string;
  readonly kind: ColumnKind;
  readonly required?: boolean;
  /** The column must be there, but its cell may be blank. */
  readonly mayBeBlank?: boolean;
  /** For `code`: repeated codes are findings, and none of the rows that share one counts. */
  readonly unique?: boolean;
  /** For `ref` and `refs`: id of the table the code must be in; several when any of them will do. */
  readonly to?: readonly string[];
  /** For `choice`: word in the cell → name inside the program. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The word is only proposed by the drop-down; other words are the office's own and no finding. */
  readonly open?: boolean;
  /** A negative number is a finding. */
  readonly notNegative?: boolean;
  /** A value that cannot be read takes the whole row out of the computation (else only the cell counts as blank). */
  readonly vital?: boolean;
  /** In result tables: people fill it (✎) and a re-run keeps it. */
  readonly kept?: boolean;
  /** In result tables: made only when some row has a value in it, so that printed pages stay narrow. */
  readonly optional?: boolean;
  /** Decimals shown; default General for numbers. */
  readonly decimals?: number;
  /** The office's own words: no computation looks at them, so reading skips the column. */
  readonly prose?: boolean;
  /** Width in characters. */
  readonly width: number;
}

/** A sheet with its one table. */
export interface TableSchema {
  readonly id: string;
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly Column[];
  /** A result sheet that is made only when it has something to say. */
  readonly optional?: boolean;
  /** Columns that make up the key of a row in result tables (headers' ids). */
  readonly key?: readonly string[];
}
