import { literal } from "../write";
import { cellsOf, type Arranged, type ArrangedRow } from "./arrange";
import { MARGINS, type Look, type Page } from "./page";

const FONT = "Times New Roman";
/** Points. */
const TEXT_SIZE = 13;
const LINE_SPACING = 1.25;
const CELL_PADDING = 6;
/** A row of Excel is no taller. */
const TALLEST = 409;
/** Mean width of a letter of Times New Roman, as a share of its size; capitals and digits are wider than most. */
const LETTER = 0.44;
const CAPITAL = 0.68;
/** Columns a little narrower than the page, so that rounding to pixels never pushes one over the edge. */
const SLACK = 0.985;

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Lays a page on an empty sheet: document form of the Youth Union (guide 29-HD/TWĐTN-VP), ready to print. Synced by the caller. */
export function layPage(sheet: Excel.Worksheet, arranged: Arranged, orientation: Page["orientation"]): void {
  const { rows } = arranged;
  const cells = cellsOf(arranged);
  const widths = arranged.widths.map((width) => points(width) * SLACK);
  const all = sheet.getRangeByIndexes(0, 0, rows.length, widths.length);
  all.numberFormat = "@" as unknown as string[][];
  all.values = cells.map((row) => row.map(literal));
  all.format.font.name = FONT;
  all.format.font.size = TEXT_SIZE;
  all.format.wrapText = true;
  all.format.verticalAlignment = "Center";
  widths.forEach((width, at) => (sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = width));
  rows.forEach((row, at) => layRow(sheet, row, at, widths));
  tables(rows).forEach(([from, count]) => {
    const table = sheet.getRangeByIndexes(from, 0, count, widths.length);
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const)
      table.format.borders.getItem(edge).style = "Continuous";
  });

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
  // A heading is repeated where the sheet is one table; in a longer document it would stand above text it has nothing to do with.
  const headings = rows.flatMap(({ table }, at) => (table === "heading" ? [at] : []));
  if (headings.length === 1) pageLayout.setPrintTitleRows(`$${headings[0] + 1}:$${headings[0] + 1}`);
  // Page number centred on top, from page 2 on.
  pageLayout.headersFooters.state = "FirstAndDefault";
  pageLayout.headersFooters.defaultForAllPages.centerHeader = `&"${FONT},Regular"&${TEXT_SIZE}&P`;
  pageLayout.headersFooters.firstPage.centerHeader = "";
}

function layRow(sheet: Excel.Worksheet, { cells }: ArrangedRow, row: number, widths: readonly number[]): void {
  let height = 0;
  for (const { column, span, text, look } of cells) {
    const range = sheet.getRangeByIndexes(row, column, 1, span);
    if (span > 1) range.merge();
    dress(range, look);
    const width = widths.slice(column, column + span).reduce((sum, own) => sum + own, 0);
    height = Math.max(height, heightOf(text, width, look));
  }
  sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
}

function dress(range: Excel.Range, { size, bold, italic, underline, align }: Look): void {
  range.format.horizontalAlignment = align ?? "Left";
  if (size !== undefined) range.format.font.size = size;
  if (bold) range.format.font.bold = true;
  if (italic) range.format.font.italic = true;
  if (underline) range.format.font.underline = "Single";
}

/** Runs of table rows: first row and how many. */
function tables(rows: readonly ArrangedRow[]): [number, number][] {
  const runs: [number, number][] = [];
  rows.forEach(({ table }, at) => {
    if (table === "heading") runs.push([at, 1]);
    else if (table === "body") runs[runs.length - 1][1] += 1;
  });
  return runs;
}

/**
 * Height of a row, points. Set by hand, because Excel does not fit merged rows, and neither Excel on the web nor a workbook
 * opened elsewhere fits rows again before printing.
 */
function heightOf(text: string, width: number, { size = TEXT_SIZE, bold = false }: Look): number {
  const lines = linesOf(text, width - CELL_PADDING, size * (bold ? 1.06 : 1));
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
