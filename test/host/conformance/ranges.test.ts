import { openExcel } from "../../../src/host/bridge/node";
import { first, told, valuesOf } from "./excel";

/** What the reference says of the ways from a range to others, of its places and forms, and of several areas. */

/** The address that a range found on a small sheet has: A1:B3 filled, D2 alone, A6:A7 filled. */
function addressOf(find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas): Promise<unknown> {
  return told(async (context, sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Mã", "Điểm"],
      ["x", 1],
      ["y", "=B2+1"],
    ];
    sheet.getRange("D2").values = [[true]];
    sheet.getRange("A6:A7").values = [["#N/A"], ["z"]];
    await context.sync();
    const range = find(sheet);
    range.load("address");
    await context.sync();
    return range.isNullObject ? null : range.address.replaceAll("Sheet1!", "");
  });
}

function formatted(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.getRange("E6").format.fill.color = "#FF0000";
  return sheet;
}

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas, unknown]>([
  // Resizing.
  ["getResizedRange adds", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "B2:C4"],
  ["getResizedRange takes away", (sheet) => sheet.getRange("A1:C3").getResizedRange(-2, 0), "A1:C1"],
  ["getResizedRange turns round", (sheet) => sheet.getRange("D4").getResizedRange(1, -2), "B4:D5"],
  [
    "getResizedRange leaves no range",
    (sheet) => sheet.getRange("A1").getResizedRange(-1, 0),
    "!InvalidArgument",
  ],
  ["getRowsAbove", (sheet) => sheet.getRange("B5:C6").getRowsAbove(2), "B3:C4"],
  ["getRowsAbove, one by itself", (sheet) => sheet.getRange("B5:C6").getRowsAbove(), "B4:C4"],
  ["getRowsAbove within", (sheet) => sheet.getRange("B5:C8").getRowsAbove(-2), "B5:C6"],
  ["getRowsAbove beyond the sheet", (sheet) => sheet.getRange("B2").getRowsAbove(5), "!InvalidArgument"],
  ["getRowsAbove none", (sheet) => sheet.getRange("B2").getRowsAbove(0), "!InvalidArgument"],
  ["getColumnsBefore", (sheet) => sheet.getRange("D2").getColumnsBefore(2), "B2:C2"],
  ["getColumnsBefore within", (sheet) => sheet.getRange("B2:E2").getColumnsBefore(-2), "B2:C2"],
  ["getColumnsAfter", (sheet) => sheet.getRange("D2").getColumnsAfter(), "E2"],
  ["getColumnsAfter within", (sheet) => sheet.getRange("B2:E2").getColumnsAfter(-2), "D2:E2"],
  // Meeting.
  ["getIntersection", (sheet) => sheet.getRange("A1:B3").getIntersection("B2:D9"), "B2:B3"],
  ["getIntersection of nothing", (sheet) => sheet.getRange("A1").getIntersection("B2"), "!ItemNotFound"],
  ["getIntersectionOrNullObject", (sheet) => sheet.getRange("A1").getIntersectionOrNullObject("B2"), null],
  ["getUsedRange", (sheet) => sheet.getRange("A:A").getUsedRange(true), "A1:A7"],
  ["getUsedRange within a range", (sheet) => sheet.getRange("B1:E7").getUsedRange(true), "B1:D3"],
  [
    "getUsedRange leaves out blank edges of a range",
    (sheet) => sheet.getRange("B4:D7").getUsedRangeOrNullObject(),
    null,
  ],
  ["getUsedRange of formats", (sheet) => formatted(sheet).getRange("B1:E7").getUsedRange(), "B1:E6"],
  [
    "getUsedRange of no formats",
    (sheet) => formatted(sheet).getRange("E1:E7").getUsedRange(true),
    "!ItemNotFound",
  ],
  ["getUsedRange of nothing", (sheet) => sheet.getRange("G1:G9").getUsedRange(), "!ItemNotFound"],
  ["getUsedRangeOrNullObject", (sheet) => sheet.getRange("G1:G9").getUsedRangeOrNullObject(), null],
  // Regions.
  ["getSurroundingRegion", (sheet) => sheet.getRange("B2").getSurroundingRegion(), "A1:B3"],
  [
    "getSurroundingRegion of a blank cell beside",
    (sheet) => sheet.getRange("C4").getSurroundingRegion(),
    "A1:D4",
  ],
  ["getSurroundingRegion of a cell alone", (sheet) => sheet.getRange("H20").getSurroundingRegion(), "H20"],
  ["getRangeEdge within", (sheet) => sheet.getRange("A1").getRangeEdge("Down"), "A3"],
  ["getRangeEdge over blanks", (sheet) => sheet.getRange("A3").getRangeEdge("Down"), "A6"],
  ["getRangeEdge to the end", (sheet) => sheet.getRange("A7").getRangeEdge("Down"), "A1048576"],
  ["getRangeEdge upwards", (sheet) => sheet.getRange("A7").getRangeEdge("Up"), "A6"],
  ["getRangeEdge to the side", (sheet) => sheet.getRange("B2").getRangeEdge("Right"), "D2"],
  ["getRangeEdge from another cell", (sheet) => sheet.getRange("A1:B3").getRangeEdge("Right", "A2"), "B2"],
  [
    "getRangeEdge from a cell outside",
    (sheet) => sheet.getRange("A1").getRangeEdge("Right", "C2"),
    "!InvalidArgument",
  ],
  ["getRangeEdge nowhere", (sheet) => sheet.getRange("A1").getRangeEdge("In" as "Up"), "!InvalidArgument"],
  ["getExtendedRange", (sheet) => sheet.getRange("A1:B1").getExtendedRange("Down"), "A1:B3"],
  ["getExtendedRange to the side", (sheet) => sheet.getRange("A2:A3").getExtendedRange("Right"), "A2:B3"],
  // Special cells.
  ["constants", (sheet) => sheet.getRange("A1:D7").getSpecialCells("Constants"), "A1:B2,D2,A3,A6:A7"],
  ["constants of numbers", (sheet) => sheet.getRange("A1:D7").getSpecialCells("Constants", "Numbers"), "B2"],
  ["formulas", (sheet) => sheet.getRange("A1:D7").getSpecialCells("Formulas"), "B3"],
  ["errors", (sheet) => sheet.getRange("A1:D7").getSpecialCells("Constants", "Errors"), "A6"],
  [
    "logical and texts",
    (sheet) => sheet.getRange("A2:D7").getSpecialCells("Constants", "LogicalText"),
    "A2:A3,D2,A7",
  ],
  ["blanks", (sheet) => sheet.getRange("A1:B7").getSpecialCells("Blanks"), "A4:B5,B6:B7"],
  ["none of a kind", (sheet) => sheet.getRange("A1:B2").getSpecialCells("Formulas"), "!ItemNotFound"],
  [
    "none of a kind, as null",
    (sheet) => sheet.getRange("A1:B2").getSpecialCellsOrNullObject("Formulas"),
    null,
  ],
  ["of no kind", (sheet) => sheet.getRange("A1:B2").getSpecialCells("Nope" as "Blanks"), "!InvalidArgument"],
  // Several areas.
  ["getRanges", (sheet) => sheet.getRanges("A1:B2, D2,6:7"), "A1:B2,D2,6:7"],
  ["getRanges of what is no address", (sheet) => sheet.getRanges("A1,??"), "!InvalidArgument"],
  ["an area of several", (sheet) => sheet.getRanges("A1:B2,D2").areas.getItemAt(1), "D2"],
  ["no such area", (sheet) => sheet.getRanges("A1:B2,D2").areas.getItemAt(2), "!InvalidArgument"],
  ["entire rows of several", (sheet) => sheet.getRanges("A1:B2,D4").getEntireRow(), "1:2,4:4"],
  ["entire columns of several", (sheet) => sheet.getRanges("A1:B2,D4").getEntireColumn(), "A:B,D:D"],
  ["several further on", (sheet) => sheet.getRanges("A1,C2").getOffsetRangeAreas(1, 2), "C2,E3"],
  [
    "several off the sheet",
    (sheet) => sheet.getRanges("A1,C2").getOffsetRangeAreas(-1, 0),
    "!InvalidArgument",
  ],
  ["where several meet one", (sheet) => sheet.getRanges("A1:B2,D1:D4").getIntersection("2:2"), "A2:B2,D2"],
  ["where several meet nothing", (sheet) => sheet.getRanges("A1,D1").getIntersectionOrNullObject("B9"), null],
  ["used of several", (sheet) => sheet.getRanges("A:A,C:C").getUsedRangeAreas(true), "A1:A7"],
  ["special of several", (sheet) => sheet.getRanges("A1:A3,D1:D9").getSpecialCells("Constants"), "A1:A3,D2"],
])("%s", async (_name, find, address) => {
  // The reference: "Sheet1!A1:B4, Sheet1!D1:D4".
  expect(await addressOf(find)).toBe(typeof address === "string" ? address.replaceAll(",", ", ") : address);
});

