import { booleanAt, gridAt, Stop, sure } from "../arguments";
import { toNumber } from "../coerce";
import { compareValues } from "../compare";
import { MANY, whole, type Definition } from "../definition";
import { VALUE, type Argument, type Scalar, type Value } from "../values";
import { flat, rowsAt, shown, turned } from "./arrays";

/** The order of Excel's sort: numbers, texts, booleans, errors; blank cells come last whichever way. */
function order(one: Scalar, other: Scalar, direction: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareValues(one, other) * direction;
}

function directions(values: readonly Scalar[]): number[] {
  return values.map((value) => {
    const number = sure(toNumber(value));
    if (number !== 1 && number !== -1) throw new Stop(VALUE);
    return number;
  });
}

function sort(args: readonly Argument[]): Value {
  const across = booleanAt(args, 3);
  const rows = across ? turned(rowsAt(args, 0)) : rowsAt(args, 0);
  const keys = flat(args[1], 1).map((value) => Math.trunc(sure(toNumber(value))));
  const given = directions(flat(args[2], 1));
  if (given.length !== 1 && given.length !== keys.length) return VALUE;
  const width = rows[0]?.length ?? 0;
  if (keys.some((key) => key < 1 || key > width)) return VALUE;
  const sorted = [...rows].sort((one, other) => {
    for (const [at, key] of keys.entries()) {
      const result = order(one[key - 1] ?? null, other[key - 1] ?? null, given[at] ?? given[0] ?? 1);
      if (result !== 0) return result;
    }
    return 0;
  });
  return shown(across ? turned(sorted) : sorted);
}

function sortBy(args: readonly Argument[]): Value {
  const source = rowsAt(args, 0);
  const keys: { values: Scalar[]; direction: number }[] = [];
  let across: boolean | undefined;
  for (let at = 1; at < args.length; at += 2) {
    const grid = gridAt(args, at);
    const down = grid.columns === 1 && grid.filledRows === source.length;
    const wide = grid.rows === 1 && grid.filledColumns === (source[0]?.length ?? 0);
    if (!down && !wide) return VALUE;
    across ??= !down;
    if (across === down && !(down && wide)) return VALUE;
    const [direction = 1] = directions(flat(args[at + 1], 1));
    keys.push({ values: [...grid.values()], direction });
  }
  const rows = across ? turned(source) : source;
  const places = rows.map((_, at) => at);
  places.sort((one, other) => {
    for (const { values, direction } of keys) {
      const result = order(values[one] ?? null, values[other] ?? null, direction);
      if (result !== 0) return result;
    }
    return 0;
  });
  const sorted = places.map((at) => rows[at] ?? []);
  return shown(across ? turned(sorted) : sorted);
}

/** Arrays in another order. */
export const sorts: readonly Definition[] = [whole("SORT", [1, 4], sort), whole("SORTBY", [2, MANY], sortBy)];
