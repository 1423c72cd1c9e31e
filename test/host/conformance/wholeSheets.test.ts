import { openExcel } from "../../../src/host/bridge/node";
import { answersTo, told } from "./excel";

describe("the whole sheet", () => {
  test("has one height of rows, those far behind the cells too", async () => {
    const heights = await told(async (context, sheet) => {
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("2:2").format.rowHeight = 40;
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange().format.rowHeight = 21;
      const ranges = ["1:1", "2:2", "3:3", "900000:900000", "A:A"].map((address) => {
        const range = sheet.getRange(address).load("height, rowHidden, format/rowHeight");
        return range;
      });
      sheet.load("standardHeight");
      await context.sync();
      return [sheet.standardHeight, ...ranges.map(({ height, format }) => [height, format.rowHeight])];
    });
    const all = 21 * 1_048_576;
    expect(heights).toEqual([21, [21, 21], [21, 21], [21, 21], [21, 21], [all, 21]]);
  });

  test("goes back to the usual height", async () => {
    const heights = await told(async (context, sheet) => {
      const all = sheet.getRange().format;
      all.rowHeight = 7;
      sheet.getRange("2:2").format.rowHeight = 40;
      all.useStandardHeight = true;
      const row = sheet.getRange("2:2").load("height");
      const far = sheet.getRange("77:77").load("height");
      await context.sync();
      return [row.height, far.height];
    });
    expect(heights).toEqual([15, 15]);
  });

  test("has rows that fit their text when they are asked to, whatever its height", async () => {
    const heights = await told(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [["x"], ["one\ntwo"]];
      sheet.getRange("A2").format.wrapText = true;
      sheet.getRange().format.rowHeight = 7;
      sheet.getRange("2:2").format.rowHeight = 50;
      sheet.getRange("1:2").format.autofitRows();
      const rows = ["1:1", "2:2", "3:3"].map((address) => sheet.getRange(address).load("height"));
      await context.sync();
      return rows.map(({ height }) => height);
    });
    expect(heights).toEqual([15, 30, 7]);
  });

  test("looks one way: cells, rows and columns with looks of their own keep what was not asked for", async () => {
    const looks = await told(async (context, sheet) => {
      sheet.getRange("B2").format.font.bold = true;
      sheet.getRange("5:5").format.font.italic = true;
      sheet.getRange("C:D").format.font.underline = "Single";
      sheet.getRange().format.fill.color = "#1E1E1E";
      const ranges = ["A1", "B2", "XFD5", "D9", "XFD1048576"].map((address) => {
        const range = sheet.getRange(address);
        range.format.load("fill/color, font/bold, font/italic, font/underline");
        return range;
      });
      await context.sync();
      return ranges.map(({ format: { fill, font } }) => [fill.color, font.bold, font.italic, font.underline]);
    });
    expect(looks).toEqual([
      ["#1E1E1E", false, false, "None"],
      ["#1E1E1E", true, false, "None"],
      ["#1E1E1E", false, true, "None"],
      ["#1E1E1E", false, false, "Single"],
      ["#1E1E1E", false, false, "None"],
    ]);
  });

  test("needs a handful of entries in the file, however it looks", async () => {
    const excel = await openExcel();
    await excel.Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem("Sheet1").getRange();
      format.set({ rowHeight: 15, columnWidth: 15, fill: { color: "#1E1E1E" } });
      await context.sync();
    });
    const bytes = await excel.save();
    excel.close();
    expect(bytes.length).toBeLessThan(10_000);
  });

  test("is not hidden, and rows down to its last have no height of their own", async () => {
    const answers = await told((context, sheet) =>
      answersTo(context, [
        () => (sheet.getRange().format.rowHeight = 0),
        () => (sheet.getRange("2:1048576").format.rowHeight = 20),
        () => (sheet.getRange().format.rowHeight = 410),
      ]),
    );
    expect(answers).toEqual(["NotImplemented", "NotImplemented", "InvalidArgument"]);
  });
});