test("where a range lies, and what of it is hidden", async () => {
  const places = told(async (context, sheet) => {
    sheet.getRange("A:A").format.columnWidth = 105;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet
      .getRange("B2:C4")
      .load("left,top,width,height,hidden,rowHidden,columnHidden,isEntireRow");
    const hidden = sheet.getRange("2:2").load("hidden,rowHidden,isEntireRow,isEntireColumn,height");
    const shown = sheet.getRange("A3").load("hidden");
    await context.sync();
    const { left, top, width, height } = range;
    return [
      [left, top, width, height],
      [range.hidden, range.rowHidden, range.columnHidden, range.isEntireRow],
      [hidden.hidden, hidden.rowHidden, hidden.isEntireRow, hidden.isEntireColumn, hidden.height],
      shown.hidden,
    ];
  });
  expect(await places).toEqual([
    [105, 30, 96, 30],
    [null, null, false, false],
    [true, true, true, false, 0],
    false,
  ]);
});

test("formulas and number formats in other forms", async () => {
  const forms = told(async (context, sheet) => {
    const range = sheet.getRange("B2:C2");
    range.formulas = [["=SUM($A$1,A2)*1.5", "chữ"]];
    range.numberFormat = [["#,##0.00", "m/d/yyyy"]];
    range.load(
      "formulasR1C1,formulasLocal,numberFormatLocal,numberFormatCategories,linkedDataTypeState,addressLocal",
    );
    await context.sync();
    const { formulasR1C1, formulasLocal, numberFormatLocal, numberFormatCategories } = range;
    return [formulasR1C1, formulasLocal, numberFormatLocal, numberFormatCategories];
  });
  expect(await forms).toEqual([
    [["=SUM(R1C1,RC[-1])*1.5", "chữ"]],
    [["=SUM($A$1;A2)*1,5", "chữ"]],
    [["#.##0,00", "dd/mm/yyyy"]],
    [["Number", "Date"]],
  ]);
});

