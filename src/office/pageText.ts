import { cellText } from "../sheets/read";

/**
 * What stands in front of a paragraph on a sheet: two blanks as wide as the letters are high, 1 cm at 14 points. Excel's
 * indent moves every line, and a number format with words shows no text of more than 255 letters, so the cell itself has
 * them; whoever reads a page takes them off.
 */
const FIRST_LINE = "\u2003\u2003";

/** A text as it is laid in its cell. */
export function laidText(text: string, isIndented = false): string {
  return isIndented && text !== "" ? `${FIRST_LINE}${text}` : text;
}

/** What a cell of a page says. */
export function pageText(cell: unknown): string {
  return cellText(cell).replace(/^\u2003+/u, "");
}
