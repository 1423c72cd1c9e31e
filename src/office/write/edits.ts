import type { Translate } from "../../i18n";
import { BLANK, changesNothing, type EditPlan } from "../../sheets/plan";
import { cellFormat } from "./format";
import { literal } from "./literal";
import { createSheetTable } from "./template";

/** Writes the edits of one input table: cells, then new rows; the table grows, nothing else in it changes. */
export async function writeEdits(
  context: Excel.RequestContext,
  plan: EditPlan,
  translate: Translate,
): Promise<void> {
  if (changesNothing(plan)) return;
  const { before, schema, headers, cells, rows, firstNew } = plan;
  if (!before) {
    const existing = context.workbook.worksheets.getItemOrNullObject(schema.sheet);
    await context.sync();
    const fresh = existing.isNullObject ? context.workbook.worksheets.add(schema.sheet) : existing;
    createSheetTable(fresh, schema, rows.length, translate);
  }
  const sheet = context.workbook.worksheets.getItem(before?.sheet ?? schema.sheet);
  const [top, left] = [before?.headerRow ?? 0, before?.firstColumn ?? 0];
  const added = headers.length - (before?.headers.length ?? headers.length);
  if (added > 0)
    sheet.getRangeByIndexes(top, left + headers.length - added, 1, added).values = [headers.slice(-added)];
  if (before && (added > 0 || firstNew + rows.length > before.rows.length)) {
    const height = Math.max(before.rows.length, firstNew + rows.length);
    context.workbook.tables
      .getItem(schema.table)
      .resize(sheet.getRangeByIndexes(top, left, height + 1, headers.length));
  }
  const format = (column: number, row: number, count: number): void => {
    const own = schema.columns.find(({ header }) => header === headers[column]);
    const wanted = own === undefined ? "General" : cellFormat(own);
    if (wanted !== "General")
      sheet.getRangeByIndexes(top + 1 + row, left + column, count, 1).numberFormat =
        wanted as unknown as string[][];
  };
  for (const { row, column, value } of cells) {
    format(column, row, 1);
    sheet.getRangeByIndexes(top + 1 + row, left + column, 1, 1).values = [[literal(value)]];
  }
  if (rows.length > 0) {
    headers.forEach((_, column) => {
      if (rows.some((row) => row[column] !== undefined)) format(column, firstNew, rows.length);
    });
    // null leaves a cell as it is: a formula that a calculated column fills in stays.
    const values = rows.map((row) => row.map((cell) => (cell === undefined ? null : literal(cell))));
    sheet.getRangeByIndexes(top + 1 + firstNew, left, rows.length, headers.length).values =
      values as unknown[][];
  }
  await context.sync();
}

/** Puts back what stood in the cells that were written. */
export async function undoEdits(context: Excel.RequestContext, plan: EditPlan): Promise<void> {
  const { before, schema, cells, rows, firstNew, headers } = plan;
  if (changesNothing(plan)) return;
  if (!before) {
    const table = context.workbook.tables.getItemOrNullObject(schema.table);
    await context.sync();
    if (!table.isNullObject) table.delete();
    await context.sync();
    return;
  }
  const sheet = context.workbook.worksheets.getItem(before.sheet);
  const { headerRow: top, firstColumn: left } = before;
  const old = before.headers.length;
  if (rows.length > 0)
    sheet.getRangeByIndexes(top + 1 + firstNew, left, rows.length, headers.length).clear("Contents");
  for (const { row, column } of cells)
    if (column < old)
      sheet.getRangeByIndexes(top + 1 + row, left + column, 1, 1).values = [
        [literal(before.rows[row]?.[column] ?? BLANK)],
      ];
  if (headers.length > old)
    sheet
      .getRangeByIndexes(
        top,
        left + old,
        Math.max(before.rows.length, firstNew + rows.length) + 1,
        headers.length - old,
      )
      .clear("Contents");
  context.workbook.tables
    .getItem(schema.table)
    .resize(sheet.getRangeByIndexes(top, left, before.rows.length + 1, old));
  await context.sync();
}
