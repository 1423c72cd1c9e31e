import { CURRENT_VERSION } from "../../src/contract";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { askUndo, planUpgrade, undoRun, writeUpgrade } from "../../src/session";
import { cellsOf, VERSION_1 } from "../unit/version1";
import { compute, action, sessionAt, write } from "./desk";
import { contents, open, run, tableRows } from "./workbook";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

async function openOld(): Promise<void> {
  excel = await open();
  await run(async (context) => {
    for (const [name, [table, headers, ...rows]] of Object.entries(VERSION_1)) {
      const sheet = context.workbook.worksheets.add(name);
      const grid = [headers, ...rows].map(cellsOf);
      const range = sheet.getRangeByIndexes(0, 0, grid.length, grid[0]?.length ?? 1);
      range.numberFormat = grid.map((row) => row.map(() => "@"));
      range.values = grid;
      sheet.tables.add(range, true).name = table;
    }
    await context.sync();
  });
}

const headersOf = (table: string): string[] => Object.keys(tableRows(excel, table)[0] ?? {});

test("a workbook of version 1 is read and computed as it is", async () => {
  await openOld();
  const reading = await sessionAt().reading();
  expect(reading.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(reading.snapshot.settings.document.version).toBeUndefined();
  const before = contents(excel);
  await write(await compute(action), action);
  expect(tableRows(excel, "DiemDonVi").map((row) => [row["Đơn vị"], row["Điểm"]])).toContainEqual(["X1", 7]);
  expect(contents(excel)).toMatchObject(before);
});

test("what it lacks is added in one run, beside what is there; a second time there is nothing; undo takes it out again", async () => {
  await openOld();
  const before = contents(excel);
  const plan = await planUpgrade(sessionAt());
  expect(plan).toMatchObject({
    from: 1,
    to: CURRENT_VERSION,
    lacking: {
      tables: ["disqualified", "nominations", "papers", "signatories", "meetings", "reportSections"],
    },
  });
  expect(contents(excel)).toEqual(before);
  await writeUpgrade(sessionAt(), plan);

  expect(headersOf("KetNghia")).toEqual([
    ...cellsOf(VERSION_1["Kết nghĩa"]?.[1] ?? ""),
    "Ngày trình kế hoạch",
  ]);
  expect(headersOf("ToCongTac").slice(-2)).toEqual(["Từ", "Đến"]);
  expect(headersOf("KhongXet")).toContain("Lý do");
  expect(tableRows(excel, "KhongXet")).toHaveLength(20);
  expect(tableRows(excel, "KetNghia")[0]).toMatchObject({ TT: "01", "Ghi chú": "của huyện" });
  const settings = new Map(tableRows(excel, "ThietLap").map((row) => [row["Khóa"], row["Giá trị"]]));
  expect(settings.get("PhienBan")).toBe(String(CURRENT_VERSION));
  expect(settings.get("KyTinhNam")).toBe("đã đến hạn");
  expect(settings.get("Nam")).toBe("2020");
  expect(tableRows(excel, "NhatKy").at(-1)).toMatchObject({
    Việc: "Nâng cấp sổ",
    Trước: "phiên bản 1",
    Sau: `phiên bản ${CURRENT_VERSION}`,
  });

  const again = await planUpgrade(sessionAt());
  expect(again).toMatchObject({ from: CURRENT_VERSION, edits: [] });
  await writeUpgrade(sessionAt(), again);
  expect(tableRows(excel, "NhatKy").filter((row) => row["Việc"] === "Nâng cấp sổ")).toHaveLength(1);

  const last = await askUndo(sessionAt());
  if (!last) throw new Error("nothing to undo");
  expect(await undoRun(sessionAt(), last)).toEqual([]);
  const { "Nhật ký": _log, ...restored } = contents(excel);
  expect(restored).toEqual(before);
});

test("a table that the office does without is not forced on it; one that somebody changes meanwhile refuses the run", async () => {
  await openOld();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Tổ công tác").delete();
    await context.sync();
  });
  const plan = await planUpgrade(sessionAt());
  expect(plan.lacking.columns.map(({ table }) => table)).toEqual(["pairings"]);
  await run(async (context) => {
    context.workbook.worksheets.getItem("Kết nghĩa").getRange("H2").values = [["Ông B"]];
    await context.sync();
  });
  const before = contents(excel);
  await expect(writeUpgrade(sessionAt(), plan)).rejects.toMatchObject({ code: "stale" });
  expect(contents(excel)).toEqual(before);
});

test("a newer workbook is read, says so, and is left as it is", async () => {
  await openOld();
  await run(async (context) => {
    const table = context.workbook.tables.getItem("ThietLap");
    table.getRange().getLastRow().getOffsetRange(1, 0).values = [["PhienBan", "99", ""]];
    table.resize(table.getRange().getResizedRange(1, 0));
    await context.sync();
  });
  const session = sessionAt();
  const { findings } = await session.reading();
  expect(findings.filter(({ code }) => code === "workbookNewer")).toMatchObject([
    { severity: "warning", table: "ThietLap", params: { version: 99, known: CURRENT_VERSION } },
  ]);
  const before = contents(excel);
  const plan = await planUpgrade(session);
  await writeUpgrade(session, plan);
  expect(plan).toMatchObject({ from: 99, edits: [] });
  expect(contents(excel)).toEqual(before);
  await write(await compute(action), action);
  expect(tableRows(excel, "DiemDonVi")).not.toEqual([]);
});
