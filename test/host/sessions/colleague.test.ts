import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import type { Colleague } from "../../../src/host/colleague";
import { codeOf, excel, quiet, read, write } from "./excels";

let one: EmbeddedExcel;
let lan: Colleague;
beforeEach(async () => {
  one = await excel();
  lan = one.host.colleague("Lan");
});

/** Formulas and number formats of cells. */
const told = (address: string): Promise<[unknown[][], unknown[][]]> =>
  one.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("formulas,numberFormat");
    await context.sync();
    return [range.formulas as unknown[][], range.numberFormat as unknown[][]];
  });

test("what a colleague types is read under their settings, as in the grid", async () => {
  await lan.type("Sheet1!A1", "1,5");
  await lan.type("Sheet1!B1", "1.000");
  await lan.type("Sheet1!C1", "=SUM(A1;0,5)");
  await lan.type("Sheet1!D1", "'007");
  await lan.paste("Sheet1!A2", [["50%", 2, true, "chữ"]]);
  expect(await told("A1:D2")).toEqual([
    [
      [1.5, 1000, "=SUM(A1,0.5)", "007"],
      [0.5, 2, true, "chữ"],
    ],
    [
      ["General", "#,##0", "General", "General"],
      ["0%", "General", "General", "General"],
    ],
  ]);
});

test("somebody with English settings types with points", async () => {
  const { Colleague: Somebody } = await import("../../../src/host/colleague");
  const ann = new Somebody(one.host, one.host.join("Ann", { locale: "en-US" }));
  await ann.type("Sheet1!A1", "1.5");
  await ann.type("Sheet1!B1", "=SUM(A1,0.5)");
  expect((await told("A1:B1"))[0]).toEqual([[1.5, "=SUM(A1,0.5)"]]);
});

test("rows and columns that a colleague inserts and deletes are told as remote, and ranges follow", async () => {
  await write(one, "A1:B2", [
    ["a", "b"],
    ["c", "d"],
  ]);
  const events: string[] = [];
  const range = await one.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(({ changeType, address, source }) =>
      Promise.resolve(void events.push(`${changeType} ${address} ${source}`)),
    );
    const kept = sheet.getRange("B2");
    context.trackedObjects.add(kept);
    await context.sync();
    return kept;
  });
  await lan.insertRows("Sheet1!B2:C3");
  await lan.insertColumns("Sheet1!A:A");
  await lan.deleteRows("Sheet1!1:1");
  await lan.deleteColumns("Sheet1!B1");
  await quiet();
  range.load("address");
  await range.context.sync();
  expect([range.address, events]).toEqual([
    "Sheet1!B3",
    [
      "RowInserted 2:3 Remote",
      "ColumnInserted A:A Remote",
      "RowDeleted 1:1 Remote",
      "ColumnDeleted B:B Remote",
    ],
  ]);
});

test("a colleague sorts, filters and writes notes", async () => {
  await write(one, "A1:B4", [
    ["Mã", "Điểm"],
    ["X", 2],
    ["Y", 3],
    ["Z", 1],
  ]);
  await lan.sort("Sheet1!A1:B4", [{ key: 1, isAscending: false }]);
  await lan.filter("Sheet1!A1:B4", 0, ["X", "Z"]);
  await lan.addNote("Sheet1!B2", "Xem lại");
  const seen = await one.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const hidden = [1, 2, 3].map((row) => sheet.getCell(row, 0).load("rowHidden"));
    await context.sync();
    return hidden.map(({ rowHidden }) => rowHidden);
  });
  const notes = one.host.store.notes(one.host.store.firstSheet).all();
  expect([await read(one, "A2:B4"), seen, notes.map(({ text }) => text)]).toEqual([
    [
      ["Y", 3],
      ["X", 2],
      ["Z", 1],
    ],
    [true, false, false],
    ["Xem lại"],
  ]);
});

test("what cannot be done on a protected sheet is refused when it arrives", async () => {
  one.host.store.firstSheet.protection.protect({}, undefined);
  const refused = [
    lan.insertRows("Sheet1!2:2"),
    lan.sort("Sheet1!A1:B2", [{ key: 0, isAscending: true }]),
    lan.addNote("Sheet1!A1", "x"),
  ];
  expect(await Promise.all(refused.map(codeOf))).toEqual(["AccessDenied", "AccessDenied", "AccessDenied"]);
});

test("a colleague filters a table, protects and names things, and the page meets that", async () => {
  await write(one, "A1:B3", [
    ["Xã", "Điểm"],
    ["Xuân Trường", 7],
    ["Trường Xuân", 9],
  ]);
  await one.Excel.run(async (context) => {
    context.workbook.tables.add("Sheet1!A1:B3", true).name = "Diem";
    await context.sync();
  });
  await lan.filterTable("Diem", 0, ["Xuân Trường"]);
  await lan.addName("Tong", "Sheet1!$B$2");
  const seen = await one.Excel.run(async (context) => {
    const table = context.workbook.tables
      .getItem("Diem")
      .load("autoFilter/criteria,autoFilter/isDataFiltered");
    const row = context.workbook.worksheets.getItem("Sheet1").getRange("A3").load("rowHidden");
    const named = context.workbook.names.getItem("Tong").load("formula");
    await context.sync();
    return [table.autoFilter.isDataFiltered, row.rowHidden, named.formula as unknown];
  });
  expect(seen).toEqual([true, true, "=Sheet1!$B$2"]);
  await lan.protectSheet("Sheet1");
  await lan.protectWorkbook();
  expect(await codeOf(write(one, "D1", [[1]]))).toBe("AccessDenied");
  const adds = one.Excel.run(async (context) => {
    context.workbook.worksheets.add("Khác");
    await context.sync();
  });
  expect(await codeOf(adds)).toBe("AccessDenied");
});
