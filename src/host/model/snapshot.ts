import type { PackageState } from "../package";
import type { Area } from "./address";
import type { CellGrid } from "./grid";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** How a workbook stood: enough to put it back, sharing whatever cannot change. */
export interface Snapshot {
  readonly file: PackageState;
  readonly sheets: readonly Sheet[];
  readonly tables: readonly Table[];
  readonly active: Sheet;
  readonly selection: Area;
  readonly grids: ReadonlyMap<Sheet, CellGrid>;
}

/** Remembers how a workbook stands. Cells of sheets that nobody has read yet are as in the file. */
export function snapshotOf(workbook: Workbook): Snapshot {
  return {
    file: workbook.file.state(),
    sheets: [...workbook.sheets],
    tables: [...workbook.tables],
    active: workbook.active,
    selection: workbook.selection,
    grids: new Map(
      workbook.sheets.filter((sheet) => sheet.isRead).map((sheet) => [sheet, sheet.grid.clone()] as const),
    ),
  };
}

/** Puts a workbook back to how it stood. A snapshot can be restored once: its cells become the workbook's. */
export function restore(workbook: Workbook, snapshot: Snapshot): void {
  workbook.file.restore(snapshot.file);
  workbook.sheets.splice(0, workbook.sheets.length, ...snapshot.sheets);
  workbook.tables.splice(0, workbook.tables.length, ...snapshot.tables);
  workbook.active = snapshot.active;
  workbook.selection = snapshot.selection;
  for (const [sheet, grid] of snapshot.grids) sheet.edit().become(grid);
  workbook.styles.forget();
}
