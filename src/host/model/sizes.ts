import type { Area } from "./address";
import { USUAL_WIDTH } from "./columns";
import type { Sheet } from "./sheet";

/** Height of a line of text in the usual font, in points. */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 409;

/** Characters of a column without a width of its own. */
export function usualWidth(sheet: Sheet): number {
  return Number(sheet.child("sheetFormatPr")?.attributes.defaultColWidth ?? USUAL_WIDTH);
}

/**
 * How tall rows are for Excel to show all of their wrapped texts, by the widths of their columns. Merged cells do not count,
 * and what is no text is not wrapped.
 * @param used the cells that count
 * @returns for a row the points; undefined for one that needs no more than usual
 */
export function rowFit(sheet: Sheet, used: Area): (row: number) => number | undefined {
  const merged = new Set(sheet.merges.areas().map(({ top, left }) => `${top} ${left}`));
  const usual = usualWidth(sheet);
  const perLine = Array.from({ length: used.right + 1 }, (_, column) =>
    Math.max(1, Math.floor((sheet.columns.settings(column).width ?? usual) - 2)),
  );
  const linesOf = (row: number, column: number): number => {
    const text = sheet.cellValue(row, column);
    const width = perLine[column] ?? 1;
    if (typeof text !== "string" || (text.length <= width && !text.includes("\n"))) return 1;
    if (!sheet.style(row, column).alignment.wrapText || merged.has(`${row} ${column}`)) return 1;
    return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  };
  return (row) => {
    let lines = 1;
    for (let column = used.left; column <= used.right; column++)
      lines = Math.max(lines, linesOf(row, column));
    return lines === 1 ? undefined : Math.min(MOST_HEIGHT, lines * LINE_HEIGHT);
  };
}
