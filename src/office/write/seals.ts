import { positionsOf, seals as sealTable } from "../../contract";
import type { LogEntry } from "../../sheets/log";
import type { SealRow } from "../../sheets/seal/content";
import { headersOf } from "../read";
import { writeRows } from "./apply";
import { literal } from "./literal";
import { appendLog } from "./log";
import { createSheetTable } from "./template";

/** A period's new state and the sealed content that goes with it, with what stood there before. */
export interface PeriodChange {
  /** The cell of `Ky` with the state. */
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly state: string;
  readonly formerState: unknown;
  readonly seals: readonly SealRow[];
  readonly formerSeals: readonly SealRow[];
  readonly entry: LogEntry;
}

/** Writes state, sealed content and log line; what is done without a record of it is put back. */
export async function writePeriodChange(context: Excel.RequestContext, change: PeriodChange): Promise<void> {
  const { state, formerState, seals, formerSeals, entry } = change;
  const { sheet, row, column } = change.cell;
  const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  try {
    if (seals !== formerSeals) await writeSeals(context, seals);
    cell.values = [[state]];
    await context.sync();
    await appendLog(context, [entry]);
  } catch (error) {
    cell.values = [[typeof formerState === "string" ? literal(formerState) : formerState]];
    if (seals !== formerSeals) await writeSeals(context, formerSeals);
    await context.sync();
    throw error;
  }
}

/** The table `KhoaSo` with exactly these rows, on a hidden sheet: nobody reads it, and nobody should type there. */
async function writeSeals(context: Excel.RequestContext, rows: readonly SealRow[]): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(sealTable.table).load("name");
  const body = table.getDataBodyRange().load("rowCount");
  const header = table.getHeaderRowRange().load("rowIndex,columnIndex,values");
  const sheet = context.workbook.worksheets.getItemOrNullObject(sealTable.sheet).load("name");
  await context.sync();
  const filled = rows.length > 0 ? rows : [undefined];
  if (table.isNullObject) {
    const target = sheet.isNullObject ? context.workbook.worksheets.add(sealTable.sheet) : sheet;
    createSheetTable(target, sealTable, filled.length);
    target.visibility = "Hidden";
    const cells = filled.map((row) => sealTable.columns.map(({ id }) => row?.[id] ?? ""));
    await writeRows(context, target, 1, 0, cells);
    return;
  }
  const home = table.worksheet;
  const [top, left] = [header.rowIndex, header.columnIndex];
  const headers = headersOf(header);
  const at = positionsOf(sealTable, headers);
  // Wherever the columns stand; others stay blank.
  const placed = filled.map((row) =>
    headers.map((_, index) => {
      const column = sealTable.columns.find(({ id }) => at(id) === index);
      return column && row ? row[column.id] : "";
    }),
  );
  const surplus = body.rowCount - placed.length;
  if (surplus > 0)
    home.getRangeByIndexes(top + 1 + placed.length, left, surplus, headers.length).clear("Contents");
  table.resize(home.getRangeByIndexes(top, left, placed.length + 1, headers.length));
  await writeRows(context, home, top + 1, left, placed);
}
