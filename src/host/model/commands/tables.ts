import { HostError } from "../../errors";
import { eachCell, intersect, MAX_ROWS, type Area } from "../address";
import { filterOfSheet, filterOfTable } from "../filters";
import { loweredTable } from "../references/lowered";
import { rewriteReferences } from "../references/holders";
import { UNCHANGED } from "../references/rewriter";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import type { Workbook } from "../workbook";
import { clearFilter } from "./filter";
import { shift } from "./shift";
import { likeLastRow } from "./write";

/**
 * Makes a table. Without headers it gets some (Column1 …) above its cells, which move down by a row (office-js#196); a header
 * row alone gets an empty row below it, for which cells there move down (office-js#1197).
 * @throws HostError InvalidArgument for cells of another table or merged ones
 */
export function makeTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  sheet.assertWritable();
  assertFree(workbook, sheet, area);
  const { left, right } = area;
  if (!hasHeaders) shift(workbook, sheet, "insert", { ...area, bottom: area.top }, "rows");
  const isHeaderOnly = hasHeaders && area.top === area.bottom;
  const whole = { ...area, bottom: hasHeaders && !isHeaderOnly ? area.bottom : area.bottom + 1 };
  if (whole.bottom >= MAX_ROWS)
    throw new HostError("InvalidArgument", "There is no row below for the data of the table.");
  if (isHeaderOnly) {
    const below: Area = { top: whole.bottom, left, bottom: whole.bottom, right };
    if (!isBlank(sheet, below)) shift(workbook, sheet, "insert", below, "rows");
  }
  const table = workbook.addTable(sheet, whole);
  table.isEmpty = isHeaderOnly || (!hasHeaders && isBlank(sheet, table.body) && area.top === area.bottom);
  return table;
}

/** What makes a table impossible. */
function assertFree(workbook: Workbook, sheet: Sheet, area: Area, except?: Table): void {
  const other = workbook.tables.find(
    (table) => table !== except && table.sheet === sheet && intersect(table.area, area),
  );
  if (other) throw new HostError("InvalidArgument", "A table can't overlap another table.");
  if (sheet.merges.in(area).length > 0)
    throw new HostError("InvalidArgument", "A table cannot hold merged cells.");
  for (const { array } of sheet.grid.arrays.values())
    if (array && intersect(array, area) && (array.top !== array.bottom || array.left !== array.right))
      throw new HostError("InvalidArgument", "Multi-cell array formulas are not allowed in tables.");
  const filter = filterOfSheet(sheet);
  if (filter.isOn && intersect(filter.area, area))
    throw new HostError(
      "NotImplemented",
      "The embedded workbook makes no table over cells that are filtered already; remove their filter first.",
    );
}

function isBlank(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (sheet.cellValue(row, column) !== null || sheet.formula(row, column) !== undefined) return false;
  return true;
}

/**
 * Gives a table other cells, its headers in the same row. Columns that it had keep what they have by their names; references
 * to columns that it loses are errors. New rows look and calculate as the last one.
 * @throws HostError InvalidArgument where Excel refuses
 */
export function resizeTable(workbook: Workbook, table: Table, area: Area): void {
  const { sheet, body, area: before } = table;
  sheet.assertWritable();
  assertResizable(table, area);
  assertFree(workbook, sheet, area, table);
  const headers = table.headers();
  const lost = new Set(
    headers.filter((_, at) => before.left + at < area.left || before.left + at > area.right),
  );
  if (lost.size > 0)
    rewriteReferences(workbook, {
      ...UNCHANGED,
      columnName: (of, column) => (of === table && has(lost, column) ? undefined : column),
    });
  filterOfTable(table).move((offset) => {
    const column = before.left + offset;
    return column < area.left || column > area.right ? undefined : column - area.left;
  });
  table.setArea(area);
  table.syncHeaders();
  if (area.bottom > before.bottom)
    likeLastRow(table, { ...body, left: area.left, right: area.right }, area.bottom);
  if (!table.isEmpty) table.isEmpty = false;
  workbook.emit({ kind: "structure", origin: "api" });
}

function has(names: ReadonlySet<string>, name: string): boolean {
  return [...names].some((known) => known.toLowerCase() === name.toLowerCase());
}

function assertResizable(table: Table, area: Area): void {
  const { area: before, sheet } = table;
  if (area.top !== before.top)
    throw new HostError("InvalidArgument", "The header row of a table must stay where it is.");
  if (area.bottom <= area.top && table.hasHeaders)
    throw new HostError("InvalidArgument", "A table needs at least one row below its header.");
  if (!intersect(area, before))
    throw new HostError("InvalidArgument", "The new range must overlap the table's range.");
  if (table.hasTotals && area.bottom !== before.bottom)
    throw new HostError(
      "NotImplemented",
      "The embedded workbook changes the rows of a table with a row of totals by adding and deleting rows only.",
    );
  const filter = filterOfTable(table);
  if (!filter.isFiltering) return;
  const staysInColumns = area.left === before.left && area.right === before.right;
  const hidden = Array.from({ length: Math.max(0, before.bottom - area.bottom) }, (_, at) =>
    sheet.isRowHidden(area.bottom + 1 + at),
  );
  if (!staysInColumns || hidden.includes(true))
    throw new HostError(
      "NotImplemented",
      "The embedded workbook takes no columns and no hidden rows out of a table that is filtered.",
    );
}

/** Takes a table away together with what is in its cells; references to it are errors. */
export function deleteTable(workbook: Workbook, table: Table): void {
  const { sheet, area } = table;
  sheet.assertWritable();
  clearFilter(workbook, filterOfTable(table));
  const folded = table.name.toLowerCase();
  rewriteReferences(workbook, {
    ...UNCHANGED,
    tableName: (name) => (name.toLowerCase() === folded ? undefined : name),
  });
  workbook.removeTable(table);
  sheet.clearFormats(area);
  eachCell(area, (row, column) => sheet.setValue(row, column, null));
}

/** Makes plain cells of a table: whatever names it leads to the cells from then on. */
export function convertTable(workbook: Workbook, table: Table): void {
  table.sheet.assertWritable();
  clearFilter(workbook, filterOfTable(table));
  rewriteReferences(workbook, loweredTable(table));
  workbook.removeTable(table);
}
