import { fold } from "../../text";
import type { SourceSheet } from "./sourceSheet";
import { isBlankCell, shownText } from "./cells";
import type { GridArea, GridCell } from "./grid";

/** Something that a column of a source may hold. */
export interface Field<Id extends string = string> {
  readonly id: Id;
  /** What people call it, as the dictionary of headers: the first is our own header. */
  readonly words: readonly string[];
  /** Without it nothing can be read. */
  readonly needed?: boolean;
  /** Whether a cell may be one, where no header says so. */
  readonly holds?: (cell: GridCell) => boolean;
}

/** The fields with what an organisation calls its columns besides. @param own words, by field */
export function withWords<Id extends string>(
  fields: readonly Field<Id>[],
  own: Readonly<Record<string, readonly string[]>> = {},
): Field<Id>[] {
  return fields.map((field) => ({ ...field, words: [...field.words, ...(own[field.id] ?? [])] }));
}

/** A table found in a sheet. */
export interface FoundTable<Id extends string = string> {
  /** Rows of its header, 0-based, and the first row of data. */
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  /** Field → column. */
  readonly columns: ReadonlyMap<Id, number>;
  /** Columns that were told by what stands in them, not by their header. */
  readonly byContent: ReadonlySet<number>;
}

/** What a person, or an earlier import of the same layout, has said of a sheet. */
export interface Layout {
  /** 1-based row of the header, the last of several; 0 = there is none. */
  readonly headerRow?: number;
  /** Header, or letters of a column, → field; "" = not to be read. */
  readonly columns?: Readonly<Record<string, string>>;
  /** A person chose the sheet: it is read although it is hidden, a draft, or of another year. */
  readonly chosen?: boolean;
}

/** A header stands in one of the first rows, below letterhead and titles. */
const MOST_TITLE_ROWS = 60;
/** Headers of more rows than these are not looked for. */
const MOST_HEADER_ROWS = 3;
/** Rows that are looked at to tell a column by what it holds, and the share of them that must. */
const SAMPLE = 50;
const MOSTLY = 0.7;

/** How well a header says that a column holds a field. */
const EXACT = 4;
const BEGINS = 2;
const WITHIN = 1;

/** The header as it is compared: without remarks in brackets, marks of footnotes and numbers of columns. */
export function bareHeader(text: string): string {
  return fold(
    text
      .replace(/\([^)]*\)|\[[^\]]*\]/gu, " ")
      .replace(/[*:.,;/\\"'“”]+/gu, " ")
      .replace(/\s*[-–—]\s*/gu, " "),
  );
}

function fit(header: string, { words }: Field): number {
  if (header === "") return 0;
  return words.map(bareHeader).reduce((best, word) => {
    if (header === word) return EXACT;
    if (header.startsWith(`${word} `)) return Math.max(best, BEGINS);
    const isWithin = word.length > 2 && ` ${header} `.includes(` ${word} `);
    return Math.max(best, isWithin ? WITHIN : 0);
  }, 0);
}

