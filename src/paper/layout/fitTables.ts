import { points, sheetWidth, TEXT_SIZE } from "../page/a4";
import type { Block, BlockOf, Page, PageColumn, PageLine } from "../page/blocks";
import { dressTable, type DressedText } from "./dress";
import { GRID_SHARE, SAME_EDGE } from "./grid";
import { leastWidthOf } from "./measure";
import { shareWidth } from "./shareWidth";

type Table = BlockOf<"table">;

/** A word wider than this, such as a web address, may be broken, millimetres. */
const WIDEST_WORD = 40;
/** Columns that repeat take no more than this share of the page. */
const MOST_REPEATED = 0.5;
/** Text of a table is set no smaller, points. */
const SMALLEST = 10;

/**
 * The page with tables whose columns hold their words: narrow columns take from wide ones, and those whose texts take many lines
 * from those that have room to spare; a table that is too wide in spite of that goes on below in further parts, each with the columns
 * that say whose row it is, or is set smaller.
 */
export function fitTables(page: Page): Page {
  const whole = sheetWidth(page);
  return {
    ...page,
    blocks: page.blocks.flatMap((block): readonly Block[] =>
      block.kind === "table" ? knownParts(block, whole) : [block],
    ),
  };
}

/** Parts of tables by the width of their page: a page is laid several times, its tables stay what they are. */
const known = new WeakMap<Table, Map<number, readonly Block[]>>();

function knownParts(table: Table, whole: number): readonly Block[] {
  const ofTable = known.get(table) ?? new Map<number, readonly Block[]>();
  const parts = ofTable.get(whole) ?? partsOf(table, whole);
  known.set(table, ofTable.set(whole, parts));
  return parts;
}

/** @param whole width of the page, millimetres */
function partsOf(table: Table, whole: number): Block[] {
  const { columns, repeats = 0, size = TEXT_SIZE } = table;
  const least = leastWidths(table, whole);
  if (sum(least) <= whole) {
    const widths = fitted(declaredWidths(columns, whole), least);
    return [withWidths(table, shareWidth(table, widths, least))];
  }
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
  const { columns } = table;
  const { heading, lines } = dressTable(table);
  const widths = declaredWidths(columns, whole);
  return columns.map(({ least = 0 }, at) => {
    const cells = lines.flatMap(({ texts, isWide }) => (isWide ? [] : (texts[at] ?? [])));
    const most = widestWord([...(heading[at] ? [heading[at]] : []), ...cells]);
    // The grid may move both edges of a column.
    const needed = most / GRID_SHARE / points(1) + (most > 0 ? 2 * SAME_EDGE : 0);
    return Math.max(least, needed > WIDEST_WORD ? Math.min(needed, widths[at] ?? 0) : needed);
  });
}

/** What the widest word of a column needs, points; texts that come again are measured once. */
function widestWord(texts: readonly DressedText[]): number {
  const measured = new Set<string>();
  let most = 0;
  for (const { text, look } of texts) {
    const key = `${look.bold} ${text}`;
    if (text === "" || measured.has(key)) continue;
    measured.add(key);
    most = Math.max(most, leastWidthOf(text, look));
  }
  return most;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
