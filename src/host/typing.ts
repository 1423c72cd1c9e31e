import { intersect, type Area, type Sheet, type Workbook } from "./model";

/** As in Excel: a table with cells typed directly below it takes their rows in. */
export function growTables(store: Workbook, sheet: Sheet, area: Area): void {
  for (const table of store.tables) {
    const below = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
    if (table.sheet !== sheet || !intersect(below, area) || store.tableAt(sheet, below)) continue;
    table.resize({ ...table.area, bottom: Math.max(area.bottom, below.bottom) });
  }
}
