import { openExcel } from "../../../src/host/bridge/node";
import { told, valuesOf } from "./excel";

test("formulas see all of many cells that were written one by one", async () => {
  const sums = await told(async (context, sheet) => {
    sheet.getRange("A1:A2").formulas = [["=SUM(B1:B400)"], ["=A1*2"]];
    const range = sheet.getRange("A1:A2");
    range.load("values");
    await context.sync();
    const before = range.values;
    for (let row = 0; row < 400; row++) sheet.getCell(row, 1).values = [[row + 1]];
    range.load("values");
    await context.sync();
    const after = range.values;
    sheet.getRange("B1").values = [[0]];
    range.load("values");
    await context.sync();
    return [before, after, range.values];
  });
  expect(sums).toEqual([
    [[0], [0]],
    [[80_200], [160_400]],
    [[80_199], [160_398]],
  ]);
});

/** Numbers and formulas, what is done to them, and what the formulas come to. */
async function resultsAfter(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  address: string,
): Promise<unknown> {
  return told(async (context, sheet) => {
    sheet.getRange("A1:B3").formulas = [
      [1, "=SUM(A1:A3)"],
      [2, "=B1*2"],
      [3, "=SUM(Counted)"],
    ];
    context.workbook.names.add("Counted", sheet.getRange("A1:A2"));
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1:A3").values = [["Points"], [5], [6]];
    other.tables.add("A1:A3", true).name = "Tbl";
    await context.sync();
    sheet.getRange("B4:B5").formulas = [["=SUM(Tbl[Points])"], ["=Other!A2"]];
    await valuesOf(sheet.getRange("A1:B5"));
    work(sheet, context);
    return (await valuesOf(sheet.getRange(address))).flat();
  });
}

describe("formulas that had a value are calculated again", () => {
  test.each<
    readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string, unknown[]]
  >([
    ["cells go", (sheet) => sheet.getRange("A2").delete("Up"), "B1:B3", [4, 8, 1]],
    [
      "what a formula names goes",
      (sheet) => sheet.getRange("A:A").delete("Left"),
      "A1:A2",
      ["#REF!", "#REF!"],
    ],
    [
      "rows come and are filled",
      (sheet) => {
        sheet.getRange("A2").insert("Down");
        sheet.getRange("A2").values = [[10]];
      },
      "B1:B3",
      [16, 32, 13],
    ],
    [
      "a name means other cells",
      (_sheet, { workbook }) => (workbook.names.getItem("Counted").formula = "=Sheet1!$A$3"),
      "B3",
      [3],
    ],
    [
      "a table loses a row",
      (_sheet, { workbook }) => workbook.tables.getItem("Tbl").rows.getItemAt(1).delete(),
      "B4:B5",
      [5, 5],
    ],
    [
      "a sheet goes",
      (_sheet, { workbook }) => workbook.worksheets.getItem("Other").delete(),
      "B5",
      ["#REF!"],
    ],
    [
      "a cell far outside is written",
      (sheet) => {
        sheet.getRange("B1").formulas = [["=SUM(A:A)"]];
        sheet.getRange("A90000").values = [[100]];
      },
      "B1:B2",
      [106, 212],
    ],
    [
      "very many cells are written",
      (sheet) => (sheet.getRange("A1:A30000").values = Array.from({ length: 30_000 }, () => [2])),
      "B1:B3",
      [6, 12, 4],
    ],
  ])("after %s", async (_, work, address, expected) => {
    expect(await resultsAfter(work, address)).toEqual(expected);
  });
});

test("what is written to a file before anything of it is read is calculated", async () => {
  const made = await openExcel();
  await made.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").formulas = [[1, "=A1*2"]];
    await context.sync();
  });
  const workbook = await made.save();
  made.close();
  const excel = await openExcel({ workbook });
  const values = await excel.Excel.run((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[5]];
    return valuesOf(sheet.getRange("A1:B1"));
  });
  excel.close();
  expect(values).toEqual([[5, 10]]);
});
