import type { NamedRange } from "hucre";
import type { FunctionHost } from "../functions";
import { type Area, type SheetStore, type TableStore, type WorkbookStore } from "../store";
import type { TableShape, WorkbookContext } from "./lower";

/** The workbook as the lowering of formulas sees it. */
export function contextOf(
  store: WorkbookStore,
  functions: FunctionHost,
  spill: (sheet: SheetStore, row: number, column: number) => Area | undefined,
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
      const named = (store.file.namedRanges ?? []).filter((entry) => alike(entry.name, name));
      const own = named.find(({ scope }) => scope !== undefined && alike(scope, sheet));
      return formulaOf(own ?? named.find(({ scope }) => scope === undefined));
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

function sheetOf(store: WorkbookStore, name: string): SheetStore | undefined {
  return store.sheets.find((sheet) => alike(sheet.name, name));
}

function shapeOf(table: TableStore | undefined): TableShape | undefined {
  if (!table) return undefined;
  const { name, sheet, area } = table;
  return {
    name,
    sheet: sheet.name,
    area,
    headers: table.headers(),
    hasHeaders: true,
    hasTotals: table.file.showTotalRow === true,
  };
}

function formulaOf(named: NamedRange | undefined): string | undefined {
  return named?.range.replace(/^=/u, "");
}
