import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import { first } from "./excel";

/** Puts a number and its double into a workbook, and tells what the double came to. */
async function doubled({ Excel }: EmbeddedExcel, value: number): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").formulas = [[value, "=A1*2"]];
    const result = sheet.getRange("B1").load("values");
    await context.sync();
    return first(result.values);
  });
}

/** What the formula of a workbook shows now. */
async function shown({ Excel }: EmbeddedExcel): Promise<unknown> {
  return Excel.run(async (context) => {
    const result = context.workbook.worksheets.getItem("Sheet1").getRange("B1").load("values");
    await context.sync();
    return first(result.values);
  });
}

test("two workbooks that are open at once keep their own values", async () => {
  const one = await openExcel();
  expect(await doubled(one, 10)).toBe(20);
  const two = await openExcel();
  try {
    expect(await doubled(two, 50)).toBe(100);
    expect([await shown(one), await doubled(one, 7), await shown(two)]).toEqual([20, 14, 100]);
  } finally {
    one.close();
    two.close();
  }
});

test("a workbook opened from a file of one that is open calculates for itself", async () => {
  const one = await openExcel();
  await doubled(one, 10);
  const two = await openExcel({ workbook: await one.save() });
  try {
    expect([await doubled(two, 50), await shown(one)]).toEqual([100, 20]);
    one.close();
    expect(await doubled(two, 60)).toBe(120);
  } finally {
    two.close();
  }
});
