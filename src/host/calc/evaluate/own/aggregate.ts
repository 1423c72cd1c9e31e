import { assertNoTail, numbersOf, Stop, numberAt, gridAt, cellsAt, sure } from "../arguments";
import { first, isError, toBoolean, toNumber } from "../coerce";
import { MANY, whole, type Definition } from "../definition";
import {
  CellError,
  DIV0,
  Grid,
  NA,
  NUM,
  Omitted,
  Refusal,
  VALUE,
  type Argument,
  type Scalar,
  type Value,
} from "../values";
import { finite } from "./operators";

/** A total without the errors of adding many small numbers one after the other that no reader would expect. */
export function total(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** The mean; `#DIV/0!` of nothing. */
export function mean(numbers: Iterable<number>): Scalar {
  let [sum, count] = [0, 0];
  for (const number of numbers) {
    sum += number;
    count += 1;
  }
  return count === 0 ? DIV0 : finite(sum / count);
}

/** The highest number; 0 of nothing. */
export function highest(numbers: Iterable<number>): number {
  let found: number | undefined;
  for (const number of numbers) if (found === undefined || number > found) found = number;
  return found ?? 0;
}

/** The lowest number; 0 of nothing. */
export function lowest(numbers: Iterable<number>): number {
  let found: number | undefined;
  for (const number of numbers) if (found === undefined || number < found) found = number;
  return found ?? 0;
}

/** As AVERAGEA takes them: in cells texts are 0, booleans 1 and 0. */
function* numbersA(args: readonly Argument[]): Generator<number> {
  for (const arg of args) {
    if (!(arg instanceof Grid)) yield sure(toNumber(first(arg)));
    else {
      assertNoTail(arg);
      for (const value of arg.values()) {
        if (isError(value)) throw new Stop(value);
        if (value !== null) yield typeof value === "string" ? 0 : Number(value);
      }
    }
  }
}

/** How many numbers: errors and words do not count; written into the formula, booleans and texts of numbers do. */
export function countNumbers(args: readonly Argument[]): number {
  let count = 0;
  for (const arg of args) {
    if (arg instanceof Grid) {
      assertNoTail(arg);
      for (const value of arg.values()) if (typeof value === "number") count += 1;
    } else if (typeof toNumber(first(arg)) === "number") count += 1;
  }
  return count;
}

/** How many are not blank. */
export function countFilled(args: readonly Argument[]): number {
  let count = 0;
  for (const arg of args) {
    if (arg instanceof Omitted || !(arg instanceof Grid)) count += 1;
    else {
      assertNoTail(arg);
      for (const value of arg.values()) if (value !== null) count += 1;
    }
  }
  return count;
}

function sumProduct(args: readonly Argument[]): Scalar {
  const grids = args.map((_, at) => gridAt(args, at));
  const [one] = grids;
  if (!one || grids.some(({ rows, columns }) => rows !== one.rows || columns !== one.columns)) return VALUE;
  if (
    grids.some(
      ({ beyond, tail }) => beyond > 0 && tail !== null && tail !== 0 && tail !== "" && tail !== false,
    )
  )
    throw new Refusal("range", "an array over whole columns in which every row counts");
  let sum = 0;
  const rows = Math.max(...grids.map(({ filledRows }) => filledRows));
  const columns = Math.max(...grids.map(({ filledColumns }) => filledColumns));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const grid of grids) {
        const value = grid.at(row, column);
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  return finite(sum);
}

/** AND, OR, XOR: in cells only booleans and numbers count; without any of them there is no answer. */
function conditions(args: readonly Argument[]): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    if (arg instanceof Grid) {
      for (const value of arg.values()) {
        if (isError(value)) throw new Stop(value);
        if (typeof value === "boolean" || typeof value === "number") found.push(Boolean(value));
      }
      if (arg.beyond > 0 && (typeof arg.tail === "boolean" || typeof arg.tail === "number"))
        found.push(Boolean(arg.tail));
    } else {
      const value = first(arg);
      found.push(sure(toBoolean(value)));
    }
  }
  if (found.length === 0) throw new Stop(VALUE);
  return found;
}

/** Numbers of one argument list, sorted, for LARGE and its like. */
function sortedNumbers(args: readonly Argument[]): number[] {
  return [...numbersOf(args)].sort((x, y) => x - y);
}

/** LARGE and SMALL: the n-th number of the first argument, for each n of the second. */
export function nth(args: readonly Argument[], largest: boolean): Value {
  const numbers = sortedNumbers(args.slice(0, 1));
  const pick = (value: Scalar): Scalar => {
    const wanted = toNumber(value);
    if (isError(wanted)) return wanted;
    const place = Math.ceil(wanted);
    if (place < 1 || place > numbers.length) return NUM;
    return numbers[largest ? numbers.length - place : place - 1] ?? NUM;
  };
  const places = args[1];
  if (!(places instanceof Grid)) return pick(first(places));
  return Grid.of(places.toRows().map((row) => row.map(pick)));
}

function rank(args: readonly Argument[], average: boolean): Scalar {
  const wanted = numberAt(args, 0);
  const numbers = [...numbersOf([cellsAt(args, 1)])];
  const ascending = args.length > 2 && numberAt(args, 2) !== 0;
  const before = numbers.filter((number) => (ascending ? number < wanted : number > wanted)).length;
  const same = numbers.filter((number) => number === wanted).length;
  if (same === 0) return NA;
  return average ? before + (same + 1) / 2 : before + 1;
}

export const aggregates: readonly Definition[] = [
  whole("SUM", [1, MANY], (args) => finite(total(sumable(args)))),
  whole("SUMPRODUCT", [1, MANY], (args) => sumProduct(args)),
  whole("AVERAGE", [1, MANY], (args) => mean(numbersOf(args))),
  whole("AVERAGEA", [1, MANY], (args) => mean(numbersA(args))),
  whole("MAX", [1, MANY], (args) => highest(numbersOf(args, false))),
  whole("MIN", [1, MANY], (args) => lowest(numbersOf(args, false))),
  whole("MAXA", [1, MANY], (args) => highest(numbersA(args))),
  whole("MINA", [1, MANY], (args) => lowest(numbersA(args))),
  whole("COUNT", [1, MANY], (args) => countNumbers(args)),
  whole("COUNTA", [1, MANY], (args) => countFilled(args)),
  whole("COUNTBLANK", [1, 1], (args) => {
    const cells = cellsAt(args, 0);
    return [...cells.values()].filter((value) => value === null || value === "").length + cells.beyond;
  }),
  whole("AND", [1, MANY], (args) => conditions(args).every(Boolean)),
  whole("OR", [1, MANY], (args) => conditions(args).some(Boolean)),
  whole("XOR", [1, MANY], (args) => conditions(args).filter(Boolean).length % 2 === 1),
  whole("LARGE", [2, 2], (args) => nth(args, true)),
  whole("SMALL", [2, 2], (args) => nth(args, false)),
  whole("RANK", [2, 3], (args) => rank(args, false)),
  whole("RANK.EQ", [2, 3], (args) => rank(args, false)),
  whole("RANK.AVG", [2, 3], (args) => rank(args, true)),
];

/** For SUM the rows below what is filled may be alike, as long as they add nothing. */
function sumable(args: readonly Argument[]): Generator<number> {
  const adds = (value: Scalar): boolean =>
    value instanceof CellError || (typeof value === "number" && value !== 0);
  return numbersOf(
    args,
    args.some((arg) => arg instanceof Grid && arg.beyond > 0 && adds(arg.tail)),
  );
}
