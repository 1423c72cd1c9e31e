import { unzipSync, strFromU8 } from "fflate";
import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import type { PlatformName } from "../../../src/host/platforms";
import type { Workbook } from "../../../src/host/model";
import { copySheet, deleteSheet } from "../../../src/host/model/commands";
import { assertValidPackage } from "../packageValidator";

type Script = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** A workbook with something of everything. */
async function rich(): Promise<Uint8Array> {
  const excel = await openExcel({ calculate: false });
  try {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C5").values = [
        ["Tên", "Điểm", "Gấp đôi"],
        ["An", 9, "=B2*2"],
        ["Bình", 7, "=B3*2"],
        ["Chi", 8, "=B4*2"],
        ["An", 9, "=B5*2"],
      ];
      const table = context.workbook.tables.add("Sheet1!A1:C5", true);
      table.name = "Diem";
      sheet.getRange("E1:G4").values = [
        ["Nhóm", "Số", "Ngày"],
        ["b", 2, 45000],
        ["a", 1, 45001],
        ["c", 3, 45002],
      ];
      sheet.getRange("G2:G4").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"], ["dd/mm/yyyy"]];
      sheet.getRange("E6").formulas = [["=SUM(Diem[Điểm])+SUM(F2:F4)"]];
      sheet.getRange("E8:F8").merge();
      sheet.getRange("F2:F4").dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 10, operator: "Between" },
      };
      const conditional = sheet.getRange("F2:F4").conditionalFormats.add("CellValue");
      conditional.cellValue.format.font.color = "#FF0000";
      conditional.cellValue.rule = { formula1: "=2", operator: "GreaterThan" };
      context.workbook.names.add("vung", sheet.getRange("E2:F4"));
      sheet.charts.add("ColumnClustered", sheet.getRange("E1:F4"), "Auto").name = "Hình";
      sheet.getRange("E1").hyperlink = { address: "https://example.org/" };
      sheet.freezePanes.freezeRows(1);
      const other = context.workbook.worksheets.add("Khác");
      other.getRange("A1:A2").formulas = [["=Sheet1!F3"], ["=SUM(vung)"]];
      context.workbook.comments.add("Khác!C3", "Xem lại");
      await context.sync();
    });
    return await excel.save();
  } finally {
    excel.close();
  }
}

/** The parts of the workbook as a file has them, by path. */
async function parts(excel: EmbeddedExcel): Promise<Record<string, string>> {
  const bytes = await excel.save();
  assertValidPackage(bytes);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** What differs between two files, path by path. */
function changed(one: Record<string, string>, other: Record<string, string>): object[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => one[path] !== other[path])
    .map((path) => ({ path, was: one[path], is: other[path] }));
}

let start: Uint8Array;
beforeAll(async () => {
  start = await rich();
});

