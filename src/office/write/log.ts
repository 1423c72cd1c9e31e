import { logTable, positionsOf } from "../../contract";
import { createSheetTable } from "./template";
import { literal } from "./literal";

/** One act in `NhatKy`. */
export interface LogEntry {
  /** Local time as text, dd/MM/yyyy HH:mm:ss. */
  readonly time: string;
  readonly person: string;
  readonly act: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly inputDigest: string;
  readonly resultDigest: string;
}

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
  const rows = entries.map((entry) =>
    headers.map((_, at) => {
      const column = logTable.columns.find(({ id }) => positions(id) === at);
      return column ? literal(entry[column.id]) : null;
    }),
  );
  if (!fresh) table.resize(home.getRangeByIndexes(top, left, standing + rows.length + 1, headers.length));
  home.getRangeByIndexes(top + 1 + standing, left, rows.length, headers.length).values = rows as unknown[][];
  await context.sync();
}
