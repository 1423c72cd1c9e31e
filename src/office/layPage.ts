import {
  cellsOf,
  chartScale,
  dataColumn,
  FONT,
  marginsOf,
  points,
  TEXT_SIZE,
  type Arranged,
  type ArrangedRow,
  type Look,
  type Page,
  type PageChart,
} from "../paper";
import { literal } from "./literal";
import { laidText } from "./pageText";

type PageForm = Pick<Page, "orientation" | "margins">;

/** Bars that stay distinct in print without colour. */
const BAR_FILL = "#595959";
const BAR_GAP = 60;
/** Width of the columns beside the page that charts are drawn from, points. */
const DATA_WIDTHS = [20, 150, 70];
/** Charts of documents, by name: those of a sheet are drawn anew with it. */
const CHART_NAME = "ThiDua biểu đồ";

/** Lays a page on an empty sheet, ready to print. Synced by the caller. */
export function layPage(sheet: Excel.Worksheet, arranged: Arranged, form: PageForm): void {
  const { rows, widths } = arranged;
  const cells = cellsOf(arranged);
  const page = sheet.getRangeByIndexes(0, 0, rows.length, widths.length);
  const all = sheet.getRangeByIndexes(0, 0, rows.length, cells[0]?.length ?? widths.length);
  page.numberFormat = "@" as unknown as string[][];
  all.values = cells.map((row, at) => {
    const isIndented = rows[at]?.cells[0]?.look.firstLine;
    return row.map((cell) => (typeof cell === "number" ? cell : literal(laidText(cell, isIndented))));
  });
  all.format.font.name = FONT;
  page.format.font.size = TEXT_SIZE;
  page.format.wrapText = true;
  page.format.verticalAlignment = "Center";
  widths.forEach((width, at) => (sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = width));
  for (const { row, from, count } of runs(rows, shapeOf)) layRows(sheet, row, from, count);
  for (const { row, from, count } of runs(rows, ({ height }) => String(height)))
    sheet.getRangeByIndexes(from, 0, count, 1).format.rowHeight = row.height;
  tablesOf(rows).forEach(({ from, count }) => {
    const table = sheet.getRangeByIndexes(from, 0, count, widths.length);
    for (const edge of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideHorizontal",
      "InsideVertical",
    ] as const)
      table.format.borders.getItem(edge).style = "Continuous";
  });
  rows.forEach(({ chart }, at) => chart && drawChart(sheet, chart, at, widths));
  setUp(sheet, page, arranged, form);
}

function setUp(
  sheet: Excel.Worksheet,
  page: Excel.Range,
  { breaks, repeated }: Arranged,
  form: PageForm,
): void {
  const margins = marginsOf(form);
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = form.orientation;
  pageLayout.paperSize = "A4";
  pageLayout.topMargin = points(margins.top);
  pageLayout.bottomMargin = points(margins.bottom);
  pageLayout.leftMargin = points(margins.left);
  pageLayout.rightMargin = points(margins.right);
  pageLayout.headerMargin = points(margins.top / 2);
  pageLayout.footerMargin = points(margins.bottom / 2);
  // Excel leaves out page breaks where a sheet is fitted to pages: what has breaks is printed at 100 %, as it is measured.
  pageLayout.zoom = breaks.length > 0 ? { scale: 100 } : { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintArea(page);
  if (repeated !== undefined) pageLayout.setPrintTitleRows(`$${repeated + 1}:$${repeated + 1}`);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const at of breaks) sheet.horizontalPageBreaks.add(`A${at + 1}`);
  // Page number centred on top, from page 2 on; each paper counts its own pages, also where several are printed at once.
  pageLayout.firstPageNumber = 1;
  pageLayout.headersFooters.state = "FirstAndDefault";
  pageLayout.headersFooters.defaultForAllPages.centerHeader = `&"${FONT},Regular"&${TEXT_SIZE}&P`;
  pageLayout.headersFooters.firstPage.centerHeader = "";
}

/** Rows of the same cells and looks, dressed at once: a long table takes as few calls as a short one. */
function layRows(sheet: Excel.Worksheet, { cells }: ArrangedRow, from: number, count: number): void {
  for (const { column, span, look } of cells) {
    const range = sheet.getRangeByIndexes(from, column, count, span);
    if (span > 1) range.merge(true);
    dress(range, look);
  }
}

function shapeOf({ cells }: ArrangedRow): string {
  return JSON.stringify(cells.map(({ column, span, look }) => [column, span, look]));
}