/** The best assignment of columns to fields for these headers: the surest pairs first, each column and field once. */
function assign<Id extends string>(
  headers: readonly string[],
  fields: readonly Field<Id>[],
): { columns: Map<Id, number>; score: number; exact: number } {
  const pairs = headers
    .flatMap((header, column) =>
      fields.map((field, order) => ({ field, column, order, score: fit(header, field) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column || a.order - b.order);
  const columns = new Map<Id, number>();
  const taken = new Set<number>();
  let [score, exact] = [0, 0];
  for (const pair of pairs) {
    if (columns.has(pair.field.id) || taken.has(pair.column)) continue;
    columns.set(pair.field.id, pair.column);
    taken.add(pair.column);
    score += pair.score;
    if (pair.score === EXACT) exact += 1;
  }
  return { columns, score, exact };
}

/**
 * Finds the table of a sheet: the rows whose texts are called most like the fields, below whatever titles there are. Needed
 * fields without a header are looked for by what stands in the columns.
 * @returns undefined where no row looks like a header
 */
export function findTable<Id extends string>(
  sheet: SourceSheet,
  fields: readonly Field<Id>[],
  layout: Layout = {},
): FoundTable<Id> | undefined {
  const found =
    layout.headerRow === undefined ? bestHeader(sheet, fields) : headerAt(sheet, fields, layout.headerRow);
  if (!found) return undefined;
  const { top, bottom } = found;
  const columns = new Map(found.columns);
  const first = firstRowOfData(sheet, endOfHeader(sheet, bottom) + 1);
  given(sheet, found, layout, fields, columns);
  const byContent = new Set<number>();
  const refused = new Set(
    Object.entries(layout.columns ?? {}).flatMap(([key, field]) =>
      field === "" ? columnNamed(sheet, found, key) : [],
    ),
  );
  for (const field of fields) {
    if (!field.needed || columns.has(field.id) || !field.holds) continue;
    const column = columnHolding(sheet, first, field.holds, new Set([...columns.values(), ...refused]));
    if (column === undefined) continue;
    columns.set(field.id, column);
    byContent.add(column);
  }
  const said = saidColumns(sheet, found, layout);
  sheet.found = {
    top,
    bottom,
    columns: new Map(
      [...columns].map(([field, column]) => [
        column,
        { field, by: told(byContent.has(column), said.has(column)) },
      ]),
    ),
  };
  return { top, bottom, first, columns, byContent };
}

function told(isByContent: boolean, isSaid: boolean): "content" | "said" | "header" {
  if (isByContent) return "content";
  return isSaid ? "said" : "header";
}

/** What a person said that columns hold, by column; "" = not to be read. */
export function saidColumns(
  sheet: SourceSheet,
  { top, bottom }: Pick<FoundTable, "top" | "bottom">,
  { columns = {} }: Layout,
): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(columns).flatMap(([key, field]) =>
      columnNamed(sheet, { top, bottom }, key).map((column) => [column, field] as const),
    ),
  );
}

interface Header<Id extends string> {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<Id, number>;
}

function headerAt<Id extends string>(
  sheet: SourceSheet,
  fields: readonly Field<Id>[],
  headerRow: number,
): Header<Id> {
  if (headerRow <= 0) return { top: -1, bottom: -1, columns: new Map<Id, number>() };
  const bottom = headerRow - 1;
  const top = topOf(sheet, bottom);
  return { top, bottom, columns: assign(headersOf(sheet, top, bottom), fields).columns };
}

/** The first of the rows that a header of several rows has, by the areas that are merged in it. */
function topOf(sheet: SourceSheet, bottom: number): number {
  let top = bottom;
  for (let column = 0; column < sheet.width; column++)
    top = Math.min(top, sheet.areaOf(bottom, column)?.top ?? bottom);
  return Math.max(top, bottom - MOST_HEADER_ROWS + 1);
}

function headersOf(sheet: SourceSheet, top: number, bottom: number): string[] {
  return Array.from({ length: sheet.width }, (_, column) => {
    // A title that is merged over the table, or a header over two columns, heads the first of them only.
    const isWithin = (sheet.areaOf(bottom, column)?.left ?? column) < column;
    return isWithin ? "" : bareHeader(sheet.header(top, bottom, column));
  });
}

function bestHeader<Id extends string>(
  sheet: SourceSheet,
  fields: readonly Field<Id>[],
): Header<Id> | undefined {
  let best: (Header<Id> & { readonly score: number }) | undefined;
  const needed = fields.filter((field) => field.needed);
  for (let top = 0; top < Math.min(sheet.height, MOST_TITLE_ROWS); top++) {
    let exactBefore = 0;
    for (let bottom = top; bottom < Math.min(sheet.height, top + MOST_HEADER_ROWS); bottom++) {
      if (bottom > top && !continuesHeader(sheet, top, bottom)) break;
      const { columns, score, exact } = assign(headersOf(sheet, top, bottom), fields);
      const isDeeper = bottom > top;
      // A title that happens to hold such a word names one thing only; a second row must say more than the first.
      const isHeader = columns.size >= Math.min(2, fields.length) && needed.some(({ id }) => columns.has(id));
      const full = score + needed.filter(({ id }) => columns.has(id)).length;
      if (isHeader && (!isDeeper || exact >= exactBefore) && full > (best?.score ?? 0))
        best = { top, bottom, columns, score: full };
      exactBefore = exact;
    }
  }
  return best;
}

/** Whether a row below the first of a header belongs to it: something in it is merged across, or down into this row. */
function continuesHeader(sheet: SourceSheet, top: number, bottom: number): boolean {
  const filled = Array.from({ length: sheet.width }, (_, column) => column).filter(
    (column) => !sheet.isBlank(bottom, column),
  );
  // What is merged over everything below it is a title.
  const isTitle = ({ left, right }: GridArea): boolean =>
    left <= (filled[0] ?? 0) && right >= (filled.at(-1) ?? 0);
  for (let column = 0; column < sheet.width; column++) {
    const above = sheet.areaOf(bottom - 1, column);
    if (!above) continue;
    if (above.bottom >= bottom || (above.right > above.left && above.top >= top && !isTitle(above)))
      return true;
  }
  return false;
}

/** The last row that a header reaches into: what is merged down from it goes before the rows below it. */
function endOfHeader(sheet: SourceSheet, bottom: number): number {
  if (bottom < 0) return bottom;
  const ends = Array.from(
    { length: sheet.width },
    (_, column) => sheet.areaOf(bottom, column)?.bottom ?? bottom,
  );
  return Math.min(Math.max(bottom, ...ends), bottom + MOST_HEADER_ROWS - 1);
}

/** Below a header: without the row that numbers the columns, "(1) | (2) | (3)". */
function firstRowOfData(sheet: SourceSheet, row: number): number {
  const texts = sheet.textsOf(row);
  const isNumbering =
    texts.length > 1 &&
    texts.every((text, at) => text === `(${at + 1})` || text === String(at + 1) || /^[a-h]$/iu.test(text));
  return isNumbering ? row + 1 : row;
}

function columnNamed(
  sheet: SourceSheet,
  { top, bottom }: Pick<FoundTable, "top" | "bottom">,
  key: string,
): number[] {
  const wanted = bareHeader(key);
  const columns = Array.from({ length: sheet.width }, (_, column) => column);
  const byHeader =
    bottom < 0 ? [] : columns.filter((column) => bareHeader(sheet.header(top, bottom, column)) === wanted);
  if (byHeader.length > 0) return byHeader.slice(0, 1);
  return /^[a-z]{1,3}$/iu.test(key)
    ? columns.filter((column) => sheet.address(0, column) === `${key.toUpperCase()}1`)
    : [];
}

/** What a person said goes before what headers seem to say. */
function given<Id extends string>(
  sheet: SourceSheet,
  header: Header<Id>,
  { columns: said = {} }: Layout,
  fields: readonly Field<Id>[],
  columns: Map<Id, number>,
): void {
  for (const [key, name] of Object.entries(said)) {
    const [column] = columnNamed(sheet, header, key);
    if (column === undefined) continue;
    for (const [id, other] of columns) if (other === column) columns.delete(id);
    const field = fields.find(
      ({ id, words }) => id === name || words.some((word) => fold(word) === fold(name)),
    );
    if (field) columns.set(field.id, column);
  }
}

function columnHolding(
  sheet: SourceSheet,
  first: number,
  holds: (cell: GridCell) => boolean,
  taken: ReadonlySet<number>,
): number | undefined {
  let best: { column: number; share: number } | undefined;
  for (let column = 0; column < sheet.width; column++) {
    if (taken.has(column)) continue;
    const cells = Array.from({ length: Math.min(SAMPLE, sheet.height - first) }, (_, at) =>
      sheet.cell(first + at, column),
    ).filter((cell) => !isBlankCell(cell));
    const share = cells.filter(holds).length / cells.length;
    if (cells.length > 0 && share >= MOSTLY && share > (best?.share ?? 0)) best = { column, share };
  }
  return best?.column;
}

/** By what a layout is known again: the headers of its table, whatever stands above them. */
export function layoutKey(sheet: SourceSheet, { top, bottom }: Pick<FoundTable, "top" | "bottom">): string {
  return headersOf(sheet, top, bottom).join("|");
}

/** A column that numbers the rows (TT, STT). */
export const NUMBERING: Field<"number"> = { id: "number", words: ["TT", "STT", "Số TT", "Số thứ tự", "Stt"] };

/** Whether a text is the number of a row: "01", "3.", "12)". */
export function isRowNumber(cell: GridCell): boolean {
  return /^\d{1,4}\s*[.)]?$/u.test(shownText(cell));
}
