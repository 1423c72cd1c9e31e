import { arrange } from "./arrange";
import { cellsOf } from "./cells";
import { fitTables } from "./fitTables";
import type { Block, Page } from "../page/blocks";

/** Where the office's remarks stand on a sheet: below the row with the label, above the row that the page goes on with. */
interface RemarksPlace {
  readonly label: string;
  /** First row of the words, and the row after the last. */
  readonly from: number;
  readonly to: number;
}

/** Whether the page has places for the office's remarks. */
export function hasRemarks({ blocks }: Page): boolean {
  return blocks.some(({ kind }) => kind === "remarks");
}

/**
 * The page with the words that stand on its sheet. The office may have typed over the hint, erased it, or inserted rows:
 * each row is a paragraph, whatever column it was typed in.
 * @param laid the page that the sheet bears, where it may have the places in another order or under other numbers
 */
export function keepRemarks(page: Page, cells: readonly (readonly string[])[], laid: Page = page): Page {
  if (!hasRemarks(page)) return page;
  const places = new Map(placesOf(laid, cells).map((place) => [unnumbered(place.label), place]));
  return {
    ...page,
    blocks: page.blocks.map((block): Block => {
      const place = block.kind === "remarks" ? places.get(unnumbered(block.label)) : undefined;
      if (block.kind !== "remarks" || !place) return block;
      const words = cells
        .slice(place.from, place.to)
        .map((row) => row.filter((cell) => cell !== "").join(" "));
      return words.length === 1 && words[0] === block.hint ? block : { ...block, words };
    }),
  };
}

/** Whether words that the office wrote on the sheet of one page have no place on another. */
export function losesRemarks(page: Page, cells: readonly (readonly string[])[], laid: Page): boolean {
  const places = new Set(
    page.blocks.flatMap((block) => (block.kind === "remarks" ? [unnumbered(block.label)] : [])),
  );
  return keepRemarks(laid, cells).blocks.some(
    (block) =>
      block.kind === "remarks" &&
      block.words?.some((word) => word !== "") === true &&
      !places.has(unnumbered(block.label)),
  );
}

/** "VI. ĐÁNH GIÁ CHUNG" is the same place as "V. ĐÁNH GIÁ CHUNG": sections come and go. */
function unnumbered(label: string): string {
  return label.replace(/^[IVX]+\.\s+/u, "");
}

/**
 * Cells as they are compared: without the office's remarks, without headings of tables (where they stand again depends on
 * how much the office wrote), and without the blank edge that a used range leaves out.
 */
export function withoutRemarks(cells: readonly (readonly string[])[], page: Page): string[][] {
  const places = placesOf(page, cells);
  const headings = new Set(
    fitTables(page).blocks.flatMap((block) =>
      block.kind === "table" ? [headingKey(block.columns.map(({ header }) => header))] : [],
    ),
  );
  const rows = cells.filter(
    (row, at) => !places.some(({ from, to }) => from <= at && at < to) && !headings.has(headingKey(row)),
  );
  return trimmed(rows);
}

/** Without the blank edge that a used range leaves out. */
export function trimmed(cells: readonly (readonly string[])[]): string[][] {
  const from = Math.max(
    0,
    cells.findIndex((row) => row.some((cell) => cell !== "")),
  );
  const height = cells.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
  const width = Math.max(0, ...cells.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  return cells.slice(from, height).map((row) => row.slice(0, width));
}

/** Places whose label and end are found; where either was changed, the rows are compared like any others. */
function placesOf(page: Page, cells: readonly (readonly string[])[]): RemarksPlace[] {
  return page.blocks.flatMap((block, index): RemarksPlace[] => {
    if (block.kind !== "remarks") return [];
    const label = cells.findIndex((row) => row[0] === block.label);
    if (label < 0) return [];
    const end = firstText(page, index + 1);
    const to = end === undefined ? cells.length : cells.findIndex((row, at) => at > label && row[0] === end);
    return to < 0 ? [] : [{ label: block.label, from: label + 1, to }];
  });
}

/** What the first cell says where the page goes on. */
function firstText(page: Page, index: number): string | undefined {
  const following = page.blocks[index];
  return following && String(cellsOf(arrange({ ...page, blocks: [following] })).at(0)?.[0] ?? "");
}

function headingKey(cells: readonly string[]): string {
  return JSON.stringify(cells.filter((cell) => cell !== ""));
}
