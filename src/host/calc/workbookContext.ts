import type { FunctionHost } from "../functions";
import { type Area, type Sheet, type Table, type Workbook } from "../model";
import type { TableShape, WorkbookContext } from "./lower";

/** The workbook as the lowering of formulas sees it. */
export function contextOf(
  store: Workbook,
  functions: FunctionHost,
  spill: (sheet: Sheet, row: number, column: number) => Area | undefined,
): WorkbookContext {
  return {
    sheet: (name) => sheetOf(store, name) !== undefined,
    table: (name) => shapeOf(store.tables.find((table) => alike(table.name, name))),
    tableAt: (sheet, row, column) =>
      shapeOf(
        store.tables.find(
          ({ sheet: own, area }) =>
            alike(own.name, sheet) &&
            row >= area.top &&
            row <= area.bottom &&
            column >= area.left &&
            column <= area.right,
        ),
      ),
    name: (name, sheet) => {
      const home = sheetOf(store, sheet);
      return (home ? store.names.seenFrom(name, home) : store.names.find(name))?.formula.replace(/^=/u, "");
    },
    spill: (name, row, column) => {
      const sheet = sheetOf(store, name);
      return sheet && spill(sheet, row, column);
    },
    isFunction: (name) => functions.metadata.has(name.toUpperCase()),
  };
}

function alike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function sheetOf(store: Workbook, name: string): Sheet | undefined {
  return store.sheets.find((sheet) => alike(sheet.name, name));
}

function shapeOf(table: Table | undefined): TableShape | undefined {
  if (!table) return undefined;
  const { name, sheet, area } = table;
  return {
    name,
    sheet: sheet.name,
    area,
    headers: table.headers(),
    hasHeaders: table.hasHeaders,
    hasTotals: table.hasTotals,
  };
}
