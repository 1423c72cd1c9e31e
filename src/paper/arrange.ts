import { heightOf, splitTall } from "./measure";
import {
  HALF,
  points,
  printableHeight,
  printableWidth,
  TEXT_SIZE,
  type Block,
  type Look,
  type Page,
  type PageChart,
} from "./page";
import { paginate } from "./paginate";

/** Edges of columns nearer than this, millimetres, are one edge. */
const SAME_EDGE = 1.5;
/** Columns a little narrower than the page, so that rounding to pixels never pushes one over the edge. */
const SLACK = 0.985;
/** Rows that a chart lies over, and their height, points. */
const CHART_ROWS = 7;
const CHART_ROW_HEIGHT = 18;
const GAP = 8;
/** A table no higher, points, is not parted between pages. */
const SMALL_TABLE = 220;
/** Left free at the foot of every page: printers and screens measure rows a little differently. */
const RESERVE = 0.97;
/** The office's own words have room for some lines before they are written. */
const OWN_HEIGHT = 60;

/** A text that lies over some columns of the grid. */
export interface Placed {
  /** First column of the grid, and how many. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly look: Look;
}

export interface ArrangedRow {
  readonly cells: readonly Placed[];
  /** Points. */
  readonly height: number;
  /** In a table: with lines around its cells; the heading row of the only table is repeated on every page. */
  readonly table?: "heading" | "body";
  /** The office's own words stand here. */
  readonly own?: boolean;
  /** Stays on the page of the next row. */
  readonly joined?: boolean;
  /** A chart lies over this row and the next ones that have none; its numbers stand beside them, heading first. */
  readonly chart?: { readonly chart: PageChart; readonly rows: number };
  /** What a chart is drawn from, right of the page: name and value. */
  readonly data?: readonly [string, string | number];
}

/** A page as rows over one grid of columns: tables of different columns share a sheet by merged cells. */
export interface Arranged {
  /** Points, left to right. */
  readonly widths: readonly number[];
  readonly rows: readonly ArrangedRow[];
  /** Rows before which a new page begins. */
  readonly breaks: readonly number[];
  /** The row that Excel repeats on every page. */
  readonly repeated?: number;
}

/** Lays the blocks of a page over the coarsest grid that has an edge wherever one of them needs it. */
export function arrange({ blocks, orientation }: Page): Arranged {
  const grid = gridOf(blocks, printableWidth(orientation));
  const rows = blocks.flatMap((block, index) => {
    const own = rowsOf(block, grid, index);
    const isApart = (block.kind === "table" || block.kind === "chart") && index < blocks.length - 1;
    return [
      ...(block.joined ? own.map((row) => ({ ...row, joined: true })) : own),
      ...(isApart ? [gapRow(grid)] : []),
    ];
  });
  return { widths: grid.widths, ...paginate(rows, points(printableHeight(orientation)) * RESERVE) };
}

/** What parts a table or a chart from what follows. */
function gapRow({ widths }: Grid): ArrangedRow {
  return { cells: [{ column: 0, span: widths.length, text: "", look: {} }], height: GAP };
}

interface Grid {
  /** Points. */
  readonly widths: readonly number[];
  /** For each block the grid columns at which its own columns begin, and where the last ends. */
  readonly columns: readonly (readonly number[])[];
}

function gridOf(blocks: readonly Block[], whole: number): Grid {
  const edges = [0, whole];
  const edge = (at: number): number => {
    const near = edges.find((known) => Math.abs(known - at) < SAME_EDGE);
    if (near === undefined) edges.push(at);
    return near ?? at;
  };
  const ends = blocks.map((block): number[] => {
    if (block.kind === "pair") return [0, edge(whole * (block.leftShare ?? HALF)), whole];
    if (block.kind !== "table") return [0, whole];
    const total = block.columns.reduce((sum, { width }) => sum + width, 0);
    let at = 0;
    return [
      0,
      ...block.columns.map(({ width }, index) =>
        index === block.columns.length - 1 ? whole : edge((at += (width / total) * whole)),
      ),
    ];
  });
  edges.sort((a, b) => a - b);
  return {
    widths: edges.slice(1).map((right, at) => points(right - edges[at]) * SLACK),
    columns: ends.map((own) => own.map((end) => edges.indexOf(end))),
  };
}

