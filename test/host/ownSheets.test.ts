import { unzipSync } from "fflate";
import { bindCommands, type BoundCommands } from "../../src/commands";
import { sessionAt } from "./desk";
import { drawPicture, drawSmartArt } from "./drawings";
import { inPage, openPage, type Page } from "./matrix/pages";
import { startOf, type StartName } from "./matrix/starts";

/** Sheets of the office's own that say nothing, and what the office puts on sheets of ours. */

const PAPER = "Báo cáo quý III.2024";
const RESULTS = "Điểm đơn vị";
const printed = { document: "bao-cao-quy" } as const;

let page: Page;
let commands: BoundCommands;
async function open(start: StartName): Promise<void> {
  page = openPage({ workbook: await startOf(start) });
  commands = bindCommands(sessionAt());
}
afterEach(() => page.close());

const inFront = <T>(work: () => Promise<T>): Promise<T> => inPage(page, work);

/** Does something on a sheet through Excel. */
function put(name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> {
  return inFront(() =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(name));
      await context.sync();
    }),
  );
}

const things: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
  "cells with a colour": (name) =>
    put(name, (sheet) => (sheet.getRange("C7:D9").format.fill.color = "#FFFF00")),
  "a number format": (name) => put(name, (sheet) => (sheet.getRange("E5").numberFormat = [["0.000"]])),
  "merged cells": (name) => put(name, (sheet) => sheet.getRange("A1:C2").merge()),
  "a conditional format": (name) =>
    put(name, (sheet) => {
      const { cellValue } = sheet.getRange("A1:B60").conditionalFormats.add("CellValue");
      cellValue.format.font.color = "#FF0000";
      cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
    }),
  "a drop-down": (name) =>
    put(name, (sheet) => {
      sheet.getRange("B5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    }),
  "a chart": (name) => put(name, (sheet) => addChart(sheet)),
  "a comment": (name) => put(name, (sheet) => sheet.comments.add("B5", "trao đổi")),
  "a picture": (name) => Promise.resolve(drawPicture(page.host.store, name, "Logo")),
  SmartArt: (name) => Promise.resolve(drawSmartArt(page.host.store, name, "Sơ đồ")),
};

function addChart(sheet: Excel.Worksheet): void {
  sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns").name = "Biểu đồ của văn phòng";
}

/** A sheet as it stands in the file. */
async function fileOf(name: string): Promise<string> {
  const sheet = page.host.store.sheet(name);
  const part = sheet && unzipSync(await page.save())[sheet.path];
  return part ? Buffer.from(part).toString() : "no sheet";
}

describe.each(Object.entries({ ...things, "nothing, and hidden": hide }))(
  "a sheet of the office's own with %s",
  (_thing, add) => {
    test("bears no paper and no results of ours: they go beside it", async () => {
      await open("input");
      for (const name of [PAPER, RESULTS]) {
        await page.host.colleague("Chi").addSheet(name);
        await add(name);
      }
      const before = [await fileOf(PAPER), await fileOf(RESULTS)];
      await inFront(async () => {
        const { written } = await commands.report.run(printed);
        expect(written).toMatchObject([{ sheet: `${PAPER} (2)`, how: "beside" }]);
        await commands.score.run({});
        expect(page.host.store.table("DiemDonVi")?.sheet.name).toBe(`${RESULTS} (2)`);
        expect([await fileOf(PAPER), await fileOf(RESULTS)]).toEqual(before);
        await commands.undo.run({});
      });
      expect([await fileOf(PAPER), await fileOf(RESULTS)]).toEqual(before);
    });
  },
);

test.each(Object.entries(things))("the only sheet with %s does not become the guide", async (_thing, add) => {
  await open("blank");
  await add("Sheet1");
  const before = await fileOf("Sheet1");
  await inFront(() => commands.template.run({}));
  expect(page.host.store.sheets.slice(0, 2).map(({ name }) => name)).toEqual(["Sheet1", "Hướng dẫn"]);
  expect(await fileOf("Sheet1")).toBe(before);
});

test("a blank sheet of the name is taken: for a paper, for results, for the guide", async () => {
  await open("input");
  for (const name of [PAPER, RESULTS]) await page.host.colleague("Chi").addSheet(name);
  await inFront(async () => {
    expect((await commands.report.run(printed)).written).toMatchObject([{ sheet: PAPER, how: "renewed" }]);
    await commands.score.run({});
  });
  expect(page.host.store.table("DiemDonVi")?.sheet.name).toBe(RESULTS);
  page.close();
  await open("blank");
  await inFront(() => commands.template.run({}));
  expect(page.host.store.sheets[0]?.name).toBe("Hướng dẫn");
});

describe.each(["a chart", "a picture", "SmartArt", "a comment", "a conditional format"])(
  "%s of the office's on a sheet that was made",
  (thing) => {
    test.each<[string, string, () => Promise<unknown>]>([
      ["a paper", PAPER, () => commands.report.run(printed)],
      ["results", RESULTS, () => commands.score.run({})],
    ])("keeps undo from deleting it: %s", async (_of, name, make) => {
      await open("input");
      await inFront(make);
      await things[thing]?.(name);
      const before = await standing(name);
      const { written } = await inFront(() => commands.undo.run({}));
      expect(written).toEqual([{ sheet: name, row: "", stays: true }]);
      expect(await standing(name)).toEqual(before);
    });
  },
);

test("what the office has put beside and below a page of ours stays when the page is laid again, and when that is taken back", async () => {
  await open("printed");
  const looks = (): Promise<unknown[]> =>
    inFront(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(PAPER);
        const colored = sheet.getRange("Z50").format.fill.load("color");
        const listed = sheet.getRange("B200").dataValidation.load("type");
        await context.sync();
        return [colored.color, listed.type];
      }),
    );
  await put(PAPER, (sheet) => {
    sheet.getRange("Z50").format.fill.color = "#FFFF00";
    sheet.getRange("B200").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
  });
  const { written } = await inFront(() => commands.report.run(printed));
  expect(written).toMatchObject([{ sheet: PAPER, how: "renewed" }]);
  expect(await looks()).toEqual(["#FFFF00", "List"]);
  await inFront(() => commands.undo.run({}));
  expect(await looks()).toEqual(["#FFFF00", "List"]);
});

/** What a sheet says, and how much lies on it. */
function standing(name: string): Promise<unknown[]> {
  return inFront(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const used = sheet.getUsedRange().load("values");
      const counts = [
        ...[sheet.charts.getCount(), sheet.shapes.getCount(), sheet.comments.getCount()],
        sheet.getRange().conditionalFormats.getCount(),
      ];
      await context.sync();
      return [used.values, ...counts.map(({ value }) => value)];
    }),
  );
}

function hide(name: string): Promise<void> {
  return put(name, (sheet) => (sheet.visibility = "Hidden"));
}
