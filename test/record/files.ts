import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx, type Cell, type CellValue, type RowDef, type Sheet } from "hucre";
import { sorted, type Json } from "./json";

/** A workbook as it is compared: sheet by sheet, by name. */
export type WorkbookRecord = Readonly<Record<string, Json>>;

/**
 * Reads a workbook by the file alone, without the program: per sheet its cells (blank edges cut off), formulas, tables,
 * visibility, what makes it a page, and a digest of its formats.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRecord> {
  const { sheets } = await openXlsx(bytes, { readStyles: true });
  return Object.fromEntries(sheets.map((sheet, at) => [sheet.name, sheetRecord(sheet, at)]));
}

/** Only the sheets that are not just as they were before; those that are gone are named. */
export function changedSheets(before: WorkbookRecord, after: WorkbookRecord): WorkbookRecord {
  const text = (sheet: Json | undefined): string => JSON.stringify(sheet ?? null);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names
      .filter((name) => text(before[name]) !== text(after[name]))
      .map((name) => [name, after[name] ?? "gone"]),
  );
}

function sheetRecord(sheet: Sheet, position: number): Json {
  const cells = [...(sheet.cells ?? new Map<string, Cell>())].sort(([a], [b]) => byAddress(a, b));
  const { tables = [], dataValidations = [], charts = [] } = sheet;
  return {
    position,
    visibility: visibilityOf(sheet),
    protected: sheet.protection !== undefined,
    tables: tables.map(({ name, range = "", columns }) => ({
      name,
      range,
      headers: columns.map((column) => column.name),
    })),
    formulas: cells.flatMap(([at, { formula }]) => (formula === undefined ? [] : [`${at} =${formula}`])),
    links: cells.flatMap(([at, { hyperlink }]) => (hyperlink ? [`${at} ${JSON.stringify(hyperlink)}`] : [])),
    validations: digest(dataValidations),
    charts: charts.map((chart) => plain(chart)),
    page: plain({
      setup: sheet.pageSetup,
      headerFooter: sheet.headerFooter,
      rowBreaks: sheet.rowBreaks,
      merges: sheet.merges,
      freeze: sheet.freezePane,
      widths: sheet.columns?.map(({ width }) => width ?? null),
      heights: [...(sheet.rowDefs ?? new Map<number, RowDef>())].map(([row, { height }]) => [
        row,
        height ?? null,
      ]),
    }),
    formats: digest(cells.map(([at, { style }]) => [at, style])),
    rows: withoutBlankEnd(
      sheet.rows.map((row) => withoutBlankEnd(row.map(shown), (cell) => cell === null)),
      (row) => row.length === 0,
    ),
  };
}

function visibilityOf({ hidden, veryHidden }: Sheet): string {
  if (veryHidden === true) return "veryHidden";
  return hidden === true ? "hidden" : "visible";
}

function shown(value: CellValue | undefined): Json {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === undefined || value === "" ? null : value;
}

function withoutBlankEnd<T>(items: readonly T[], isBlank: (item: T) => boolean): T[] {
  return items.slice(0, items.findLastIndex((item) => !isBlank(item)) + 1);
}

function byAddress(a: string, b: string): number {
  const [aRow = 0, aColumn = 0] = a.split(",").map(Number);
  const [bRow = 0, bColumn = 0] = b.split(",").map(Number);
  return aRow - bRow || aColumn - bColumn;
}

/** What JSON can hold of it, keys sorted. */
function plain(value: object): Json {
  return sorted(JSON.parse(JSON.stringify(value)) as Json);
}

function digest(value: object): string {
  return createHash("sha256")
    .update(JSON.stringify(plain(value)))
    .digest("hex");
}

/** The texts of a Word file, a paragraph each. */
export function readWord(bytes: Uint8Array): Json {
  const body = unzipSync(bytes)["word/document.xml"];
  if (!body) return "no word/document.xml";
  return [...strFromU8(body).matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(""),
  );
}

/** The lines of a calendar file. */
export function readCalendar(bytes: Uint8Array): Json {
  return strFromU8(bytes).split("\r\n");
}
