import { isOwnTable, schemaOf } from "../../domain/tables";
import type { KeptCell, TableChange } from "../../sheets/plan";
import { nameKey } from "../../text";
import { headersOf, topRow } from "../headerRow";
import { WriteRefused } from "./errors";
import type { Change, Journal } from "./journal";
import { loadMark } from "./mark";

/** What became of the tables and sheets of a run since. */
export interface FoundAgain {
  /** What can be taken back; a page is on the sheet of the name that it bears by now. */
  readonly changes: readonly Change[];
  /** What cannot, for its table or sheet is not there any more. */
  readonly gone: readonly KeptCell[];
}

/**
 * Looks for what a run has changed. Tables keep their names where their sheets get others; the sheet of a page bears the mark of
 * the run.
 * @param isDone whether the run came to its end: else what it was to make may never have been there
 * @throws WriteRefused where a table is called otherwise by now: the others would be taken back without it
 */
export async function findAgain(
  context: Excel.RequestContext,
  journal: Journal,
  isDone: boolean,
): Promise<FoundAgain> {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name,items/worksheet/name");
  await context.sync();
  const sheetNames = new Set(sheets.items.map(({ name }) => nameKey(name)));
  const tableNames = new Set(tables.items.map(({ name }) => nameKey(name)));
  const isThere = (change: Change): boolean => {
    const isSheetThere = sheetNames.has(nameKey(change.sheet));
    if (change.kind === "table" && tableNames.has(nameKey(schemaOf(change.id).table))) return true;
    // A sheet that was made goes as a whole, whatever its table is called; a name that changed is looked for by itself.
    return change.kind === "table" ? change.makes === "sheet" && isSheetThere : isSheetThere;
  };
  const lost = journal.changes.filter((change) => change.kind !== "naming" && !isThere(change));
  if (lost.length === 0) return { changes: journal.changes, gone: [] };
  const lostTables = lost.filter((change) => change.kind === "table");
  await refuseRenamed(
    context,
    lostTables.filter(({ makes }) => !makes || isDone),
  );
  const known = new Set(journal.changes.map(({ sheet }) => nameKey(sheet)));
  const occupied = new Set(tables.items.map(({ worksheet }) => worksheet.name));
  const marked = await markedSheets(
    context,
    sheets.items.filter(({ name }) => !known.has(nameKey(name)) && !occupied.has(name)),
    new Set(journal.runs),
  );
  const lostPages = lost.filter(({ kind }) => kind === "page");
  // Nobody can tell which of several is which.
  const renamed = lostPages.length === 1 && marked.length === 1 ? marked[0] : undefined;
  const gone = lost.filter((change) =>
    change.kind === "page" ? renamed === undefined && (!change.made || marked.length > 0) : !isMade(change),
  );
  return {
    changes: journal.changes.flatMap((change) => {
      if (!lost.includes(change)) return [change];
      return change.kind === "page" && renamed !== undefined ? [{ ...change, sheet: renamed }] : [];
    }),
    gone: gone.map((change) => ({
      sheet: change.sheet,
      row: change.kind === "formula" ? change.cell : "",
      isGone: true,
    })),
  };
}

/** What a run has made and is gone needs no taking back. */
function isMade(change: Change): boolean {
  return change.kind === "table" && change.makes !== undefined;
}

/**
 * Looks whether one of these tables, which are not there, stands under another name: one that is none of ours, with all its columns.
 * @throws WriteRefused where one does
 */
export async function refuseRenamed(
  context: Excel.RequestContext,
  lost: readonly TableChange[],
): Promise<void> {
  if (lost.length === 0) return;
  const tables = context.workbook.tables.load("items/name,items/showHeaders,items/worksheet/name");
  await context.sync();
  const others = tables.items.filter(({ name }) => !isOwnTable(name));
  const tops = others.map((table) => topRow(table).load("values"));
  await context.sync();
  const headers = others.map((table, at) => {
    const top = tops[at];
    return top ? headersOf(table, top) : [];
  });
  for (const { id, headers: own } of lost) {
    const wanted = own.before.length > 0 ? own.before : own.after;
    const at = headers.findIndex((shown) => wanted.every((header) => shown.includes(header)));
    const sheet = others[at]?.worksheet.name;
    if (sheet !== undefined) throw new WriteRefused("renamed", sheet, schemaOf(id).table);
  }
}

/** Those of some sheets that a run has made or laid. */
async function markedSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  runs: ReadonlySet<string>,
): Promise<string[]> {
  const looked = sheets.map((sheet) => ({ name: sheet.name, isMarked: loadMark(sheet, runs) }));
  await context.sync();
  return looked.filter(({ isMarked }) => isMarked()).map(({ name }) => name);
}
