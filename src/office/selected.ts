import type { SelectedCell } from "../sheets/selected";
import { headersOf, topRow } from "./headerRow";
import { patiently } from "./patiently";

/** The cell in which somebody stands, with its row where it is in a table; the size of the workbook does not matter. */
export async function readSelectedCell(): Promise<SelectedCell> {
  return patiently(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,columnIndex");
    const sheet = cell.worksheet.load("name");
    const tables = cell.getTables(false).load("items/name,items/showHeaders");
    await context.sync();
    const [table] = tables.items;
    const address = cell.address.slice(cell.address.lastIndexOf("!") + 1);
    // Without its header row nothing tells what the cells of a table are.
    if (!table?.showHeaders) return { sheet: sheet.name, address };
    const top = topRow(table).load("values,columnIndex");
    const row = table.getDataBodyRange().getIntersectionOrNullObject(cell.getEntireRow()).load("values");
    await context.sync();
    return {
      sheet: sheet.name,
      address,
      table: {
        name: table.name,
        headers: headersOf(table, top),
        column: cell.columnIndex - top.columnIndex,
        ...(!row.isNullObject && { cells: row.values[0] ?? [] }),
      },
    };
  });
}
