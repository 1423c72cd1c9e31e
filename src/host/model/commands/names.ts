import { rewriteReferences } from "../references/holders";
import { UNCHANGED } from "../references/rewriter";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import type { Workbook } from "../workbook";

/** Gives a sheet another name; everything that names it names it so. @throws HostError for a name that cannot be */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const { name: before } = sheet;
  if (before === name) return;
  workbook.protection.assertOpen();
  workbook.assertSheetName(name, sheet);
  const folded = before.toLowerCase();
  rewriteReferences(workbook, {
    ...UNCHANGED,
    sheetName: (known) => (known.toLowerCase() === folded ? name : known),
  });
  workbook.setSheetName(sheet, name);
}

/** Takes a sheet away; references to its cells and tables are errors. @throws HostError for the last visible one */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  workbook.protection.assertOpen();
  workbook.assertDeletable(sheet);
  const folded = sheet.name.toLowerCase();
  rewriteReferences(workbook, {
    ...UNCHANGED,
    sheetName: (name) => (name.toLowerCase() === folded ? undefined : name),
    tableName: (name) => (workbook.table(name)?.sheet === sheet ? undefined : name),
  });
  workbook.removeSheet(sheet);
}

/** Gives a table another name; everything that names it names it so. @throws HostError for a name that cannot be */
export function renameTable(workbook: Workbook, table: Table, name: string): void {
  workbook.assertTableName(name, table);
  const folded = table.name.toLowerCase();
  rewriteReferences(workbook, {
    ...UNCHANGED,
    tableName: (known) => (known.toLowerCase() === folded ? name : known),
  });
  table.name = name;
  workbook.emit({ kind: "structure", origin: "api" });
}

/** Header cells of a table were written: its columns, and whatever names them, bear the new names. */
export function headersWritten(workbook: Workbook, table: Table): void {
  const before = table.headers();
  table.syncHeaders();
  const after = table.headers();
  const renamed = new Map<string, string>();
  before.forEach((name, at) => {
    const now = after[at];
    if (now !== undefined && now !== name && before.length === after.length)
      renamed.set(name.toLowerCase(), now);
  });
  if (renamed.size === 0) return;
  rewriteReferences(workbook, {
    ...UNCHANGED,
    columnName: (of, column) => (of === table ? (renamed.get(column.toLowerCase()) ?? column) : column),
  });
}