test("written in other forms, they are the same", async () => {
  const formulas = told(async (context, sheet) => {
    sheet.getRange("B2").formulasR1C1 = [["=R[-1]C+RC1"]];
    sheet.getRange("C2").formulasLocal = [['=IF(A1>1,5;"a;b,1";2)']];
    sheet.getRange("D2").numberFormatLocal = [["#.##0,0"]];
    const [range, format] = [
      sheet.getRange("B2:C2").load("formulas"),
      sheet.getRange("D2").load("numberFormat"),
    ];
    await context.sync();
    return [range.formulas, format.numberFormat];
  });
  expect(await formulas).toEqual([[["=B1+$A2", '=IF(A1>1.5,"a;b,1",2)']], [["#,##0.0"]]]);
});

test.each([
  ["=rc[-1]*r1c1", "=B3*$A$1"],
  ["=Sum(r1C1:r[1]c2)", "=SUM($A$1:$B4)"],
  ["=SUM(c[-1],r5)", "=SUM(B:B,$5:$5)"],
  ["='Other One'!rc&\"r1c1\"", "='Other One'!C3&\"r1c1\""],
  ["=Tbl[r1c1]+rc5", "=Tbl[r1c1]+$E3"],
  ["+rc[-1]", "=+B3"],
  ["-R1C1", "=-$A$1"],
  ["rc[-1]", "rc[-1]"],
  ["-5", -5],
  // Addresses in A1, and ends that are a cell and a column.
  ["=B2", "!NotImplemented"],
  ["=SUM(2:3)", "!NotImplemented"],
  ["=SUM(A:B)", "!NotImplemented"],
  ["=SUM(R1C1:C2)", "!NotImplemented"],
])("%s in R1C1 is %s", async (written, formula) => {
  const formulas = await told(async (context, sheet) => {
    const other = context.workbook.worksheets.add("Other One");
    other.getRange("A1:B2").values = [
      ["r1c1", "x"],
      [1, 2],
    ];
    other.tables.add("A1:B2", true).name = "Tbl";
    await context.sync();
    sheet.getRange("C3").formulasR1C1 = [[written]];
    const range = sheet.getRange("C3").load("formulas");
    await context.sync();
    return first(range.formulas);
  });
  expect(formulas).toBe(formula);
});

