import { writeXlsx } from "hucre";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Grid } from "../../src/domain/imports/grid";
import { ReadRefused } from "../../src/office/dateSystem";
import { listSheets, readSheetGrid } from "../../src/office/sheetGrids";
import { readSource } from "../../src/sources";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { open, openWith, run, small } from "./workbook";

/** 10/06/2024. */
const DAY = 45_453;

let excel: EmbeddedExcel | undefined;
afterEach(() => {
  excel?.close();
  excel = undefined;
});

/** A sheet as an office keeps it, and two that are hidden. */
async function foreign(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: "Biểu 1",
        rows: [
          [null, "KẾT QUẢ QUÝ II", null],
          [],
          [null, "TT", "Ngày", "Giờ", "Tỷ lệ"],
          [null, "01", new Date(Date.UTC(2024, 5, 10)), 0.25, 0.5],
          [null, true, null, -3.5],
        ],
        cells: new Map([
          ["3,3", { value: 0.25, style: { numFmt: "hh:mm" } }],
          ["3,4", { value: 0.5, style: { numFmt: "0%" } }],
        ]),
        merges: [
          { startRow: 0, startCol: 1, endRow: 0, endCol: 4 },
          { startRow: 3, startCol: 1, endRow: 4, endCol: 1 },
        ],
      },
      { name: "Ẩn", rows: [["a"]], hidden: true },
      { name: "Rất ẩn", rows: [], veryHidden: true },
    ],
    namedRanges: [
      { name: "ThiDua_MauBieu", range: '"bao-cao ""quý"""' },
      { name: "Vung", range: "'Biểu 1'!$A$1:$B$2" },
    ],
  });
}

const trimmed = ({ cells, ...grid }: Grid): Grid => ({
  ...grid,
  cells: cells.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1)),
});

test("sheets in their order with what hides them and their tables", async () => {
  excel = await open({ workbook: await foreign() });
  expect(await listSheets()).toEqual([
    { name: "Biểu 1", hidden: false, tables: [] },
    { name: "Ẩn", hidden: true, tables: [] },
    { name: "Rất ẩn", hidden: true, tables: [] },
  ]);
  excel.close();
  excel = await openWith(small);
  expect((await listSheets()).find(({ tables }) => tables.includes("DonVi"))).toMatchObject({
    hidden: false,
  });
});

test("a sheet as it stands: from A1, days, shares and times told apart, merged cells, names of texts", async () => {
  const bytes = await foreign();
  excel = await open({ workbook: bytes });
  const grid = await readSheetGrid("Biểu 1");
  expect(trimmed(grid)).toEqual({
    file: "",
    sheet: "Biểu 1",
    hidden: false,
    cells: [
      ["", "KẾT QUẢ QUÝ II"],
      [],
      ["", "TT", "Ngày", "Giờ", "Tỷ lệ"],
      ["", "01", { day: DAY }, 0.25, 0.5],
      ["", true, "", -3.5],
    ],
    merged: [
      { top: 0, left: 1, bottom: 0, right: 4 },
      { top: 3, left: 1, bottom: 4, right: 1 },
    ],
    marks: { thidua_maubieu: 'bao-cao "quý"' },
  });
  expect((await readSheetGrid("Rất ẩn")).cells).toEqual([]);
  // The file read as somebody else's says the same.
  const sheets = await Promise.all((await listSheets()).map(({ name }) => readSheetGrid(name)));
  expect(sheets.map((sheet) => trimmed({ ...sheet, file: "a.xlsx" }))).toEqual(
    await readSource({ name: "a.xlsx", bytes }),
  );
});

test("a formula is its value, and itself only where it shows nothing", async () => {
  excel = await open({ calculate: true });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load("name");
    sheet.getRange("A1:C1").formulas = [["=1+1", '=IF(TRUE,"","a")', "=1/0"]];
    await context.sync();
  });
  const [first] = await listSheets();
  expect((await readSheetGrid(first?.name ?? "")).cells).toEqual([
    [2, { formula: '=IF(TRUE,"","a")' }, "#DIV/0!"],
  ]);
});

test("merged cells, for which Excel gives up what could be undone, are asked for only where some can be", async () => {
  excel = await openWith(small);
  const asked: string[] = [];
  excel.host.faults = ({ ObjectPaths = {} }) =>
    void asked.push(...Object.values(ObjectPaths).map(({ Name }) => Name));
  const isAsked = (): boolean => asked.some((name) => /merged/iu.test(name));
  // Nothing in a table is merged.
  expect((await readSheetGrid("Đơn vị")).cells.length).toBeGreaterThan(2);
  expect(isAsked()).toBe(false);
  await run(async (context) => {
    const note = context.workbook.worksheets.getItem("Đơn vị").getRange("Z9:AA9");
    note.values = [["Ghi chú", ""]];
    note.merge();
    await context.sync();
  });
  expect((await readSheetGrid("Đơn vị")).merged).toEqual([{ top: 8, left: 25, bottom: 8, right: 26 }]);
  expect(isAsked()).toBe(true);
});

test("a large sheet comes in several requests, every cell where it stands", async () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => [at, `Xã ${at} ${"x".repeat(400)}`, at / 7]);
  excel = await open({ workbook: await writeXlsx({ sheets: [{ name: "A", rows }] }) });
  const steps: number[] = [];
  expect((await readSheetGrid("A", { onProgress: (done) => steps.push(done) })).cells).toEqual(rows);
  expect(steps.length).toBeGreaterThan(1);
  expect(steps.at(-1)).toBe(6_000 * 9);
});

test("what cannot be read as it is, is refused: days from 1904, and a sheet with cells far from each other", async () => {
  const far = await writeXlsx({ sheets: [{ name: "A", rows: [["a"]] }] });
  const parts = unzipSync(far);
  const sheet = "xl/worksheets/sheet1.xml";
  const add = (xml: string): string =>
    xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
  excel = await open({
    workbook: zipSync({ ...parts, [sheet]: strToU8(add(strFromU8(parts[sheet] as Uint8Array))) }),
  });
  await expect(readSheetGrid("A")).rejects.toEqual(new ReadRefused("tooLarge"));
  excel.close();
  const old = await writeXlsx({ sheets: [{ name: "A", rows: [["a"]] }], dateSystem: "1904" });
  excel = await open({ workbook: old });
  await expect(readSheetGrid("A")).rejects.toEqual(new ReadRefused("date1904"));
});
