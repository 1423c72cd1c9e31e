import { told } from "./excel";

/** What the reference says of the sheets' order, copies and neighbours. */

/** Names of all sheets after something was done to Sheet1, A (hidden) and B. */
function namesAfter(
  work: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void,
): Promise<unknown> {
  return told(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("A").visibility = "Hidden";
    worksheets.add("B");
    work(worksheets, context);
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

test.each<[string, (sheets: Excel.WorksheetCollection) => void, unknown]>([
  ["moved to the front", (sheets) => (sheets.getItem("B").position = 0), ["B", "Sheet1", "A"]],
  ["moved to the end", (sheets) => (sheets.getItem("Sheet1").position = 2), ["A", "B", "Sheet1"]],
  ["moved nowhere", (sheets) => (sheets.getItem("A").position = 3), "!InvalidArgument"],
  ["copied to the beginning", (sheets) => void sheets.getItem("B").copy(), ["B (2)", "Sheet1", "A", "B"]],
  [
    "copied to the end",
    (sheets) => void sheets.getItem("Sheet1").copy("End"),
    ["Sheet1", "A", "B", "Sheet1 (2)"],
  ],
  [
    "copied behind another",
    (sheets) => void sheets.getItem("B").copy("After", sheets.getItem("Sheet1")),
    ["Sheet1", "B (2)", "A", "B"],
  ],
  [
    "copied before another, twice",
    (sheets) => {
      sheets.getItem("B").copy("Before", sheets.getItem("B"));
      sheets.getItem("B").copy("Before", sheets.getItem("B"));
    },
    ["Sheet1", "A", "B (2)", "B (3)", "B"],
  ],
  ["copied behind nothing", (sheets) => void sheets.getItem("B").copy("After"), "!InvalidArgument"],
  ["copied to no word", (sheets) => void sheets.getItem("B").copy("Nope" as "End"), "!InvalidArgument"],
])("a sheet %s", async (_name, work, names) => {
  expect(await namesAfter(work)).toEqual(names);
});

test("neighbours, the first and last, those in sight alone", async () => {
  const names = told(async (context, sheet) => {
    const { worksheets } = context.workbook;
    worksheets.add("A").visibility = "Hidden";
    worksheets.add("B");
    const found = [
      sheet.getNext(),
      sheet.getNext(true),
      worksheets.getItem("B").getPrevious(true),
      worksheets.getFirst(),
      worksheets.getLast(true),
      sheet.getPreviousOrNullObject(),
    ].map((each) => each.load("name"));
    const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
    await context.sync();
    return [...found.map((each) => (each.isNullObject ? null : each.name)), all.value, visible.value];
  });
  expect(await names).toEqual(["A", "B", "Sheet1", "Sheet1", "B", null, 3, 2]);
  const none = told(async (context, sheet) => {
    sheet.getNext().load("name");
    await context.sync();
  });
  expect(await none).toBe("!ItemNotFound");
});

test("a copy can be used at once, and has the cells", async () => {
  const copy = told(async (context, sheet) => {
    sheet.getRange("A1:B1").values = [[1, "=A1+Sheet1!A1"]];
    const made = sheet.copy("End");
    made.name = "Bản sao";
    const range = made.getRange("A1:B1").load("formulas");
    await context.sync();
    return range.formulas;
  });
  expect(await copy).toEqual([[1, "=A1+'Bản sao'!A1"]]);
});

test("headings, usual sizes and the number of a sheet", async () => {
  const figures = told(async (context, sheet) => {
    sheet.load("standardWidth,standardHeight,tabId,showHeadings");
    await context.sync();
    const before = [sheet.showHeadings, sheet.standardWidth, sheet.standardHeight, sheet.tabId];
    sheet.showHeadings = false;
    sheet.standardWidth = 20;
    const column = sheet.getRange("C:C").format.load("columnWidth");
    sheet.load("showHeadings,standardWidth");
    await context.sync();
    return [before, sheet.showHeadings, sheet.standardWidth, column.columnWidth];
  });
  expect(await figures).toEqual([[true, 8.43, 15, 1], false, 20, 108.7324]);
});
