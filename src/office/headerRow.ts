import { cellText } from "../sheets/read";
import { patiently } from "./patiently";

/**
 * The row on top of a table: its header, as long as `showHeaders` says so, which is to be loaded with it. Where somebody has
 * switched the header row off, `getHeaderRowRange` fails the whole request.
 */
export function topRow(table: Excel.Table): Excel.Range {
  return table.getRange().getRow(0);
}

/** The headers of a table whose `showHeaders` and top row were loaded; none where its header row is switched off. */
export function headersOf(table: Excel.Table, top: Excel.Range): string[] {
  return table.showHeaders ? textsIn(top) : [];
}

/** The texts of a row that was loaded. */
export function textsIn(row: Excel.Range): string[] {
  return (row.values[0] ?? []).map(cellText);
}

/** The first of these tables whose header row is switched off; undefined when there is none. */
export async function firstHeaderless(
  names: readonly string[],
): Promise<{ readonly table: string; readonly sheet: string } | undefined> {
  if (names.length === 0) return undefined;
  return patiently(async (context) => {
    const looked = names.map((name) => {
      const table = context.workbook.tables.getItemOrNullObject(name).load("name,showHeaders");
      return { table, sheet: table.worksheet.load("name") };
    });
    await context.sync();
    const found = looked.find(({ table }) => !table.isNullObject && !table.showHeaders);
    return found && { table: found.table.name, sheet: found.sheet.name };
  });
}
