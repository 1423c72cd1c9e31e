import { intersect, rowsOf, type Area } from "../address";
import { filteredOut } from "../filters";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import { extendRules, isValidated } from "../tables/rules";
import type { Workbook } from "../workbook";
import { fillColumns, fillRows, fillTyped, readyColumns } from "./calculatedColumns";
import { headersWritten } from "./names";

/**
 * Writes values and formulas to cells as the API does, `null` leaves a cell as it is.
 *
 * Where a filter has left out some of the rows, the values go where Excel puts them: to the visible rows alone, and into each
 * of these the first row of the values (xlwings#747: 5, 4, 3, 2, 1 written to A1:A5 with rows 2 and 3 filtered out leaves 5 in
 * A1, A4 and A5; the same is misplaced data in office-js#224). A row that is left out is written when it is written alone, and
 * rows that are hidden without a filter are written like others (xlwings#679).
 * @param values by row and column, as large as the area
 */
export function writeCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  values: (row: number, column: number) => unknown,
): void {
  sheet.assertWritable(area);
  const tables = workbook.tables.filter((table) => table.sheet === sheet && intersect(table.area, area));
  const isLeftOut = filteredOut(workbook, sheet, area);
  const rows = Array.from({ length: rowsOf(area) }, (_, at) => area.top + at);
  const visible = rows.filter((row) => !isLeftOut(row));
  const isMisplaced = visible.length > 0 && visible.length < rows.length;
  const written = isMisplaced ? visible : rows;
  const valueAt = (row: number, column: number): unknown =>
    values(isMisplaced ? 0 : row - area.top, column - area.left);
  const ready = readyColumns(tables, area, (column) =>
    written.some((row) => looksLikeFormula(valueAt(row, column))),
  );
  const entered = workbook.entered(sheet);
  for (const row of written)
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(row, column);
      if (value !== null) sheet.write(row, column, value, entered);
    }
  for (const table of tables) {
    if (!table.isEmpty) table.isEmpty = false;
    if (table.hasHeaders && intersect(table.header, area)) headersWritten(workbook, table);
  }
  fillColumns(workbook, ready, area);
}

function looksLikeFormula(value: unknown): boolean {
  return typeof value === "string" && /^[=+-]/u.test(value);
}

/** A person has put something into cells: tables do with it what Excel's AutoCorrect does. */
export function cellsTyped(workbook: Workbook, sheet: Sheet, area: Area): void {
  for (const table of workbook.tables.filter((candidate) => candidate.sheet === sheet)) {
    if (table.hasHeaders && intersect(table.header, area)) headersWritten(workbook, table);
    if (isJustBelow(workbook, table, area)) growTable(workbook, table, area.bottom);
    fillTyped(workbook, table, area);
  }
}

/**
 * What is typed directly below a table belongs to it: the table becomes longer. Not where a row of totals closes it, where
 * another table begins, or where the cells below have a validation of their own, which Excel takes for something else.
 */
function isJustBelow(workbook: Workbook, table: Table, area: Area): boolean {
  const { left, bottom, right } = table.area;
  const below: Area = { top: bottom + 1, left, bottom: Math.max(area.bottom, bottom + 1), right };
  const typed = intersect(below, area);
  return (
    area.top === bottom + 1 &&
    typed !== undefined &&
    !table.hasTotals &&
    !workbook.tableAt(table.sheet, below) &&
    !isValidated(table.sheet, typed)
  );
}

/**
 * Makes a table longer: the cells below become rows of it, with the formats of the last row, the formulas of calculated
 * columns and the rules that are laid over all its data.
 * @param bottom the last row from now on
 */
export function growTable(workbook: Workbook, table: Table, bottom: number): void {
  const { sheet, body, area } = table;
  if (bottom <= body.bottom) return;
  table.setArea({ ...area, bottom: area.bottom + bottom - body.bottom });
  likeLastRow(table, body, bottom);
  const rows = { ...area, top: body.bottom + 1, bottom };
  workbook.emit({ kind: "grown", table, rows, origin: "api" });
  workbook.emit({ kind: "cells", sheet, area: rows, origin: "api" });
}

/** New rows below those that a table had look and calculate as its last one. */
export function likeLastRow(table: Table, body: Area, bottom: number): void {
  const { sheet } = table;
  const grid = sheet.edit();
  for (let row = body.bottom + 1; row <= bottom; row++)
    for (let column = body.left; column <= body.right; column++)
      if (grid.style(row, column) === undefined) grid.setStyle(row, column, grid.style(body.bottom, column));
  const added = { top: body.bottom + 1, bottom };
  extendRules(sheet, body, added);
  fillRows(table, added);
}
