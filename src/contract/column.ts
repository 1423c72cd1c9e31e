/** What a column holds; drop-downs, formats, widths, checks, reading and the type of its cells all follow from it. */
export type ColumnKind =
  | "code" // text identity of the row
  | "text"
  | "ref" // code of a row in `to`
  | "refs" // codes of rows in `to`, separated by ;
  | "list" // texts separated by ;
  | "paragraphs" // texts on lines of their own
  | "number"
  | "whole"
  | "money" // đồng
  | "date" // Excel serial day
  | "share" // 0–1, shown as percent
  | "flag" // x or blank
  | "choice"; // one of `choices`

/** Tables whose codes other tables point to. */
export type ReferredTable = "units" | "clusters" | "officers" | "periods" | "sessions";

/**
 * Whether a cell must be filled, and what reading makes of a blank one:
 * `required` a blank cell takes the row out; `defaulted` a blank cell is `fallback`; `optional` it is undefined;
 * `headerOnly` the same, but the column itself must be there; `prose` the office's own words, which nothing computes with
 * and reading skips.
 */
export type Presence = "required" | "defaulted" | "optional" | "headerOnly" | "prose";

/** How a column looks and is checked, beyond its kind. */
export interface ColumnOptions {
  /** Width in characters. */
  readonly width: number;
  /** For `code`: repeated codes are findings, and none of the rows that share one counts. */
  readonly unique?: boolean;
  /** A negative number is a finding. */
  readonly notNegative?: boolean;
  /** A value that cannot be read takes the whole row out of the computation (else only the cell counts as blank). */
  readonly vital?: boolean;
  /**
   * Its texts may begin with `=`, which Excel takes for a formula in a cell that is not formatted as text. That is a
   * finding, and what cannot be read is kept as it shows: it must not be taken for a blank cell.
   */
  readonly likeFormula?: boolean;
  /** It holds few different texts, over and over: reading keeps each once. */
  readonly repeated?: boolean;
  /** In result tables: people fill it (✎) and a re-run keeps it. */
  readonly kept?: boolean;
  /** In result tables: made only when some row has a value in it, so that printed pages stay narrow. */
  readonly onlyIfUsed?: boolean;
  /** Decimals shown; General for numbers unless told otherwise. */
  readonly decimals?: number;
}

/** What a cell can hold once read: text, number (also dates as serial days), flag, list. */
export type CellValue = string | number | boolean | readonly string[];

/** One column of a table of the contract. `T` is what a filled cell is read as. */
export interface Column<T = CellValue, P extends Presence = Presence> extends ColumnOptions {
  /** Header in the sheet; matched after NFC, trimming and case folding. */
  readonly header: string;
  readonly kind: ColumnKind;
  readonly presence: P;
  /** For `defaulted`: what a blank cell is read as. */
  readonly fallback?: T;
  /** For `ref` and `refs`: the tables the code may be in. */
  readonly to?: readonly ReferredTable[];
  /** For `choice`: word in the cell → name inside the program. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The words are only proposed by the drop-down; others are the office's own and no finding. */
  readonly open?: boolean;
  /** Never there when the program runs: it carries the type of the cells. */
  readonly cell?: T;
}

/** A column that knows its name inside the program. */
export type NamedColumn<Id extends string = string> = Column & { readonly id: Id };

const kind =
  <T>(name: ColumnKind) =>
  (header: string, options: ColumnOptions): Column<T, "optional"> => ({
    header,
    kind: name,
    presence: "optional",
    ...options,
  });

export const code = kind<string>("code");
export const text = kind<string>("text");
export const number = kind<number>("number");
export const whole = kind<number>("whole");
export const money = kind<number>("money");
export const date = kind<number>("date");
export const share = kind<number>("share");

/** x or blank; blank is false. */
export function flag(header: string, options: ColumnOptions): Column<boolean, "defaulted"> {
  return { header, kind: "flag", presence: "defaulted", fallback: false, ...options };
}

/** Texts separated by `;`; blank is none. */
export function list(header: string, options: ColumnOptions): Column<readonly string[], "defaulted"> {
  return { header, kind: "list", presence: "defaulted", fallback: [], ...options };
}

/** Paragraphs, a line of the cell each; blank is none. */
export function paragraphs(header: string, options: ColumnOptions): Column<readonly string[], "defaulted"> {
  return { header, kind: "paragraphs", presence: "defaulted", fallback: [], ...options };
}

/** Code of a row in one of the tables. */
export function ref(
  header: string,
  to: ReferredTable | readonly ReferredTable[],
  options: ColumnOptions,
): Column<string, "optional"> {
  return { header, kind: "ref", presence: "optional", to: [to].flat(), ...options };
}

/** Codes of rows in a table; blank is none. */
export function refs(
  header: string,
  to: ReferredTable,
  options: ColumnOptions,
): Column<readonly string[], "defaulted"> {
  return { header, kind: "refs", presence: "defaulted", fallback: [], to: [to], ...options };
}

/** One of the words; anything else is a finding. */
export function choice<const Name extends string>(
  header: string,
  choices: Readonly<Record<string, Name>>,
  options: ColumnOptions,
): Column<Name, "optional"> {
  return { header, kind: "choice", presence: "optional", choices, ...options };
}

/** One of the words, or the office's own; read as typed, letter case folded. */
export function openChoice(
  header: string,
  words: readonly string[],
  options: ColumnOptions,
): Column<string, "optional"> {
  const choices = Object.fromEntries(words.map((word) => [word, word]));
  return { header, kind: "choice", presence: "optional", choices, open: true, ...options };
}

/** The office's own words: no computation looks at them, so reading skips the column. */
export function prose(header: string, options: ColumnOptions): Column<never, "prose"> {
  return { header, kind: "text", presence: "prose", ...options };
}

export function required<T>(column: Column<T, "optional">): Column<T, "required"> {
  return { ...column, presence: "required" };
}

/** A blank cell is read as `fallback`. */
export function defaulted<T, const Fallback extends CellValue>(
  column: Column<T, "optional">,
  fallback: Fallback,
): Column<T | Fallback, "defaulted"> {
  return { ...column, presence: "defaulted", fallback };
}

/** The column must be there, but its cell may be blank. */
export function headerOnly<T>(column: Column<T, "optional">): Column<T, "headerOnly"> {
  return { ...column, presence: "headerOnly" };
}

/** Whether a table without the column cannot be read. */
export function needsHeader({ presence }: Column): boolean {
  return presence === "required" || presence === "headerOnly";
}

/** The word that the contract writes for a choice, `locked` → khóa; the name itself when it has none. */
export function choiceWord({ choices = {} }: Column, name: string): string {
  return Object.entries(choices).find(([, candidate]) => candidate === name)?.[0] ?? name;
}
