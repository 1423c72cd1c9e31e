import { cellsAt, numbersOf, wholeNumberAt } from "../arguments";
import { isError } from "../coerce";
import { MANY, whole, type Context, type Definition } from "../definition";
import { Grid, Reference, VALUE, type Argument, type Scalar, type Value } from "../values";
import { countFilled, countNumbers, highest, lowest, mean, nth, total } from "./aggregate";
import { finite } from "./operators";

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

/** Aggregates over what is not left out: SUBTOTAL and AGGREGATE. */
export const subtotals: readonly Definition[] = [
  whole("SUBTOTAL", [2, MANY], subtotal),
  whole("AGGREGATE", [3, MANY], aggregate),
];
