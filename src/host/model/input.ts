import { HostError } from "../errors";
import { API_LOCALE, readTyped, type Typed } from "../text";

/** What a written value becomes in a cell, with the number format Excel gives a cell that had none. */
export type Written = Typed;

/**
 * Excel's reading of a value that is written to a cell by the API, whose form is en-US whatever the settings: `=…` is a
 * formula, text that looks like a number, date or time becomes one, unless the cell is formatted as text or the text starts
 * with `'`. This is why codes such as "01" need care in the add-in, and why a test here catches it when they get none.
 * @throws HostError InvalidArgument for what is longer than a cell can hold, and for what no cell holds
 */
export function interpret(input: unknown, numberFormat: string): Written {
  if (input === "" || input === null || input === undefined) return { kind: "value", value: null };
  if (typeof input === "number" || typeof input === "boolean") return { kind: "value", value: input };
  if (typeof input === "string") return readTyped(input, numberFormat, API_LOCALE);
  throw new HostError("InvalidArgument", "A cell takes a text, a number or a boolean.");
}
