import { booleanAt, gridAt, Stop, sure, wholeNumberAt, numberAt } from "../arguments";
import { asGrid, first, isError, toNumber } from "../coerce";
import { sameValue } from "../compare";
import { MANY, whole, type Definition } from "../definition";
import {
  CALC,
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
import { flat, rowsAt, shown, turned } from "./arrays";

/** More cells than an answer can hold. */
const MOST_CELLS = 1_048_576;

function filter(args: readonly Argument[]): Value {
  const rows = rowsAt(args, 0);
  const include = rowsAt(args, 1);
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const down = include.length === height && include[0]?.length === 1;
  if (!down && !(include.length === 1 && include[0]?.length === width)) return VALUE;
  const flags = (down ? include.map(([flag = null]) => flag) : (include[0] ?? [])).map((flag) => {
    if (isError(flag)) throw new Stop(flag);
    if (typeof flag === "string") throw new Stop(VALUE);
    return Boolean(flag);
  });
  const found = down
    ? rows.filter((_, at) => flags[at])
    : rows.map((row) => row.filter((_, at) => flags[at]));
  if (found.length > 0 && (found[0]?.length ?? 0) > 0) return Grid.of(found);
  const otherwise = args[2];
  if (otherwise === undefined || otherwise instanceof Omitted) return CALC;
  return otherwise;
}

function unique(args: readonly Argument[]): Value {
  const across = booleanAt(args, 1);
  const once = booleanAt(args, 2);
  const rows = across ? turned(rowsAt(args, 0)) : rowsAt(args, 0);
  const found: { row: Scalar[]; count: number }[] = [];
  const byKey = new Map<string, { row: Scalar[]; count: number }[]>();
  for (const row of rows) {
    const key = row.map(keyOf).join("\u0000");
    const alike = byKey.get(key) ?? [];
    byKey.set(key, alike);
    const known = alike.find((entry) => entry.row.every((value, at) => sameValue(value, row[at] ?? null)));
    if (known) known.count += 1;
    else {
      const entry = { row, count: 1 };
      alike.push(entry);
      found.push(entry);
    }
  }
  const kept = found.filter(({ count }) => !once || count === 1).map(({ row }) => row);
  return shown(across ? turned(kept) : kept);
}

function keyOf(value: Scalar): string {
  if (isError(value)) return value.word;
  return typeof value === "number"
    ? `n${value.toPrecision(12)}`
    : `${typeof value}${String(value).toLowerCase()}`;
}

function sequence(args: readonly Argument[]): Value {
  const [rows, columns] = [wholeNumberAt(args, 0, 1, true), wholeNumberAt(args, 1, 1, true)];
  if (rows < 0 || columns < 0) return VALUE;
  if (rows === 0 || columns === 0) return CALC;
  if (rows * columns > MOST_CELLS) throw new Refusal("argument", "a sequence of more than a million cells");
  const [start, step] = [numberAt(args, 2, 1, true), numberAt(args, 3, 1, true)];
  return new Grid(rows, columns, (row, column) => start + (row * columns + column) * step);
}

/** From which place to which TAKE and DROP keep. */
function span(count: number | undefined, length: number, take: boolean): [from: number, to: number] {
  if (count === undefined) return [0, length];
  const size = Math.min(Math.abs(count), length);
  if (take) return count < 0 ? [length - size, length] : [0, size];
  return count < 0 ? [0, length - size] : [size, length];
}

function takeOrDrop(name: string, take: boolean): Definition {
  return whole(name, [2, 3], (args) => {
    const rows = rowsAt(args, 0);
    const count = (at: number): number | undefined =>
      args[at] === undefined || args[at] instanceof Omitted ? undefined : wholeNumberAt(args, at);
    const [top, bottom] = span(count(1), rows.length, take);
    const [left, right] = span(count(2), rows[0]?.length ?? 0, take);
    return shown(rows.slice(top, bottom).map((row) => row.slice(left, right)));
  });
}

function choose(name: string, columns: boolean): Definition {
  return whole(name, [2, MANY], (args) => {
    const rows = columns ? turned(rowsAt(args, 0)) : rowsAt(args, 0);
    const picked = args
      .slice(1)
      .flatMap((arg) => flat(arg, 0))
      .map((value) => {
        const place = Math.trunc(sure(toNumber(value)));
        const row = place === 0 ? undefined : rows.at(place > 0 ? place - 1 : place);
        if (!row || Math.abs(place) > rows.length) throw new Stop(VALUE);
        return row;
      });
    return shown(columns ? turned(picked) : picked);
  });
}

function stack(name: string, below: boolean): Definition {
  return whole(name, [1, MANY], (args) => {
    const parts = args
      .map((arg) => (arg instanceof Omitted ? [[null]] : asGrid(arg).toRows()))
      .map((rows) => (below ? rows : turned(rows)));
    const width = Math.max(...parts.map((rows) => rows[0]?.length ?? 0));
    const all = parts.flatMap((rows) =>
      rows.map((row) => Array.from({ length: width }, (_, at) => (at < row.length ? (row[at] ?? null) : NA))),
    );
    return shown(below ? all : turned(all));
  });
}

function line(name: string, column: boolean): Definition {
  return whole(name, [1, 3], (args) => {
    const skip = wholeNumberAt(args, 1, 0);
    const rows = booleanAt(args, 2) ? turned(rowsAt(args, 0)) : rowsAt(args, 0);
    const values = rows
      .flat()
      .filter((value) => !((skip === 1 || skip === 3) && value === null) && !(skip >= 2 && isError(value)));
    return shown(column ? values.map((value) => [value]) : [values]);
  });
}

function wrap(name: string, rowwise: boolean): Definition {
  return whole(name, [2, 3], (args) => {
    const grid = gridAt(args, 0);
    const count = wholeNumberAt(args, 1);
    if (grid.rows !== 1 && grid.columns !== 1) return VALUE;
    if (count < 1) return NUM;
    const values = [...grid.values()];
    const pad = args[2] === undefined || args[2] instanceof Omitted ? NA : first(args[2]);
    const rows = Array.from({ length: Math.ceil(values.length / count) }, (_, row) =>
      Array.from({ length: count }, (__, column) => {
        const at = row * count + column;
        return at < values.length ? (values[at] ?? null) : pad;
      }),
    );
    return shown(rowwise ? rows : turned(rows));
  });
}

function expand(args: readonly Argument[]): Value {
  const rows = rowsAt(args, 0);
  const width = rows[0]?.length ?? 0;
  const [height, breadth] = [wholeNumberAt(args, 1, rows.length, true), wholeNumberAt(args, 2, width, true)];
  if (height < rows.length || breadth < width) return VALUE;
  const pad = args[3] === undefined || args[3] instanceof Omitted ? NA : first(args[3]);
  return new Grid(height, breadth, (row, column) =>
    row < rows.length && column < width ? (rows[row]?.[column] ?? null) : pad,
  );
}

export const dynamics: readonly Definition[] = [
  whole("FILTER", [2, 3], filter),
  whole("UNIQUE", [1, 3], unique),
  whole("SEQUENCE", [1, 4], sequence),
  takeOrDrop("TAKE", true),
  takeOrDrop("DROP", false),
  choose("CHOOSECOLS", true),
  choose("CHOOSEROWS", false),
  stack("VSTACK", true),
  stack("HSTACK", false),
  line("TOCOL", true),
  line("TOROW", false),
  wrap("WRAPROWS", true),
  wrap("WRAPCOLS", false),
  whole("EXPAND", [2, 4], expand),
];
