import { literal } from "../write";
import { MARGINS, printableWidth, type Page, type PageLine } from "./page";

const FONT = "Times New Roman";
/** Points. */
const TITLE_SIZE = 14;
const TEXT_SIZE = 13;
const LINE_SPACING = 1.25;
const CELL_PADDING = 6;
/** A row of Excel is no taller. */
const TALLEST = 409;
/** Mean width of a letter of Times New Roman, as a share of its size; capitals and digits are wider than most. */
const LETTER = 0.44;
const CAPITAL = 0.68;

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The cells of a page, row by row: what the sheet holds afterwards. */
export function pageCells({ title, basis, columns, lines, notes }: Page): string[][] {
  const wide = (text: string): string[] => [text, ...columns.slice(1).map(() => "")];
  return [
    wide(title),
    wide(basis),
    wide(""),
    columns.map(({ header }) => header),
    ...lines.map((line) => ("cells" in line ? [...line.cells] : wide(line.text))),
    ...notes.map(wide),
  ];
}

const HEADER_ROW = 3;

/** Lays a page on an empty sheet: document form of the Youth Union (guide 29-HD/TWĐTN-VP), ready to print. Synced by the caller. */
export function layPage(sheet: Excel.Worksheet, page: Page): void {
  const { columns, lines, notes, title, basis, orientation } = page;
  const cells = pageCells(page);
  const count = columns.length;
  const all = sheet.getRangeByIndexes(0, 0, cells.length, count);
  all.numberFormat = "@" as unknown as string[][];
  all.values = cells.map((row) => row.map(literal));
  all.format.font.name = FONT;
  all.format.font.size = TEXT_SIZE;
  all.format.wrapText = true;
  all.format.verticalAlignment = "Center";

  // Scaled to the page: what the office adds to a width is not lost at the margin.
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (points(printableWidth(orientation)) * 0.985 * width) / total);
  widths.forEach((width, at) => (sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = width));
  const whole = widths.reduce((sum, width) => sum + width, 0);

  const wide = (
    row: number,
    { size, bold = false, italic = false, align }: { size: number; bold?: boolean; italic?: boolean; align: "Center" | "Left" },
  ): void => {
    const range = sheet.getRangeByIndexes(row, 0, 1, count);
    if (count > 1) range.merge();
    range.format.horizontalAlignment = align;
    range.format.font.size = size;
    range.format.font.bold = bold;
    range.format.font.italic = italic;
    range.format.rowHeight = heightOf([{ text: cells[row][0], width: whole }], size, bold);
  };
  wide(0, { size: TITLE_SIZE, bold: true, align: "Center" });
  if (title !== "" && basis !== "") wide(1, { size: TITLE_SIZE, italic: true, align: "Center" });

  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, count);
  header.format.font.bold = true;
  header.format.horizontalAlignment = "Center";
  header.format.rowHeight = heightOf(
    columns.map((column, at) => ({ text: column.header, width: widths[at] })),
    TEXT_SIZE,
    true,
  );
  lines.forEach((line, index) => layLine(sheet, line, HEADER_ROW + 1 + index, page, widths, wide));
  const table = sheet.getRangeByIndexes(HEADER_ROW, 0, lines.length + 1, count);
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const)
    table.format.borders.getItem(edge).style = "Continuous";
  notes.forEach((_, index) => wide(HEADER_ROW + 1 + lines.length + index, { size: TEXT_SIZE, italic: true, align: "Left" }));

  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation;
  pageLayout.paperSize = "A4";
  pageLayout.topMargin = points(MARGINS.top);
  pageLayout.bottomMargin = points(MARGINS.bottom);
  pageLayout.leftMargin = points(MARGINS.left);
  pageLayout.rightMargin = points(MARGINS.right);
  pageLayout.headerMargin = points(MARGINS.top / 2);
  pageLayout.footerMargin = points(MARGINS.bottom / 2);
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintArea(all);
  pageLayout.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);
  // Page number centred on top, from page 2 on.
  pageLayout.headersFooters.state = "FirstAndDefault";
  pageLayout.headersFooters.defaultForAllPages.centerHeader = `&"${FONT},Regular"&${TEXT_SIZE}&P`;
  pageLayout.headersFooters.firstPage.centerHeader = "";
}

type Wide = (row: number, look: { size: number; bold?: boolean; italic?: boolean; align: "Center" | "Left" }) => void;

function layLine(sheet: Excel.Worksheet, line: PageLine, row: number, { columns }: Page, widths: readonly number[], wide: Wide): void {
  if (!("cells" in line)) return wide(row, { size: TEXT_SIZE, bold: line.bold ?? false, align: "Left" });
  columns.forEach(({ align = "Left" }, at) => (sheet.getRangeByIndexes(row, at, 1, 1).format.horizontalAlignment = align));
  sheet.getRangeByIndexes(row, 0, 1, columns.length).format.rowHeight = heightOf(
    line.cells.map((text, at) => ({ text, width: widths[at] })),
    TEXT_SIZE,
    false,
  );
}

/**
 * Height of a row, points. Set by hand, because Excel does not fit merged rows, and neither Excel on the web nor a workbook
 * opened elsewhere fits rows again before printing.
 */
function heightOf(cells: readonly { readonly text: string; readonly width: number }[], size: number, bold: boolean): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width - CELL_PADDING, size * (bold ? 1.06 : 1))));
  return Math.min(TALLEST, Math.ceil(lines * size * LINE_SPACING + CELL_PADDING));
}

/** Lines a text takes in a width, words kept whole. */
function linesOf(text: string, width: number, size: number): number {
  const measure = (word: string): number => [...word].reduce((sum, letter) => sum + (/[\p{Lu}\d]/u.test(letter) ? CAPITAL : LETTER), 0) * size;
  const space = measure(" ") * 0.6;
  return text.split("\n").reduce((total, paragraph) => {
    let [lines, used] = [1, 0];
    for (const word of paragraph.split(" ")) {
      const length = measure(word);
      if (used > 0 && used + space + length > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + length;
      if (used > width) {
        lines += Math.floor(used / width);
        used %= width;
      }
    }
    return total + lines;
  }, 0);
}
