import type { Locale } from "../text";

/** Texts, names of sheets, columns of tables, words and addresses: they stay as they are. */
const KEPT = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[(?:[^[\]]|'[[\]])*\])*\]|[\p{L}_$][\p{L}\p{N}_.$]*`;

/** What of formulas differs by the settings: decimals, the marks between arguments and between the columns of an array. */
const MARKS = {
  "en-US": {
    decimal: ".",
    list: ",",
    column: ",",
    pieces: new RegExp(String.raw`${KEPT}|\d*\.\d+|\d+|.`, "gsu"),
  },
  "vi-VN": { decimal: ",", list: ";", column: "\\", pieces: new RegExp(`${KEPT}|\\d*,\\d+|\\d+|.`, "gsu") },
} as const satisfies Readonly<Record<Locale, unknown>>;

/** A formula as the person types it, in the form of the API: `SUM(A1;0,5)` → `SUM(A1,0.5)`. */
export function fromLocal(formula: string, locale: Locale): string {
  return exchanged(formula, MARKS[locale], MARKS["en-US"]);
}

/** A formula of the API as the person sees it. */
export function toLocal(formula: string, locale: Locale): string {
  return exchanged(formula, MARKS["en-US"], MARKS[locale]);
}

type Marks = (typeof MARKS)[Locale];

function exchanged(formula: string, from: Marks, to: Marks): string {
  if (from === to) return formula;
  let isArray = false;
  return (formula.match(from.pieces) ?? [])
    .map((piece) => {
      if (piece === "{" || piece === "}") isArray = piece === "{";
      if (piece === (isArray ? from.column : from.list)) return isArray ? to.column : to.list;
      const isNumber = piece.length > 1 && /^\d*[.,]\d+$/u.test(piece);
      return isNumber ? piece.replace(from.decimal, to.decimal) : piece;
    })
    .join("");
}
