import { told } from "./excel";

describe("columns and rows that fit their text", () => {
  test("leave out what is merged with cells beside it", async () => {
    const widths = await told(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Sheet2");
      for (const each of [sheet, other]) each.getRange("A2:B2").values = [["Đơn vị", "a much longer text"]];
      sheet.getRange("A1").values = [["A title that is far longer than what stands below it"]];
      sheet.getRange("A1:C1").merge();
      const columns = [sheet, other].map((each) => {
        each.getRange("A:B").format.autofitColumns();
        return ["A:A", "B:B"].map((address) => each.getRange(address).format.load("columnWidth"));
      });
      await context.sync();
      return columns.map((each) => each.map(({ columnWidth }) => columnWidth));
    });
    const [titled, plain] = widths as number[][];
    expect(titled).toEqual(plain);
    expect(plain?.[0]).toBeLessThan(plain?.[1] ?? 0);
  });

  test("rows are not taller for wrapped text in merged cells", async () => {
    const heights = await told(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [["one\ntwo\nthree"], ["one\ntwo"]];
      sheet.getRange("A1:A2").format.wrapText = true;
      sheet.getRange("A1:B1").merge();
      sheet.getRange("1:2").format.autofitRows();
      const rows = ["1:1", "2:2"].map((address) => sheet.getRange(address).load("height"));
      await context.sync();
      return rows.map(({ height }) => height);
    });
    expect(heights).toEqual([15, 30]);
  });
});
