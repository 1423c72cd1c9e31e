import { columnOf, type Column } from "../../contract";
import { isOutput, schemaOf, type TableId } from "../../domain/tables";
import type { TableChange } from "../../sheets/plan";
import { cellFormat, columnPoints, filledFormat } from "./format";

/** Whether the table is as large as the change expects it before a request. */
export function hasShape(
  { headers, rows }: TableChange,
  request: number,
  shown: readonly unknown[],
  height: number,
): boolean {
  return request === 0
    ? shown.length === headers.before.length && height === rows.before
    : shown.length === Math.max(headers.before.length, headers.after.length) &&
        height === Math.max(rows.before, rows.after);
}

/**
 * Room for new rows and columns is made by moving what is there, so that nothing is written over. Where what stands below cannot
 * move, the table takes the blank rows in: whoever looks at them afterwards sees whether somebody has filled them since.
 */
export function grow(table: Excel.Table, { id, headers, rows, totals, below }: TableChange): void {
  const columns = headers.after.slice(headers.before.length);
  if (columns.length > 0) {
    beside(table, columns.length).insert("Right");
    table.resize(table.getRange().getResizedRange(0, columns.length));
    beside(table, columns.length, -columns.length).getRow(0).values = [columns];
    columns.forEach((header, at) => dressColumn(table, id, header, headers.before.length + at));
  }
  const added = rows.after - rows.before;
  if (added <= 0) return;
  const room = table
    .getDataBodyRange()
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(added - 1, 0);
  if (below === "movesInWholeRows") room.getEntireRow().insert("Down");
  else if (below !== "stays") room.insert("Down");
  // Cells that are inserted above a row of totals are in the table already.
  if (!totals) table.resize(table.getRange().getResizedRange(added, 0));
}

/** Columns beside the table: to its right, or by an offset its last ones. */
function beside(table: Excel.Table, columns: number, offset = 0): Excel.Range {
  return table
    .getRange()
    .getLastColumn()
    .getOffsetRange(0, 1 + offset)
    .getResizedRange(0, columns - 1);
}

function dressColumn(table: Excel.Table, id: TableId, header: string, at: number): void {
  const column = columnOf(schemaOf(id), header);
  if (!column) return;
  const format = formatOf(column, id);
  const body = table.getDataBodyRange().getColumn(at);
  if (format !== "General") body.numberFormat = format as unknown as string[][];
  body.format.columnWidth = columnPoints(column.width);
}

/** How many rows the table loses. Above a row of totals that cannot move up they stay, blank. */
export function rowsLess({ rows, totals, below }: TableChange): number {
  return totals && below !== undefined ? 0 : Math.max(0, rows.before - rows.after);
}

/** Whether what stands below moves up as the table loses rows. */
export function movesUp({ totals, deletes, below }: TableChange): boolean {
  return below === undefined && (totals || deletes === true);
}

/**
 * Rows and columns of which nothing is left. Formulas of the office may look at cells that the table leaves: these stay, blank.
 * Only what a change has put in itself is taken out again when the change is taken back.
 */
export function shrink(table: Excel.Table, change: TableChange): void {
  const { id, headers, rows, below } = change;
  const less = rowsLess(change);
  if (less > 0 && movesUp(change))
    table
      .getDataBodyRange()
      .getRow(rows.after)
      .getResizedRange(less - 1, 0)
      .delete("Up");
  else if (less > 0) {
    // They are no cells of ours any more, unless they come back: where rows are moved down, formats would be left below.
    if (isOutput(id) && (below === undefined || change.deletes))
      partOf(table, rows.after, 0, less, headers.before.length).numberFormat =
        "General" as unknown as string[][];
    table.resize(table.getRange().getResizedRange(-less, 0));
  }
  const narrower = headers.before.length - headers.after.length;
  if (narrower > 0) beside(table, narrower, -narrower).delete("Left");
}

/** Cells of the table by their place among its data. */
export function partOf(
  table: Excel.Table,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range {
  return table.getDataBodyRange().getCell(row, column).getAbsoluteResizedRange(rows, columns);
}

function formatOf(column: Column, id: TableId): string {
  return isOutput(id) ? filledFormat(column) : cellFormat(column);
}
