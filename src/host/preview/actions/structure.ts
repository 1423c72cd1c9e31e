import { MAX_COLUMNS, MAX_ROWS, type Area, type Table, type Workbook } from "../../model";
import { addColumn, addRows, deleteColumn, deleteRows, shift } from "../../model/commands";
import { GridRefusal } from "../refusal";
import type { Standing } from "../selection";
import { oneArea, type Action } from "./action";

const wholeRows = (area: Area): Area => ({ ...area, left: 0, right: MAX_COLUMNS - 1 });
const wholeColumns = (area: Area): Area => ({ ...area, top: 0, bottom: MAX_ROWS - 1 });

/** Cells that come and go, and what is behind them moves. */
export const structureActions = {
  insertRows: (store, at) => shift(store, at.sheet, "insert", wholeRows(oneArea(at)), "rows"),
  insertColumns: (store, at) => shift(store, at.sheet, "insert", wholeColumns(oneArea(at)), "columns"),
  insertCellsDown: (store, at) => shift(store, at.sheet, "insert", oneArea(at), "rows"),
  insertCellsRight: (store, at) => shift(store, at.sheet, "insert", oneArea(at), "columns"),
  deleteRows: (store, at) => shift(store, at.sheet, "delete", wholeRows(oneArea(at)), "rows"),
  deleteColumns: (store, at) => shift(store, at.sheet, "delete", wholeColumns(oneArea(at)), "columns"),
  deleteCellsUp: (store, at) => shift(store, at.sheet, "delete", oneArea(at), "rows"),
  deleteCellsLeft: (store, at) => shift(store, at.sheet, "delete", oneArea(at), "columns"),
  insertTableRows: (store, at) => {
    const { table, first, last } = rowsIn(store, at);
    addRows(store, table, first, last - first + 1);
  },
  deleteTableRows: (store, at) => {
    const { table, first, last } = rowsIn(store, at);
    deleteRows(
      store,
      table,
      Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
    );
  },
  insertTableColumn: (store, at) => {
    const { table, area } = tableOf(store, at);
    addColumn(store, table, area.left - table.area.left, undefined);
  },
  deleteTableColumn: (store, at) => {
    const { table, area } = tableOf(store, at);
    if (area.left !== area.right) throw new GridRefusal("several");
    deleteColumn(store, table, area.left - table.area.left);
  },
} satisfies Readonly<Record<string, Action>>;

/** The table that the selected cells lie in. @throws GridRefusal when they do not */
function tableOf(store: Workbook, at: Standing): { readonly table: Table; readonly area: Area } {
  const area = oneArea(at);
  const table = store.tableAt(at.sheet, area);
  const isIn = table && area.left >= table.area.left && area.right <= table.area.right;
  if (!isIn) throw new GridRefusal("argument");
  return { table, area };
}

/** Rows of a table's data, from 0. @throws GridRefusal for cells beside the data */
function rowsIn(
  store: Workbook,
  at: Standing,
): { readonly table: Table; readonly first: number; readonly last: number } {
  const { table, area } = tableOf(store, at);
  const { top, bottom } = table.body;
  if (area.top < top || area.bottom > bottom) throw new GridRefusal("argument");
  return { table, first: area.top - top, last: area.bottom - top };
}