function rowsOf(block: Block, grid: Grid, index: number): ArrangedRow[] {
  const columns = grid.columns[index];
  const widthOf = (at: number): number => sum(grid.widths.slice(columns[at], columns[at + 1]));
  const place = (at: number, text: string, look: Look): Placed => ({
    column: columns[at],
    span: columns[at + 1] - columns[at],
    text,
    look,
  });
  const row = (placed: readonly Placed[], least = 0): ArrangedRow => ({
    cells: placed,
    height: Math.max(
      least,
      ...placed.map(({ column, span, text, look }) =>
        heightOf(text, sum(grid.widths.slice(column, column + span)), look),
      ),
    ),
  });
  const whole = sum(grid.widths);
  const wide = (text: string, look: Look = {}): Placed => ({
    column: 0,
    span: grid.widths.length,
    text,
    look,
  });
  switch (block.kind) {
    case "pair":
      return [
        row(
          [block.left, block.right].map(({ text, look = {} }, at) =>
            place(at, text, { align: "Center", ...look }),
          ),
        ),
      ];
    case "text":
      return splitTall(block.text, whole, block.look ?? {}).map((text) => row([wide(text, block.look)]));
    case "own": {
      const look: Look =
        block.words === undefined
          ? { size: 14, italic: true, align: "Justify" }
          : { size: 14, align: "Justify" };
      const words = (block.words ?? [block.hint]).flatMap((paragraph) => splitTall(paragraph, whole, look));
      return [
        { ...row([wide(block.label, { size: 14, bold: true })]), joined: true },
        ...words.map((text): ArrangedRow => ({
          ...row([wide(text, look)], words.length === 1 ? OWN_HEIGHT : 0),
          own: true,
        })),
      ];
    }
    case "chart":
      return [{ ...gapRow(grid), joined: true }, ...chartRows(block.chart, wide("", {}))];
    case "table":
      return tableRows(block, { row, place, wide, widthOf, whole });
  }
}

/** Rows that a chart lies over; the numbers stand in two columns beside the page. */
function chartRows(chart: PageChart, blank: Placed): ArrangedRow[] {
  const { title, series, categories, values } = chart;
  const rows = Math.max(CHART_ROWS, categories.length + 1);
  return Array.from({ length: rows }, (_, at): ArrangedRow => ({
    cells: [blank],
    height: CHART_ROW_HEIGHT,
    joined: at < rows - 1,
    ...(at === 0
      ? { chart: { chart, rows }, data: [title, series] }
      : at <= categories.length && { data: [categories[at - 1], values[at - 1]] }),
  }));
}

interface Placing {
  readonly row: (placed: readonly Placed[]) => ArrangedRow;
  readonly place: (at: number, text: string, look: Look) => Placed;
  readonly wide: (text: string, look?: Look) => Placed;
  readonly widthOf: (at: number) => number;
  readonly whole: number;
}

/** The heading stays with the first line, a line over the whole width with the next, the last line with the one before it. */
function tableRows(
  { columns, lines, size = TEXT_SIZE }: Extract<Block, { kind: "table" }>,
  { row, place, wide, widthOf, whole }: Placing,
): ArrangedRow[] {
  const heading: ArrangedRow = {
    ...row(columns.map(({ header }, at) => place(at, header, { bold: true, align: "Center" }))),
    table: "heading",
    joined: true,
  };
  const body = lines.flatMap((line): ArrangedRow[] => {
    const bold = line.bold ?? false;
    if (!("cells" in line))
      return splitTall(line.text, whole, { size, bold }).map((text) => ({
        ...row([wide(text, { size, bold })]),
        table: "body",
        joined: bold,
      }));
    const looks = columns.map(({ align = "Left" }): Look => ({ size, bold, align }));
    const parts = line.cells.map((text, at) => splitTall(text, widthOf(at), looks[at]));
    return Array.from({ length: Math.max(...parts.map((part) => part.length)) }, (_, part) => ({
      ...row(parts.map((texts, at) => place(at, texts[part] ?? "", looks[at]))),
      table: "body" as const,
    }));
  });
  const last = body.length - 1;
  const isSmall = [heading, ...body].reduce((total, { height }) => total + height, 0) <= SMALL_TABLE;
  return [
    heading,
    ...body.map((one, at) => ({
      ...one,
      joined: at === last ? false : isSmall || at === last - 1 || (one.joined ?? false),
    })),
  ];
}

/** What the sheet holds afterwards, cell by cell: the page, and right of it what its charts are drawn from. */
export function cellsOf({ widths, rows }: Pick<Arranged, "widths" | "rows">): (string | number)[][] {
  const beside = rows.some(({ chart }) => chart) ? DATA_COLUMNS : 0;
  return rows.map(({ cells, data }) => {
    const line: (string | number)[] = Array.from({ length: widths.length + beside }, () => "");
    for (const { column, text } of cells) line[column] = text;
    if (data) [line[dataColumn(widths)], line[dataColumn(widths) + 1]] = data;
    return line;
  });
}

/** One column stays free between the page and the numbers of its charts. */
const DATA_COLUMNS = 3;

export function dataColumn(widths: readonly number[]): number {
  return widths.length + 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
