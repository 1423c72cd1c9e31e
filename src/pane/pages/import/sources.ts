import {
  isBlankCell,
  sheetKey,
  shownText,
  SourceSheet,
  type Grid,
  type GridCell,
  type Layout,
  type SourceProblem,
} from "../../../domain/imports";
import type { ImportSource } from "../../../session";
import { fold } from "../../../text";

/** A file, sheets of this workbook, or a pasted text, as it was read. */
export interface LoadedSource {
  /** Name of the file, different from that of every other; "" for this workbook and the clipboard. */
  readonly name: string;
  readonly from: "file" | "workbook" | "pasted";
  /** Fingerprint of its bytes. */
  readonly digest: string;
  readonly grids: readonly Grid[];
  /** Why it could not be read. */
  readonly problem?: SourceProblem;
}

/** Sources with some more: what was pasted or taken from the workbook goes before what was before, a file comes once. */
export function withSources(
  before: readonly LoadedSource[],
  more: readonly LoadedSource[],
): readonly LoadedSource[] {
  let all = before;
  for (const source of more) {
    if (source.from !== "file") {
      all = [...all.filter(({ from }) => from !== source.from), source];
      continue;
    }
    const isKnown = all.some(
      ({ from, name, digest }) => from === "file" && digest === source.digest && isNamed(name, source.name),
    );
    if (!isKnown) all = [...all, renamed(source, freeName(source.name, all))];
  }
  return all;
}

/** Whether a name is a file's own, or the one that it got beside another of the same name. */
function isNamed(name: string, own: string): boolean {
  const [stem, ending] = splitName(own);
  return name === own || (name.startsWith(`${stem} (`) && name.endsWith(`)${ending}`));
}

function splitName(name: string): readonly [stem: string, ending: string] {
  const ending = /\.[^.]*$/u.exec(name)?.[0] ?? "";
  return [name.slice(0, name.length - ending.length), ending];
}

/** The outcome tells files apart by their names; two folders may each have a "Bao cao.xlsx". */
function freeName(wanted: string, taken: readonly LoadedSource[]): string {
  const [stem, ending] = splitName(wanted);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${stem} (${number})${ending}`;
    if (!taken.some((source) => source.name === name)) return name;
  }
}

function renamed(source: LoadedSource, name: string): LoadedSource {
  return { ...source, name, grids: source.grids.map((grid) => ({ ...grid, file: name })) };
}

/** What a person wrote in place of cells: `sheetKey` → address → text. The source itself stays as it is. */
export type Mends = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A grid with what a person wrote in place of its cells. */
export function mended(grid: Grid, texts: Readonly<Record<string, string>> | undefined): Grid {
  const wanted = Object.entries(texts ?? {});
  if (wanted.length === 0) return grid;
  const cells: GridCell[][] = grid.cells.map((row) => [...row]);
  for (const [address, text] of wanted) {
    const at = positionOf(address);
    if (!at) continue;
    const area = grid.merged.find(
      ({ top, left, bottom, right }) =>
        top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
    );
    const [row, column] = [area?.top ?? at.row, area?.left ?? at.column];
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length < column) line.push("");
    line[column] = text;
  }
  return { ...grid, cells };
}

/** "C5" → 0-based row and column. */
export function positionOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/u.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** What stands in a cell of a source. */
export function textAt(grid: Grid, address: string): string {
  const at = positionOf(address);
  return at ? new SourceSheet(grid).text(at.row, at.column) : "";
}

/** The cells of a column that say the same as one of them, itself included. */
export function sameInColumn(grid: Grid, address: string): string[] {
  const at = positionOf(address);
  if (!at) return [];
  const sheet = new SourceSheet(grid);
  const wanted = fold(sheet.text(at.row, at.column));
  if (wanted === "") return [address];
  return Array.from({ length: sheet.height }, (_, row) => row)
    .filter((row) => fold(shownText(grid.cells[row]?.[at.column])) === wanted)
    .map((row) => sheet.address(row, at.column));
}

/** Rows of a sheet in which something stands. */
export function filledRows({ cells }: Grid): number {
  return cells.filter((row) => !row.every(isBlankCell)).length;
}

/**
 * The sources as the command takes them: mended, with what a person said of each sheet, without sheets that they do not want.
 * This workbook and the clipboard have no name both, so they are one source.
 */
export function givenSources(
  sources: readonly LoadedSource[],
  mends: Mends,
  layoutOf: (grid: Grid) => Layout | "leftOut" | undefined,
): ImportSource[] {
  const byName = new Map<string, ImportSource>();
  for (const { name, digest, grids } of sources) {
    const sheets = grids.flatMap((grid) => {
      const layout = layoutOf(grid);
      if (layout === "leftOut") return [];
      return [{ grid: mended(grid, mends[sheetKey(grid)]), layout }];
    });
    const before = byName.get(name);
    if (sheets.length > 0)
      byName.set(name, {
        name,
        digest: [before?.digest, digest].filter(Boolean).join(" "),
        sheets: [...(before?.sheets ?? []), ...sheets],
      });
  }
  return [...byName.values()];
}
