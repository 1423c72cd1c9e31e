import { columnLetters } from "../../text";

/** A number that its sheet shows as a date: Excel serial day, 1900 system. */
export interface GridDay {
  readonly day: number;
}

/** A formula without a stored value: nobody can know what it shows. */
export interface GridFormula {
  readonly formula: string;
}

/**
 * A cell of somebody's sheet as it stands; "" is blank, an error value is its text ("#REF!"). What it means is for the import
 * to say.
 */
export type GridCell = string | number | boolean | GridDay | GridFormula;

/** Cells merged into one, 0-based, ends included; what it shows stands in its first cell. */
export interface GridArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of any workbook, a table of a Word document, a text file, or the clipboard, before anybody knows what it holds. */
export interface Grid {
  /** Name of the file, without folders; "" for this workbook and for the clipboard. */
  readonly file: string;
  /** Name of the sheet; of a table in a document its number there. */
  readonly sheet: string;
  readonly hidden: boolean;
  /** From A1; rows may be shorter than others. */
  readonly cells: readonly (readonly GridCell[])[];
  readonly merged: readonly GridArea[];
  /** Texts that defined names of the workbook stand for, by name in small letters: what our own forms say of themselves. */
  readonly marks: Readonly<Record<string, string>>;
}

/** A file as it was given, before it is read. */
export interface SourceFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file cannot be read: the ending of a sentence `error.source.…`. */
export type SourceProblem = "password" | "damaged" | "unknownKind" | "tooLarge" | "encoding";

/** The address of a cell as Excel shows it, 0-based position → "C5". */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