/** Neighbouring rows of one shape: the first of them, where it is, and how many. */
interface Run {
  readonly row: ArrangedRow;
  readonly from: number;
  count: number;
}

function runs(rows: readonly ArrangedRow[], keyOf: (row: ArrangedRow) => string): Run[] {
  const found: (Run & { readonly key: string })[] = [];
  rows.forEach((row, at) => {
    const key = keyOf(row);
    const last = found.at(-1);
    if (last?.key === key) last.count += 1;
    else found.push({ row, from: at, count: 1, key });
  });
  return found;
}

function dress(range: Excel.Range, { size, bold, italic, underline, align = "Left", inset }: Look): void {
  range.format.horizontalAlignment = align;
  if (inset && align !== "Center") range.format.indentLevel = 1;
  if (size !== undefined) range.format.font.size = size;
  if (bold) range.format.font.bold = true;
  if (italic) range.format.font.italic = true;
  if (underline) range.format.font.underline = "Single";
}

/** Horizontal bars over the rows kept for them, bound to the numbers beside the page. */
function drawChart(
  sheet: Excel.Worksheet,
  { chart, rows }: { readonly chart: PageChart; readonly rows: number },
  row: number,
  widths: readonly number[],
): void {
  const column = dataColumn(widths);
  DATA_WIDTHS.forEach(
    (width, at) => (sheet.getRangeByIndexes(0, widths.length + at, 1, 1).format.columnWidth = width),
  );
  const names = sheet.getRangeByIndexes(row + 1, column, chart.categories.length, 1);
  const values = sheet.getRangeByIndexes(row + 1, column + 1, chart.values.length, 1);
  const { format, step, top } = chartScale(chart);
  values.numberFormat = format as unknown as string[][];
  const drawn = sheet.charts.add("BarClustered", values, "Columns");
  drawn.name = `${CHART_NAME} ${row + 1}`;
  drawn.title.text = chart.title;
  drawn.title.format.font.size = TEXT_SIZE;
  drawn.legend.visible = false;
  const { categoryAxis, valueAxis } = drawn.axes;
  categoryAxis.reversePlotOrder = true;
  // Every bar is named, however close they are.
  categoryAxis.tickLabelSpacing = 1;
  valueAxis.minimum = 0;
  if (step !== undefined) valueAxis.majorUnit = step;
  if (top !== undefined) valueAxis.maximum = top;
  valueAxis.numberFormat = "#,##0";
  valueAxis.title.text = chart.unit;
  const series = drawn.series.getItemAt(0);
  series.name = chart.series;
  series.setXAxisValues(names);
  series.format.fill.setSolidColor(BAR_FILL);
  series.gapWidth = BAR_GAP;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = format;
  // Last, so that every text that there is by now has it.
  drawn.format.font.name = FONT;
  // A frame of a chart on top of a page would show at the foot of the one before it.
  drawn.format.border.lineStyle = "None";
  drawn.setPosition(
    sheet.getRangeByIndexes(row, 0, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, widths.length - 1, 1, 1),
  );
}

type Cells = readonly (readonly unknown[])[];

/**
 * Takes pages off their sheet: what lies beside and below them is the office's and stays.
 * @param charts of the sheet, their names loaded: those that `layPage` drew go
 * @param laid what the pages say, that which stands there and that which is to come
 */
export function clearPage(
  sheet: Excel.Worksheet,
  charts: Excel.ChartCollection,
  laid: readonly Cells[],
): void {
  for (const chart of charts.items) if (chart.name.startsWith(CHART_NAME)) chart.delete();
  const { rows, columns } = extentOf(laid);
  if (!(rows > 0 && columns > 0)) return;
  const page = sheet.getRangeByIndexes(0, 0, rows, columns);
  page.unmerge();
  page.clear();
}

/** How many rows and columns hold the cells of some pages. */
export function extentOf(laid: readonly Cells[]): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(0, ...laid.map((cells) => cells.length)),
    columns: Math.max(0, ...laid.flatMap((cells) => cells.map((row) => row.length))),
  };
}

/** The tables of a page, heading first. */
function tablesOf(rows: readonly ArrangedRow[]): Run[] {
  const found: Run[] = [];
  rows.forEach((row, at) => {
    const last = found.at(-1);
    if (row.table === "heading") found.push({ row, from: at, count: 1 });
    else if (row.table === "body" && last) last.count += 1;
  });
  return found;
}
