import { columnOf, needsHeader, tableSchema, type Column, type TableSchema } from "../../contract";
import { isOutput } from "../../domain/tables";
import type { Translate } from "../../i18n";
import { cellFormat, columnPoints, filledFormat } from "./format";
import { dressSheet, requiredFill } from "./style";

/** Tables up to so many rows have them fitted to wrapped text: fitting more takes Excel longer than writing them. */
export const FITTED_ROWS = 3_000;

/** Text columns from this width on wrap, in characters: in tables that the add-in fills, and in those that people fill. */
export const WRAPPED_WIDTH = { filled: 20, typed: 30 };

/**
 * A table at A1 of a blank sheet: headers, name, looks, widths, formats, and drop-downs where people type. The caller syncs,
 * and writes the rows.
 * @param rows data rows
 * @param translate for the words of drop-downs
 */
export function makeTable(
  sheet: Excel.Worksheet,
  schema: TableSchema,
  headers: readonly string[],
  rows: number,
  translate: Translate,
): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, headers.length);
  header.values = [[...headers]];
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows + 1, headers.length), true);
  table.name = schema.table;
  dressSheet(sheet, table, header);
  const isTyped = !isOutput(schema.id);
  headers.forEach((text, at) => {
    const column = columnOf(schema, text);
    if (!column) return;
    const body = sheet.getRangeByIndexes(1, at, rows, 1);
    body.format.columnWidth = columnPoints(column.width);
    // Rows that are not fitted to their text are one line high: there is nothing to wrap or to align.
    if (rows <= FITTED_ROWS) body.format.verticalAlignment = "Top";
    const format = isTyped ? cellFormat(column) : filledFormat(column);
    if (format !== "General") body.numberFormat = format as unknown as string[][];
    if (rows <= FITTED_ROWS && wraps(column, isTyped)) body.format.wrapText = true;
    if (!isTyped) return;
    if (needsHeader(column)) sheet.getRangeByIndexes(0, at, 1, 1).format.fill.color = requiredFill;
    offerChoices(body, column, translate);
  });
}

function wraps({ kind, width }: Column, isTyped: boolean): boolean {
  return isTyped
    ? width >= WRAPPED_WIDTH.typed
    : width >= WRAPPED_WIDTH.filled && (kind === "text" || kind === "list" || kind === "paragraphs");
}

/**
 * Drop-downs: words of the contract, codes of other tables. They warn and propose; the reader is what checks. They end with the
 * table: it grows with them, while cells with a rule below it would keep it from growing.
 */
function offerChoices(range: Excel.Range, column: Column, translate: Translate): void {
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
