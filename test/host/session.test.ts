import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { HostError } from "../../src/host/errors";
import type { Step } from "../../src/domain/steps";
import { compute, writeComputation, type Reading, type Session } from "../../src/session";
import { quiet } from "../waiting";
import { sessionAt } from "./desk";
import { openWith, run, small } from "./workbook";

let excel: EmbeddedExcel;
let session: Session;
let first: Reading;

beforeEach(async () => {
  excel = await openWith({
    ...small,
    constraints: [{ problem: "kết nghĩa", a: "01", b: "02", kind: "cấm" }],
  });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Kết quả");
    sheet.getRange("A1:B2").values = [
      ["Bộ", "Kỳ"],
      ["", ""],
    ];
    sheet.tables.add("A1:B2", true).name = "KetQuaDonVi";
    context.workbook.worksheets.add("Sổ tay");
    await context.sync();
  });
  session = sessionAt();
  first = await session.reading();
  await quiet();
});
afterEach(() => excel.close());

/** What a person types in a cell, or a formula comes to. */
async function typed(
  sheetName: string,
  row: number,
  text: string,
  origin: "grid" | "calculation" = "grid",
): Promise<void> {
  const { store } = excel.host;
  const sheet = store.sheet(sheetName);
  if (!sheet) throw new Error(sheetName);
  sheet.setValue(row, 1, text);
  store.emit({ kind: "cells", sheet, area: { top: row, left: 1, bottom: row, right: 1 }, origin });
  await quiet();
}

const isReadAgain = async (): Promise<boolean> => (await session.reading()) !== first;

test("a workbook is read once while nothing happens to it", async () => {
  expect(await isReadAgain()).toBe(false);
});

test.each([
  ["a row of a table that no score hangs on", "Ràng buộc", 1],
  ["a row typed below a table", "Ràng buộc", 2],
  ["a unit", "Đơn vị", 1],
  ["a sheet of the office's own: a table may come of it", "Sổ tay", 1],
])("read again after a person changed %s", async (_, sheet, row) => {
  await typed(sheet, row, "X");
  expect(await isReadAgain()).toBe(true);
});

test("read again after a formula beside the input has another result", async () => {
  await typed("Đơn vị", 1, "Xã khác", "calculation");
  expect((await session.reading()).snapshot.units[0]?.name).toBe("Xã khác");
});

test.each([
  ["a table was deleted", (sheet: Excel.Worksheet) => sheet.tables.getItem("GiaiThuong").delete()],
  ["a sheet was deleted", (sheet: Excel.Worksheet) => sheet.delete()],
])("read again after %s", async (_, remove) => {
  await run(async (context) => {
    remove(context.workbook.worksheets.getItem("Giải thưởng"));
    await context.sync();
  });
  await quiet();
  expect(await isReadAgain()).toBe(true);
});

test.each([
  ["a result", "Kết quả", "grid" as const],
  ["what results come to", "Kết quả", "calculation" as const],
  ["what formulas of the office's own come to", "Sổ tay", "calculation" as const],
])("not read again for %s", async (_, sheet, origin) => {
  await typed(sheet, 1, "X", origin);
  expect(await isReadAgain()).toBe(false);
});

test("not read again for a paper that the add-in wrote itself", async () => {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sổ tay").getRange("A1").values = [["Báo cáo"]];
    await context.sync();
  });
  await quiet();
  expect(await isReadAgain()).toBe(false);
});

test("whoever watches is told how many rows are written, up to the last, and no more once they have stopped", async () => {
  const seen: Step[] = [];
  const stop = session.onWriting((step) => seen.push(step));
  const computation = await compute(session);
  expect(seen).toEqual([]);
  await writeComputation(session, computation);
  stop();
  expect(new Set(seen.map(({ phase }) => phase))).toEqual(new Set(["writing"]));
  const [begin, end] = [seen[0], seen.at(-1)];
  expect([begin?.done, end?.done]).toEqual([0, end?.total]);
  expect(end?.total).toBeGreaterThanOrEqual(computation.results.units.length);
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
  const count = seen.length;
  await writeComputation(
    session,
    await compute(session, { fresh: true, explain: [{ set: "Đoàn", period: undefined, code: "X01" }] }),
  );
  expect(seen).toHaveLength(count);
});

test("a start that failed leaves nothing behind that tells of changes, or asks Excel for anything", async () => {
  const tries = sessionAt();
  let told = 0;
  tries.onChange(() => (told += 1));
  for (let attempt = 0; attempt < 3; attempt++) {
    let requests = 0;
    excel.host.faults = () => {
      requests += 1;
      if (requests === 2) throw new HostError("GeneralException", "busy");
    };
    await expect(tries.follow()).rejects.toMatchObject({ code: "GeneralException" });
  }
  excel.host.faults = undefined;
  await typed("Đơn vị", 1, "X");
  expect(told).toBe(0);
  await tries.follow();
  await typed("Đơn vị", 1, "Y");
  const once = told;
  await sessionAt().follow();
  told = 0;
  await typed("Đơn vị", 1, "Z");
  expect([once > 0, told]).toEqual([true, once]);
});

test("also where Excel does not even let the handlers of such a start go", async () => {
  const tries = sessionAt();
  let told = 0;
  tries.onChange(() => (told += 1));
  let requests = 0;
  excel.host.faults = () => {
    requests += 1;
    if (requests >= 2) throw new HostError("GeneralException", "busy");
  };
  await expect(tries.follow()).rejects.toMatchObject({ code: "GeneralException" });
  excel.host.faults = undefined;
  await typed("Đơn vị", 1, "X");
  expect(told).toBe(0);
});

test("reading in which one request fails ends with what Excel said, or reads on without it", async () => {
  const ends: string[] = [];
  let asked = 0;
  do {
    const number = ends.length;
    asked = 0;
    excel.host.faults = (_, at) => {
      if (asked === 0) asked = at;
      if (at - asked === number) throw new HostError("GeneralException", "lost");
    };
    const from = excel.host.requests.length;
    const { end } = await sessionAt()
      .reading()
      .then(
        () => ({ end: "read" }),
        (error: unknown) => ({ end: String((error as { code?: unknown }).code) }),
      );
    ends.push(end);
    excel.host.faults = undefined;
    asked = excel.host.requests.length - from;
    await quiet();
  } while (ends.length <= asked);
  expect(ends.length).toBeGreaterThan(3);
  expect(new Set(ends)).toEqual(new Set(["GeneralException", "read"]));
});

test("a protected sheet is read like any other, and hidden formulas are told of all others", async () => {
  await run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.getItem("Đơn vị").protection.protect();
    tables.getItem("MinhChung").getDataBodyRange().getCell(0, 9).formulas = [["=SUM(Z1:Z9)"]];
    await context.sync();
  });
  const { findings } = await sessionAt().reading();
  expect(findings).toContainEqual(expect.objectContaining({ code: "formulaBlank", table: "MinhChung" }));
});
