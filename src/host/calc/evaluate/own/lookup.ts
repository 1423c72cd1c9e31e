import { booleanAt, cellsAt, gridAt, numberAt, Stop, textAt, wholeNumberAt } from "../arguments";
import { first, isError, toNumber } from "../coerce";
import { whole, type Context, type Definition } from "../definition";
import {
  Grid,
  Lambda,
  NA,
  OMITTED,
  Omitted,
  REF,
  Reference,
  Refusal,
  VALUE,
  type Argument,
  type Scalar,
  type Value,
} from "../values";
import { exact, falling, halves, lineOf, nearest, rising, type Line } from "./search";

/** Runs a lookup for each of several wanted values. */
function forEach(wanted: Argument | undefined, find: (value: Scalar) => Value): Value {
  if (!(wanted instanceof Grid) || wanted.rows * wanted.columns === 1) return find(first(wanted));
  const single = (value: Scalar): Scalar => {
    try {
      return first(find(value));
    } catch (error) {
      if (error instanceof Stop) return error.value;
      throw error;
    }
  };
  return Grid.of(wanted.toRows().map((row) => row.map(single)));
}

/** Part of a grid; of a reference it is one again. */
function part(grid: Grid, row: number, column: number, rows: number, columns: number): Grid {
  if (grid instanceof Reference) return grid.part(row, column, rows, columns);
  return new Grid(rows, columns, (r, c) => grid.at(row + r, column + c));
}

/** VLOOKUP and, turned, HLOOKUP. */
function tableLookup(args: readonly Argument[], across: boolean): Value {
  const given = gridAt(args, 1);
  const table = across ? given.transposed() : given;
  const near = args.length < 4 || booleanAt(args, 3);
  const keys: Line = { length: table.filledRows, at: (row) => table.at(row, 0) };
  return forEach(args[0], (value) => {
    if (isError(value)) return value;
    const column = wholeNumberAt(args, 2);
    if (column < 1) return VALUE;
    if (column > table.columns) return REF;
    const row = value === null ? blankAmong(keys, near) : matched(keys, value, near ? 1 : 0);
    return row === undefined ? NA : table.at(row, column - 1);
  });
}

/** A blank is searched in vain; whether it finds a 0 the documentation of Excel does not say. */
function blankAmong(line: Line, near: boolean): undefined {
  if (near || exact(line, 0, false) !== undefined)
    throw new Refusal("argument", "a blank searched among numbers");
  return undefined;
}

function match(args: readonly Argument[]): Value {
  const grid = gridAt(args, 1);
  const line = lineOf(grid);
  if (!line) return NA;
  const type = Math.sign(numberAt(args, 2, 1));
  return forEach(args[0], (value) => {
    if (isError(value)) return value;
    const place = value === null ? blankAmong(line, type !== 0) : matched(line, value, type);
    return place === undefined ? NA : place + 1;
  });
}

function matched(line: Line, value: Exclude<Scalar, null>, type: number): number | undefined {
  if (type === 0) return exact(line, value, true);
  return type > 0 ? rising(line, value) : falling(line, value);
}

function lookup(args: readonly Argument[]): Value {
  const table = gridAt(args, 1);
  const wide = table.columns > table.rows;
  const keys: Line = wide
    ? { length: table.filledColumns, at: (index) => table.at(0, index) }
    : { length: table.filledRows, at: (index) => table.at(index, 0) };
  const results = args[2] === undefined ? undefined : gridAt(args, 2);
  if (results && !lineOf(results)) return NA;
  return forEach(args[0], (value) => {
    if (isError(value)) return value;
    const place = value === null ? blankAmong(keys, true) : rising(keys, value);
    if (place === undefined) return NA;
    if (!results) return wide ? table.at(table.rows - 1, place) : table.at(place, table.columns - 1);
    const beyond = results.columns === 1 ? place >= results.rows : place >= results.columns;
    if (beyond) throw new Refusal("argument", "LOOKUP with a result range shorter than the range searched");
    return results.columns === 1 ? results.at(place, 0) : results.at(0, place);
  });
}

/** The place that XLOOKUP and XMATCH find. */
function sought(line: Line, value: Scalar, mode: number, search: number): number | undefined {
  if (Math.abs(search) === 2) {
    if (mode !== 0) throw new Refusal("argument", "a binary search that is not exact");
    return value === null ? undefined : halves(line, value, search < 0);
  }
  const backwards = search < 0;
  if (mode === 0) return exact(line, value, false, backwards);
  if (mode === 2) return exact(line, value, true, backwards);
  return nearest(line, value, mode > 0, backwards);
}

function modes(args: readonly Argument[], at: number): { mode: number; search: number } {
  const mode = wholeNumberAt(args, at, 0);
  const search = wholeNumberAt(args, at + 1, 1, true);
  if (![0, -1, 1, 2].includes(mode) || ![1, -1, 2, -2].includes(search)) throw new Stop(VALUE);
  return { mode, search };
}

function xlookup(args: readonly Argument[]): Value {
  const keys = gridAt(args, 1);
  const results = gridAt(args, 2);
  const line = lineOf(keys);
  if (!line) return VALUE;
  const down = keys.columns === 1;
  if (down ? results.rows !== keys.rows : results.columns !== keys.columns) return VALUE;
  const { mode, search } = modes(args, 4);
  return forEach(args[0], (value) => {
    if (isError(value)) return value;
    const place = sought(line, value, mode, search);
    if (place !== undefined)
      return down ? part(results, place, 0, 1, results.columns) : part(results, 0, place, results.rows, 1);
    const otherwise = args[3];
    if (otherwise === undefined || otherwise instanceof Omitted) return NA;
    return otherwise;
  });
}

