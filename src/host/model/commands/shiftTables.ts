import { HostError } from "../../errors";
import {
  columnsOf,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../address";
import { filterOfSheet, filtersOn, type AutoFilter } from "../filters";
import { shiftArea, type Shift } from "../references/shift";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/**
 * Whether filters let cells come or go.
 * @throws HostError InsertDeleteConflict where Excel says "Can't move cells in a filtered range or table" (xlwings#2587):
 * parts of rows or columns; whole ones may come and go
 */
export function assertFiltersAllow(workbook: Workbook, sheet: Sheet, change: Shift): void {
  const { kind, area, axis } = change;
  const isWhole = axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
  const moving: Area =
    axis === "rows" ? { ...area, bottom: MAX_ROWS - 1 } : { ...area, right: MAX_COLUMNS - 1 };
  for (const filter of filtersOn(workbook, sheet)) {
    if (filter.isFiltering && !isWhole && intersect(filter.area, moving)) throw inFilteredCells();
    if (kind === "delete") assertKept(filter, change);
  }
}

/** The refusal to insert or delete cells that a filter has partly left out. */
export function inFilteredCells(): HostError {
  return new HostError("InsertDeleteConflict", "Can't move cells in a filtered range or table.");
}

/** What Excel does with a filter that loses its header row or a column with criteria is not known well enough. */
function assertKept(filter: AutoFilter, change: Shift): void {
  const { area, table, sheet } = filter;
  const header: Area = { ...area, bottom: area.top };
  const losesHeader = !table && shiftArea(header, change) === "gone" && shiftArea(area, change) !== "gone";
  const losesCriteria = filter.columns().some(({ offset }) => {
    const column = area.left + offset;
    return shiftArea({ ...header, left: column, right: column }, change) === "gone";
  });
  const goesWhole = shiftArea(area, change) === "gone";
  if (losesHeader || (losesCriteria && !goesWhole) || (goesWhole && filter.isFiltering))
    throw new HostError(
      "NotImplemented",
      `The embedded workbook deletes neither the header row nor a filtered column of the filter on "${sheet.name}"; clear the filter first.`,
    );
}

/**
 * Columns come or go: criteria of filters and what tables know of their columns go with theirs. To be called while all of
 * them are still where they were.
 */
export function moveColumns(workbook: Workbook, sheet: Sheet, change: Shift): void {
  if (change.axis !== "columns") return;
  for (const table of workbook.tables) {
    const { area } = table;
    const moved = table.sheet === sheet ? shiftArea(area, change) : "gone";
    if (moved === "gone" || columnsOf(moved) === columnsOf(area)) continue;
    table.placeColumns((offset) => {
      const column = area.left + offset;
      const place = shiftArea({ ...area, left: column, right: column }, change);
      return place === "gone" ? undefined : place.left - moved.left;
    }, columnsOf(moved));
  }
  for (const filter of filtersOn(workbook, sheet)) {
    const { area } = filter;
    const moved = shiftArea(area, change);
    if (moved === "gone") continue;
    filter.move((offset) => {
      const column = area.left + offset;
      const place = shiftArea({ ...area, left: column, right: column }, change);
      return place === "gone" ? undefined : place.left - moved.left;
    });
  }
}

/** A filter that went with its cells leaves no name behind. */
export function forgetFilter(workbook: Workbook, sheet: Sheet): void {
  if (!filterOfSheet(sheet).isOn) workbook.names.setBuiltIn("_xlnm._FilterDatabase", sheet, undefined);
}
