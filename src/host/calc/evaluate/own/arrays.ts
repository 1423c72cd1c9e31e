import { gridAt } from "../arguments";
import { asGrid } from "../coerce";
import { CALC, Grid, Omitted, type Argument, type Scalar, type Value } from "../values";

/** The rows of an argument; a whole column up to where it is filled. */
export function rowsAt(args: readonly Argument[], at: number): Scalar[][] {
  return gridAt(args, at).toRows();
}

/** Rows as columns. */
export function turned(rows: readonly (readonly Scalar[])[]): Scalar[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

/** Blank cells that an array function hands on show as 0, and count so. */
export function shown(rows: readonly (readonly Scalar[])[]): Value {
  return rows.length === 0 || (rows[0]?.length ?? 0) === 0 ? CALC : Grid.of(rows);
}

/** All values of an argument that may be left out, row by row. */
export function flat(value: Argument | undefined, otherwise: Scalar): Scalar[] {
  if (value === undefined || value instanceof Omitted) return [otherwise];
  return [...asGrid(value).values()];
}
