import { Stop } from "./stop";
import { first, isError, toBoolean, toNumber, toText } from "./coerce";
import {
  Grid,
  Lambda,
  Omitted,
  Reference,
  VALUE,
  CellError,
  Refusal,
  type Argument,
  type Scalar,
} from "./values";

export { Stop } from "./stop";

/** The result, or the end of the function with its error. */
export function sure<T>(value: T): Exclude<T, CellError> {
  if (isError(value)) throw new Stop(value);
  return value as Exclude<T, CellError>;
}

/** A number of the arguments. @param otherwise when it is absent; an empty argument is 0 unless `emptyToo` */
export function numberAt(
  args: readonly Argument[],
  at: number,
  otherwise?: number,
  emptyToo = false,
): number {
  const value = args[at];
  if (otherwise !== undefined && (value === undefined || (emptyToo && value instanceof Omitted)))
    return otherwise;
  return sure(toNumber(first(value)));
}

export function wholeNumberAt(
  args: readonly Argument[],
  at: number,
  otherwise?: number,
  emptyToo = false,
): number {
  return Math.trunc(numberAt(args, at, otherwise, emptyToo));
}

export function textAt(args: readonly Argument[], at: number, otherwise?: string): string {
  const value = args[at];
  if (otherwise !== undefined && (value === undefined || value instanceof Omitted)) return otherwise;
  return sure(toText(first(value)));
}

export function booleanAt(args: readonly Argument[], at: number, otherwise = false): boolean {
  const value = args[at];
  return value === undefined ? otherwise : sure(toBoolean(first(value)));
}

/** An argument as rows and columns; an error in place of them ends the function. */
export function gridAt(args: readonly Argument[], at: number): Grid {
  const value = args[at];
  if (value instanceof Grid) return value;
  if (value instanceof Lambda) throw new Stop(VALUE);
  return Grid.of([[sure(value === undefined || value instanceof Omitted ? null : value)]]);
}

/** An argument that must be cells: Excel does not even accept the formula otherwise. */
export function cellsAt(args: readonly Argument[], at: number): Reference {
  const value = args[at];
  if (value instanceof Reference) return value;
  if (isError(value)) throw new Stop(value);
  throw new Refusal("argument", "cells are wanted where a value is given");
}

export function lambdaAt(args: readonly Argument[], at: number): Lambda {
  const value = args[at];
  if (value instanceof Lambda) return value;
  throw new Stop(isError(value) ? value : VALUE);
}

/**
 * Every number of the arguments, as SUM takes them: of cells and arrays numbers only, of values written into the
 * formula also booleans and texts that read as numbers. The first error ends the function.
 */
export function* numbersOf(args: readonly Argument[], tailCounts = true): Generator<number> {
  for (const arg of args) {
    if (arg instanceof Grid) {
      if (tailCounts) assertNoTail(arg);
      for (const value of arg.values()) {
        if (typeof value === "number") yield value;
        else if (isError(value)) throw new Stop(value);
      }
    } else if (arg instanceof Lambda) throw new Stop(VALUE);
    else yield sure(toNumber(first(arg)));
  }
}

/** Every value of the arguments, errors included; blank cells come as null. */
export function* scalarsOf(args: readonly Argument[]): Generator<Scalar> {
  for (const arg of args) {
    if (arg instanceof Grid) {
      assertNoTail(arg);
      yield* arg.values();
    } else yield first(arg);
  }
}

/** An array made of whole columns has a million rows; where all of them count, the host says so instead of guessing. */
export function assertNoTail(grid: Grid): void {
  if (grid.beyond > 0 && grid.tail !== null)
    throw new Refusal("range", "an array over whole columns in which every row counts");
}
