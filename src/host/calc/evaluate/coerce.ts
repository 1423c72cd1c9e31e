import { readNumber } from "./numberText";
import { CellError, Grid, Lambda, Omitted, VALUE, type Argument, type Scalar, type Value } from "./values";

/** A value where Excel wants a number: texts that read as one count, blank is 0. Not a number: #VALUE!. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof CellError ? value : (readNumber(value) ?? VALUE);
}

/** A value where Excel wants a text. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof CellError ? value : numberText(value);
}

/** A value where Excel wants a condition: the words TRUE and FALSE count, other texts are #VALUE!. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof CellError) return value;
  const word = value.toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : VALUE;
}

/** A number as `&` writes it: 15 digits, no zeros behind, an exponent from 1E+21 and below 1E-9. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = "", exponent = "0"] = value.toExponential(14).split("e");
  const power = Number(exponent);
  if (value !== 0 && (power >= 21 || power < -9)) {
    const digits = mantissa.replace(/\.?0+$/u, "");
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const rounded = Number(value.toPrecision(15));
  const text = rounded.toFixed(Math.min(100, Math.max(0, 14 - power)));
  return text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
}

/** The one value of an argument: of several cells the first. */
export function first(value: Argument | undefined): Scalar {
  if (value === undefined || value instanceof Omitted) return null;
  if (value instanceof Grid) return value.at(0, 0);
  return value instanceof Lambda ? VALUE : value;
}

export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}

export function asGrid(value: Value): Grid {
  if (value instanceof Grid) return value;
  return Grid.of([[value instanceof Lambda ? VALUE : value]]);
}
