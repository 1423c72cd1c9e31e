import { arrange, cellsOf, trimmed, type Arranged, type Page } from "../../paper";
import { layAgain } from "../keptPages";
import { clearPage, extentOf, layPage } from "../layPage";
import { cellOf, holdFormula, literal } from "../literal";
import { colorTab } from "../tabColors";
import { FoundOtherwise, giveMarkBack, loadRun, markSheet, NotBegun } from "../write";
import { fromTop, textsOf } from "./places";

/** A new sheet with a page. @param run that makes it */
export async function makeSheet(
  context: Excel.RequestContext,
  name: string,
  arranged: Arranged,
  page: Page,
  run: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.add(name);
  markSheet(sheet, run);
  colorTab(sheet, "document");
  layPage(sheet, arranged, page);
  await context.sync();
}

/** A sheet of ours that is written anew. */
interface Standing {
  /** What it said when it was read. */
  readonly values: readonly (readonly string[])[];
  /** The page that it bore then, where that is known. */
  readonly former: Page | undefined;
  /** That writes it. */
  readonly run: string;
}

/**
 * Our own sheet written anew.
 * @throws NotBegun when somebody has written on it since: it says what it says then, and bears the mark of whoever laid it
 */
export async function renewSheet(
  context: Excel.RequestContext,
  name: string,
  arranged: Arranged,
  page: Page,
  { values, former, run }: Standing,
): Promise<void> {
  const target = context.workbook.worksheets.getItem(name);
  const charts = target.charts.load("items/name");
  const stood = target.getUsedRangeOrNullObject(true).load("formulas,values,rowIndex,columnIndex");
  const laidThen = loadRun(target);
  await context.sync();
  const otherwise = new NotBegun(new FoundOtherwise("stale", name));
  if (!says(stood, values)) throw otherwise;
  const found = target
    .getUsedRangeOrNullObject(true)
    .load("formulas,values,numberFormat,rowIndex,columnIndex");
  const laidBy = loadRun(target);
  // Rows and columns may have been put in before it: it goes from where it stands.
  const laid = [cellsUpTo(stood), cellsOf(arranged), ...(former ? [cellsOf(arrange(former))] : [])];
  markSheet(target, run);
  clearPage(target, charts, laid);
  layPage(target, arranged, page);
  await context.sync();
  if (says(found, values)) return clearBeyond(context, target, found, laid);
  // Somebody was quicker by less than a request.
  giveMarkBack(target, laidBy());
  // Another run that has laid the very same page stands as it is.
  if (!says(found, textsOf(cellsOf(arranged)))) {
    const drawn = target.charts.load("items/name");
    await context.sync();
    clearPage(target, drawn, laid);
    // Another page of another run would lose words under the merged cells of the former one.
    if (laidBy() === laidThen()) layAgain(target, former, values);
    if (!found.isNullObject) putBack(target, found);
  }
  await context.sync();
  throw otherwise;
}

/** Whether a sheet says that, wherever its first row stands, and nothing else: a formula may show nothing. */
function says(used: Excel.Range, values: Standing["values"]): boolean {
  if (!used.isNullObject && holdFormula(used.formulas, used.values)) return false;
  const said = used.isNullObject ? [] : fromTop(used.rowIndex, used.values);
  return JSON.stringify(trimmed(said)) === JSON.stringify(trimmed(values));
}

/** Blank cells from A1 to the last one that says something. */
function cellsUpTo(used: Excel.Range): string[][] {
  if (used.isNullObject) return [];
  const width = used.columnIndex + (used.values[0]?.length ?? 0);
  return Array.from({ length: used.rowIndex + used.values.length }, () => new Array<string>(width).fill(""));
}

/** What is left of a page that was pushed down or to the right between two requests, outside of what was cleared of it. */
async function clearBeyond(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  found: Excel.Range,
  cleared: readonly (readonly unknown[])[][],
): Promise<void> {
  const [to, from] = [extentOf([cellsUpTo(found)]), extentOf(cleared)];
  const below = [from.rows, 0, to.rows - from.rows, Math.max(to.columns, from.columns)] as const;
  const beside = [0, from.columns, Math.min(to.rows, from.rows), to.columns - from.columns] as const;
  const left = [below, beside].filter(([, , rows, columns]) => rows > 0 && columns > 0);
  if (left.length === 0) return;
  for (const [row, column, rows, columns] of left) {
    const cells = sheet.getRangeByIndexes(row, column, rows, columns);
    cells.unmerge();
    cells.clear();
  }
  await context.sync();
}

function putBack(
  sheet: Excel.Worksheet,
  { formulas, values, numberFormat, rowIndex, columnIndex }: Excel.Range,
): void {
  const cells = sheet.getRangeByIndexes(rowIndex, columnIndex, formulas.length, formulas[0]?.length ?? 1);
  cells.numberFormat = numberFormat;
  cells.values = formulas.map((row, down) =>
    row.map((formula, across) => literal(cellOf(formula, values[down]?.[across]))),
  );
}

/** Rows that the office has filled since are made as tall as their words, wherever the page has moved to; nothing else changes. */
export async function fitRemarks(
  context: Excel.RequestContext,
  name: string,
  arranged: Arranged,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name).load("protection/protected");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex");
  await context.sync();
  if (sheet.protection.protected || used.isNullObject) return;
  const filled = cellsOf(arranged).findIndex((row) => row.some((cell) => cell !== ""));
  const down = used.rowIndex - Math.max(0, filled);
  arranged.rows.forEach(({ remarks, height }, at) => {
    if (remarks) sheet.getRangeByIndexes(down + at, 0, 1, 1).format.rowHeight = height;
  });
  await context.sync();
}
