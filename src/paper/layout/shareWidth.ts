import { points } from "../page/a4";
import type { BlockOf } from "../page/blocks";
import { dressTable, type DressedText } from "./dress";
import { GRID_SHARE } from "./grid";
import { roomOf } from "./measure";
import { widthOfText } from "./widths";

/** By so much a column is made wider at a time, millimetres: a little may not be enough for a line less. */
const STEPS = [3, 6, 9, 12];
/** Of a long table so many lines, evenly taken, tell for all. */
const SAMPLE = 60;
/** What a line of text counts that makes no row taller: with rows alike, the texts with fewer lines are better. */
const LINE = 0.15;
/** From so many lines on a row counts as taller than it is, and ever more so: a column of single words is what nobody wants to read. */
const TALL = 4;
const TALLER = 0.25;
/** What it counts to break a text that stands on one line as declared: names of people stay whole. */
const BROKEN = 0.5;
/** What moving a column away from what was declared must be worth at least. */
const WORTH = 0.5;

/** A text as far as its lines depend on the width: its words, points each. */
interface Measured {
  readonly words: readonly number[];
  readonly blank: number;
  readonly text: DressedText;
}

/**
 * Widths of the columns with which the rows of a table are lowest: what a column has to spare goes to one whose texts take the most
 * lines. Columns that hold nothing are filled in by hand and keep their width.
 * @param widths that hold the words of each column, millimetres
 * @param least what each column needs so that no word is broken
 */
export function shareWidth(
  table: BlockOf<"table">,
  widths: readonly number[],
  least: readonly number[],
): readonly number[] {
  const rows = measuredRows(table);
  const isBlank = widths.map((_, column) =>
    rows.slice(1).every((row) => (row[column]?.words.length ?? 0) === 0),
  );
  const known = widths.map(() => new Map<number, readonly number[]>());
  const linesAt = (column: number, width: number): readonly number[] => {
    const ofColumn = known[column];
    const lines = ofColumn?.get(width) ?? rows.map((row) => linesOf(row[column], points(width) * GRID_SHARE));
    ofColumn?.set(width, lines);
    return lines;
  };
  const declared = widths.map((width, column) => linesAt(column, width));
  const costOf = (of: readonly number[]): number =>
    costOfRows(
      of.map((width, column) => linesAt(column, width)),
      declared,
      rows.length,
    );
  const first = { widths, cost: costOf(widths) };
  let best = first;
  for (;;) {
    const isTall = best.widths.map((width, column) => Math.max(...linesAt(column, width)) > 1);
    let next = best;
    for (const { from, to, step } of moves(isTall)) {
      const moved = best.widths.map((width, at) => width + (to.includes(at) ? step : 0));
      moved[from] = (moved[from] ?? 0) - step * to.length;
      if (isBlank[from] || (moved[from] ?? 0) < (least[from] ?? 0)) continue;
      const cost = costOf(moved);
      if (cost < next.cost) next = { widths: moved, cost };
    }
    if (next === best) break;
    best = next;
  }
  return first.cost - best.cost >= WORTH ? best.widths : widths;
}

/**
 * What rows cost whose texts take so many lines, column by column; the heading is the first of them.
 * @param declared lines with the widths that were declared
 */
function costOfRows(
  columns: readonly (readonly number[])[],
  declared: readonly (readonly number[])[],
  rows: number,
): number {
  let cost = 0;
  for (let row = 0; row < rows; row++) {
    let [most, all, broken] = [0, 0, 0];
    for (let column = 0; column < columns.length; column++) {
      const lines = columns[column]?.[row] ?? 0;
      if (lines > most) most = lines;
      if (lines > 1 && declared[column]?.[row] === 1) broken += 1;
      all += lines;
    }
    cost += heightOf(most) + (row === 0 ? 0 : LINE * all + BROKEN * broken);
  }
  return cost;
}

function heightOf(lines: number): number {
  return lines + TALLER * Math.max(0, lines - TALL) ** 2;
}

/**
 * Every way in which a column can give to another, or to two: where two hold the same rows up, one alone gains nothing.
 * @param isTall whether a column has a text of several lines
 */
function* moves(
  isTall: readonly boolean[],
): Generator<{ readonly from: number; readonly to: readonly number[]; readonly step: number }> {
  const takers = [...isTall.keys()].filter((column) => isTall[column]);
  const groups = takers.flatMap((one, at) => [[one], ...takers.slice(at + 1).map((other) => [one, other])]);
  for (const to of groups)
    for (const from of isTall.keys())
      if (!to.includes(from)) for (const step of STEPS) yield { from, to, step };
}

/** The heading and the lines, as far as they are cells. */
function measuredRows(table: BlockOf<"table">): Measured[][] {
  const { heading, lines } = dressTable(table);
  const cells = lines.filter(({ isWide }) => !isWide);
  const each = Math.max(1, cells.length / SAMPLE);
  const sample = Array.from(
    { length: Math.min(SAMPLE, cells.length) },
    (_, at) => cells[Math.floor(at * each)],
  );
  return [heading, ...sample.map((line) => line?.texts ?? [])].map((texts) => texts.map(measured));
}

function measured(text: DressedText): Measured {
  const words = text.text === "" ? [] : text.text.split(/[ \n]/u);
  return {
    text,
    words: words.map((word) => widthOfText(word, text.look)),
    blank: widthOfText(" ", text.look),
  };
}

/** How many lines a text takes in a width, points. */
function linesOf(measured: Measured | undefined, width: number): number {
  if (!measured || measured.words.length === 0) return 0;
  const room = roomOf(width, measured.text.look);
  let [lines, used] = [1, 0];
  for (const word of measured.words) {
    if (used > 0 && used + measured.blank + word > room) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? measured.blank : 0) + word;
    // A word that is longer than the line is broken.
    for (; used > room; used -= room) lines += 1;
  }
  return lines;
}
