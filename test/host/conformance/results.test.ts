import { openExcel } from "../../../src/host/bridge/node";
import { told, valuesOf } from "./excel";

/** Formulas that nobody read before, and what a method makes of their results in the same request. */
async function after(
  formulas: readonly (readonly unknown[])[],
  act: (sheet: Excel.Worksheet, range: Excel.Range) => Excel.Range,
): Promise<unknown> {
  return told(async (_, sheet) => {
    const range = sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 0);
    range.formulas = formulas as unknown[][];
    return valuesOf(act(sheet, range));
  });
}

test("what is sorted goes by the results of formulas in the same request", async () => {
  const sorted = await after(
    [
      ["=3+0", "ba"],
      ["=1+0", "một"],
      ["=2+0", "hai"],
    ],
    (_, range) => {
      range.sort.apply([{ key: 0 }]);
      return range;
    },
  );
  expect(sorted).toEqual([
    [1, "một"],
    [2, "hai"],
    [3, "ba"],
  ]);
});

test("what is looked for, copied as values and thrown out as a duplicate is the result too", async () => {
  const found = await after([["=20+1", "x"]], (sheet) => sheet.getRange("A1:B1").find("21", {}));
  const special = await after([["=20+1", '="x"']], (sheet) =>
    sheet.getRange("A1:B1").getSpecialCells("Formulas", "Text").areas.getItemAt(0),
  );
  const copied = await after([["=20+1"]], (sheet) => {
    sheet.getRange("C1").copyFrom("A1", "Values");
    return sheet.getRange("C1");
  });
  const rest = await after([["=1+1"], ["=2+0"], ["=4-1"]], (_, range) => {
    range.removeDuplicates([0], false);
    return range;
  });
  expect([found, special, copied, rest]).toEqual([[[21]], [["x"]], [[21]], [[2], [3], [""]]]);
});

test("a filter leaves out rows by the results", async () => {
  const left = await told(async (context, sheet) => {
    sheet.getRange("A1:A4").formulas = [["Điểm"], ["=1+1"], ["=1+2"], ["=4-2"]];
    sheet.autoFilter.apply("A1:A4", 0, { filterOn: "Values", values: ["2"] });
    const rows = [1, 2, 3].map((row) => sheet.getCell(row, 0).load("rowHidden"));
    await context.sync();
    return rows.map(({ rowHidden }) => rowHidden);
  });
  expect(left).toEqual([false, true, false]);
});

test("a chart tells of the results in the same request", async () => {
  const values = await told(async (context, sheet) => {
    const range = sheet.getRange("A1:A3");
    range.formulas = [["Điểm"], ["=1+1"], ["=1+2"]];
    const { series } = sheet.charts.add("Line", range);
    const answers = [series.getItemAt(0).getDimensionValues("Values")];
    await context.sync();
    return answers.map(({ value }) => value);
  });
  expect(values).toEqual([["2", "3"]]);
});

test("writing alone waits for no calculation, whatever the request is", async () => {
  const one = await openExcel();
  let settled = 0;
  const { calculation } = one.host;
  one.host.calculation = {
    isSettled: false,
    settled() {
      settled += 1;
      return calculation.settled();
    },
  };
  const writing = (also: (sheet: Excel.Worksheet) => void): Promise<number> =>
    one.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let row = 0; row < 20; row++) sheet.getCell(row, 0).formulas = [["=1+1"]];
      sheet.getRange("A1:A20").format.fill.color = "#FFFF00";
      also(sheet);
      settled = 0;
      await context.sync();
      return settled;
    });
  const counts = [
    await writing(() => undefined),
    await writing((sheet) => sheet.getUsedRange().format.font.set({ bold: true })),
    await writing((sheet) => sheet.getUsedRange(true).format.font.set({ bold: true })),
  ];
  one.close();
  expect(counts).toEqual([0, 0, 1]);
});