/** Each in one request, which is one step. */
const REQUESTS: Readonly<Record<string, Script>> = {
  values: (_, sheet) => (sheet.getRange("F2:F3").values = [[5], ["hai"]]),
  "a header's cell": (_, sheet) => (sheet.getRange("B1").values = [["Mức"]]),
  "a value below a table, which grows": (_, sheet) => (sheet.getRange("A6").values = [["Dung"]]),
  formulas: (_, sheet) => (sheet.getRange("F2").formulas = [["=ROW()"]]),
  "clearing everything": (_, sheet) => sheet.getRange("E1:G4").clear(),
  "clearing formats": (_, sheet) => sheet.getRange("G1:G4").clear("Formats"),
  "inserted rows": (_, sheet) => void sheet.getRange("3:4").insert("Down"),
  "deleted rows": (_, sheet) => sheet.getRange("3:3").delete("Up"),
  "inserted columns": (_, sheet) => void sheet.getRange("B:B").insert("Right"),
  "deleted columns": (_, sheet) => sheet.getRange("F:F").delete("Left"),
  "inserted cells": (_, sheet) => void sheet.getRange("E2:F2").insert("Down"),
  "deleted cells": (_, sheet) => sheet.getRange("E2:F2").delete("Up"),
  "moved cells": (_, sheet) => sheet.getRange("E1:G4").moveTo("I10"),
  "cells moved to another sheet": (_, sheet) => sheet.getRange("E2").moveTo("Khác!E1"),
  "copied cells": (_, sheet) => sheet.getRange("I1").copyFrom("E1:G4"),
  "filled cells": (_, sheet) => sheet.getRange("F2:F3").autoFill("F2:F7"),
  "sorted cells": (_, sheet) => sheet.getRange("E1:G4").sort.apply([{ key: 0 }], false, true),
  "a sorted table": (context) => context.workbook.tables.getItem("Diem").sort.apply([{ key: 1 }]),
  "a filtered table": (context) =>
    context.workbook.tables.getItem("Diem").columns.getItem("Tên").filter.applyValuesFilter(["An"]),
  "a filtered sheet": (_, sheet) => sheet.autoFilter.apply("E1:G4", 0, { filterOn: "Values", values: ["a"] }),
  "removed duplicates": (_, sheet) => void sheet.getRange("A1:C5").removeDuplicates([0], true),
  "replaced texts": (_, sheet) => void sheet.getRange("A1:G9").replaceAll("An", "Ân", {}),
  "merged cells": (_, sheet) => sheet.getRange("I1:J2").merge(),
  "cells merged no longer": (_, sheet) => sheet.getRange("E8:F8").unmerge(),
  "looks of cells": (_, sheet) => {
    const { format } = sheet.getRange("E1:G4");
    format.font.bold = true;
    format.fill.color = "#FFFF00";
    format.borders.getItem("EdgeBottom").style = "Continuous";
    format.horizontalAlignment = "Center";
  },
  "number formats": (_, sheet) => (sheet.getRange("F2:F4").numberFormat = [["0.00"], ["0.00"], ["0%"]]),
  "heights, widths": (_, sheet) => {
    sheet.getRange("2:3").format.rowHeight = 40;
    sheet.getRange("E:E").format.columnWidth = 100;
  },
  "hidden rows": (_, sheet) => (sheet.getRange("2:2").rowHidden = true),
  "grouped rows": (_, sheet) => sheet.getRange("2:3").group("ByRows"),
  "a validation": (_, sheet) =>
    (sheet.getRange("I1").dataValidation.rule = { list: { source: "a,b", inCellDropDown: true } }),
  "no validation": (_, sheet) => sheet.getRange("F2:F4").dataValidation.clear(),
  "a conditional format": (_, sheet) =>
    void (sheet.getRange("G2:G4").conditionalFormats.add("DataBar").dataBar.barDirection = "LeftToRight"),
  "no conditional format": (_, sheet) => sheet.getRange("F2:F4").conditionalFormats.clearAll(),
  "a comment": (context) => void context.workbook.comments.add("Sheet1!E2", "Ý kiến"),
  "a reply": (context) => void context.workbook.comments.getItemByCell("Khác!C3").replies.add("Rồi"),
  "no comment": (context) => context.workbook.comments.getItemByCell("Khác!C3").delete(),
  "a name": (context) => void context.workbook.names.add("so", "=5"),
  "no name": (context) => context.workbook.names.getItem("vung").delete(),
  "a chart": (_, sheet) => void sheet.charts.add("Line", sheet.getRange("E1:F4"), "Auto"),
  "a chart's title": (_, sheet) => (sheet.charts.getItem("Hình").title.text = "Tiêu đề"),
  "no chart": (_, sheet) => sheet.charts.getItem("Hình").delete(),
  "page layout": (_, sheet) => {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintArea("A1:G9");
  },
  "frozen panes": (_, sheet) => sheet.freezePanes.freezeAt("A1:B1"),
  "a link": (_, sheet) => (sheet.getRange("E2").hyperlink = { documentReference: "Khác!A1" }),
  "a table's name": (context) => (context.workbook.tables.getItem("Diem").name = "Bang"),
  "a table": (context) => void context.workbook.tables.add("Sheet1!E1:G4", true),
  "no table": (context) => context.workbook.tables.getItem("Diem").delete(),
  "a table that becomes cells": (context) => void context.workbook.tables.getItem("Diem").convertToRange(),
  "a larger table": (context) => context.workbook.tables.getItem("Diem").resize("A1:D6"),
  "rows of a table": (context) =>
    void context.workbook.tables.getItem("Diem").rows.add(undefined, [["Em", 5, ""]]),
  "no row of a table": (context) => context.workbook.tables.getItem("Diem").rows.getItemAt(1).delete(),
  "a column of a table": (context) => void context.workbook.tables.getItem("Diem").columns.add(1),
  "no column of a table": (context) =>
    context.workbook.tables.getItem("Diem").columns.getItem("Gấp đôi").delete(),
  "a table's totals": (context) => (context.workbook.tables.getItem("Diem").showTotals = true),
  "another sheet": (context) => void context.workbook.worksheets.add("Mới"),
  "a sheet's name": (_, sheet) => (sheet.name = "Một"),
  "a sheet's place": (_, sheet) => (sheet.position = 1),
  "a hidden sheet": (context) => (context.workbook.worksheets.getItem("Khác").visibility = "Hidden"),
  "a style": (context) => void context.workbook.styles.add("Riêng"),
};

