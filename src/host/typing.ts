import { intersect, type Area, type SheetStore, type WorkbookStore } from "./store";

/** As in Excel: a table with cells typed directly below it takes their rows in. */
export function growTables(store: WorkbookStore, sheet: SheetStore, area: Area): void {
  for (const table of store.tables) {
    const below = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
    if (table.sheet !== sheet || !intersect(below, area) || store.tableAt(sheet, below)) continue;
    table.resize({ ...table.area, bottom: Math.max(area.bottom, below.bottom) });
  }
}
