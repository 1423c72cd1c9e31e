import { scalar, whole, type Definition } from "../definition";
import { first, numberText, toNumber, toText, isError } from "../coerce";
import { compareOperands } from "../compare";
import { DIV0, NUM, Omitted, Reference, VALUE, type Plain, type Scalar } from "../values";

function arithmetic(name: string, apply: (one: number, other: number) => Scalar): Definition {
  return scalar(name, [2, 2], (one = null, other = null) => {
    const [x, y] = [toNumber(one), toNumber(other)];
    if (isError(x)) return x;
    return isError(y) ? y : finite(apply(x, y));
  });
}

/** Excel has no infinite numbers. */
export function finite(value: Scalar): Scalar {
  return typeof value === "number" && !Number.isFinite(value) ? NUM : value;
}

export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return NUM;
  if (base === 0 && exponent < 0) return DIV0;
  const result = base ** exponent;
  return Number.isNaN(result) ? NUM : result;
}

function comparison(name: string, holds: (order: number) => boolean): Definition {
  return scalar(name, [2, 2], (one = null, other = null) => holds(compareOperands(one, other)));
}

function unary(name: string, apply: (value: number) => Scalar): Definition {
  return scalar(name, [1, 1], (value = null) => {
    const number = toNumber(value);
    return isError(number) ? number : apply(number);
  });
}

function joined(one: Plain, other: Plain): string {
  return written(one) + written(other);
}

function written(value: Plain): string {
  if (typeof value === "number") return numberText(value);
  const text = toText(value);
  return isError(text) ? text.word : text;
}

/** The operators of formulas, by their sign; those with one operand have `unary` in front. */
export const operators: readonly Definition[] = [
  arithmetic("+", (x, y) => x + y),
  arithmetic("-", (x, y) => x - y),
  arithmetic("*", (x, y) => x * y),
  arithmetic("/", (x, y) => (y === 0 ? DIV0 : x / y)),
  arithmetic("^", power),
  arithmetic("POWER", power),
  scalar("&", [2, 2], (one = null, other = null) => joined(one, other)),
  comparison("=", (order) => order === 0),
  comparison("<>", (order) => order !== 0),
  comparison("<", (order) => order < 0),
  comparison("<=", (order) => order <= 0),
  comparison(">", (order) => order > 0),
  comparison(">=", (order) => order >= 0),
  unary("unary-", (value) => (value === 0 ? 0 : -value)),
  unary("unary%", (value) => value / 100),
  // A plus sign changes nothing, not even a text.
  whole("unary+", [1, 1], ([value = null]) => (value instanceof Omitted ? null : value)),
  // Of several cells the one in the row or column of the formula, of an array the first.
  whole("unary@", [1, 1], ([value = null], { sheet, row, column }) => {
    if (!(value instanceof Reference)) return first(value);
    if (value.rows === 1 && value.columns === 1) return value;
    const { place } = value;
    const r = value.rows === 1 ? 0 : row - place.top;
    const c = value.columns === 1 ? 0 : column - place.left;
    const crossed = value.rows === 1 || value.columns === 1 || place.sheet === sheet;
    if (!crossed || r < 0 || r >= value.rows || c < 0 || c >= value.columns) return VALUE;
    return value.part(r, c, 1, 1);
  }),
];