/** What Excel's person does as one step, though an add-in's cannot be undone. */
const BY_HAND: Readonly<Record<string, (store: Workbook) => void>> = {
  "no sheet": (store) => deleteSheet(store, store.sheet("Khác") ?? store.firstSheet),
  "a sheet's copy": (store) => void copySheet(store, store.firstSheet, 1),
  "a protected sheet": (store) => store.firstSheet.protection.protect({}, undefined),
};

async function undoneAndRedone(excel: EmbeddedExcel, step: () => Promise<void> | void): Promise<void> {
  const before = await parts(excel);
  await step();
  const after = await parts(excel);
  expect(changed(before, after)).not.toEqual([]);
  expect(await excel.host.undo()).toEqual({ kind: "done", kept: [] });
  expect(changed(before, await parts(excel))).toEqual([]);
  expect(await excel.host.redo()).toEqual({ kind: "done", kept: [] });
  expect(changed(after, await parts(excel))).toEqual([]);
  expect(await excel.host.undo()).toEqual({ kind: "done", kept: [] });
  expect(changed(before, await parts(excel))).toEqual([]);
}

async function opened(platform: PlatformName = "web"): Promise<EmbeddedExcel> {
  return openExcel({ workbook: start, calculate: false, platform });
}

const requested = ({ Excel }: EmbeddedExcel, script: Script): Promise<void> =>
  Excel.run(async (context) => {
    script(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

test.each(Object.entries(REQUESTS))("the file is as before after undoing %s", async (_, script) => {
  const excel = await opened();
  try {
    await undoneAndRedone(excel, () => requested(excel, script));
  } finally {
    excel.close();
  }
});

test.each(Object.entries(BY_HAND))("the file is as before after undoing %s by hand", async (_, work) => {
  const excel = await opened();
  const { host } = excel;
  try {
    await undoneAndRedone(excel, () => host.step(host.me, () => work(host.store)));
  } finally {
    excel.close();
  }
});

test("all of them one after the other, undone one after the other", async () => {
  const excel = await opened();
  const { host } = excel;
  const before = await parts(excel);
  try {
    await [
      "values",
      "inserted rows",
      "sorted cells",
      "looks of cells",
      "a comment",
      "no table",
      "no chart",
    ].reduce(
      (done, name) => done.then(() => requested(excel, REQUESTS[name] ?? (() => undefined))),
      Promise.resolve(),
    );
    await Array.from({ length: 7 }).reduce<Promise<unknown>>(
      (done) => done.then(() => host.undo()),
      Promise.resolve(),
    );
    expect(host.me.history.canUndo).toBe(false);
    expect(changed(before, await parts(excel))).toEqual([]);
  } finally {
    excel.close();
  }
});

/** What an add-in does with these clears the person's list, as the reference lists them for each platform. */
test.each<[string, PlatformName, Script, boolean]>([
  ["a deleted sheet", "web", (context) => context.workbook.worksheets.getItem("Khác").delete(), false],
  ["a copied sheet", "windows", (_, sheet) => void sheet.copy("End"), false],
  ["protection", "mac", (_, sheet) => sheet.protection.protect(), false],
  ["a sheet's name on the web", "web", (_, sheet) => (sheet.name = "Một"), true],
  ["a sheet's name on a desktop", "windows", (_, sheet) => (sheet.name = "Một"), false],
  [
    "a style's look on the web",
    "web",
    (context) => (context.workbook.styles.getItem("Normal").wrapText = true),
    false,
  ],
  [
    "a style's look on a desktop",
    "mac",
    (context) => (context.workbook.styles.getItem("Normal").wrapText = true),
    true,
  ],
])("after %s steps can be undone, or not", async (_, platform, script, isUndone) => {
  const excel = await opened(platform);
  try {
    await requested(excel, (__, sheet) => (sheet.getRange("J1").values = [["trước"]]));
    await requested(excel, script);
    expect(excel.host.me.history.canUndo).toBe(isUndone);
  } finally {
    excel.close();
  }
});
