import {
  addressOf,
  bareHeader,
  layoutKey,
  sheetKey,
  SourceSheet,
  type Field,
  type FoundColumn,
  type FoundColumns,
  type Grid,
  type Unclear,
} from "../../../domain/imports";
import { columnLetters, fold } from "../../../text";
import { positionOf } from "./sources";

/** What a person said of all sheets with the same headers. */
export interface SaidLayout {
  /** 1-based row of the header, the last of several; 0 = there is none. */
  readonly headerRow?: number | undefined;
  /** What stands in that row: sheets of the same form have more or fewer titles above it. */
  readonly headerText?: string | undefined;
  /** Header, or letters of a column, → field; "" = not to be read. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
}

/** By what sheets of one layout are known again; those without a header that was found, by their name and width. */
export function keyOf(grid: Grid, found: FoundColumns | undefined): string {
  const sheet = new SourceSheet(grid);
  if (found && found.bottom >= 0) return layoutKey(sheet, found);
  return `?${fold(grid.sheet)}|${sheet.width}`;
}

/** Sheets of one layout. */
export interface LayoutGroup {
  readonly key: string;
  readonly grids: readonly Grid[];
  /** How the first of them was read. */
  readonly found: FoundColumns | undefined;
  /** Rows were found, maybe without a header: lines of a text, captions over their lists. */
  readonly isRead: boolean;
}

/** Sheets with the same headers together. @param keys by `sheetKey` */
export function groupsOf(
  grids: readonly Grid[],
  keys: Readonly<Record<string, string>>,
  readingOf: (grid: Grid) => Pick<LayoutGroup, "found" | "isRead">,
): LayoutGroup[] {
  const groups = new Map<string, LayoutGroup>();
  for (const grid of grids) {
    const key = keys[sheetKey(grid)] ?? keyOf(grid, undefined);
    const before = groups.get(key);
    const { found, isRead } = readingOf(grid);
    groups.set(
      key,
      before
        ? {
            ...before,
            grids: [...before.grids, grid],
            found: before.found ?? found,
            isRead: before.isRead || isRead,
          }
        : { key, grids: [grid], found, isRead },
    );
  }
  return [...groups.values()];
}

/** A column of a layout as a person sees it. */
export interface ShownColumn {
  /** What it is called in what is said of it: its header where no other has the same, else its letters. */
  readonly name: string;
  readonly letters: string;
  readonly header: string;
  /** Different values, from above. */
  readonly samples: readonly string[];
  /** The field that it holds; "" = not read. */
  readonly field: string;
  readonly by: FoundColumn["by"] | undefined;
  readonly of: string | undefined;
}

/** Values of a column that are shown. */
const SAMPLES = 3;
/** Rows in which they are looked for. */
const SAMPLE_ROWS = 200;

/** The columns of a layout in which something stands. */
export function columnsOf(
  { grids, found }: Pick<LayoutGroup, "grids" | "found">,
  said: SaidLayout = {},
): ShownColumn[] {
  const [grid] = grids;
  if (!grid) return [];
  const sheet = new SourceSheet(grid);
  const { top, bottom } = found ?? { top: -1, bottom: (said.headerRow ?? 0) - 1 };
  const headers = Array.from({ length: sheet.width }, (_, column) =>
    bottom < 0 ? "" : sheet.header(Math.max(0, top < 0 ? bottom : top), bottom, column),
  );
  const bare = headers.map(bareHeader);
  return headers.flatMap((header, column): ShownColumn[] => {
    const samples = new Set<string>();
    for (let row = bottom + 1; row < Math.min(sheet.height, bottom + 1 + SAMPLE_ROWS); row++) {
      if (samples.size >= SAMPLES) break;
      const text = sheet.text(row, column);
      if (text !== "") samples.add(text);
    }
    if (samples.size === 0 && header === "") return [];
    const letters = columnLetters(column);
    const key = bare[column] ?? "";
    const isOwn = key !== "" && bare.filter((other) => other === key).length === 1;
    const name = isOwn ? header : letters;
    const own = said.columns?.[name];
    const read = found?.columns.get(column);
    return [
      {
        name,
        letters,
        header,
        samples: [...samples],
        field: own ?? read?.field ?? "",
        by: own === undefined ? read?.by : "said",
        of: read?.of,
      },
    ];
  });
}

/** What is said of a layout when a column is to hold a field: another column that held it holds it no longer. */
export function withColumn(
  said: SaidLayout,
  columns: readonly ShownColumn[],
  name: string,
  field: string,
  isSeveral = false,
): SaidLayout {
  // Points whose stage the header does not say: as it was before anybody said something of the column.
  if (field === "points") {
    const { [name]: _, ...left } = said.columns ?? {};
    return { ...said, columns: left };
  }
  const others = columns.filter((other) => other.name !== name && other.field === field);
  const freed = field === "" || isSeveral ? [] : others.map((other) => [other.name, ""] as const);
  return { ...said, columns: { ...said.columns, ...Object.fromEntries(freed), [name]: field } };
}

/** Fields without which nothing can be read, and that no column holds. */
export function missingFields(fields: readonly Field[], columns: readonly ShownColumn[]): Field[] {
  return fields.filter(({ id, needed }) => needed === true && !columns.some(({ field }) => field === id));
}

/**
 * The cell in which a doubt is mended: of a row that lacks something, the cell where that should stand; undefined where no
 * column holds it.
 */
export function cellToMend(
  { why, from, about }: Unclear,
  fields: readonly Field[],
  found: FoundColumns | undefined,
): string | undefined {
  if (why !== "rowIncomplete") return from.cell;
  const field = fields.find(({ words: [name] }) => name === about)?.id;
  const column = [...(found?.columns ?? [])].find(([, each]) => each.field === field)?.[0];
  const at = positionOf(from.cell);
  return column === undefined || !at ? undefined : addressOf(at.row, column);
}

/** Rows that may be the header of a sheet. */
export interface HeaderRow {
  /** 1-based. */
  readonly row: number;
  readonly text: string;
}

/** The row of a sheet in which the same stands as in the one that a person pointed to. */
export function rowLike(grid: Grid, row: number, text: string | undefined): number {
  if (row === 0 || text === undefined) return row;
  const rows = headerRows(grid);
  const isLike = (each: HeaderRow | undefined): boolean => each?.text === text;
  if (isLike(rows.find((each) => each.row === row))) return row;
  return rows.find(isLike)?.row ?? row;
}

/** Rows that are offered as a header, and how much of each is shown. */
const HEADER_ROWS = 60;
const HEADER_TEXT = 60;

/** The first rows of a sheet in which something stands. */
export function headerRows(grid: Grid): HeaderRow[] {
  const sheet = new SourceSheet(grid);
  return Array.from({ length: Math.min(sheet.height, HEADER_ROWS) }, (_, row) => row).flatMap((row) => {
    const texts = sheet.textsOf(row);
    const text = texts.join(" · ");
    if (texts.length === 0) return [];
    return [{ row: row + 1, text: text.length > HEADER_TEXT ? `${text.slice(0, HEADER_TEXT)}…` : text }];
  });
}
