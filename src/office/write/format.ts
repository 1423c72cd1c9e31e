import type { Column } from "../../contract";

/** Codes and prose stay text: "01" must not become 1, "2024/15" no date. */
export function isText(column: Column): boolean {
  return ["code", "text", "ref", "refs", "list", "paragraphs", "choice", "flag"].includes(column.kind);
}

/** So many decimals more are shown where a value has them: `SoLe` may be up to 6, and what is shown is what is compared. */
const MORE_DECIMALS = "####";

/** Number format of a column, in the en-US form of the API. */
export function numberFormat(column: Column): string {
  switch (column.kind) {
    case "number":
      return column.decimals === undefined
        ? "General"
        : `#,##0.${"0".repeat(column.decimals)}${MORE_DECIMALS}`;
    case "money":
      return "#,##0";
    case "share":
      return `0.00${MORE_DECIMALS}%`;
    case "date":
      return "dd/mm/yyyy";
    case "whole":
      return "0";
    default:
      return "General";
  }
}

/** Format of the cells of a column that people type in: text stays text. */
export function cellFormat(column: Column): string {
  return isText(column) ? "@" : numberFormat(column);
}

/**
 * Format of a column in tables that the add-in fills. What people type there stays what they typed: a day among notes would be a
 * bare number as soon as its row moves.
 */
export function filledFormat(column: Column): string {
  return column.kept ? cellFormat(column) : numberFormat(column);
}

/** Width in points from a width in characters (7 px a character, 5 px of padding). */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
