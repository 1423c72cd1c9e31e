import { points, printableHeight, sheetWidth } from "../page/a4";
import type { Block, BlockOf, Page, PageChart } from "../page/blocks";
import type { Arranged, ArrangedRow, Placed } from "./arranged";
import { dressPair, dressRemarks, dressTable, keepsWithNext, type DressedText } from "./dress";
import { fitPage } from "./fitPage";
import { gridOf, widthOf, type Grid, type GridSpan } from "./grid";
import { heightOf, splitTall } from "./measure";
import { paginate, type Paginated } from "./paginate";

/** Rows that a chart lies over: one a bar, and for its title, its axis and the unit of it; and their height, points. */
const CHART_ROWS = 5;
const CHART_ROW_HEIGHT = 16.5;
const GAP = 8;
/** A line without words or look, points: what it parts needs no whole line. */
const BLANK_LINE = 9;
/** Above and below a heading together, points. */
const HEADING_ROOM = 6;
/** A table no higher, points, is not parted between pages. */
const SMALL_TABLE = 170;
/** A paragraph taller than this share of a page is parted, so that the rest of it finds room above a signature. */
const TALL_TEXT = 0.4;
/** The same of a line of a table. */
const TALL_LINE = 0.55;
/** What a line of a table can spare of the room around its text, points. */
const TIGHTER = 3;
/** What a line left for a signature can spare, points: three of them are 1.5 cm still. */
const TIGHTER_ROOM = 6;
/** Left free at the foot of every page: printers and screens measure rows a little differently. */
const RESERVE = 0.97;
/** The office's remarks have room for two lines before they are written. */
const REMARKS_HEIGHT = 39;

/** Lays the blocks of a page over the coarsest grid that has an edge wherever one of them needs it, and divides it into pages. */
export function arrange(page: Page): Arranged {
  const { blocks } = fitPage(page);
  const grid = gridOf(blocks, sheetWidth(page));
  const capacity = points(printableHeight(page)) * RESERVE;
  const isSigned = blocks.some(({ signature }) => signature);
  const rows: ArrangedRow[] = [];
  blocks.forEach((block, index) => {
    if (block.signature) bindWords(rows);
    const laid = rowsOf(block, grid, capacity, isSigned ? TALL_TEXT : 1);
    const isParted = (block.kind === "table" || block.kind === "chart") && index < blocks.length - 1;
    rows.push(...(block.keepWithNext ? kept(laid, block) : laid), ...(isParted ? [gapRow(grid)] : []));
  });
  // What no paper holds is fitted to the width of one by whoever prints it, and parted wherever that ends.
  if (page.width !== undefined) return { widths: grid.widths, rows, breaks: [] };
  return { widths: grid.widths, ...fewestPages(rows, capacity) };
}

/** Where a little less room in tables and around signatures saves a page, they have that. */
function fewestPages(rows: readonly ArrangedRow[], capacity: number): Paginated {
  const roomy = paginate(rows, capacity);
  if (roomy.breaks.length === 0) return roomy;
  const tight = paginate(rows.map(tightened), capacity);
  return tight.breaks.length < roomy.breaks.length ? tight : roomy;
}

function tightened(row: ArrangedRow): ArrangedRow {
  return row.spare ? { ...row, height: row.height - row.spare } : row;
}

/** Of a paragraph in several rows only the last stays with what follows. */
function kept(rows: readonly ArrangedRow[], { givesWay }: Block): ArrangedRow[] {
  return rows.map((row, at) =>
    at < rows.length - 1 ? row : { ...row, keepWithNext: true, ...(givesWay && { givesWay }) },
  );
}

/** The last words so far, and whatever stands below them, stay on the page of what comes next. */
function bindWords(rows: ArrangedRow[]): void {
  const last = rows.findLastIndex(({ cells }) => cells.some(({ text }) => text !== ""));
  if (last >= 0)
    rows.splice(last, rows.length, ...rows.slice(last).map((row) => ({ ...row, keepWithNext: true })));
}

/** What parts a table or a chart from what follows. */
function gapRow(grid: Grid): ArrangedRow {
  return { cells: [{ ...wholeOf(grid), text: "", look: {} }], height: GAP };
}

function wholeOf({ widths }: Grid): GridSpan {
  return { column: 0, span: widths.length };
}

/** @param capacity height of a page, points: a text that takes more of it than `share` is parted */
function rowsOf(block: Block, grid: Grid, capacity: number, share: number): ArrangedRow[] {
  const tall = capacity * share;
  switch (block.kind) {
    case "pair":
      return [withSpare(rowOf(placed(dressPair(block), spansOf(block, grid)), grid))];
    case "text":
      return block.text === "" && !block.look
        ? [{ ...gapRow(grid), height: BLANK_LINE }]
        : roomy(
            wideRows({ text: block.text, look: block.look ?? {} }, grid, tall).map(withSpare),
            block.role === "heading",
          );
    case "remarks":
      return remarkRows(block, grid, tall);
    case "chart":
      // A gap on both sides goes with it: a chart that touches the next page is drawn there too.
      return [{ ...gapRow(grid), height: GAP / 2, keepWithNext: true }, ...chartRows(block.chart, grid)];
    case "table":
      return tableRows(block, grid, capacity * TALL_LINE);
  }
}

