/* eslint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read -- The rules take results of methods for what they are not. */
import { openExcel } from "../../../src/host/bridge/node";
import { WorksheetProtectionObject } from "../../../src/host/objects/worksheetProtection";
import { answersTo, got, put, told, valuesOf } from "./excel";

/** What the reference says of the ways from cells and sheets to others, and of what a sheet says of itself. */

/** Ways from B2:D5. */
const WAYS: readonly [way: string, go: (range: Excel.Range) => Excel.Range, address: string][] = [
  ["the first row", (range) => range.getRow(0), "Sheet1!B2:D2"],
  ["a row", (range) => range.getRow(3), "Sheet1!B5:D5"],
  ["the first column", (range) => range.getColumn(0), "Sheet1!B2:B5"],
  ["a column", (range) => range.getColumn(2), "Sheet1!D2:D5"],
  ["the last cell", (range) => range.getLastCell(), "Sheet1!D5"],
  ["the last row", (range) => range.getLastRow(), "Sheet1!B5:D5"],
  ["the last column", (range) => range.getLastColumn(), "Sheet1!D2:D5"],
  ["the row below", (range) => range.getRowsBelow(), "Sheet1!B6:D6"],
  ["rows below", (range) => range.getRowsBelow(2), "Sheet1!B6:D7"],
  ["its own last rows", (range) => range.getRowsBelow(-2), "Sheet1!B4:D5"],
  ["what both stand in", (range) => range.getBoundingRect("D10:E15"), "Sheet1!B2:E15"],
  [
    "what both stand in, given a range",
    (range) => range.getBoundingRect(range.getCell(0, 5)),
    "Sheet1!B2:G5",
  ],
  ["what holds a cell of its own", (range) => range.getBoundingRect("C3"), "Sheet1!B2:D5"],
];

test("ways from a range lead to cells", async () => {
  const addresses = told(async (context, sheet) => {
    const ranges = WAYS.map(([, go]) => go(sheet.getRange("B2:D5")).load("address"));
    await context.sync();
    return ranges.map(({ address }, at) => [WAYS[at]?.[0], address]);
  });
  expect(await addresses).toEqual(WAYS.map(([way, , address]) => [way, address]));
});

test("ways out of the sheet, to parts of rows and across sheets are refused", async () => {
  const answers = told((context, sheet) => {
    const range = sheet.getRange("B2:D5");
    const other = context.workbook.worksheets.add();
    return answersTo(context, [
      () => range.getRow(1_048_576),
      () => range.getRow(-2),
      () => range.getRow(0.5),
      () => range.getRow("1" as unknown as number),
      () => range.getColumn(16_384),
      () => range.getColumn(1.5),
      () => range.getRowsBelow(0),
      () => range.getRowsBelow(1_048_576),
      () => range.getBoundingRect(other.getRange("A1")),
    ]);
  });
  expect(await answers).toEqual(Array.from({ length: 9 }, () => "InvalidArgument"));
});

test("the sheet after the last is none; hidden ones are passed over when only visible ones count", async () => {
  const names = told(async (context, sheet) => {
    const { worksheets } = context.workbook;
    worksheets.add("Hai").visibility = "Hidden";
    worksheets.add("Ba");
    const next = [
      sheet.getNextOrNullObject(),
      sheet.getNextOrNullObject(true),
      worksheets.getItem("Ba").getNextOrNullObject(),
    ];
    for (const each of next) each.load("name");
    await context.sync();
    return next.map((each) => (each.isNullObject ? null : each.name));
  });
  expect(await names).toEqual(["Hai", "Ba", null]);
});

test("gridlines are shown until they are not, in the file too", async () => {
  const excel = await openExcel();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").showGridlines = false;
    await context.sync();
  });
  const again = await openExcel({ workbook: await excel.save() });
  excel.close();
  const shown = await again.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("showGridlines");
    await context.sync();
    const before = sheet.showGridlines;
    sheet.showGridlines = true;
    sheet.load("showGridlines");
    await context.sync();
    return [before, sheet.showGridlines];
  });
  again.close();
  expect(shown).toEqual([false, true]);
});

/** What is set on a new sheet with a table on A1:B2, and read back. */
const SETTINGS: readonly [path: string, usual: unknown, value: unknown][] = [
  ["pageLayout/footerMargin", 21.6, 36],
  ["pageLayout/headersFooters/useSheetScale", true, false],
  ["pageLayout/headersFooters/defaultForAllPages/centerFooter", "", "Trang &P / &N"],
  ["table/highlightFirstColumn", false, true],
  ["table/highlightLastColumn", false, true],
  ["table/showBandedColumns", false, true],
  ["table/showBandedRows", true, false],
];

