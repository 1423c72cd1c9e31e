import { isDateFormat } from "numfmt";

/**
 * A formula or number format as a person with Vietnamese settings has it: decimal comma, `;` between arguments. Texts, quoted
 * names and brackets stay as they are.
 */
export function localFormula(formula: string): string {
  return outside(formula, (piece, isArray) =>
    isArray
      ? piece.replace(/,/gu, "\\").replace(/(\d)\.(?=\d)|\.(?=\d)/gu, "$1,")
      : piece.replace(/,/gu, ";").replace(/(\d)\.(?=\d)|\.(?=\d)/gu, "$1,"),
  );
}

/** The same back into the form of the API. */
export function formulaOfLocal(formula: string): string {
  return outside(formula, (piece, isArray) => {
    const points = piece.replace(/(\d),(?=\d)|,(?=\d)/gu, "$1.");
    return isArray ? points.replace(/\\/gu, ",") : points.replace(/;/gu, ",");
  });
}

/** Changes what is neither text nor name; arrays in braces apart. */
function outside(formula: string, change: (piece: string, isArray: boolean) => string): string {
  return formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\])|\{[^}]*\}|[^"'[{]+/gu,
    (piece, literal?: string) => (literal === undefined ? change(piece, piece.startsWith("{")) : piece),
  );
}

/** Excel's own short date, which follows the settings. */
const SHORT_DATE = { api: "m/d/yyyy", local: "dd/mm/yyyy" };

export function localNumberFormat(format: string): string {
  return format === SHORT_DATE.api ? SHORT_DATE.local : swapped(format);
}

export function numberFormatOfLocal(format: string): string {
  return format === SHORT_DATE.local ? SHORT_DATE.api : swapped(format);
}

/** Points and commas change places, but within texts, brackets and dates. */
function swapped(format: string): string {
  const isDate = isDateFormat(format);
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[.,]/gu, (piece, at: number) => {
    if (piece !== "." && piece !== ",") return piece;
    if (isDate && !/^[.,]0/u.test(format.slice(at))) return piece;
    return piece === "." ? "," : ".";
  });
}
