import { format } from "numfmt";
import { numberText } from "../coerce";
import { VALUE, type CellError } from "../values";

/**
 * A value by a number format, as TEXT shows it (in the en-US form that formulas of the API have).
 * @param value a number, or a word, which goes into the format's part for texts
 */
export function showNumber(pattern: string, value: number | string): string | CellError {
  if (pattern === "") return "";
  if (typeof value === "number" && /^general$/iu.test(pattern)) return numberText(value);
  try {
    return format(pattern, value, { nbsp: false, throws: true });
  } catch {
    return VALUE;
  }
}
