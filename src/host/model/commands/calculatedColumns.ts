import { intersect, type Area } from "../address";
import type { Table } from "../table";
import {
  columnFormula,
  formulaAt,
  isCalculated,
  relativeFormula,
  setColumnFormula,
} from "../tables/calculated";
import type { Workbook } from "../workbook";

/** Cells of a table's column. */
interface ColumnCells {
  readonly table: Table;
  /** Of the column, from the table's first one. */
  readonly offset: number;
}

/**
 * Columns of tables that formulas written to an area make calculated ones, as the option "Fill formulas in tables to create
 * calculated columns" has it: those without any data, and those that are calculated already and have no exceptions. Columns
 * with data of their own are left alone. To be asked before anything is written.
 * @param isWritten whether formulas are written to a column of the sheet
 */
export function readyColumns(
  tables: readonly Table[],
  area: Area,
  isWritten: (column: number) => boolean,
): ColumnCells[] {
  return tables.flatMap((table) => {
    const part = intersect(table.body, area);
    if (!part) return [];
    const columns: ColumnCells[] = [];
    for (let column = part.left; column <= part.right; column++) {
      const offset = column - table.area.left;
      if (isWritten(column) && isReady(table, offset, undefined)) columns.push({ table, offset });
    }
    return columns;
  });
}

/**
 * Formulas were written to an area. In columns that were ready for it every row gets the lowest of them, whatever else was
 * written: this is how Excel treats what the API writes too (office-js#2093 "by design", #5909, #6745).
 */
export function fillColumns(workbook: Workbook, columns: readonly ColumnCells[], area: Area): void {
  for (const { table, offset } of columns) {
    const formula = writtenFormula(table, offset, area);
    if (formula !== undefined) fillColumn(workbook, table, offset, formula);
  }
}

/** A person's formulas stand in an area: columns that had no other data become calculated. */
export function fillTyped(workbook: Workbook, table: Table, area: Area): void {
  const part = intersect(table.body, area);
  if (!part) return;
  for (let column = part.left; column <= part.right; column++) {
    const offset = column - table.area.left;
    const formula = writtenFormula(table, offset, part);
    if (formula !== undefined && isReady(table, offset, part)) fillColumn(workbook, table, offset, formula);
  }
}

/**
 * New rows of a table get the formulas of its calculated columns, where nothing stands yet.
 * @param rows the new ones
 */
export function fillRows(
  table: Table,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  const { left } = table.area;
  for (const offset of table.columns().keys()) {
    const relative = columnFormula(table, offset);
    if (relative === undefined) continue;
    for (let row = top; row <= bottom; row++)
      if (isBlank(table, row, left + offset))
        table.sheet.setFormula(row, left + offset, formulaAt(relative, row, left + offset));
  }
}

/** The lowest formula in the written part of a column; undefined when values were written there too. */
function writtenFormula(table: Table, offset: number, area: Area): string | undefined {
  const column = table.area.left + offset;
  const part = intersect(table.body, { ...area, left: column, right: column });
  if (!part) return undefined;
  let lowest: string | undefined;
  for (let row = part.bottom; row >= part.top; row--) {
    const formula = table.sheet.formula(row, column);
    if (formula === undefined && table.sheet.cellValue(row, column) !== null) return undefined;
    if (formula !== undefined) lowest ??= relativeFormula(formula, row, column);
  }
  return lowest;
}

function fillColumn(workbook: Workbook, table: Table, offset: number, relative: string): void {
  const { sheet, body } = table;
  const column = body.left + offset;
  setColumnFormula(table, offset, relative);
  for (let row = body.top; row <= body.bottom; row++) {
    const formula = formulaAt(relative, row, column);
    if (sheet.formula(row, column) !== formula) sheet.setFormula(row, column, formula);
  }
  table.isEmpty = false;
  workbook.emit({ kind: "cells", sheet, area: { ...body, left: column, right: column }, origin: "api" });
}

/** Whether a column, apart from the cells that were written, has no data at all or the one formula in all its rows. */
function isReady(table: Table, offset: number, written: Area | undefined): boolean {
  const { sheet, body } = table;
  const column = body.left + offset;
  const mayHaveFormulas = isCalculated(table, offset);
  let [blanks, formulas] = [0, 0];
  let isSame: (formula: string, row: number) => boolean = () => true;
  for (let row = body.top; row <= body.bottom; row++) {
    if (written && row >= written.top && row <= written.bottom) continue;
    const formula = sheet.formula(row, column);
    if (formula === undefined) blanks += 1;
    else if (formulas === 0) isSame = sameAs(formula, row, column);
    if (formula !== undefined) formulas += 1;
    const isData = formula === undefined ? !isBlank(table, row, column) : !mayHaveFormulas;
    const isException = formula !== undefined && !isSame(formula, row);
    if (isData || isException || (blanks > 0 && formulas > 0)) return false;
  }
  return true;
}

/** Compares with the formula of a cell; word for word where it has no neighbours, which is quicker. */
function sameAs(formula: string, row: number, column: number): (other: string, row: number) => boolean {
  const relative = relativeFormula(formula, row, column);
  const isStill = formulaAt(relative, row + 1, column) === formulaAt(relative, row, column);
  return isStill
    ? (other) => other === formula
    : (other, at) => relativeFormula(other, at, column) === relative;
}

function isBlank({ sheet }: Table, row: number, column: number): boolean {
  return sheet.cellValue(row, column) === null && sheet.formula(row, column) === undefined;
}
