import { HostError } from "../../errors";
import {
  formatArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  isWithin,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  type Area,
} from "../address";
import { withdrawCut } from "../arrays";
import { seenParts } from "../filters";
import { pushesOff, shiftCells } from "../gridShift";
import { assertRewritable, rewriteReferences } from "../references/holders";
import { shifted } from "../references/moves";
import { shiftArea, type Axis, type Shift } from "../references/shift";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import type { Workbook } from "../workbook";
import { assertFiltersAllow, forgetFilter, moveColumns } from "./shiftTables";

/**
 * Makes room for cells by moving those below or to the right, or closes up over cells that go. Whatever refers to cells is
 * rewritten.
 * @throws HostError where Excel refuses: a protected sheet, a part of a table, of merged cells or of an array formula,
 * cells that would fall off the sheet
 */
export function shift(workbook: Workbook, sheet: Sheet, kind: Shift["kind"], area: Area, axis: Axis): void {
  if (kind === "delete" && axis === "rows" && isWholeRows(area)) {
    const seen = seenParts(workbook, sheet, area);
    // Excel deletes the rows that are seen; what a filter has left out stays.
    const isPart = seen.length > 1 || (seen[0] && rowsOf(seen[0]) < rowsOf(area));
    if (isPart) {
      for (const part of seen) shift(workbook, sheet, kind, part, axis);
      return;
    }
  }
  const change: Shift = { kind, area, axis };
  assertAllowed(sheet, change);
  assertFiltersAllow(workbook, sheet, change);
  assertRewritable(workbook, sheet, shifted(sheet, change));
  const shrinking = kind === "delete" ? tablesIn(workbook, sheet, area) : [];
  const goes = kind === "delete" ? workbook.tables.filter((table) => isGone(table, sheet, area)) : [];
  assertTablesWhole(workbook, sheet, change, goes);
  assertMovable(sheet, change);
  const lost = columnsLost(workbook, sheet, change);
  moveColumns(workbook, sheet, change);
  withdrawCut(sheet, band(change), (array) => isCut(change, array));
  shiftCells(sheet.edit(), change);
  if (axis === "columns" && isWholeColumns(area)) sheet.columns.shift(change);
  rewriteReferences(workbook, {
    ...shifted(sheet, change),
    tableName: (name) => (goes.some((table) => isNamed(table.name, name)) ? undefined : name),
    columnName: (table, column) =>
      lost.get(table)?.some((header) => isNamed(header, column)) ? undefined : column,
  });
  for (const table of goes) workbook.removeTable(table);
  forgetFilter(workbook, sheet);
  for (const table of workbook.tables) if (table.sheet === sheet) table.syncHeaders();
  const tables =
    kind === "insert"
      ? tablesIn(workbook, sheet, area)
      : shrinking.filter((table) => workbook.tables.includes(table));
  workbook.emit({ kind: "shifted", sheet, shift: change, tables, origin: "api" });
  workbook.emit({ kind: "structure", origin: "api" });
}

function tablesIn(workbook: Workbook, sheet: Sheet, area: Area): Table[] {
  return workbook.tables.filter((table) => table.sheet === sheet && intersect(table.area, area));
}

function isNamed(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

/** Headers of the columns that tables lose. */
function columnsLost(workbook: Workbook, sheet: Sheet, change: Shift): Map<Table, string[]> {
  const lost = new Map<Table, string[]>();
  if (change.kind === "insert" || change.axis === "rows") return lost;
  for (const table of workbook.tables) {
    const cut = table.sheet === sheet ? intersect(table.area, change.area) : undefined;
    if (cut)
      lost.set(table, table.headers().slice(cut.left - table.area.left, cut.right - table.area.left + 1));
  }
  return lost;
}

function isGone({ sheet: on, area: whole }: Table, sheet: Sheet, area: Area): boolean {
  return on === sheet && isWithin(whole, area);
}

function assertAllowed(sheet: Sheet, { kind, area, axis }: Shift): void {
  const isWhole = axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
  const actions = {
    rows: { insert: "insertRows", delete: "deleteRows" },
    columns: { insert: "insertColumns", delete: "deleteColumns" },
  } as const;
  sheet.assertWritable(undefined, isWhole ? actions[axis][kind] : undefined);
  if (pushesOff(sheet.grid, { kind, area, axis }))
    throw new HostError(
      "InvalidOperation",
      "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    );
}

/** Cells that move: from the change to the end of the sheet. */
function band({ area, axis }: Shift): Area {
  return axis === "rows" ? { ...area, bottom: MAX_ROWS - 1 } : { ...area, right: MAX_COLUMNS - 1 };
}

/** A table moves as a whole, grows and shrinks within, or stays. */
function assertTablesWhole(workbook: Workbook, sheet: Sheet, change: Shift, goes: readonly Table[]): void {
  const { kind, area, axis } = change;
  for (const table of workbook.tables) {
    if (table.sheet !== sheet || goes.includes(table) || !intersect(table.area, band(change))) continue;
    const [low, high] = axis === "rows" ? (["left", "right"] as const) : (["top", "bottom"] as const);
    const isAcross = area[low] <= table.area[low] && area[high] >= table.area[high];
    if (!isAcross)
      throw new HostError(
        "InvalidOperation",
        `This operation is not allowed. It would shift cells in the table "${table.name}".`,
      );
    if (kind === "delete" && axis === "rows") {
      const losesHeader = table.hasHeaders && intersect(table.header, area) !== undefined;
      const moved = shiftArea(table.body, change);
      if (losesHeader || moved === "gone")
        throw new HostError(
          "InvalidOperation",
          `The table "${table.name}" must keep its header and one row; delete the table to be rid of it.`,
        );
    }
  }
}

/** Merged cells and arrays that were entered into fixed cells move as a whole too. */
function assertMovable(sheet: Sheet, change: Shift): void {
  for (const whole of sheet.merges.areas())
    if (intersect(whole, band(change)) && !isAcross(change, whole))
      throw new HostError("InvalidOperation", `Cells can't be moved: ${formatArea(whole)} is merged.`);
  for (const { array, isDynamic } of sheet.grid.arrays.values())
    if (array && !isDynamic && isCut(change, array))
      throw new HostError("InvalidOperation", `You can't change part of the array in ${formatArea(array)}.`);
}

/** Whether cells move along their whole width or height. */
function isAcross({ area, axis }: Shift, whole: Area): boolean {
  const [low, high] = axis === "rows" ? (["left", "right"] as const) : (["top", "bottom"] as const);
  return area[low] <= whole[low] && area[high] >= whole[high];
}

/** Whether an array would move or go in part. Merged cells grow and shrink where rows come and go within; an array does neither. */
function isCut(change: Shift, array: Area): boolean {
  const moving = band(change);
  if (!intersect(array, moving)) return false;
  const isInside = !isWithin(array, moving) || intersect(array, change.area) !== undefined;
  return !isAcross(change, array) || (isInside && !isWithin(array, change.area));
}
