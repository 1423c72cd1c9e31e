import { openExcel } from "../../../src/host/bridge/node";
import { first, told } from "./excel";

/**
 * What the reference says of `Range.text`, `Range.values` and `Range.numberFormat`: texts are as the person sees them, values
 * and number formats are in the en-US form, whatever the settings.
 * https://learn.microsoft.com/javascript/api/excel/excel.range
 */

/** The text of one cell after it was given a format and a value. */
async function textOf(locale: string, numberFormat: string, value: unknown): Promise<unknown> {
  const excel = await openExcel({ locale });
  try {
    return await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.numberFormat = [[numberFormat]];
      cell.values = [[value]];
      cell.load("text");
      await context.sync();
      return first(cell.text);
    });
  } finally {
    excel.close();
  }
}

describe("text", () => {
  test.each([
    ["General", 1234.5, "1234,5", "1234.5"],
    ["#,##0.00", 1234.5, "1.234,50", "1,234.50"],
    ["0.00%", 0.125, "12,50%", "12.50%"],
    ['0.0 "điểm"', 7.5, "7,5 điểm", "7.5 điểm"],
    ["00", 7, "07", "07"],
    ["0;(0)", -3, "(3)", "(3)"],
    ["m/d/yyyy", 45_000, "15/03/2023", "3/15/2023"],
    ["dd/mm/yyyy", 45_000, "15/03/2023", "15/03/2023"],
    ["mmmm", 45_000, "Tháng Ba", "March"],
    ["h:mm AM/PM", 0.75, "6:00 CH", "6:00 PM"],
    ["[h]:mm", 1.5, "36:00", "36:00"],
    ["# ?/?", 1.5, "1 1/2", "1 1/2"],
    ["0.00", true, "TRUE", "TRUE"],
    ["0.00", "", "", ""],
    ['"Đoàn "@', "xã", "Đoàn xã", "Đoàn xã"],
    ['"Lỗi "@', "#N/A", "#N/A", "#N/A"],
    ['"Lỗi "@', "'#N/A", "Lỗi #N/A", "Lỗi #N/A"],
    ["#,##0.00 [$₫-42A]", 1234.5, "1.234,50 ₫", "1,234.50 ₫"],
  ])(
    "of %j and %j is %j under Vietnamese settings, %j under American ones",
    async (format, value, vi, en) => {
      expect([await textOf("vi-VN", format, value), await textOf("en-US", format, value)]).toEqual([vi, en]);
    },
  );

  test("is the same however narrow the column is", async () => {
    const text = told(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.format.columnWidth = 5;
      cell.values = [[123456789.25]];
      cell.load("text");
      await context.sync();
      return first(cell.text);
    });
    expect(await text).toBe("123456789,3");
  });

  test("of formulas is that of their results", async () => {
    const text = told(async (context, sheet) => {
      const cells = sheet.getRange("A1:D1");
      cells.numberFormat = [["0.0", "0.0", "0.0", "0.0"]];
      cells.formulas = [["=3/2", "=1/0", "=1=1", '="x"']];
      cells.load("text");
      await context.sync();
      return cells.text;
    });
    expect(await text).toEqual([["1,5", "#DIV/0!", "TRUE", "x"]]);
  });
});

