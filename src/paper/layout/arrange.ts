import { points, printableHeight, printableWidth } from "../page/a4";
import type { Block, BlockOf, Page, PageChart } from "../page/blocks";
import type { Arranged, ArrangedRow, Placed } from "./arranged";
import { dressPair, dressRemarks, dressTable, keepsWithNext, type DressedText } from "./dress";
import { gridOf, widthOf, type Grid, type GridSpan } from "./grid";
import { heightOf, splitTall } from "./measure";
import { paginate } from "./paginate";

/** Rows that a chart lies over, and their height, points. */
const CHART_ROWS = 7;
const CHART_ROW_HEIGHT = 18;
const GAP = 8;
/** A table no higher, points, is not parted between pages. */
const SMALL_TABLE = 220;
/** Left free at the foot of every page: printers and screens measure rows a little differently. */
const RESERVE = 0.97;
/** The office's remarks have room for some lines before they are written. */
const REMARKS_HEIGHT = 60;

/** Lays the blocks of a page over the coarsest grid that has an edge wherever one of them needs it, and divides it into pages. */
export function arrange(page: Page): Arranged {
  const { blocks } = page;
  const grid = gridOf(blocks, printableWidth(page));
  const rows = blocks.flatMap((block, index) => {
    const laid = rowsOf(block, grid);
    const isParted = (block.kind === "table" || block.kind === "chart") && index < blocks.length - 1;
    return [
      ...(block.keepWithNext ? laid.map((row) => ({ ...row, keepWithNext: true })) : laid),
      ...(isParted ? [gapRow(grid)] : []),
    ];
  });
  return { widths: grid.widths, ...paginate(rows, points(printableHeight(page)) * RESERVE) };
}

/** What parts a table or a chart from what follows. */
function gapRow(grid: Grid): ArrangedRow {
  return { cells: [{ ...wholeOf(grid), text: "", look: {} }], height: GAP };
}

function wholeOf({ widths }: Grid): GridSpan {
  return { column: 0, span: widths.length };
}

function rowsOf(block: Block, grid: Grid): ArrangedRow[] {
  switch (block.kind) {
    case "pair":
      return [rowOf(placed(dressPair(block), spansOf(block, grid)), grid)];
    case "text":
      return wideRows({ text: block.text, look: block.look ?? {} }, grid);
    case "remarks":
      return remarkRows(block, grid);
    case "chart":
      return [{ ...gapRow(grid), keepWithNext: true }, ...chartRows(block.chart, grid)];
    case "table":
      return tableRows(block, grid);
  }
}

function spansOf(block: Block, grid: Grid): readonly GridSpan[] {
  return grid.spans.get(block) ?? [wholeOf(grid)];
}

function placed(texts: readonly DressedText[], spans: readonly GridSpan[]): Placed[] {
  return spans.map((span, at) => ({ ...span, text: "", look: {}, ...texts[at] }));
}

/** A row as tall as the tallest of its texts. */
function rowOf(cells: readonly Placed[], grid: Grid, least = 0): ArrangedRow {
  const heights = cells.map((cell) => heightOf(cell.text, widthOf(grid, cell), cell.look));
  return { cells, height: Math.max(least, ...heights) };
}

/** A text over the whole width, in as many rows as hold it. */
function wideRows({ text, look }: DressedText, grid: Grid, least = 0): ArrangedRow[] {
  const whole = wholeOf(grid);
  return splitTall(text, widthOf(grid, whole), look).map((part) =>
    rowOf([{ ...whole, text: part, look }], grid, least),
  );
}

function remarkRows(block: BlockOf<"remarks">, grid: Grid): ArrangedRow[] {
  const { label, paragraphs } = dressRemarks(block);
  const rows = paragraphs.flatMap((paragraph) => wideRows(paragraph, grid));
  const least = rows.length === 1 ? REMARKS_HEIGHT : 0;
  return [
    ...wideRows(label, grid).map((row) => ({ ...row, keepWithNext: true })),
    ...rows.map((row): ArrangedRow => ({ ...row, height: Math.max(least, row.height), remarks: true })),
  ];
}

/** Rows that a chart lies over; the numbers stand in two columns beside the page. */
function chartRows(chart: PageChart, grid: Grid): ArrangedRow[] {
  const { title, series, categories, values } = chart;
  const rows = Math.max(CHART_ROWS, categories.length + 1);
  return Array.from({ length: rows }, (_, at): ArrangedRow => {
    const [category, value] = [categories[at - 1], values[at - 1]];
    return {
      cells: [{ ...wholeOf(grid), text: "", look: {} }],
      height: CHART_ROW_HEIGHT,
      keepWithNext: at < rows - 1,
      ...(at === 0 && { chart: { chart, rows }, data: [title, series] }),
      ...(category !== undefined && value !== undefined && { data: [category, value] }),
    };
  });
}

/** The heading stays with the first line, a line over the whole width with the next, the last line with the one before it. */
function tableRows(block: BlockOf<"table">, grid: Grid): ArrangedRow[] {
  const spans = spansOf(block, grid);
  const dressed = dressTable(block);
  const heading: ArrangedRow = {
    ...rowOf(placed(dressed.heading, spans), grid),
    table: "heading",
    keepWithNext: true,
  };
  const body = dressed.lines.flatMap(({ texts, isWide, announces }) =>
    lineRows(texts, isWide ? [wholeOf(grid)] : spans, grid).map((row) => ({ row, announces })),
  );
  const isSmall = body.reduce((total, { row }) => total + row.height, heading.height) <= SMALL_TABLE;
  return [
    heading,
    ...body.map(({ row, announces }, at): ArrangedRow => ({
      ...row,
      table: "body",
      keepWithNext: at < body.length - 1 && (isSmall || keepsWithNext(announces, at, body.length)),
    })),
  ];
}

/** A line of a table, in as many rows as hold the longest of its texts. */
function lineRows(texts: readonly DressedText[], spans: readonly GridSpan[], grid: Grid): ArrangedRow[] {
  const cells = placed(texts, spans).map((cell) => ({
    ...cell,
    parts: splitTall(cell.text, widthOf(grid, cell), cell.look),
  }));
  return Array.from({ length: Math.max(...cells.map(({ parts }) => parts.length)) }, (_, part) =>
    rowOf(
      cells.map(({ parts, column, span, look }) => ({ column, span, text: parts[part] ?? "", look })),
      grid,
    ),
  );
}
