import { strFromU8, unzipSync } from "fflate";
import { openExcel } from "../../../src/host/bridge/node";

/** What cells are after the workbook was saved and opened again. */
async function reopened(written: readonly (string | number | boolean)[]): Promise<unknown> {
  const one = await openExcel();
  await one.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRangeByIndexes(0, 0, 1, written.length).values = [[...written]];
    await context.sync();
  });
  const two = await openExcel({ workbook: await one.save() });
  one.close();
  try {
    return await two.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRangeByIndexes(0, 0, 1, written.length).load("values,valueTypes,formulas");
      await context.sync();
      return [range.values, range.valueTypes, range.formulas].map(([row]) => row);
    });
  } finally {
    two.close();
  }
}

test("values keep their types in a file", async () => {
  const cells = await reopened([
    true,
    "'TRUE",
    "#N/A",
    "'#N/A",
    1.5,
    "'01",
    "=1/0",
    "=1=1",
    '=""',
    "Điểm\nthứ hai",
  ]);
  expect(cells).toEqual([
    [true, "TRUE", "#N/A", "#N/A", 1.5, "01", "#DIV/0!", true, "", "Điểm\nthứ hai"],
    ["Boolean", "String", "Error", "String", "Double", "String", "Error", "Boolean", "String", "String"],
    [true, "TRUE", "#N/A", "#N/A", 1.5, "01", "=1/0", "=1=1", '=""', "Điểm\nthứ hai"],
  ]);
});

test("a new workbook has Office's theme, with the colours that styles and charts go by", async () => {
  const excel = await openExcel();
  try {
    const theme = strFromU8(unzipSync(await excel.save())["xl/theme/theme1.xml"] ?? new Uint8Array());
    expect(theme).toMatch(/<a:accent1><a:srgbClr val="4472C4"\/><\/a:accent1>/u);
    expect(theme).toContain('<a:minorFont><a:latin typeface="Calibri"/>');
  } finally {
    excel.close();
  }
});