/** A blank line of some size is left for a signature. */
function withSpare(row: ArrangedRow): ArrangedRow {
  return row.cells.every(({ text }) => text === "") ? { ...row, spare: TIGHTER_ROOM } : row;
}

function spansOf(block: Block, grid: Grid): readonly GridSpan[] {
  return grid.spans.get(block) ?? [wholeOf(grid)];
}

function placed(texts: readonly DressedText[], spans: readonly GridSpan[]): Placed[] {
  return spans.map((span, at) => ({ ...span, text: "", look: {}, ...texts[at] }));
}

/** A row as tall as the tallest of its texts. */
function rowOf(cells: readonly Placed[], grid: Grid): ArrangedRow {
  return {
    cells,
    height: Math.max(...cells.map((cell) => heightOf(cell.text, widthOf(grid, cell), cell.look))),
  };
}

/** A text over the whole width, in as many rows as hold it. @param tall no row is taller, points */
function wideRows({ text, look }: DressedText, grid: Grid, tall?: number): ArrangedRow[] {
  const whole = wholeOf(grid);
  return splitTall(text, widthOf(grid, whole), look, tall).map((part, at) =>
    rowOf([{ ...whole, text: part, look: at === 0 ? look : { ...look, firstLine: false } }], grid),
  );
}

/** A heading stands off the paragraphs around it. */
function roomy(rows: readonly ArrangedRow[], isHeading = true): ArrangedRow[] {
  return rows.map((row) => (isHeading ? { ...row, height: row.height + HEADING_ROOM } : row));
}

function remarkRows(block: BlockOf<"remarks">, grid: Grid, tall: number): ArrangedRow[] {
  const { label, paragraphs } = dressRemarks(block);
  const rows = paragraphs.flatMap((paragraph) => wideRows(paragraph, grid, tall));
  const least = rows.length === 1 ? REMARKS_HEIGHT : 0;
  return [
    ...roomy(wideRows(label, grid)).map((row) => ({ ...row, keepWithNext: true })),
    ...rows.map((row): ArrangedRow => ({ ...row, height: Math.max(least, row.height), remarks: true })),
  ];
}

/** Rows that a chart lies over; the numbers stand in two columns beside the page. */
function chartRows(chart: PageChart, grid: Grid): ArrangedRow[] {
  const { title, series, categories, values } = chart;
  const rows = categories.length + CHART_ROWS;
  return Array.from({ length: rows }, (_, at): ArrangedRow => {
    const [category, value] = [categories[at - 1], values[at - 1]];
    return {
      cells: [{ ...wholeOf(grid), text: "", look: {} }],
      height: CHART_ROW_HEIGHT,
      keepWithNext: true,
      ...(at === 0 && { chart: { chart, rows }, data: [title, series] }),
      ...(category !== undefined && value !== undefined && { data: [category, value] }),
    };
  });
}

/** The heading stays with the first line, a line over the whole width with the next, the last line with the one before it. */
function tableRows(block: BlockOf<"table">, grid: Grid, tall: number): ArrangedRow[] {
  const spans = spansOf(block, grid);
  const dressed = dressTable(block);
  const heading: ArrangedRow = {
    ...rowOf(placed(dressed.heading, spans), grid),
    table: "heading",
    spare: TIGHTER,
    keepWithNext: true,
  };
  const body = dressed.lines.flatMap(({ texts, isWide, announces }) =>
    lineRows(texts, isWide ? [wholeOf(grid)] : spans, grid, tall).map((row) => ({ row, announces })),
  );
  const isSmall = body.reduce((total, { row }) => total + row.height, heading.height) <= SMALL_TABLE;
  return [
    heading,
    ...body.map(({ row, announces }, at): ArrangedRow => ({
      ...row,
      table: "body",
      spare: TIGHTER,
      keepWithNext: at < body.length - 1 && (isSmall || keepsWithNext(announces, at, body.length)),
    })),
  ];
}

/** A line of a table, in as many rows as hold the longest of its texts. */
function lineRows(
  texts: readonly DressedText[],
  spans: readonly GridSpan[],
  grid: Grid,
  tall: number,
): ArrangedRow[] {
  const cells = placed(texts, spans).map((cell) => ({
    ...cell,
    parts: splitTall(cell.text, widthOf(grid, cell), cell.look, tall),
  }));
  return Array.from({ length: Math.max(...cells.map(({ parts }) => parts.length)) }, (_, part) =>
    rowOf(
      cells.map(({ parts, column, span, look }) => ({ column, span, text: parts[part] ?? "", look })),
      grid,
    ),
  );
}
