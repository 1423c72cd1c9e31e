import { cellsAt, Stop } from "../arguments";
import { first, isError } from "../coerce";
import { criterion } from "../criteria";
import { MANY, whole, type Definition, type Run } from "../definition";
import { DIV0, Grid, Refusal, Reference, VALUE, type Argument, type Scalar, type Value } from "../values";
import { finite } from "./operators";

/** What the values beside matching cells come to. */
type Fold = (values: Scalar[]) => Scalar;

function numbers(values: readonly Scalar[]): number[] {
  return values.flatMap((value) => {
    if (isError(value)) throw new Stop(value);
    return typeof value === "number" ? [value] : [];
  });
}

const sum: Fold = (values) => finite(numbers(values).reduce((one, other) => one + other, 0));
const average: Fold = (values) => {
  const found = numbers(values);
  return found.length === 0 ? DIV0 : finite(found.reduce((one, other) => one + other, 0) / found.length);
};
const greatest: Fold = (values) => numbers(values).reduce((one, other) => Math.max(one, other), -Infinity);
const least: Fold = (values) => numbers(values).reduce((one, other) => Math.min(one, other), Infinity);

interface Condition {
  readonly cells: Reference;
  readonly wanted: Scalar;
}

/** The values of `taken` where every condition holds; the ranges have one size. */
function matching(conditions: readonly Condition[], taken: Reference): { values: Scalar[]; beyond: number } {
  const tests = conditions.map(({ cells, wanted }) => ({ cells, test: criterion(wanted) }));
  const rows = Math.max(...tests.map(({ cells }) => cells.filledRows), taken.filledRows);
  const columns = Math.max(...tests.map(({ cells }) => cells.filledColumns), taken.filledColumns);
  const values: Scalar[] = [];
  for (let row = 0; row < Math.min(rows, taken.rows); row++)
    for (let column = 0; column < Math.min(columns, taken.columns); column++)
      if (tests.every(({ cells, test }) => test(cells.at(row, column)))) values.push(taken.at(row, column));
  const rest = taken.rows * taken.columns - Math.min(rows, taken.rows) * Math.min(columns, taken.columns);
  return { values, beyond: tests.every(({ test }) => test(null)) ? rest : 0 };
}

/** Runs a function once for each wanted value, when one of the criteria is an array. */
function spread(criteria: readonly Argument[], run: (wanted: readonly Scalar[]) => Scalar): Value {
  const arrays = criteria.filter(
    (value): value is Grid => value instanceof Grid && value.rows * value.columns > 1,
  );
  const [shape] = arrays;
  const guarded = (wanted: readonly Scalar[]): Scalar => {
    try {
      return run(wanted);
    } catch (error) {
      if (error instanceof Stop) return error.value;
      throw error;
    }
  };
  if (!shape) return guarded(criteria.map((value) => first(value)));
  if (arrays.some(({ rows, columns }) => rows !== shape.rows || columns !== shape.columns))
    throw new Refusal("argument", "criteria that are arrays of different shapes");
  return Grid.of(
    Array.from({ length: shape.filledRows }, (_, row) =>
      Array.from({ length: shape.filledColumns }, (__, column) =>
        guarded(
          criteria.map((value) =>
            value instanceof Grid && value.rows * value.columns > 1 ? value.at(row, column) : first(value),
          ),
        ),
      ),
    ),
  );
}

/** SUMIF and AVERAGEIF: one condition; the cells to add begin where they are given and are as many as the tested. */
function single(fold: Fold): Run {
  return (args) => {
    const tested = cellsAt(args, 0);
    const given = args[2] === undefined ? tested : cellsAt(args, 2);
    if (given.rows !== tested.rows || given.columns !== tested.columns)
      throw new Refusal("argument", "a range to add of another size than the range to test");
    return spread(args.slice(1, 2), ([wanted = null]) =>
      fold(matching([{ cells: tested, wanted }], given).values),
    );
  };
}

/** The pairs of ranges and criteria from an argument on. */
function several(
  args: readonly Argument[],
  from: number,
  taken: Reference,
  fold: (found: ReturnType<typeof matching>) => Scalar,
): Value {
  const ranges: Reference[] = [];
  const criteria: Argument[] = [];
  for (let at = from; at < args.length; at += 2) {
    const cells = cellsAt(args, at);
    const wanted = args[at + 1];
    if (wanted === undefined) throw new Refusal("syntax", "a range without its criterion");
    if (cells.rows !== taken.rows || cells.columns !== taken.columns) return VALUE;
    ranges.push(cells);
    criteria.push(wanted);
  }
  return spread(criteria, (wanted) =>
    fold(
      matching(
        ranges.map((cells, at) => ({ cells, wanted: wanted[at] ?? null })),
        taken,
      ),
    ),
  );
}

function ifs(fold: Fold, none?: Scalar): Run {
  return (args) =>
    several(args, 1, cellsAt(args, 0), ({ values }) => {
      if (none !== undefined && numbers(values).length === 0) return none;
      return fold(values);
    });
}

export const conditionals: readonly Definition[] = [
  whole("COUNTIF", [2, 2], (args) => {
    const cells = cellsAt(args, 0);
    return spread(args.slice(1), ([wanted = null]) => {
      const { values, beyond } = matching([{ cells, wanted }], cells);
      return values.length + beyond;
    });
  }),
  whole("COUNTIFS", [2, MANY], (args) =>
    several(args, 0, cellsAt(args, 0), ({ values, beyond }) => values.length + beyond),
  ),
  whole("SUMIF", [2, 3], single(sum)),
  whole("AVERAGEIF", [2, 3], single(average)),
  whole("SUMIFS", [3, MANY], ifs(sum)),
  whole("AVERAGEIFS", [3, MANY], ifs(average)),
  whole("MAXIFS", [3, MANY], ifs(greatest, 0)),
  whole("MINIFS", [3, MANY], ifs(least, 0)),
];
