import { broadcast, broadcastClean } from "./broadcast";
import type { Argument, Plain, Reference, Scalar, Value } from "./values";

/** Where a formula stands, and what of the workbook it may ask for besides the cells it names. */
export interface Context {
  /** Id of the sheet, row and column of the cell from 0. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Now as a serial of days, in the time of the machine. */
  readonly now: () => number;
  /** Whether a row is hidden, by a filter or by hand. */
  readonly hidden: (sheet: string, row: number) => "shown" | "filtered" | "hidden";
  /** The formula of a cell without `=`. */
  readonly formula: (sheet: string, row: number, column: number) => string | undefined;
  /** Position of a sheet in the workbook, from 1. */
  readonly sheetNumber: (sheet: string) => number;
  /** The cells of two references as one range. @throws Refusal when it holds cells the engine does not follow */
  readonly range: (one: Reference, other: Reference) => Reference;
  /** Calculates a function that Univer has right. */
  readonly univer: (name: string, args: readonly Argument[]) => Value;
}

export type Run = (args: readonly Argument[], context: Context) => Value;

/** A function of Excel. */
export interface Definition {
  readonly name: string;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  readonly run: Run;
}

/** Any number of arguments, as far as Excel goes. */
export const MANY = 255;

/** A function of single values: given arrays it works on each; an error goes through. */
export function scalar(
  name: string,
  [least, most]: readonly [least: number, most: number],
  apply: (...values: Plain[]) => Scalar,
): Definition {
  return { name, least, most, run: (args) => broadcastClean(args, apply) };
}

/** As `scalar`, for a function that looks at errors too. */
export function scalarOfAny(
  name: string,
  [least, most]: readonly [least: number, most: number],
  apply: (...values: Scalar[]) => Scalar,
): Definition {
  return { name, least, most, run: (args) => broadcast(args, apply) };
}

/** A function that sees its arguments whole. */
export function whole(
  name: string,
  [least, most]: readonly [least: number, most: number],
  run: Run,
): Definition {
  return { name, least, most, run };
}
