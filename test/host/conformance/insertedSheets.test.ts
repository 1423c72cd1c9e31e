import { readFileSync } from "node:fs";
import path from "node:path";
import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import { quiet } from "../../waiting";
import { book, type BookText } from "../corpus/book";
import { LIBRARIES, written } from "../corpus/files/libraries";
import { assertValidPackage } from "../packageValidator";
import { told } from "./excel";

/** What the reference says of sheets that are inserted from another file. */

type Script<T> = (context: Excel.RequestContext) => Promise<T>;

function scripted<T>(excel: EmbeddedExcel, script: Script<T>): Promise<T> {
  return excel.Excel.run((context) => script(context));
}

/** A file that a script made. */
async function fileOf(script: Script<unknown>): Promise<string> {
  const excel = await openExcel();
  await scripted(excel, script);
  const bytes = await excel.save();
  excel.close();
  assertValidPackage(bytes);
  return Buffer.from(bytes).toString("base64");
}

function textFile(text: BookText): string {
  return Buffer.from(book(text)).toString("base64");
}

/** Two sheets that name each other, with a table and names. */
const two = fileOf(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const other = context.workbook.worksheets.add("Số liệu");
  other.getRange("A1:B3").values = [
    ["Tên", "Điểm"],
    ["An", 3],
    ["Bình", 4],
  ];
  other.tables.add("A1:B3", true).name = "Diem";
  context.workbook.names.add("HeSo", "=2");
  context.workbook.names.add("Tong", "='Số liệu'!$B$2:$B$3");
  sheet.names.add("Rieng", sheet.getRange("C1"));
  sheet.getRange("A1:A4").formulas = [
    ["=SUM(Diem[Điểm])"],
    ["='Số liệu'!B2*HeSo"],
    ["=SUM(Tong)"],
    ["=Rieng"],
  ];
  sheet.getRange("C1").values = [[7]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.fill.color = "#FFCC00";
  sheet.getRange("A1").numberFormat = [["0.00"]];
  sheet.getRange("B:B").format.columnWidth = 120;
  sheet.getRange("E1:F1").merge();
  sheet.getRange("G1:G2").dataValidation.rule = { list: { inCellDropDown: true, source: "A,B" } };
  const format = sheet.getRange("A1:A9").conditionalFormats.add("CellValue");
  format.cellValue.format.font.color = "#FF0000";
  format.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
  sheet.pageLayout.orientation = "Landscape";
  await context.sync();
});

