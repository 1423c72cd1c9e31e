import { assertNoTail, numbersOf, Stop, wholeNumberAt, numberAt, gridAt, cellsAt, sure } from "../arguments";
import { first, isError, toBoolean, toNumber } from "../coerce";
import { MANY, whole, type Definition, type Context } from "../definition";
import {
  CellError,
  DIV0,
  Grid,
  NA,
  NUM,
  Omitted,
  Reference,
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

function mean(numbers: Iterable<number>): Scalar {
  let [sum, count] = [0, 0];
  for (const number of numbers) {
    sum += number;
    count += 1;
  }
  return count === 0 ? DIV0 : finite(sum / count);
}

function highest(numbers: Iterable<number>): number {
  let found: number | undefined;
  for (const number of numbers) if (found === undefined || number > found) found = number;
  return found ?? 0;
}

function lowest(numbers: Iterable<number>): number {
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
function countNumbers(args: readonly Argument[]): number {
  let count = 0;
  for (const arg of args) {
    if (arg instanceof Grid) {
      assertNoTail(arg);
      for (const value of arg.values()) if (typeof value === "number") count += 1;
    } else if (typeof toNumber(first(arg)) === "number") count += 1;
  }
  return count;
}

function countFilled(args: readonly Argument[]): number {
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

function nth(args: readonly Argument[], largest: boolean): Value {
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

/** The functions that SUBTOTAL and AGGREGATE number. */
const NUMBERED: readonly ((args: readonly Argument[], context: Context) => Value)[] = [
  (args) => mean(numbersOf(args)),
  (args) => countNumbers(args),
  (args) => countFilled(args),
  (args) => highest(numbersOf(args)),
  (args) => lowest(numbersOf(args)),
  (args, { univer }) => univer("PRODUCT", args),
  (args, { univer }) => univer("STDEV.S", args),
  (args, { univer }) => univer("STDEV.P", args),
  (args) => finite(total(numbersOf(args))),
  (args, { univer }) => univer("VAR.S", args),
  (args, { univer }) => univer("VAR.P", args),
  (args, { univer }) => univer("MEDIAN", args),
  (args, { univer }) => univer("MODE.SNGL", args),
  (args) => nth(args, true),
  (args) => nth(args, false),
  (args, { univer }) => univer("PERCENTILE.INC", args),
  (args, { univer }) => univer("QUARTILE.INC", args),
  (args, { univer }) => univer("PERCENTILE.EXC", args),
  (args, { univer }) => univer("QUARTILE.EXC", args),
];

const NESTED = /^\s*(?:_xlfn\.)?(?:SUBTOTAL|AGGREGATE)\(/iu;

/** Cells without what is left out: rows of a filter, hidden rows, other subtotals, errors. */
function kept(
  arg: Argument,
  context: Context,
  leaveOut: {
    readonly filtered: boolean;
    readonly hidden: boolean;
    readonly nested: boolean;
    readonly errors: boolean;
  },
): Argument {
  if (!(arg instanceof Grid)) return arg;
  const taken: Scalar[] = [];
  for (let row = 0; row < arg.filledRows; row++) {
    if (arg instanceof Reference) {
      const state = context.hidden(arg.place.sheet, arg.place.top + row);
      if ((state === "filtered" && leaveOut.filtered) || (state === "hidden" && leaveOut.hidden)) continue;
    }
    for (let column = 0; column < arg.filledColumns; column++) {
      const value = arg.at(row, column);
      if (value === null || (leaveOut.errors && isError(value))) continue;
      if (arg instanceof Reference && leaveOut.nested) {
        const { sheet, top, left } = arg.place;
        if (NESTED.test(context.formula(sheet, top + row, left + column) ?? "")) continue;
      }
      taken.push(value);
    }
  }
  return Grid.of(taken.length === 0 ? [[null]] : taken.map((value) => [value]));
}

function subtotal(args: readonly Argument[], context: Context): Value {
  const number = wholeNumberAt(args, 0);
  const which = number > 100 ? number - 100 : number;
  const run = which >= 1 && which <= 11 ? NUMBERED[which - 1] : undefined;
  if (!run) return VALUE;
  const leaveOut = { filtered: true, hidden: number > 100, nested: true, errors: false };
  return run(
    args.slice(1).map((_, at) => kept(cellsAt(args, at + 1), context, leaveOut)),
    context,
  );
}

function aggregate(args: readonly Argument[], context: Context): Value {
  const which = wholeNumberAt(args, 0);
  const option = wholeNumberAt(args, 1, 0);
  const run = NUMBERED[which - 1];
  if (!run || option < 0 || option > 7) return VALUE;
  const hidden = option % 2 === 1;
  const leaveOut = {
    filtered: hidden,
    hidden,
    nested: option < 4,
    errors: option === 2 || option === 3 || option > 5,
  };
  if (which <= 13)
    return run(
      args.slice(2).map((_, at) => kept(cellsAt(args, at + 2), context, leaveOut)),
      context,
    );
  const [, , numbers, place] = args;
  if (numbers === undefined || place === undefined) return VALUE;
  return run([kept(numbers, context, leaveOut), place], context);
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
  whole("SUBTOTAL", [2, MANY], subtotal),
  whole("AGGREGATE", [3, MANY], aggregate),
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
