import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { readMergedAreas } from "../../src/office/mergedAreas";
import { readSheetGrid } from "../../src/office/sheetGrids";
import { action, compute, write } from "./desk";
import { openWith, run, small, tableRows } from "./workbook";

/** Sheets with more merged cells than Excel tells of at once: forms of offices merge some in every row. */

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await openWith(small);
});
afterEach(() => excel.close());

const MANY = 700;

/** A form with two merged cells in each of its rows. */
const form = (name: string): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange(`A1:A${MANY}`).values = Array.from({ length: MANY }, (_, at) => [`Việc ${at + 1}`]);
    for (let row = 1; row <= MANY; row++) sheet.getRange(`A${row}:B${row}`).merge();
    await context.sync();
  });

test("all of them are found, each once, in the order of the rows", async () => {
  await form("Biểu của cụm");
  const areas = await run((context) =>
    readMergedAreas(context, context.workbook.worksheets.getItem("Biểu của cụm")),
  );
  expect(areas).toEqual(
    Array.from({ length: MANY }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 })),
  );
});

test("a connection that is gone ends it with what Excel said", async () => {
  await form("Biểu của cụm");
  let isGone = false;
  excel.host.faults = (body) => {
    isGone ||= JSON.stringify(body).includes("GetMergedAreas");
    if (isGone) throw Object.assign(new Error("gone"), { code: "GeneralException" });
  };
  const asked = run((context) =>
    readMergedAreas(context, context.workbook.worksheets.getItem("Biểu của cụm")),
  );
  await expect(asked).rejects.toMatchObject({ code: "GeneralException" });
  excel.host.faults = undefined;
});

test("such a form is read for an import", async () => {
  await form("Biểu của cụm");
  const { cells, merged } = await readSheetGrid("Biểu của cụm");
  expect([cells.length, merged.length]).toEqual([MANY, MANY]);
});

test("one called like a sheet of results is the office's, and keeps nobody from computing and writing", async () => {
  await form("Điểm cụm");
  await write(await compute(action), action);
  expect(excel.host.store.table("DiemCum")?.sheet.name).toBe("Điểm cụm (2)");
  expect(excel.host.store.sheet("Điểm cụm")?.merges.areas()).toHaveLength(MANY);
});

test("below the log they move down whole as it grows", async () => {
  await write(await compute(action), action);
  const end = (excel.host.store.table("NhatKy")?.area.bottom ?? 0) + 3;
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Nhật ký");
    for (let row = end; row < end + MANY; row++) sheet.getRange(`A${row}:B${row}`).merge();
    sheet.getRange(`A${end}`).values = [["Người lập biểu"]];
    await context.sync();
  });
  await excel.host.colleague("Lan").type("'Minh chứng'!N2", 3);
  const before = tableRows(excel, "NhatKy").length;
  await write(await compute(action), action);
  expect(tableRows(excel, "NhatKy").length).toBeGreaterThan(before);
  expect(excel.host.store.sheet("Nhật ký")?.merges.areas()).toHaveLength(MANY);
});
