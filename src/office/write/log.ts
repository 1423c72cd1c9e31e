import { logTable, positionsOf } from "../../contract";
import { nextLines, type LogEntry } from "../../sheets/log";
import { createSheetTable } from "./template";
import { literal } from "./literal";

/** Appends to the log: below the last row and one row larger, never through `rows.add`, which breaks merges of co-authors. */
export async function appendLog(context: Excel.RequestContext, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const table = context.workbook.tables.getItemOrNullObject(logTable.table).load("name");
  const place = {
    header: table.getHeaderRowRange().load("values,rowIndex,columnIndex"),
    body: table.getDataBodyRange().load("rowCount,values"),
  };
  const sheet = context.workbook.worksheets.getItemOrNullObject(logTable.sheet).load("name");
  await context.sync();
  const fresh = table.isNullObject;
  const target = sheet.isNullObject ? context.workbook.worksheets.add(logTable.sheet) : sheet;
  const headers = fresh
    ? logTable.columns.map((column) => column.header)
    : (place.header.values[0] ?? []).map(String);
  if (fresh) createSheetTable(target, logTable, entries.length);
  const home = fresh ? target : table.worksheet;
  const [top, left] = fresh ? [0, 0] : [place.header.rowIndex, place.header.columnIndex];
  const standing =
    fresh || place.body.values.every((row) => row.every((cell) => cell === "")) ? 0 : place.body.rowCount;
  const positions = positionsOf(logTable, headers);
  const rows = nextLines(headers, fresh ? [] : place.body.values, entries).map((line) =>
    headers.map((_, at) => {
      const column = logTable.columns.find(({ id }) => positions(id) === at);
      return column ? literal(line[column.id]) : null;
    }),
  );
  if (!fresh) table.resize(home.getRangeByIndexes(top, left, standing + rows.length + 1, headers.length));
  home.getRangeByIndexes(top + 1 + standing, left, rows.length, headers.length).values = rows as unknown[][];
  await context.sync();
}
