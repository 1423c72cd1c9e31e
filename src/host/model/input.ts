import { HostError } from "../errors";
import { CellError } from "./values";

/** What a written value becomes in a cell. */
export type Written =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: string | number | boolean | CellError | null };

/** Excel's limits for a cell, in characters. */
const LONGEST = { text: 32_767, formula: 8_192 };

/**
 * Excel's reading of a value that is written to a cell (in the en-US form the API uses): `=…` is a formula,
 * text that looks like a number becomes one, unless the cell is formatted as text or the text starts with `'`.
 * This is why codes such as "01" need care in the add-in, and why a test here catches it when they get none.
 * @throws HostError InvalidArgument for what is longer than a cell can hold
 */
export function interpret(input: unknown, numberFormat: string): Written {
  if (input === "" || input === null || input === undefined) return { kind: "value", value: null };
  if (typeof input === "number" || typeof input === "boolean") return { kind: "value", value: input };
  const text = typeof input === "string" ? input : Object.prototype.toString.call(input);
  assertFits(text);
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (numberFormat === "@") return { kind: "value", value: text };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text.slice(1) };
  if (/^[+-]\s*[A-Za-z(]/u.test(text))
    return { kind: "formula", formula: text.startsWith("+") ? text.slice(1) : text };
  const trimmed = text.trim();
  const error = CellError.of(trimmed.toUpperCase());
  if (error) return { kind: "value", value: error };
  if (/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(trimmed) && /\d/u.test(trimmed))
    return { kind: "value", value: Number(trimmed.replaceAll(",", "")) };
  if (/^[+-]?\d+(?:\.\d+)?%$/u.test(trimmed))
    return { kind: "value", value: Number(trimmed.slice(0, -1)) / 100 };
  if (/^true$/iu.test(trimmed)) return { kind: "value", value: true };
  if (/^false$/iu.test(trimmed)) return { kind: "value", value: false };
  const date =
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/u.exec(trimmed) ??
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u.exec(trimmed);
  if (date?.groups) {
    const { year, month, day } = date.groups;
    const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
    if (new Date(time).getUTCMonth() === Number(month) - 1)
      return { kind: "value", value: Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000) };
  }
  return { kind: "value", value: text };
}

function assertFits(text: string): void {
  const [what, longest] = text.startsWith("=")
    ? (["formula", LONGEST.formula] as const)
    : (["text", LONGEST.text] as const);
  if (text.length > longest)
    throw new HostError(
      "InvalidArgument",
      `A ${what} has at most ${longest} characters; this one has ${text.length}.`,
    );
}
