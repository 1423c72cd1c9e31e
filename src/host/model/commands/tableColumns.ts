import { HostError } from "../../errors";
import { MAX_COLUMNS, type Area } from "../address";
import { filterOfTable } from "../filters";
import { rewriteReferences } from "../references/holders";
import { UNCHANGED } from "../references/rewriter";
import { uniqueNames, type Table } from "../table";
import type { Workbook } from "../workbook";
import { headersWritten } from "./names";
import { shift } from "./shift";

/**
 * Adds a column to a table: cells to the right make room. Without a name it is Column1, Column2 …
 * @param index of the new column, from 0; undefined for the end
 * @returns its cells, header and totals with it
 * @throws HostError InvalidArgument for an index beyond the columns
 */
export function addColumn(
  workbook: Workbook,
  table: Table,
  index: number | undefined,
  name: string | undefined,
): Area {
  const { sheet, area } = table;
  const headers = table.headers();
  const at = index ?? headers.length;
  if (!Number.isInteger(at) || at < 0 || at > headers.length)
    throw new HostError("InvalidArgument", `The table "${table.name}" has no place ${at} for a column.`);
  if (name !== undefined) assertColumnName(table, name, undefined);
  const column = area.left + at;
  const added: Area = { ...area, left: column, right: column };
  const isAtEnd = at === headers.length;
  if (isAtEnd && column >= MAX_COLUMNS)
    throw new HostError("InvalidArgument", "There is no room to the right of the table.");
  sheet.assertWritable();
  shift(workbook, sheet, "insert", added, "columns");
  if (isAtEnd) table.setArea({ ...area, right: column });
  // Before its first column cells push the whole table away.
  if (at === 0) {
    table.setArea({ ...area, right: area.right + 1 });
    table.placeColumns((offset) => offset + 1, headers.length + 1);
    filterOfTable(table).move((offset) => offset + 1);
  }
  const names = [...headers.slice(0, at), name ?? "", ...headers.slice(at)];
  if (table.hasHeaders) sheet.setValue(area.top, column, uniqueNames(names)[at] ?? "");
  table.syncHeaders();
  if (!table.hasHeaders) table.setHeaders(uniqueNames(names));
  workbook.emit({ kind: "structure", origin: "api" });
  return added;
}

/**
 * Deletes a column of a table: cells to the right close up, references to it are errors.
 * @throws HostError InvalidOperation for the only column
 */
export function deleteColumn(workbook: Workbook, table: Table, offset: number): void {
  const { sheet, area } = table;
  if (area.left === area.right)
    throw new HostError("InvalidOperation", `The table "${table.name}" must keep one column.`);
  sheet.assertWritable();
  const column = area.left + offset;
  const names = table.headers().filter((_, at) => at !== offset);
  shift(workbook, sheet, "delete", { ...area, left: column, right: column }, "columns");
  if (!table.hasHeaders) table.setHeaders(names);
}

/** Gives a column another name; everything that names it names it so. @throws HostError for a name that cannot be */
export function renameColumn(workbook: Workbook, table: Table, offset: number, name: string): void {
  const { sheet, area } = table;
  sheet.assertWritable();
  assertColumnName(table, name, offset);
  const before = table.headers()[offset] ?? "";
  if (before === name) return;
  if (table.hasHeaders) {
    sheet.setValue(area.top, area.left + offset, name);
    headersWritten(workbook, table);
  } else {
    table.setHeaders(table.headers().map((header, at) => (at === offset ? name : header)));
    rewriteReferences(workbook, {
      ...UNCHANGED,
      columnName: (of, column) =>
        of === table && column.toLowerCase() === before.toLowerCase() ? name : column,
    });
  }
  workbook.emit({ kind: "structure", origin: "api" });
}

function assertColumnName(table: Table, name: string, except: number | undefined): void {
  const isTaken = table
    .headers()
    .some((header, at) => at !== except && header.toLowerCase() === name.toLowerCase());
  if (typeof name !== "string" || name.trim() === "" || name.length > 255)
    throw new HostError("InvalidArgument", "A column has a name of 1 to 255 characters.");
  if (isTaken)
    throw new HostError("InvalidArgument", `The table "${table.name}" has a column "${name}" already.`);
}
