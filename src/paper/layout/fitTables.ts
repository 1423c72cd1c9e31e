import { points, sheetWidth, TEXT_SIZE } from "../page/a4";
import type { Block, BlockOf, Page, PageColumn, PageLine } from "../page/blocks";
import { dressTable } from "./dress";
import { GRID_SHARE, SAME_EDGE } from "./grid";
import { leastWidthOf } from "./measure";

type Table = BlockOf<"table">;

/** A word wider than this, such as a web address, may be broken, millimetres. */
const WIDEST_WORD = 40;
/** Columns that repeat take no more than this share of the page. */
const MOST_REPEATED = 0.5;
/** Text of a table is set no smaller, points. */
const SMALLEST = 10;

/**
 * The page with tables whose columns hold their words: narrow columns take from wide ones; a table that is too wide in spite
 * of that goes on below in further parts, each with the columns that say whose row it is, or is set smaller.
 */
export function fitTables(page: Page): Page {
  const whole = sheetWidth(page);
  return {
    ...page,
    blocks: page.blocks.flatMap((block): Block[] =>
      block.kind === "table" ? partsOf(block, whole) : [block],
    ),
  };
}

/** @param whole width of the page, millimetres */
function partsOf(table: Table, whole: number): Block[] {
  const { columns, repeats = 0, size = TEXT_SIZE } = table;
  const least = leastWidths(table, whole);
  if (sum(least) <= whole) return [withWidths(table, fitted(declaredWidths(columns, whole), least))];
  if (repeats > 0 && repeats < columns.length) return split(table, least, repeats, whole);
  return size > SMALLEST
    ? partsOf({ ...table, size: size - 1 }, whole)
    : [
        withWidths(
          table,
          least.map((width) => (width * whole) / sum(least)),
        ),
      ];
}

/** The other columns in as few parts as hold them, about as many in each. */
function split(table: Table, least: readonly number[], repeats: number, whole: number): Block[] {
  const { columns, lines, keepWithNext, ...rest } = table;
  const most = whole * MOST_REPEATED;
  const ends = least.slice(repeats);
  const lead = fitted(declaredWidths(columns, whole).slice(0, repeats), least.slice(0, repeats));
  const scale = Math.min(1, most / sum(lead));
  const leading = lead.map((width) => width * scale);
  const room = whole - sum(leading);
  const across = Math.max(1, Math.floor(room / Math.max(...ends)));
  const parts = Math.ceil(ends.length / across);
  const each = Math.ceil(ends.length / parts);
  return Array.from({ length: parts }, (_, part): Block => {
    const from = repeats + part * each;
    const to = Math.min(from + each, columns.length);
    const pick = <Item>(items: readonly Item[]): Item[] => [
      ...items.slice(0, repeats),
      ...items.slice(from, to),
    ];
    const one: Table = {
      ...rest,
      columns: pick(columns),
      lines: lines.map((line): PageLine => ("cells" in line ? { ...line, cells: pick(line.cells) } : line)),
      ...(keepWithNext !== undefined && part === parts - 1 && { keepWithNext }),
    };
    return withWidths(one, [...leading, ...Array<number>(to - from).fill(room / (to - from))]);
  });
}

function withWidths(table: Table, widths: readonly number[]): Table {
  return {
    ...table,
    columns: table.columns.map((column, at) => ({ ...column, width: widths[at] ?? column.width })),
  };
}

/** Widths as declared, none less than its least, all together as wide as before. */
function fitted(widths: readonly number[], least: readonly number[]): number[] {
  const lacking = sum(widths.map((width, at) => Math.max(0, (least[at] ?? 0) - width)));
  const spare = sum(widths.map((width, at) => Math.max(0, width - (least[at] ?? 0))));
  if (lacking === 0) return [...widths];
  return widths.map((width, at) => {
    const needed = least[at] ?? 0;
    return width < needed ? needed : width - ((width - needed) * Math.min(lacking, spare)) / spare;
  });
}

function declaredWidths(columns: readonly PageColumn[], whole: number): number[] {
  const total = sum(columns.map(({ width }) => width));
  return columns.map(({ width }) => (width / total) * whole);
}

/** What each column needs so that no word is broken, millimetres. */
function leastWidths(table: Table, whole: number): number[] {
  const { columns, size = TEXT_SIZE } = table;
  const { heading, lines } = dressTable(table);
  const widths = declaredWidths(columns, whole);
  return columns.map(({ least = 0 }, at) => {
    let most = 0;
    // A text so short that it fits on one line, however wide its letters, is not measured.
    const letters = (points(widths[at] ?? 0) * GRID_SHARE) / size / 2;
    for (const dressed of [
      heading[at],
      ...lines.map(({ texts, isWide }) => (isWide ? undefined : texts[at])),
    ])
      if (dressed && dressed.text.length > letters)
        most = Math.max(most, leastWidthOf(dressed.text, dressed.look));
    const needed = most / GRID_SHARE / points(1) + (most > 0 ? SAME_EDGE : 0);
    return Math.max(least, needed > WIDEST_WORD ? Math.min(needed, widths[at] ?? 0) : needed);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
