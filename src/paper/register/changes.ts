import { arrange } from "../layout/arrange";
import { cellsOf } from "../layout/cells";
import type { Page } from "../page/blocks";

/** A text is cut to so many letters where it is told what differs. */
const LONGEST = 60;
/** So many differences are told. */
const MOST = 6;

/**
 * What a page says otherwise than the one that was signed, in words: "Cụm số 1: 47 → 70,5". Head and end do not count: who signs is
 * no figure; nor do the office's own words. Empty where it says the same.
 */
export function changesBetween(signed: Page, fresh: Page): string[] {
  const [before, after] = [bodyOf(signed), bodyOf(fresh)];
  const gone = without(before, after);
  const come = without(after, before);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) =>
    changeOf(gone[at], come[at]),
  ).slice(0, MOST);
}

/**
 * The same held against what stands on the sheet, where the workbook no longer knows the page that was laid there (other programs
 * drop what it is kept in): lines that the sheet does not have.
 */
export function changesOnSheet(values: readonly Row[], fresh: Page): string[] {
  const standing = values.map(saidIn).filter((row) => row.length > 0);
  return without(bodyOf(fresh), standing)
    .map((row) => changeOf([], row))
    .slice(0, MOST);
}

type Row = readonly string[];

function bodyOf(page: Page): Row[] {
  const blocks = page.blocks.filter(({ isForm, kind }) => isForm !== true && kind !== "remarks");
  return cellsOf(arrange({ ...page, blocks }))
    .map((row) => saidIn(row.map(String)))
    .filter((row) => row.length > 0);
}

/** Where a line of a cell ends is no difference. */
function saidIn(row: Row): string[] {
  return row.map((cell) => sameNumber(cell.replaceAll("\n", " "))).filter((cell) => cell !== "");
}

/** A number without the zeros that only its neighbours in the column ask for: "12,0" is the figure "12". */
function sameNumber(cell: string): string {
  return /^[+-]?[\d.]+,\d+%?$/u.test(cell) ? cell.replace(/,?0*(%?)$/u, "$1") : cell;
}

/** Rows that the other page does not have, each as often as it is missing there. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(keyOf(row)) ?? 0;
    left.set(keyOf(row), count - 1);
    return count <= 0;
  });
}

const keyOf = (row: Row): string => JSON.stringify(row);

function changeOf(before: Row = [], after: Row = []): string {
  if (before.length === 0) return `«${short(after.join(" | "))}»`;
  if (before.length !== after.length || before.length === 1)
    return `«${short(before.join(" | "))}» → «${short(after.join(" | "))}»`;
  const cells = before.flatMap((cell, at) => {
    const now = after[at] ?? "";
    return cell === now ? [] : [`«${short(cell)}» → «${short(now)}»`];
  });
  const named = before.find((cell, at) => cell === after[at] && /\p{L}{2}/u.test(cell));
  return `${named === undefined ? "" : `${short(named)}: `}${cells.join(", ")}`;
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trim()}…` : text;
}
