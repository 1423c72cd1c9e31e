import { HostError } from "../errors";
import type { Locale } from "../text";

/** Texts, names of sheets, columns of tables, words and addresses. */
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

/**
 * A formula as the person types it, in the form of the API: `SUM(A1;0,5)` → `SUM(A1,0.5)`.
 * @throws HostError InvalidArgument for marks of other settings, such as `SUM(A1,B1)` or `0.5` under Vietnamese ones
 */
export function fromLocal(formula: string, locale: Locale): string {
  const from = MARKS[locale];
  assertOwnMarks(formula, from);
  return exchanged(formula, from, MARKS["en-US"]);
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
      if (piece.startsWith("[")) return piece.replace(BETWEEN_COLUMNS[from.list], `]$1${to.list}$2[`);
      const isNumber = piece.length > 1 && /^\d*[.,]\d+$/u.test(piece);
      return isNumber ? piece.replace(from.decimal, to.decimal) : piece;
    })
    .join("");
}

/** The mark between what is named of a table: `Bang[[#All],[Mã]]`. */
const BETWEEN_COLUMNS = { ",": /\](\s*),(\s*)\[/gu, ";": /\](\s*);(\s*)\[/gu } as const;

/** Under settings with a decimal comma a comma stands within a number only, and a point within none. */
function assertOwnMarks(formula: string, { decimal, list, pieces }: Marks): void {
  if (decimal === ".") return;
  let before = "";
  for (const { index, 0: piece } of formula.matchAll(pieces)) {
    const isForeign =
      piece === "," ||
      (piece === "." && /^\d/u.test(formula.slice(index + 1))) ||
      // "A1,5" is no number.
      (piece.startsWith(",") && /[\p{L}\p{N}_$."'\])}%#]$/u.test(before)) ||
      (piece.startsWith("[") && piece.search(BETWEEN_COLUMNS[","]) >= 0);
    if (isForeign)
      throw new HostError(
        "InvalidArgument",
        `In "${formula}" arguments are parted by "${list}" and decimals by "${decimal}".`,
      );
    if (piece.trim() !== "") before = piece;
  }
}
