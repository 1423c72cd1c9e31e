import type { Translate } from "../../i18n";
import {
  needsHeader,
  settingList,
  tableSchema,
  type CellsOf,
  type Column,
  type InputTableId,
  type TableSchema,
} from "../../contract";
import { inputTables, type Inputs } from "../../domain/tables";
import { inTurn } from "../inTurn";
import { cellFormat, columnPoints } from "./format";
import { literal } from "./literal";
import { dressSheet, headerFill, headerFont, layPage, requiredFill } from "./style";

/** Cells to start a row with, by column id; numbers, texts, `x`, serial days. */
export type StartRow<Id extends InputTableId> = CellsOf<Inputs[Id], string | number>;
export type StartRows = { readonly [Id in InputTableId]?: readonly StartRow<Id>[] };

/** A row of any table: which columns it has is known where it is made. */
type CellsByColumn = Readonly<Record<string, string | number | undefined>>;

/** Empty rows a new table offers; it grows by itself when people type below it. */
const EMPTY_ROWS = 20;
/** Drop-downs reach further than the table, for rows that come by paste. */
const VALIDATED_ROWS = 5000;
export const GUIDE_SHEET = "Hướng dẫn";

/** What a template run did; sheets that were there already are left exactly as they are. */
export interface TemplateOutcome {
  readonly created: readonly string[];
  readonly kept: readonly string[];
}

/** Creates the guide and every input sheet that is not there yet, filled with `rows` where given. */
export async function createTemplate(
  context: Excel.RequestContext,
  translate: Translate,
  rows: StartRows = {},
): Promise<TemplateOutcome> {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name");
  const first = context.workbook.worksheets.getFirst().load("name");
  const firstUsed = first.getUsedRangeOrNullObject(false).load("address");
  await context.sync();
  const taken = new Set([...sheets.items, ...tables.items].map((item) => item.name.toLocaleLowerCase("vi")));
  const isNew = (schema: TableSchema): boolean =>
    !taken.has(schema.sheet.toLocaleLowerCase("vi")) && !taken.has(schema.table.toLocaleLowerCase("vi"));
  const blankWorkbook = sheets.items.length === 1 && firstUsed.isNullObject;
  if (!taken.has(GUIDE_SHEET.toLocaleLowerCase("vi"))) {
    // An untouched "Sheet1" becomes the guide, so that no empty sheet is left over.
    const guide = blankWorkbook ? first : context.workbook.worksheets.add(GUIDE_SHEET);
    if (blankWorkbook) guide.name = GUIDE_SHEET;
    writeGuide(guide, translate);
  }
  const created = inputTables.filter(isNew);
  await inTurn(created, async (schema) => {
    const sheet = context.workbook.worksheets.add(schema.sheet);
    const start: readonly CellsByColumn[] =
      rows[schema.id] ?? (schema.id === "settings" ? settingRows(translate) : []);
    createSheetTable(sheet, schema, Math.max(start.length, EMPTY_ROWS), translate);
    if (start.length > 0) {
      sheet.getRangeByIndexes(1, 0, start.length, schema.columns.length).values = start.map((row) =>
        schema.columns.map((column) => literal(row[column.id] ?? "")),
      );
    }
    await context.sync();
  });
  if (created.length > 0) context.workbook.worksheets.getItem(GUIDE_SHEET).activate();
  await context.sync();
  return {
    created: created.map((schema) => schema.sheet),
    kept: inputTables.filter((schema) => !created.includes(schema)).map((schema) => schema.sheet),
  };
}

/** A sheet with its table at A1: header style, widths, formats, drop-downs, frozen header. Synced by the caller. */
export function createSheetTable(
  sheet: Excel.Worksheet,
  schema: TableSchema,
  rows: number,
  translate?: Translate,
): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, schema.columns.length);
  header.values = [schema.columns.map((column) => column.header)];
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows + 1, schema.columns.length), true);
  table.name = schema.table;
  dressSheet(sheet, table, header);
  schema.columns.forEach((column, at) => {
    const body = sheet.getRangeByIndexes(1, at, rows, 1);
    body.format.columnWidth = columnPoints(column.width);
    body.format.verticalAlignment = "Top";
    const format = cellFormat(column);
    if (format !== "General") body.numberFormat = format as unknown as string[][];
    if (column.width >= 30) body.format.wrapText = true;
    if (needsHeader(column)) sheet.getRangeByIndexes(0, at, 1, 1).format.fill.color = requiredFill;
    if (translate)
      validate(sheet.getRangeByIndexes(1, at, Math.max(rows, VALIDATED_ROWS), 1), column, translate);
  });
}

/** Drop-downs: words of the contract, codes of other tables. They warn and propose; the reader is what checks. */
function validate(range: Excel.Range, column: Column, translate: Translate): void {
  const source = sourceOf(column);
  if (source === undefined) return;
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: column.open ? "Information" : "Warning",
    title: column.header,
    message: translate("template.choose", { column: column.header }),
  };
}

function sourceOf(column: Column): string | undefined {
  if (column.kind === "choice") return Object.keys(column.choices ?? {}).join(",");
  if (column.kind === "flag") return "x";
  // INDIRECT, because a validation rule may not name a table directly.
  const [to, ...others] = column.to ?? [];
  if (column.kind === "ref" && to !== undefined && others.length === 0)
    return `=INDIRECT("${tableSchema(to).table}[Mã]")`;
  return undefined;
}

/** Every setting of the contract with its explanation; `given` values instead of the template's. */
export function settingRows(
  translate: Translate,
  given: Readonly<Record<string, string>> = {},
): StartRow<"settings">[] {
  return settingList.map(({ key, initial }) => ({
    key,
    value: given[key] ?? initial,
    help: translate(`setting.${key}`),
  }));
}

function writeGuide(sheet: Excel.Worksheet, translate: Translate): void {
  type Line = [string | number, string, string];
  const lines: Line[] = [
    [translate("guide.title"), "", ""],
    [translate("guide.intro"), "", ""],
    ["", "", ""],
    [translate("guide.order"), translate("guide.sheet"), translate("guide.what")],
    ...inputTables.map(({ id, sheet: name }, index): Line => [
      index + 1,
      name,
      translate(`guide.table.${id}`),
    ]),
    ["", "", ""],
    [translate("guide.rules"), "", ""],
    ...(["codes", "blank", "required", "ownColumns", "compute"] as const).map((rule): Line => [
      "•",
      translate(`guide.rule.${rule}`),
      "",
    ]),
  ];
  const range = sheet.getRangeByIndexes(0, 0, lines.length, 3);
  range.values = lines.map((line) => line.map(literal));
  range.format.verticalAlignment = "Top";
  const title = sheet.getRangeByIndexes(0, 0, 1, 3);
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.font.color = headerFill;
  const header = sheet.getRangeByIndexes(3, 0, 1, 3);
  header.format.fill.color = headerFill;
  header.format.font.color = headerFont;
  header.format.font.bold = true;
  sheet.getRangeByIndexes(4 + inputTables.length + 1, 0, 1, 3).format.font.bold = true;
  sheet.getRangeByIndexes(4, 2, inputTables.length, 1).format.wrapText = true;
  const widths = [7, 24, 92];
  widths.forEach(
    (width, at) => (sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = columnPoints(width)),
  );
  sheet.getRangeByIndexes(4, 0, inputTables.length, 1).format.horizontalAlignment = "Center";
  sheet.showGridlines = false;
  layPage(sheet);
}
