import type { Area } from "../address";
import { intersect } from "../address";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { filterOfSheet, filterOfTable, type AutoFilter } from "./autoFilter";

/** The filters of a sheet: its own and those of its tables. */
export function filtersOn(workbook: Workbook, sheet: Sheet): AutoFilter[] {
  const ofTables = workbook.tables.filter((table) => table.sheet === sheet).map(filterOfTable);
  return [filterOfSheet(sheet), ...ofTables].filter(({ isOn }) => isOn);
}

/** Those of them that leave rows out, where they touch an area. */
export function filteringIn(workbook: Workbook, sheet: Sheet, area: Area): AutoFilter[] {
  return filtersOn(workbook, sheet).filter(
    (filter) => filter.isFiltering && intersect(filter.area, area) !== undefined,
  );
}

/** Which rows of a sheet a filter leaves out. A row that somebody hid without a filter is not one of them. */
export function filteredOut(workbook: Workbook, sheet: Sheet, area: Area): (row: number) => boolean {
  const filters = filteringIn(workbook, sheet, area).map(({ data }) => data);
  if (filters.length === 0) return () => false;
  return (row) => filters.some(({ top, bottom }) => row >= top && row <= bottom) && sheet.isRowHidden(row);
}

/** What is left of an area without the rows that filters leave out, in stretches of rows from below. */
export function seenParts(workbook: Workbook, sheet: Sheet, area: Area): Area[] {
  if (filteringIn(workbook, sheet, area).length === 0) return [area];
  const isLeftOut = filteredOut(workbook, sheet, area);
  const parts: Area[] = [];
  let bottom: number | undefined;
  for (let row = area.bottom; row >= area.top; row--) {
    if (isLeftOut(row)) {
      if (bottom !== undefined) parts.push({ ...area, top: row + 1, bottom });
      bottom = undefined;
    } else bottom ??= row;
  }
  if (bottom !== undefined) parts.push({ ...area, bottom });
  return parts;
}
