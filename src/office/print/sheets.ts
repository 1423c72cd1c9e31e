import type { Arranged, Page } from "../../paper";
import { literal } from "../write";
import { drawnCharts, layPage } from "./layout";

/** A new sheet; where Excel refuses half-way, nothing of it stays. */
export async function makeSheet(
  context: Excel.RequestContext,
  name: string,
  arranged: Arranged,
  page: Page,
): Promise<void> {
  try {
    layPage(context.workbook.worksheets.add(name), arranged, page);
    await context.sync();
  } catch (error) {
    const half = context.workbook.worksheets.getItemOrNullObject(name);
    half.delete();
    await context.sync().catch(() => undefined);
    throw error;
  }
}

/** Our own sheet written anew; where Excel refuses half-way, what it said is put back, so that no word of the office is lost. */
export async function renewSheet(
  context: Excel.RequestContext,
  name: string,
  arranged: Arranged,
  page: Page,
  values: readonly (readonly string[])[],
): Promise<void> {
  const target = context.workbook.worksheets.getItem(name);
  const used = target.getUsedRangeOrNullObject().load("address");
  const charts = target.charts.load("items/name");
  await context.sync();
  const clear = (): void => {
    const all = target.getRange();
    all.unmerge();
    all.clear();
  };
  try {
    drawnCharts(charts).forEach((chart) => chart.delete());
    if (!used.isNullObject) clear();
    layPage(target, arranged, page);
    await context.sync();
  } catch (error) {
    if (values.length > 0) {
      clear();
      const before = target.getRangeByIndexes(0, 0, values.length, widthOf(values));
      before.numberFormat = "@" as unknown as string[][];
      before.values = values.map((row) => row.map(literal));
      await context.sync().catch(() => undefined);
    }
    throw error;
  }
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
