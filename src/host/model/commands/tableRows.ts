import { HostError } from "../../errors";
import { columnsOf, MAX_ROWS, type Area } from "../address";
import { filterOfTable } from "../filters";
import type { Table } from "../table";
import { extendRules } from "../tables/rules";
import type { Workbook } from "../workbook";
import { fillRows } from "./calculatedColumns";
import { shift } from "./shift";
import { inFilteredCells } from "./shiftTables";
import { likeLastRow } from "./write";

/**
 * Adds rows to a table: cells below make room. They look as the rows above them, calculated columns have their formulas, and
 * rules that are laid over all the data are laid over them too. A table without data takes the first into its empty row.
 * @param index of the first new row, from 0; undefined for the end
 * @returns the cells of the new rows
 * @throws HostError InvalidArgument for an index beyond the rows, InsertDeleteConflict within rows that are filtered
 */
export function addRows(workbook: Workbook, table: Table, index: number | undefined, count: number): Area {
  const { sheet } = table;
  const at = index ?? table.rowCount;
  if (!Number.isInteger(at) || at < 0 || at > table.rowCount)
    throw new HostError("InvalidArgument", `The table "${table.name}" has no place ${at} for a row.`);
  if (at < table.rowCount && filterOfTable(table).isFiltering) throw inFilteredCells();
  const body = table.body;
  const top = body.top + at;
  const needed = table.isEmpty ? count - 1 : count;
  const added: Area = { ...body, top, bottom: top + count - 1 };
  sheet.assertWritable();
  if (needed > 0) {
    const isAtEnd = at === table.rowCount;
    const room = { ...added, top: top + count - needed };
    if (isAtEnd && table.area.bottom + needed >= MAX_ROWS)
      throw new HostError("InvalidArgument", "There is no room below the table.");
    shift(workbook, sheet, "insert", room, "rows");
    // Cells that come behind the last row do not widen the table by themselves.
    if (isAtEnd && !table.hasTotals) table.setArea({ ...table.area, bottom: added.bottom });
    // Above the first row of a table without headers they push it away as a whole.
    if (at === 0 && !table.hasHeaders && !isAtEnd) table.setArea({ ...table.area, top });
    if (isAtEnd) likeLastRow(table, { ...body, bottom: room.top - 1 }, added.bottom);
    else if (at === 0) {
      likeRow(table, added.bottom + 1, added);
      extendRules(sheet, { ...table.body, top: added.bottom + 1 }, added);
    }
    fillRows(table, added);
    if (isAtEnd) workbook.emit({ kind: "grown", table, rows: added, origin: "api" });
  }
  workbook.emit({ kind: "structure", origin: "api" });
  return added;
}

/** Rows above the first one look as that, not as the headers. */
function likeRow(table: Table, row: number, { top, left, bottom, right }: Area): void {
  const grid = table.sheet.edit();
  for (let added = top; added <= bottom; added++)
    for (let column = left; column <= right; column++) grid.setStyle(added, column, grid.style(row, column));
}

/**
 * Deletes rows of a table: cells below close up. When all go, an empty one is left, as a table has.
 * @param indexes of the rows, from 0
 * @throws HostError InvalidArgument for rows that are not there, InsertDeleteConflict while the table is filtered
 */
export function deleteRows(workbook: Workbook, table: Table, indexes: readonly number[]): void {
  const { sheet, body, rowCount } = table;
  const wanted = [...new Set(indexes)].sort((one, other) => other - one);
  if (wanted.length < indexes.length || wanted.some((index) => !isRow(index, rowCount)))
    throw new HostError("InvalidArgument", `The table "${table.name}" has no such row.`);
  // As documented for deleteRows and deleteRowsAt; a single row is refused likewise (office-js#468, #994).
  if (filterOfTable(table).isFiltering) throw inFilteredCells();
  sheet.assertWritable();
  const isAll = wanted.length === rowCount;
  for (const run of runsOf(isAll ? wanted.slice(0, -1) : wanted)) {
    const rows = { ...body, top: body.top + run.first, bottom: body.top + run.last };
    shift(workbook, sheet, "delete", rows, "rows");
  }
  if (isAll && wanted.length > 0) {
    for (let column = body.left; column < body.left + columnsOf(body); column++)
      sheet.setValue(body.top, column, null);
    table.isEmpty = true;
    workbook.emit({ kind: "cells", sheet, area: { ...body, bottom: body.top }, origin: "api" });
  }
  workbook.emit({ kind: "structure", origin: "api" });
}

/** Rows that follow each other, in one. @param indexes from the last one */
function runsOf(indexes: readonly number[]): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run?.first === index + 1) run.first = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}

function isRow(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}