test("a cell of texts keeps what looks like a formula in R1C1", async () => {
  const values = told((_context, sheet) => {
    const cell = sheet.getRange("B2");
    cell.numberFormat = [["@"]];
    cell.formulasR1C1 = [["=R[-1]C"]];
    return valuesOf(cell);
  });
  expect(await values).toEqual([["=R[-1]C"]]);
});

test("the person's own form is that of the API where their settings are", async () => {
  const excel = await openExcel({ locale: "en-US" });
  const forms = await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.formulasLocal = [["=ROUND(1.5,0)"]];
    cell.numberFormatLocal = [["#,##0.0"]];
    cell.load("formulas,formulasLocal,numberFormat,numberFormatLocal");
    await context.sync();
    return [cell.formulas, cell.formulasLocal, cell.numberFormat, cell.numberFormatLocal].map(first);
  });
  excel.close();
  expect(forms).toEqual(["=ROUND(1.5,0)", "=ROUND(1.5,0)", "#,##0.0", "#,##0.0"]);
});

test.each([
  ["0", "Number"],
  ["#,##0", "Number"],
  ["General", "General"],
  ["0.00%", "Percentage"],
  ["@", "Text"],
  ["0.00E+00", "Scientific"],
  ["# ?/?", "Fraction"],
  ["$#,##0.00", "Currency"],
  ['#,##0 "₫"', "Currency"],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', "Accounting"],
  ["dd/mm/yyyy", "Date"],
  ["h:mm:ss AM/PM", "Time"],
  ['0 "điểm"', "Custom"],
])("%s is of the category %s", async (format, category) => {
  const categories = told(async (context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [[format]];
    cell.load("numberFormatCategories");
    await context.sync();
    return cell.numberFormatCategories;
  });
  expect(await categories).toEqual([[category]]);
});

test("a view has the rows and columns in sight, reads and writes them", async () => {
  const view = told(async (context, sheet) => {
    sheet.getRange("A1:C3").values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const seen = sheet.getRange("A1:C3").getVisibleView();
    seen.load("values,cellAddresses,rowCount,columnCount");
    const row = seen.rows.getItemAt(1).load("values,index");
    const [count] = [seen.rows.getCount()];
    await context.sync();
    seen.values = [
      ["a", "b"],
      ["c", "d"],
    ];
    const all = sheet.getRange("A1:C3").load("values");
    await context.sync();
    return [
      seen.cellAddresses,
      seen.rowCount,
      seen.columnCount,
      row.values,
      row.index,
      count.value,
      all.values,
    ];
  });
  expect(await view).toEqual([
    [
      ["Sheet1!A1", "Sheet1!C1"],
      ["Sheet1!A3", "Sheet1!C3"],
    ],
    2,
    2,
    [[7, 9]],
    1,
    2,
    [
      ["a", 2, "b"],
      [4, 5, 6],
      ["c", 8, "d"],
    ],
  ]);
});

test("what is done to several areas is done to each", async () => {
  const areas = told(async (context, sheet) => {
    sheet.getRange("A1:D4").values = new Array<number[]>(4).fill([1, 2, 3, 4]);
    const several = sheet.getRanges("A1:B1,D3");
    several.format.fill.color = "#FFFF00";
    several.format.font.bold = true;
    several.clear("Contents");
    several.load("areaCount,cellCount,isEntireRow");
    const look = several.format.load("fill/color,font/bold,font/size");
    const all = sheet.getRange("A1:D4").load("values");
    const mixed = sheet.getRanges("A1,C2").format.load("fill/color");
    await context.sync();
    return [
      several.areaCount,
      several.cellCount,
      look.fill.color,
      look.font.bold,
      mixed.fill.color,
      all.values,
    ];
  });
  expect(await areas).toEqual([
    2,
    3,
    "#FFFF00",
    true,
    null,
    [
      ["", "", 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, ""],
      [1, 2, 3, 4],
    ],
  ]);
});

test("tables that a range meets, or holds", async () => {
  const counts = told(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.load("name");
    const [meets, holds] = [sheet.getRange("B2").getTables(), sheet.getRange("B2").getTables(true)];
    const [met, held] = [meets.getCount(), holds.getCount()];
    const first = meets.getFirst().load("name");
    const none = holds.getItemOrNullObject("Table1");
    await context.sync();
    return [met.value, held.value, first.name === table.name, none.isNullObject];
  });
  expect(await counts).toEqual([1, 0, true, true]);
});
