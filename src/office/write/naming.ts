import { fold } from "../../text";
import { sameCells, type KeptCell } from "../../sheets/plan";
import { headersOf, textsIn, topRow } from "../headerRow";
import { readPieces } from "../read";
import { FoundOtherwise, NotBegun, WriteRefused } from "./errors";
import { loadMark, markSheet } from "./mark";
import { tableStyle } from "./style";

/** A name that becomes another: of a column, a table or a sheet; or rows that become a table. No cell of the office's rows changes. */
export interface NamingChange {
  readonly kind: "naming";
  readonly what: "header" | "table" | "sheet" | "frame";
  /** The sheet that it is on; of a sheet its name before. */
  readonly sheet: string;
  /** Of a header the name of its table. */
  readonly table?: string;
  /** Of rows that become a table the address of their header. */
  readonly before: string;
  readonly after: string;
  /** Of such rows what the header says. */
  readonly headers?: readonly string[];
}

/** Gives the name. @throws NotBegun when what bore the old one is gone, or something else bears the new one */
export async function writeNaming(
  context: Excel.RequestContext,
  change: NamingChange,
  run: string,
): Promise<void> {
  switch (change.what) {
    case "header":
      return renameHeader(context, change);
    case "table":
      return renameTable(context, change);
    case "sheet":
      return renameSheet(context, change);
    case "frame":
      return frameRows(context, change, run);
  }
}

/** Gives the old name back. @returns what stays, because it is called otherwise by now */
export async function takeNamingBack(
  context: Excel.RequestContext,
  change: NamingChange,
  { run, runs }: { readonly run: string; readonly runs: ReadonlySet<string> },
): Promise<KeptCell[]> {
  const { before, after, sheet, what } = change;
  if (what === "frame") return unframe(context, change, runs);
  try {
    const back = { ...change, before: after, after: before, sheet: what === "sheet" ? after : sheet };
    await writeNaming(context, back, run);
    return [];
  } catch (error) {
    // Never done, or already something else: neither is ours to change.
    if (error instanceof NotBegun && error.cause instanceof FoundOtherwise)
      return (await bears(context, change)) ? [] : [{ sheet, row: after }];
    throw error;
  }
}

/** Whether the old name stands, so that there is nothing to take back. */
async function bears(
  context: Excel.RequestContext,
  { what, table: of = "", before, sheet }: NamingChange,
): Promise<boolean> {
  const { tables, worksheets } = context.workbook;
  const table = tables.getItemOrNullObject(what === "table" ? before : of).load("name,showHeaders");
  const top = topRow(table).load("values");
  const home = worksheets.getItemOrNullObject(sheet).load("name");
  await context.sync();
  if (what === "sheet") return !home.isNullObject;
  return !table.isNullObject && (what === "table" || headersOf(table, top).includes(before));
}

function stale(sheet: string): NotBegun {
  return new NotBegun(new FoundOtherwise("stale", sheet));
}

async function renameHeader(
  context: Excel.RequestContext,
  { table: name = "", sheet, before, after }: NamingChange,
): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name,showHeaders");
  const top = topRow(table).load("values");
  const protection = table.worksheet.protection.load("protected");
  await context.sync();
  if (table.isNullObject) throw stale(sheet);
  if (protection.protected) throw new NotBegun(new WriteRefused("protected", sheet, name));
  if (!table.showHeaders) throw new NotBegun(new WriteRefused("headerless", sheet, name));
  const headers = headersOf(table, top);
  const at = headers.indexOf(before);
  const others = headers.filter((_, other) => other !== at);
  if (at < 0 || others.some((other) => fold(other) === fold(after))) throw stale(sheet);
  // Should the header row be switched off at this moment, it fails before a cell of data gets the name.
  const header = table.getHeaderRowRange();
  const found = header.getCell(0, at).load("values");
  header.getCell(0, at).values = [[after]];
  await context.sync();
  const stood: unknown = found.values[0]?.[0];
  // Another pane may have done the very same.
  if (stood === before || stood === after) return;
  // Somebody has just renamed it as well: theirs stands.
  header.getCell(0, at).values = [[stood]];
  await context.sync();
  throw new FoundOtherwise("stale", sheet);
}

