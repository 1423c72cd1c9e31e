import { told } from "./excel";

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