function xmatch(args: readonly Argument[]): Value {
  const line = lineOf(gridAt(args, 1));
  if (!line) return VALUE;
  const { mode, search } = modes(args, 2);
  return forEach(args[0], (value) => {
    if (isError(value)) return value;
    const place = sought(line, value, mode, search);
    return place === undefined ? NA : place + 1;
  });
}

function index(args: readonly Argument[]): Value {
  const grid = gridAt(args, 0);
  if (args.length > 3 && wholeNumberAt(args, 3) !== 1) return REF;
  // Of one row or column the only number counts along it.
  const along = args.length < 3 && grid.rows === 1 && grid.columns > 1;
  const chosen = [along ? OMITTED : args[1], along ? args[1] : args[2]];
  if (chosen.some((value) => value instanceof Grid && value.rows * value.columns > 1))
    return chosenCells(grid, chosen[0] ?? OMITTED, chosen[1] ?? OMITTED);
  const row = along ? 1 : wholeNumberAt([chosen[0] ?? OMITTED], 0);
  const column = chosen[1] === undefined ? Number(grid.columns === 1) : wholeNumberAt([chosen[1]], 0);
  if (row < 0 || column < 0) return VALUE;
  if (row > grid.rows || column > grid.columns) return REF;
  return part(
    grid,
    Math.max(row - 1, 0),
    Math.max(column - 1, 0),
    row === 0 ? grid.rows : 1,
    column === 0 ? grid.columns : 1,
  );
}

/** INDEX with an array of rows or columns: the cells at each. */
function chosenCells(grid: Grid, rows: Argument, columns: Argument): Grid {
  const list = (value: Argument): Grid => {
    if (value instanceof Omitted) return Grid.of([[1]]);
    return value instanceof Grid ? value : Grid.of([[value instanceof Lambda ? VALUE : value]]);
  };
  const [r, c] = [list(rows), list(columns)];
  const height = Math.max(r.rows, c.rows);
  const width = Math.max(r.columns, c.columns);
  return Grid.of(
    Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (__, x) => {
        const row = toNumber(r.at(r.rows === 1 ? 0 : y, r.columns === 1 ? 0 : x));
        const column = toNumber(c.at(c.rows === 1 ? 0 : y, c.columns === 1 ? 0 : x));
        if (isError(row)) return row;
        if (isError(column)) return column;
        if (row < 1 || column < 1) return VALUE;
        return row > grid.rows || column > grid.columns
          ? REF
          : grid.at(Math.trunc(row) - 1, Math.trunc(column) - 1);
      }),
    ),
  );
}

/** ROW, COLUMN: of the formula, of a cell, or of every row of a range. */
function position(args: readonly Argument[], { row, column }: Context, rows: boolean): Value {
  if (args.length === 0) return (rows ? row : column) + 1;
  const cells = cellsAt(args, 0);
  const count = rows ? cells.rows : cells.columns;
  const start = (rows ? cells.place.top : cells.place.left) + 1;
  if (count === 1) return start;
  return rows ? new Grid(count, 1, (r) => start + r) : new Grid(1, count, (_, c) => start + c);
}

function letters(column: number): string {
  let [text, rest] = ["", column];
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}

function address(args: readonly Argument[]): Value {
  const [row, column] = [wholeNumberAt(args, 0), wholeNumberAt(args, 1)];
  const kind = wholeNumberAt(args, 2, 1, true);
  if (row < 1 || column < 1 || row > 1_048_576 || column > 16_384 || kind < 1 || kind > 4) return VALUE;
  const [fixedRow, fixedColumn] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const a1 = args[3] === undefined || args[3] instanceof Omitted || booleanAt(args, 3);
  const cell = a1
    ? `${fixedColumn ? "$" : ""}${letters(column)}${fixedRow ? "$" : ""}${row}`
    : `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  if (args[4] === undefined) return cell;
  const sheet = textAt(args, 4);
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}

export const lookups: readonly Definition[] = [
  whole("VLOOKUP", [3, 4], (args) => tableLookup(args, false)),
  whole("HLOOKUP", [3, 4], (args) => tableLookup(args, true)),
  whole("MATCH", [2, 3], match),
  whole("LOOKUP", [2, 3], lookup),
  whole("XLOOKUP", [3, 6], xlookup),
  whole("XMATCH", [2, 4], xmatch),
  whole("INDEX", [2, 4], index),
  whole("ROW", [0, 1], (args, context) => position(args, context, true)),
  whole("COLUMN", [0, 1], (args, context) => position(args, context, false)),
  whole("ROWS", [1, 1], (args) => gridAt(args, 0).rows),
  whole("COLUMNS", [1, 1], (args) => gridAt(args, 0).columns),
  // Unions are refused, so there is one area.
  whole("AREAS", [1, 1], (args) => cellsAt(args, 0) && 1),
  whole("ADDRESS", [2, 5], address),
  whole("TRANSPOSE", [1, 1], (args) => gridAt(args, 0).transposed()),
];