describe("values that are texts", () => {
  const YEAR = new Date().getFullYear();
  const serial = (year: number, month: number, day: number): number =>
    Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

  // The settings are Vietnamese: the API reads in its own form all the same.
  test.each<[string, unknown, string, string, string]>([
    ["3-4", serial(YEAR, 3, 4), "d-mmm", "04-Thg3", "Double"],
    ["1/2", serial(YEAR, 1, 2), "d-mmm", "02-Thg1", "Double"],
    ["1/2/2024", serial(2024, 1, 2), "m/d/yyyy", "02/01/2024", "Double"],
    ["13/5/2024", "13/5/2024", "General", "13/5/2024", "String"],
    ["2024-06-10", serial(2024, 6, 10), "m/d/yyyy", "10/06/2024", "Double"],
    ["Mar 1", serial(YEAR, 3, 1), "d-mmm", "01-Thg3", "Double"],
    ["8:30", 8.5 / 24, "h:mm", "8:30", "Double"],
    ["50%", 0.5, "0%", "50%", "Double"],
    ["12.5%", 0.125, "0.00%", "12,50%", "Double"],
    ["1.000", 1, "General", "1", "Double"],
    ["1,000", 1000, "#,##0", "1.000", "Double"],
    ["1,5", "1,5", "General", "1,5", "String"],
    ["1e3", 1000, "0.00E+00", "1,00E+03", "Double"],
    ["(5)", -5, "General", "-5", "Double"],
    ["$5", 5, "$#,##0_);[Red]($#,##0)", "$5 ", "Double"],
    ["5 ₫", "5 ₫", "General", "5 ₫", "String"],
    ["0 1/2", 0.5, "# ?/?", " 1/2", "Double"],
    ["ĐÚNG", "ĐÚNG", "General", "ĐÚNG", "String"],
    ["'3-4", "3-4", "General", "3-4", "String"],
    ["2024/15", "2024/15", "General", "2024/15", "String"],
  ])("%j becomes %j with the format %j, shown as %j", async (written, value, format, text, type) => {
    const cell = told(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[written]];
      range.load("values,numberFormat,text,valueTypes");
      await context.sync();
      return [range.values, range.numberFormat, range.text, range.valueTypes].map(first);
    });
    expect(await cell).toEqual([
      typeof value === "number" ? expect.closeTo(value, 9) : value,
      format,
      text,
      type,
    ]);
  });

  test("a cell that has a format keeps it", async () => {
    const cell = told(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["0.00", "dd/mm/yyyy", "@"]];
      range.values = [["50%", "1/2/2024", "3-4"]];
      range.load("values,numberFormat,text");
      await context.sync();
      return [range.values, range.numberFormat, range.text];
    });
    expect(await cell).toEqual([
      [[0.5, serial(2024, 1, 2), "3-4"]],
      [["0.00", "dd/mm/yyyy", "@"]],
      [["0,50", "02/01/2024", "3-4"]],
    ]);
  });

  test("a number for a day sets no format", async () => {
    const format = told(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[45_000]];
      range.load("numberFormat");
      await context.sync();
      return first(range.numberFormat);
    });
    expect(await format).toBe("General");
  });

  test("the format a text brought survives saving", async () => {
    const excel = await openExcel();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [["50%", "1/2/2024"]];
      await context.sync();
    });
    const again = await openExcel({ workbook: await excel.save() });
    excel.close();
    const saved = await again.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.load("values,numberFormat,text");
      await context.sync();
      return [range.values, range.numberFormat, range.text];
    });
    again.close();
    expect(saved).toEqual([[[0.5, 45_293]], [["0%", "m/d/yyyy"]], [["50%", "02/01/2024"]]]);
  });

  test.each([
    ["+A2", "=+A2", 3],
    ["-A2", "=-A2", -3],
    ["-1/2", "=-1/2", -0.5],
    ["@SUM(A2,1)", "=SUM(A2,1)", 4],
  ])("%j is the formula %j", async (written, formula, value) => {
    const cell = told(async (context, sheet) => {
      sheet.getRange("A2").values = [[3]];
      const range = sheet.getRange("A1");
      range.values = [[written]];
      await context.sync();
      range.load("formulas,values");
      await context.sync();
      return [first(range.formulas), first(range.values)];
    });
    expect(await cell).toEqual([formula, value]);
  });

  test.each(["--", "@tuoitre"])("%j is refused: Excel finds a fault in the formula", async (written) => {
    const refused = told(async (context, sheet) => {
      sheet.getRange("A1").values = [[written]];
      await context.sync();
      return "written";
    });
    expect(await refused).toBe("!InvalidArgument");
  });

  test("behind an apostrophe there is room for 32,767 characters too", async () => {
    const write = (length: number): Promise<unknown> =>
      told(async (context, sheet) => {
        sheet.getRange("A1").values = [[`'${"1".repeat(length)}`]];
        await context.sync();
        return "written";
      });
    expect([await write(32_767), await write(32_768)]).toEqual(["written", "!InvalidArgument"]);
  });

  test("what is no value of a cell is refused", async () => {
    const refused = told(async (context, sheet) => {
      sheet.getRange("A1").values = [[{ a: 1 }]];
      await context.sync();
      return "written";
    });
    expect(await refused).toBe("!InvalidArgument");
  });
});

test.each(["0 điểm", "0;0;0;0", '"x', 5])("%j is refused as a number format", async (format) => {
  const refused = told(async (context, sheet) => {
    sheet.getRange("A1").numberFormat = [[format]];
    await context.sync();
    return "set";
  });
  expect(await refused).toBe("!InvalidArgument");
});
