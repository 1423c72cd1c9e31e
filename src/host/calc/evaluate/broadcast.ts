import { Stop } from "./stop";
import { asGrid, first, isError } from "./coerce";
import { Grid, NA, Omitted, VALUE, Lambda, type Argument, type Plain, type Scalar } from "./values";

/**
 * Applies a function of single values to arrays as Excel does: a row against a column gives a table, one value goes
 * with all, and where an array is too short the result is #N/A.
 */
export function broadcast(args: readonly Argument[], apply: (...values: Scalar[]) => Scalar): Scalar | Grid {
  const grids = args.map((arg) => {
    if (arg instanceof Omitted) return asGrid(null);
    return arg instanceof Lambda ? asGrid(VALUE) : asGrid(arg);
  });
  const single = grids.every(({ rows, columns }) => rows === 1 && columns === 1);
  if (single) return apply(...grids.map((grid) => first(grid)));
  const size = (of: (grid: Grid) => number, count: (grid: Grid) => number): number =>
    Math.max(1, ...grids.filter((grid) => count(grid) > 1).map(of));
  const filled = {
    rows: size(
      ({ filledRows }) => filledRows,
      ({ rows }) => rows,
    ),
    columns: size(
      ({ filledColumns }) => filledColumns,
      ({ columns }) => columns,
    ),
  };
  const at = (row: number, column: number): Scalar => {
    const values: Scalar[] = [];
    for (const grid of grids) {
      const r = grid.rows === 1 ? 0 : row;
      const c = grid.columns === 1 ? 0 : column;
      if (r >= grid.rows || c >= grid.columns) return NA;
      values.push(grid.at(r, c));
    }
    return apply(...values);
  };
  const made = Array.from({ length: filled.rows }, (_, row) =>
    Array.from({ length: filled.columns }, (_, column) => at(row, column)),
  );
  const rows = size(
    ({ rows }) => rows,
    ({ rows }) => rows,
  );
  const columns = size(
    ({ columns }) => columns,
    ({ columns }) => columns,
  );
  if (rows === filled.rows && columns === filled.columns) return Grid.of(made);
  // Whole columns: below what is filled every row is alike.
  const tail = at(Math.min(filled.rows, rows - 1), Math.min(filled.columns, columns - 1));
  return new Grid(rows, columns, (row, column) => made[row]?.[column] ?? tail, filled, tail);
}

/** As `broadcast`, for functions that let errors through: the first in order of the arguments. */
export function broadcastClean(
  args: readonly Argument[],
  apply: (...values: Plain[]) => Scalar,
): Scalar | Grid {
  return broadcast(args, (...values) => {
    const clean: Plain[] = [];
    for (const value of values) {
      if (isError(value)) return value;
      clean.push(value);
    }
    try {
      return apply(...clean);
    } catch (error) {
      // One value that ends in an error leaves the others as they are.
      if (error instanceof Stop) return error.value;
      throw error;
    }
  });
}
