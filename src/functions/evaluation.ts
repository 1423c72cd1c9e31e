import type { Scoreboard } from "../domain/scoring";
import type { Key } from "../i18n";

/** What a cell shows: a number, a text or a spilled column, or why there is none (shown as #N/A with the text). */
export type Evaluation = { readonly value: number | string | readonly (readonly string[])[] } | Problem;

export interface Problem {
  readonly problem: Key;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Arguments as Excel passes them: omitted and blank cells come as null, "" or 0. */
export interface LiveArguments {
  /** Code of a cluster or unit; code or name of an award. */
  readonly code: unknown;
  readonly period?: unknown;
  readonly set?: unknown;
  readonly place?: unknown;
  /** Excel serial day or a date as text; omitted = today. */
  readonly date?: unknown;
  /** Days ahead; omitted = 30. */
  readonly days?: unknown;
}

/** A function that lives over the workbook's tables: what its cell shows as things stand. */
export type LiveFunction = (board: Scoreboard, args: LiveArguments) => Evaluation;

export function number(value: number | undefined, otherwise: Problem): Evaluation {
  return value === undefined ? otherwise : { value };
}

export function unknown(problem: Key, code: string): Problem {
  return { problem, params: { code } };
}
