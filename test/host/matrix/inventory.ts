import { logTable } from "../../../src/contract";
import {
  columnLetters,
  type Area,
  type CellStyle,
  type Sheet,
  type Table,
  type Workbook,
} from "../../../src/host/model";
import { filterOfSheet, filterOfTable, type AutoFilter } from "../../../src/host/model/filters";
import { logRows, verifyLog } from "../../../src/sheets/log";

/** Everything that a workbook has, as words: two workbooks are compared, and subtracted, by them. */
export interface Inventory {
  /** Every thing with its place: two workbooks with the same are the same to a person. */
  readonly exact: readonly string[];
  /** What people would miss, without its place: cells that moved with their row are still there. */
  readonly content: readonly string[];
  /** The same, with the cells of a table row by row: what stands beside what. */
  readonly meaning: readonly string[];
  /** What is not in order in the chain of the log. */
  readonly torn: readonly string[];
}

export function inventoryOf(store: Workbook): Inventory {
  const exact: string[] = [];
  const content: string[] = [];
  const rows: string[] = [];
  const thing = (word: string): void => void [exact, content].forEach((list) => list.push(word));
  for (const { name, formula, scope } of store.names.own()) {
    content.push(`name ${name}${formula.includes("#REF!") ? " of nothing" : ""}`);
    exact.push(`name ${name} (${scope?.name ?? "workbook"}) = ${formula}`);
  }
  if (store.protection.isOn) thing("workbook protected");
  exact.push(`sheets ${store.sheets.map(({ name }) => name).join(" | ")}`);
  const lookOf = looks();
  for (const sheet of store.sheets) {
    const { name } = sheet;
    const shown = sheet.visibility === "Visible" ? "" : ` ${sheet.visibility}`;
    thing(`sheet ${sheet.name}${shown}${sheet.protection.isOn ? " protected" : ""}`);
    const tables = store.tables.filter((table) => table.sheet === sheet);
    const places = tables.map((table) => ({ ...table.area, name: table.name, headers: table.headers() }));
    for (const { row, column, says, looks } of cellsOf(sheet, lookOf)) {
      exact.push(`${name}!${columnLetters(column)}${row + 1} ${says}${looks}`);
      if (says === "") continue;
      const table = places.find((area) => isIn(area, row, column));
      if (!table) content.push(`cell ${name}: ${says}${looks}`);
      else if (row > table.top) {
        const header = table.headers[column - table.left] ?? "";
        content.push(`cell ${table.name}[${header}]: ${isDrawn(table.name, header) ? "…" : says}`);
      }
    }
    for (const table of tables) {
      thing(`table ${table.name} on ${sheet.name} with ${table.headers().join(", ")}`);
      exact.push(`table ${table.name} at ${areaWords(table.area)}`);
      rows.push(...rowsOf(table));
      for (const word of criteriaOf(filterOfTable(table), table.headers()))
        thing(`filter of ${table.name}: ${word}`);
    }
    for (const word of criteriaOf(filterOfSheet(sheet), [])) thing(`filter of ${sheet.name}: ${word}`);
    for (const note of store.notes(sheet).all()) {
      const { row, column } = note.cell;
      content.push(`note on ${sheet.name}: ${note.text}`);
      exact.push(`note at ${sheet.name}!${columnLetters(column)}${row + 1}: ${note.text}`);
    }
    const hidden = sheet.grid.rows.flatMap((_, row) => (sheet.isRowHidden(row) ? [row + 1] : []));
    if (hidden.length > 0) exact.push(`hidden rows of ${sheet.name}: ${hidden.join(", ")}`);
  }
  return {
    exact: exact.sort(),
    content: content.sort(),
    meaning: [...content, ...rows].sort(),
    torn: tornIn(store.table(logTable.table)),
  };
}

function tornIn(log: Table | undefined): string[] {
  if (!log) return [];
  const lines = logRows(log.headers(), log.sheet.values(log.body));
  return verifyLog(lines).map((difference) => `the log is ${JSON.stringify(difference)}`);
}

/** What is in `from` and not in `other`, each as often as it is missing. */
export function without(from: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return from.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly says: string;
  readonly looks: string;
}

type LookOf = (sheet: Sheet, row: number, column: number) => string;

/** The cells that say something or look like something. */
function* cellsOf(sheet: Sheet, lookOf: LookOf): Generator<Cell> {
  const used = sheet.usedArea(false);
  if (!used) return;
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      const says = wordsOf(sheet, row, column);
      const looks = lookOf(sheet, row, column);
      if (says !== "" || looks !== "") yield { row, column, says, looks };
    }
}

/** What a cell says: its formula, or its value with its type. */
function wordsOf(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.value(row, column);
  return value === null || value === "" ? "" : JSON.stringify(value);
}

/** How cells look, as far as people care: number format, fill, bold; each format worded once. */
function looks(): LookOf {
  const known = new Map<number, string>();
  return (sheet, row, column) => {
    const number = sheet.styleNumber(row, column);
    const word = known.get(number) ?? look(sheet.style(row, column));
    known.set(number, word);
    return word;
  };
}

function look({ numberFormat, fill, font }: CellStyle): string {
  const words = [
    ...(numberFormat === "General" ? [] : [numberFormat]),
    ...(fill.pattern === "none" ? [] : [`${fill.pattern} ${fill.color ?? ""}`]),
    ...(font.bold ? ["bold"] : []),
  ];
  return words.length === 0 ? "" : ` (${words.join("; ")})`;
}

/** Whether cells of this column are another at each run: which run it was, and what is chained to that. */
function isDrawn(table: string, header: string): boolean {
  return table === logTable.table && (header === "Mã lượt" || header === "Mã chuỗi");
}

/** The filled rows of a table, each with the headers of its cells. */
function rowsOf(table: Table): string[] {
  const { name, sheet, body } = table;
  const words: string[] = [];
  const drawn = table.headers().map((header) => isDrawn(name, header));
  for (let row = body.top; row <= body.bottom; row++) {
    const cells: string[] = [];
    for (let column = body.left; column <= body.right; column++)
      cells.push(drawn[column - body.left] ? "…" : wordsOf(sheet, row, column));
    if (cells.some((cell) => cell !== "" && cell !== "…")) words.push(`row of ${name}: ${cells.join(" | ")}`);
  }
  return words;
}

function criteriaOf(filter: AutoFilter, headers: readonly string[]): string[] {
  return filter
    .columns()
    .map(({ offset, criteria }) => `${headers[offset] ?? offset} ${JSON.stringify(criteria)}`);
}

function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function areaWords({ top, left, bottom, right }: Area): string {
  return `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
}