test("settings of sheets and tables stay as they are set, in the file too", async () => {
  const read = async (context: Excel.RequestContext, change: boolean): Promise<unknown[]> => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const holders = { pageLayout: sheet.pageLayout, table: sheet.tables.getItem("Bảng") };
    if (change) for (const [path, , value] of SETTINGS) put(holders, path, value);
    for (const [path] of SETTINGS) {
      const [holder = "", ...rest] = path.split("/");
      (got(holders, holder) as Excel.Table).load(rest.join("/"));
    }
    await context.sync();
    return SETTINGS.map(([path]) => got(holders, path));
  };
  const excel = await openExcel();
  const before = await excel.Excel.run((context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", true).name = "Bảng";
    return read(context, false);
  });
  const after = await excel.Excel.run((context) => read(context, true));
  const again = await openExcel({ workbook: await excel.save() });
  excel.close();
  const reopened = await again.Excel.run((context) => read(context, false));
  again.close();
  const given = SETTINGS.map(([, , value]) => value);
  expect([before, after, reopened]).toEqual([SETTINGS.map(([, usual]) => usual), given, given]);
});

test.each<[string | undefined, readonly unknown[]]>([
  ["mật khẩu", [true, [true, false, false, false]]],
  [undefined, [false, [false, false, true, true]]],
])("a sheet protected with %p says which password opens it", async (password, expected) => {
  const excel = await openExcel();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect({}, password);
    await context.sync();
  });
  // The library does not know these members yet.
  const protection = new WorksheetProtectionObject(excel.host.store, excel.host.store.firstSheet);
  const tries = ["mật khẩu", "Mật khẩu", "", undefined];
  expect([protection.IsPasswordProtected, tries.map((each) => protection.CheckPassword(each))]).toEqual(
    expected,
  );
  excel.close();
});

test("cells that break their rule are named; where none do there is none", async () => {
  const outcome = told(async (context, sheet) => {
    const range = sheet.getRange("A1:A4");
    range.values = [[1], [20], [3], [40]];
    range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
    const wrong = range.dataValidation.getInvalidCells().load("address");
    await context.sync();
    return wrong.address;
  });
  expect(await outcome).toBe("Sheet1!A2, Sheet1!A4");
  const none = told(async (context, sheet) => {
    sheet.getRange("A1").dataValidation.getInvalidCells().load("address");
    await context.sync();
  });
  expect(await none).toBe("!ItemNotFound");
});

test("criteria of a filter are cleared: it stays, and all rows are in sight", async () => {
  const outcome = told(async (context, sheet) => {
    sheet.getRange("A1:A3").values = [["Đơn vị"], ["Xuân"], ["Trường"]];
    sheet.autoFilter.apply("A1:A3", 0, { filterOn: "Values", values: ["Xuân"] });
    const row = sheet.getRange("3:3").load("rowHidden");
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    const before = [row.rowHidden, sheet.autoFilter.isDataFiltered];
    sheet.autoFilter.clearCriteria();
    row.load("rowHidden");
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    return [before, row.rowHidden, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
  });
  expect(await outcome).toEqual([[true, true], false, true, false]);
});

test("what is put off until the next request is there after it; what is to be calculated anew is", async () => {
  const values = told(async (context, sheet) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1:A2").formulas = [[2], ["=A1*3"]];
    await context.sync();
    sheet.getRange("A2").setDirty();
    sheet.getRanges("A1,A2").setDirty();
    return valuesOf(sheet.getRange("A1:A2"));
  });
  expect(await values).toEqual([[2], [6]]);
});

test("several areas are cut to what is used, or are none", async () => {
  const addresses = told(async (context, sheet) => {
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D4").format.font.bold = true;
    const areas = sheet.getRanges("A1:C3,D1:D9,F:F");
    const used = [areas.getUsedRangeAreasOrNullObject(), areas.getUsedRangeAreasOrNullObject(true)];
    const none = sheet.getRanges("F1:F2,H1:H2").getUsedRangeAreasOrNullObject();
    for (const each of [...used, none]) each.load("address");
    await context.sync();
    return [...used.map(({ address }) => address), none.isNullObject];
  });
  expect(await addresses).toEqual(["Sheet1!B2, Sheet1!D4", "Sheet1!B2", true]);
});
