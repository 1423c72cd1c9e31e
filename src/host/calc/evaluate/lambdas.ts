import { gridAt, lambdaAt, Stop, wholeNumberAt } from "./arguments";
import { first } from "./coerce";
import {
  CALC,
  Grid,
  NA,
  Omitted,
  VALUE,
  type Argument,
  type Lambda,
  type Scalar,
  type Value,
} from "./values";

type Combine = (args: readonly Argument[]) => Value;

/** What a LAMBDA gives for one place of an array: Excel knows no arrays in arrays. */
function single(lambda: Lambda, args: readonly Value[]): Scalar {
  const value = lambda.call(args);
  if (value instanceof Grid && value.rows * value.columns > 1) throw new Stop(CALC);
  return first(value);
}

function assertParameters(lambda: Lambda, count: number): void {
  if (lambda.parameters !== count) throw new Stop(VALUE);
}

function map(args: readonly Argument[]): Value {
  const lambda = lambdaAt(args, args.length - 1);
  const grids = args.slice(0, -1).map((_, at) => gridAt(args, at));
  assertParameters(lambda, grids.length);
  const rows = Math.max(...grids.map(({ filledRows }) => filledRows));
  const columns = Math.max(...grids.map(({ filledColumns }) => filledColumns));
  return Grid.of(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        grids.some((grid) => row >= grid.rows || column >= grid.columns)
          ? NA
          : single(
              lambda,
              grids.map((grid) => grid.at(row, column)),
            ),
      ),
    ),
  );
}

/** REDUCE and, with every step, SCAN. */
function fold(args: readonly Argument[], step: (value: Value) => void): Value {
  const lambda = lambdaAt(args, 2);
  assertParameters(lambda, 2);
  const [start = null] = args;
  let value: Value = start instanceof Omitted ? null : start;
  for (const next of gridAt(args, 1).values()) {
    value = lambda.call([value, next]);
    step(value);
  }
  return value;
}

function scan(args: readonly Argument[]): Value {
  const { filledRows, filledColumns } = gridAt(args, 1);
  const steps: Scalar[] = [];
  fold(args, (value) => steps.push(first(value)));
  return new Grid(filledRows, filledColumns, (row, column) => steps[row * filledColumns + column] ?? null);
}

function byLine(args: readonly Argument[], rows: boolean): Value {
  const grid = gridAt(args, 0);
  const lambda = lambdaAt(args, 1);
  assertParameters(lambda, 1);
  const lines = rows
    ? grid.toRows().map((row) => [row])
    : grid
        .transposed()
        .toRows()
        .map((column) => column.map((value) => [value]));
  const results = lines.map((line) => single(lambda, [Grid.of(line)]));
  return rows ? Grid.of(results.map((value) => [value])) : Grid.of([results]);
}

function makeArray(args: readonly Argument[]): Value {
  const [rows, columns] = [wholeNumberAt(args, 0), wholeNumberAt(args, 1)];
  const lambda = lambdaAt(args, 2);
  assertParameters(lambda, 2);
  if (rows < 1 || columns < 1) return VALUE;
  return Grid.of(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => single(lambda, [row + 1, column + 1])),
    ),
  );
}

const COMBINE: Readonly<Record<string, Combine>> = {
  MAP: map,
  REDUCE: (args) => fold(args, () => undefined),
  SCAN: scan,
  BYROW: (args) => byLine(args, true),
  BYCOL: (args) => byLine(args, false),
  MAKEARRAY: makeArray,
};

/** Functions that call a LAMBDA again and again. */
export function combine(name: string): Combine | undefined {
  return COMBINE[name];
}
