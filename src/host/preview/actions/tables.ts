import { isOneCell } from "../../model/areas";
import type { Area, Table, Workbook } from "../../model";
import { clearFilter, placeFilter, removeFilter, sortCells, sortTable } from "../../model/commands";
import { filterOfSheet, filterOfTable, filtersOn, type AutoFilter } from "../../model/filters";
import { surroundingRegion } from "../../model/regions";
import { TableObject } from "../../objects";
import { GridRefusal } from "../refusal";
import type { Standing } from "../selection";
import { oneArea, type Action } from "./action";

/** Rows in order, and rows out of sight. */
export const tableActions = {
  sortUp: (store, at) => sort(store, at, true),
  sortDown: (store, at) => sort(store, at, false),
  toggleFilter: (store, at) => {
    const table = tableAt(store, at);
    if (table) {
      const whole = new TableObject(store, table);
      whole.ShowFilterButton = !whole.ShowFilterButton;
      return;
    }
    const filter = filterOfSheet(at.sheet);
    const area = oneArea(at);
    if (filter.isOn) removeFilter(store, filter);
    else placeFilter(store, at.sheet, isOneCell(area) ? surroundingRegion(at.sheet, at.cell) : area);
  },
  clearFilter: (store, at) => {
    const table = tableAt(store, at);
    const filter = table ? filterOfTable(table) : filterOfSheet(at.sheet);
    if (!filter.isFiltering) throw new GridRefusal("argument");
    clearFilter(store, filter);
  },
} satisfies Readonly<Record<string, Action>>;

/** The table that the active cell belongs to. */
export function tableAt(store: Workbook, { sheet, cell: { row, column } }: Standing): Table | undefined {
  return store.tableAt(sheet, { top: row, left: column, bottom: row, right: column });
}

/**
 * A table and cells with a filter are sorted as a whole, without their header; other cells are those that are selected, by the
 * column of the active one. What Excel takes for a header among them it does not tell.
 */
function sort(store: Workbook, at: Standing, isAscending: boolean): void {
  const table = tableAt(store, at);
  const { row, column } = at.cell;
  if (table) {
    sortTable(store, table, { fields: [{ key: column - table.area.left, isAscending }], matchesCase: false });
    return;
  }
  const filter = filterOfSheet(at.sheet);
  const { area } = filter;
  const isFilters =
    filter.isOn && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const selected = isFilters ? filter.data : oneArea(at);
  if (selected.top === selected.bottom) throw new GridRefusal("selectToSort");
  sortArea(store, at, selected, isAscending);
}

function sortArea(store: Workbook, { sheet, cell }: Standing, area: Area, isAscending: boolean): void {
  sortCells(store, sheet, area, {
    fields: [{ key: cell.column - area.left, isAscending }],
    matchesCase: false,
    hasHeaders: false,
    byColumns: false,
  });
}

/** The filters whose buttons stand on a sheet. */
export function filtersShown(store: Workbook, at: Pick<Standing, "sheet">): AutoFilter[] {
  return filtersOn(store, at.sheet).filter(({ table }) => table?.hasHeaders ?? true);
}