async function namesOf(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

test("all sheets come behind the others, and name each other by their new names", async () => {
  const base64 = await two;
  const outcome = await told(async (context) => {
    const inserted = context.workbook.insertWorksheetsFromBase64(base64);
    await context.sync();
    const sheets = inserted.value.map((id) => context.workbook.worksheets.getItem(id).load("name"));
    const copy = sheets[0] as Excel.Worksheet;
    const cells = copy.getRange("A1:A4").load("formulas,values");
    await context.sync();
    return [sheets.map(({ name }) => name), cells.formulas, cells.values, await namesOf(context)];
  });
  expect(outcome).toEqual([
    ["Sheet1 (2)", "Số liệu"],
    [["=SUM(Diem[Điểm])"], ["='Số liệu'!B2*HeSo"], ["=SUM(Tong)"], ["=Rieng"]],
    [[7], [6], [7], [7]],
    ["Sheet1", "Sheet1 (2)", "Số liệu"],
  ]);
});

test("formats, sizes, merged cells, rules and page set-up come too", async () => {
  const base64 = await two;
  const outcome = await told(async (context) => {
    const [id = ""] = await insertedBy(context, base64);
    const sheet = context.workbook.worksheets.getItem(id);
    const cell = sheet.getRange("A1").load("numberFormat,format/font/bold,format/fill/color");
    const column = sheet.getRange("B1").load("format/columnWidth");
    const merged = sheet.getRange("E1").getMergedAreasOrNullObject().load("address");
    const validation = sheet.getRange("G2").dataValidation.load("rule");
    const rule = sheet.getRange("A1").conditionalFormats.getItemAt(0).load("type");
    const color = rule.cellValue.format.font.load("color");
    const layout = sheet.pageLayout.load("orientation");
    await context.sync();
    return [
      cell.numberFormat,
      cell.format.font.bold,
      cell.format.fill.color,
      column.format.columnWidth,
      merged.address,
      validation.rule.list?.source,
      color.color,
      layout.orientation,
    ];
  });
  expect(outcome).toEqual([
    [["0.00"]],
    true,
    "#FFCC00",
    120,
    "'Sheet1 (2)'!E1:F1",
    "A,B",
    "#FF0000",
    "Landscape",
  ]);
});

/** @returns the ids of the new sheets */
async function insertedBy(
  context: Excel.RequestContext,
  base64: string,
  options?: Excel.InsertWorksheetOptions,
): Promise<string[]> {
  const inserted = context.workbook.insertWorksheetsFromBase64(base64, options);
  await context.sync();
  return inserted.value;
}

test("tables whose names are taken get others, and their formulas follow", async () => {
  const base64 = await two;
  const outcome = await told(async (context, sheet) => {
    sheet.getRange("A1").values = [["Diem"]];
    sheet.tables.add("A1:A2", true).name = "Diem";
    const [id = ""] = await insertedBy(context, base64);
    const cells = context.workbook.worksheets.getItem(id).getRange("A1").load("formulas,values");
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    return [cells.formulas, cells.values, tables.items.map(({ name }) => name)];
  });
  expect(outcome).toEqual([[["=SUM(Diem2[Điểm])"]], [[7]], ["Diem", "Diem2"]]);
});

const plain = fileOf(async (context) => {
  context.workbook.worksheets.add("B").visibility = "Hidden";
  context.workbook.worksheets.add("C").getRange("A1").formulas = [["=1+1"]];
  await context.sync();
});

test.each<[string, (sheet: Excel.Worksheet) => Excel.InsertWorksheetOptions, unknown]>([
  ["at the end", () => ({ sheetNamesToInsert: ["C"] }), ["Sheet1", "A", "C"]],
  [
    "at the beginning",
    () => ({ sheetNamesToInsert: ["c"], positionType: "Beginning" }),
    ["C", "Sheet1", "A"],
  ],
  [
    "before a sheet by its name",
    () => ({ sheetNamesToInsert: ["B", "C"], positionType: "Before", relativeTo: "A" }),
    ["Sheet1", "B", "C", "A"],
  ],
  [
    "behind a sheet itself",
    (sheet) => ({ sheetNamesToInsert: ["Sheet1", "C"], positionType: "After", relativeTo: sheet }),
    ["Sheet1", "Sheet1 (2)", "C", "A"],
  ],
  ["all, for no names", () => ({ sheetNamesToInsert: [] }), ["Sheet1", "A", "Sheet1 (2)", "B", "C"]],
  ["before nothing", () => ({ sheetNamesToInsert: ["C"], positionType: "Before" }), ["C", "Sheet1", "A"]],
  ["behind nothing", () => ({ sheetNamesToInsert: ["C"], positionType: "After" }), ["Sheet1", "A", "C"]],
  ["beside no sheet", () => ({ positionType: "After", relativeTo: "Nope" }), "!ItemNotFound"],
  ["to no word", () => ({ positionType: "Nope" as "End" }), "!InvalidArgument"],
  ["to the position None", () => ({ positionType: "None" }), "!NotImplemented"],
  ["that are not there", () => ({ sheetNamesToInsert: ["Nope"] }), "!ItemNotFound"],
  ["in another order", () => ({ sheetNamesToInsert: ["C", "B"] }), "!NotImplemented"],
])("sheets are inserted %s", async (_case, options, names) => {
  const base64 = await plain;
  const outcome = told(async (context, sheet) => {
    context.workbook.worksheets.add("A");
    await insertedBy(context, base64, options(sheet));
    return namesOf(context);
  });
  expect(await outcome).toEqual(names);
});

test("a hidden sheet stays hidden, the active one active", async () => {
  const base64 = await plain;
  const outcome = told(async (context) => {
    await insertedBy(context, base64, { positionType: "Beginning" });
    const hidden = context.workbook.worksheets.getItem("B").load("visibility");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [hidden.visibility, active.name];
  });
  expect(await outcome).toEqual(["Hidden", "Sheet1"]);
});

test("sheets of another program come as they were there", async () => {
  const bytes = await written(LIBRARIES["hucre: a table, merged cells, a validation"] ?? []);
  const source = await openExcel({ workbook: bytes });
  const before = await scripted(source, (context) => looksOf(context.workbook.worksheets.getFirst()));
  source.close();
  const outcome = await told(async (context) => {
    const [id = ""] = await insertedBy(context, Buffer.from(bytes).toString("base64"));
    return looksOf(context.workbook.worksheets.getItem(id));
  });
  expect(outcome).toEqual(before);
});

test("a workbook whose cells look otherwise by themselves is refused", async () => {
  const bytes = readFileSync(path.join(__dirname, "../corpus/made/lo-csv.xlsx"));
  expect(await told((context) => insertedBy(context, bytes.toString("base64")))).toBe("!NotImplemented");
});

/** What cells say and how the first of them look. */
async function looksOf(sheet: Excel.Worksheet): Promise<unknown[]> {
  const used = sheet.getUsedRange().load("formulas,values,numberFormat,text");
  const cell = used
    .getCell(0, 0)
    .load("format/font/bold,format/font/name,format/font/size,format/fill/color");
  await used.context.sync();
  const { font, fill } = cell.format;
  return [used.values, used.formulas, used.numberFormat, used.text, font.toJSON(), fill.color];
}

const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const other = { name: "Other", rows: CELL };

test.each<[string, BookText]>([
  [
    "a formula that leads to a sheet that stays",
    { sheets: [{ name: "S", rows: '<row r="1"><c r="A1"><f>Other!A1</f><v>1</v></c></row>' }, other] },
  ],
  [
    "a name that leads to a sheet that stays",
    {
      sheets: [{ name: "S", rows: '<row r="1"><c r="A1"><f>N+1</f><v>1</v></c></row>' }, other],
      behind: '<definedNames><definedName name="N">Other!$A$1</definedName></definedNames>',
    },
  ],
  ["other days", { sheets: [{ name: "S", rows: CELL }], before: '<workbookPr date1904="1"/>' }],
  [
    "a protected structure",
    { sheets: [{ name: "S", rows: CELL }], before: '<workbookPr/><workbookProtection lockStructure="1"/>' },
  ],
  [
    "a value with a data type",
    { sheets: [{ name: "S", rows: '<row r="1"><c r="A1" vm="1"><v>1</v></c></row>' }] },
  ],
  [
    "a drawing",
    {
      sheets: [{ name: "S", rows: CELL }],
      parts: [
        {
          path: "xl/drawings/drawing1.xml",
          type: "application/vnd.openxmlformats-officedocument.drawing+xml",
          content:
            '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"></xdr:wsDr>',
          of: 1,
          kind: "drawing",
        },
      ],
    },
  ],
])("nothing is inserted, and nothing changed, for %s", async (_case, text) => {
  const outcome = await told(async (context) => {
    const refused = await insertedBy(context, textFile(text), { sheetNamesToInsert: ["S"] }).then(
      () => "accepted",
      ({ code }: { code: string }) => code,
    );
    return [refused, await namesOf(context)];
  });
  expect(outcome).toEqual(["NotImplemented", ["Sheet1"]]);
});

test.each([
  ["no Base64", "data:application/zip;base64,????"],
  ["no file", ""],
  ["no workbook", Buffer.from("no workbook").toString("base64")],
])("what is %s is no argument", async (_case, base64) => {
  expect(await told((context) => insertedBy(context, base64))).toBe("!InvalidArgument");
});

test("a protected workbook takes no sheets", async () => {
  const base64 = await plain;
  const outcome = told(async (context) => {
    context.workbook.protection.protect();
    await insertedBy(context, base64);
  });
  expect(await outcome).toBe("!AccessDenied");
});

test("a name that means something here already is refused", async () => {
  const base64 = await two;
  const outcome = told(async (context) => {
    context.workbook.names.add("HeSo", "=3");
    await insertedBy(context, base64);
  });
  expect(await outcome).toBe("!NotImplemented");
});

test("each new sheet is told of", async () => {
  const base64 = await plain;
  const outcome = await told(async (context) => {
    const added: string[] = [];
    context.workbook.worksheets.onAdded.add((event) => {
      added.push(event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    const ids = await insertedBy(context, base64);
    await context.sync();
    await quiet();
    return [ids.length, added.sort().join() === [...ids].sort().join()];
  });
  expect(outcome).toEqual([3, true]);
});
