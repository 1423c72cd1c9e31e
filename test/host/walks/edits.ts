import type { Colleague } from "../../../src/host/colleague";
import { columnLetters, type Sheet, type Table, type Workbook } from "../../../src/host/model";
import { isOutput, isOwnTable, tableNamed } from "../../../src/domain/tables";
import { isInTable } from "./words";

/** What an edit works with. */
export interface Desk {
  readonly store: Workbook;
  readonly lan: Colleague;
  /** A whole number below a bound, and one of several. */
  readonly draw: (below: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** A word that nobody has used yet, and that must not be lost. @param where as the trail tells it */
  readonly word: (where: string) => string;
}

/** Does something that people do to a workbook. @returns what, for the trail; undefined where there is nothing to do it to */
export type Edit = (desk: Desk) => Promise<string | undefined>;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
const cell = (sheet: string, row: number, column: number): string =>
  `${quoted(sheet)}!${columnLetters(column)}${row + 1}`;

/** With a table of the workbook, where it has any. */
const onTable =
  (act: (table: Table, desk: Desk) => Promise<string | undefined>): Edit =>
  async (desk) => {
    const { tables } = desk.store;
    return tables.length === 0 ? undefined : act(desk.pick(tables), desk);
  };

const onSheet =
  (act: (sheet: Sheet, desk: Desk) => Promise<string | undefined>): Edit =>
  (desk) =>
    act(desk.pick(desk.store.sheets), desk);

const lastRow = (sheet: Sheet): number => sheet.usedArea(false)?.bottom ?? 3;
const lastColumn = (sheet: Sheet): number => sheet.usedArea(false)?.right ?? 3;

/** Columns in which people write beside what the add-in does. */
const PEOPLES = /Ghi chú|Giải thích|Số điện thoại|Giải trình/u;

/** Names that the add-in gives its sheets, and one of the office's own. */
const SHEETS = ["Điểm cụm", "Khóa sổ", "Nhật ký", "Báo cáo quý III.2024", "Kiểm tra", "Sổ riêng"];

/** A cell of a result may be written over; words in people's columns stay. */
const inTable = onTable(async (table, { lan, draw, word }) => {
  const { area, body, name, sheet } = table;
  const [row, column] = [
    body.top + draw(body.bottom - body.top + 1),
    area.left + draw(area.right - area.left + 1),
  ];
  const header = table.headers()[column - area.left] ?? "";
  const where = `${name}[${header}] in row ${row + 1}`;
  const schema = tableNamed(name);
  if (PEOPLES.test(header)) await lan.type(cell(sheet.name, row, column), word(where));
  else if (schema && isOutput(schema.id)) await lan.type(cell(sheet.name, row, column), "sửa tay");
  else if (name === "MinhChung" && header === "Điểm thẩm định")
    await lan.type(cell(sheet.name, row, column), draw(11));
  else return undefined;
  return `types into ${where}`;
});

const aroundTable = onTable(async ({ area, name, sheet }, { lan, draw, word }) => {
  const distance = 1 + draw(3);
  const isBelow = draw(2) === 0;
  const where = `${isBelow ? "below" : "right of"} ${name} by ${distance}`;
  const place = isBelow
    ? cell(sheet.name, area.bottom + distance, area.left + draw(area.right - area.left + 1))
    : cell(sheet.name, area.top + draw(area.bottom - area.top + 1), area.right + distance);
  await lan.type(place, word(where));
  return `types ${where}`;
});

const anywhere = onSheet(async (sheet, { store, lan, draw, word }) => {
  const [row, column] = [draw(lastRow(sheet) + 8), draw(lastColumn(sheet) + 4)];
  const isFree = (sheet.value(row, column) ?? "") === "" && sheet.formula(row, column) === undefined;
  if (!isFree || isInTable(store, sheet, row, column)) return undefined;
  const where = cell(sheet.name, row, column);
  await lan.type(where, word(where));
  return `types into ${where}`;
});

/** A formula or a name that takes something from a table or its sheet, on a sheet without tables. */
const reference = onTable(async ({ name, sheet }, { store, lan, draw, pick, word }) => {
  if (draw(4) === 0) {
    const own = `Ten${draw(1_000_000)}`;
    await lan.addName(own, `${quoted(sheet.name)}!$A$1:$B$3`);
    return `names ${sheet.name} ${own}`;
  }
  const homes = store.sheets.filter((home) => !store.tables.some((table) => table.sheet === home));
  if (homes.length === 0) return undefined;
  const home = pick(homes);
  const where = cell(home.name, draw(6), lastColumn(home) + 1 + draw(2));
  const source = draw(2) === 0 ? name : `${quoted(sheet.name)}!A:C`;
  await lan.type(where, `="${word(where)}"&COUNTA(${source})`);
  return `counts ${source} in ${where}`;
});

const ownColumn = onTable(async ({ area, name, sheet }, { lan, draw, word }) => {
  const where = `own column of ${name}`;
  await lan.type(cell(sheet.name, area.top, area.right + 1), word(where));
  if (draw(2) === 0) await lan.type(cell(sheet.name, area.top + 1, area.right + 1), word(`${where}, value`));
  return `adds an ${where}`;
});

const newSheet: Edit = async ({ store, lan, draw, pick, word }) => {
  const name = pick(SHEETS);
  if (store.sheet(name)) return undefined;
  await lan.addSheet(name);
  await lan.type(cell(name, draw(5), draw(3)), word(name));
  return `adds a sheet ${name}`;
};

const rowsAndColumns = onSheet(async (sheet, { lan, draw }) => {
  const row = 1 + draw(lastRow(sheet) + 2);
  const column = columnLetters(draw(lastColumn(sheet) + 2));
  const [rows, columns] = [
    `${quoted(sheet.name)}!${row}:${row}`,
    `${quoted(sheet.name)}!${column}:${column}`,
  ];
  const kind = draw(10);
  if (kind < 4) await lan.insertRows(rows);
  else if (kind < 8) await lan.insertColumns(columns);
  else if (kind === 8) await lan.deleteRows(rows);
  else await lan.deleteColumns(columns);
  return `${kind < 8 ? "inserts" : "deletes"} ${kind < 4 || kind === 8 ? rows : columns}`;
});

const sorted = onTable(async ({ area, name, sheet }, { lan, draw }) => {
  // In the log each line is tied to the one before.
  if (name === "NhatKy") return undefined;
  const body = `${columnLetters(area.left)}${area.top + 1}:${columnLetters(area.right)}${area.bottom + 1}`;
  await lan.sort(`${quoted(sheet.name)}!${body}`, [
    { key: draw(area.right - area.left + 1), isAscending: draw(2) === 0 },
  ]);
  return `sorts ${name}`;
});

const filtered = onTable(async ({ body, name, sheet }, { lan }) => {
  const text = String(sheet.value(body.top, body.left) ?? "");
  if (text === "") return undefined;
  await lan.filterTable(name, 0, [text]);
  return `filters ${name}`;
});

const sheets = onSheet(async (sheet, { lan, draw, pick }) => {
  const kind = draw(8);
  const { name } = sheet;
  if (kind < 3) await lan.renameSheet(name, `${draw(1000)} ${name}`.slice(0, 31));
  else if (kind < 6) await lan.showSheet(name, pick(["Hidden", "Visible", "VeryHidden"] as const));
  else if (sheet.protection.isOn) await lan.unprotectSheet(name);
  else if (kind === 6) await lan.protectSheet(name);
  else await lan.deleteSheet(name);
  return `renames, hides, protects or deletes ${name}`;
});

const renamedTable = onTable(async ({ name }, { lan, draw }) => {
  if (!isOwnTable(name) || draw(4) > 0) return undefined;
  await lan.renameTable(name, `${name}${draw(1000)}`);
  return `renames the table ${name}`;
});

/** The likelier ones more than once. */
export const EDITS: readonly Edit[] = [
  ...[inTable, inTable, inTable, aroundTable, aroundTable, aroundTable, anywhere, reference, reference],
  ...[ownColumn, newSheet, rowsAndColumns, rowsAndColumns, sorted, filtered, sheets, sheets, renamedTable],
];