async function renameTable(
  context: Excel.RequestContext,
  { sheet, before, after }: NamingChange,
): Promise<void> {
  const { tables, names } = context.workbook;
  const table = tables.getItemOrNullObject(before).load("name");
  const taken = tables.getItemOrNullObject(after).load("name");
  const named = names.getItemOrNullObject(after).load("name");
  const protection = table.worksheet.protection.load("protected");
  await context.sync();
  if (table.isNullObject || !taken.isNullObject || !named.isNullObject) throw stale(sheet);
  if (protection.protected) throw new NotBegun(new WriteRefused("protected", sheet, before));
  table.name = after;
  await context.sync();
}

async function renameSheet(context: Excel.RequestContext, { before, after }: NamingChange): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(before).load("name");
  const taken = worksheets.getItemOrNullObject(after).load("name");
  const structure = context.workbook.protection.load("protected");
  await context.sync();
  if (sheet.isNullObject || !taken.isNullObject) throw stale(before);
  if (structure.protected) throw new NotBegun(new WriteRefused("structure", before));
  sheet.name = after;
  await context.sync();
}

/** The header and the rows right below it, down to the first blank one, become a table. */
async function frameRows(
  context: Excel.RequestContext,
  { sheet: name, before, after, headers = [] }: NamingChange,
  run: string,
): Promise<void> {
  const { tables, worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(name).load("name");
  const taken = tables.getItemOrNullObject(after).load("name");
  const named = names.getItemOrNullObject(after).load("name");
  const protection = sheet.protection.load("protected");
  const header = sheet.getRange(before).load("values,rowIndex,columnCount");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await context.sync();
  if (sheet.isNullObject || !taken.isNullObject || !named.isNullObject) throw stale(name);
  if (protection.protected) throw new NotBegun(new WriteRefused("protected", name, after));
  if (used.isNullObject || !sameCells(textsIn(header), headers)) throw stale(name);
  const below = used.rowIndex + used.rowCount - header.rowIndex - 1;
  const rows = await filledRows(context, header, below);
  const table = sheet.tables.add(header.getResizedRange(Math.max(1, rows), 0), true);
  table.name = after;
  table.style = tableStyle;
  markSheet(sheet, run);
  await context.sync();
}

/** How many rows right below a header hold anything. */
async function filledRows(context: Excel.RequestContext, header: Excel.Range, rows: number): Promise<number> {
  if (rows === 0) return 0;
  let filled = 0;
  const range = (): Excel.Range =>
    header.getOffsetRange(1, 0).getAbsoluteResizedRange(rows, header.columnCount);
  const take = (cells: unknown[][], from: number): void => {
    const blank = cells.findIndex((row) => row.every((cell) => cell === ""));
    if (from === filled) filled += blank < 0 ? cells.length : blank;
  };
  await readPieces(context, [{ range, rows, columns: header.columnCount, property: "values", take }]);
  return filled;
}

/** The rows are no table any more; what was typed into them stays. */
async function unframe(
  context: Excel.RequestContext,
  { sheet, after }: NamingChange,
  runs: ReadonlySet<string>,
): Promise<KeptCell[]> {
  const table = context.workbook.tables.getItemOrNullObject(after).load("name");
  const home = table.worksheet.load("name");
  const protection = table.worksheet.protection.load("protected");
  await context.sync();
  if (table.isNullObject) return [];
  const isMarked = loadMark(table.worksheet, runs);
  await context.sync();
  // Somebody else has made one of the same rows at the same moment.
  if (!isMarked()) return [];
  if (home.name !== sheet || protection.protected) return [{ sheet: home.name, row: after }];
  table.convertToRange();
  await context.sync();
  return [];
}
