import { trimmed, type Arranged, type Page } from "../../paper";
import { layAgain } from "../keptPages";
import { clearPage, layPage } from "../layPage";
import { cellOf, literal } from "../literal";
import { colorTab } from "../tabColors";
import { FoundOtherwise, markSheet } from "../write";
import { textsOf } from "./places";

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
 * @throws FoundOtherwise when somebody has written on it since: it says again what it said then
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
  await context.sync();
  const found = target
    .getUsedRangeOrNullObject(true)
    .load("formulas,values,numberFormat,rowIndex,columnIndex");
  markSheet(target, run);
  clearPage(target, charts);
  layPage(target, arranged, page);
  await context.sync();
  const said = found.isNullObject ? [] : textsOf(found.values);
  if (JSON.stringify(trimmed(said)) === JSON.stringify(trimmed(values))) return;
  const drawn = target.charts.load("items/name");
  await context.sync();
  clearPage(target, drawn);
  layAgain(target, former, values);
  if (!found.isNullObject) {
    const cells = target.getRangeByIndexes(found.rowIndex, found.columnIndex, said.length, widthOf(said));
    cells.numberFormat = found.numberFormat;
    cells.values = found.formulas.map((row, down) =>
      row.map((formula, across) => literal(cellOf(formula, found.values[down]?.[across]))),
    );
  }
  await context.sync();
  throw new FoundOtherwise("stale", name);
}

/** Rows that the office has filled since are made as tall as their words; nothing else changes. */
export async function fitRemarks(
  context: Excel.RequestContext,
  name: string,
  { rows }: Arranged,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name).load("protection/protected");
  await context.sync();
  if (sheet.protection.protected) return;
  rows.forEach(({ remarks, height }, at) => {
    if (remarks) sheet.getRangeByIndexes(at, 0, 1, 1).format.rowHeight = height;
  });
  await context.sync();
}

function widthOf(values: readonly (readonly string[])[]): number {
  return Math.max(...values.map((row) => row.length));
}
