import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { errorWords } from "../../src/commands";
import { inputTables } from "../../src/domain/tables";
import { nextStep, yearFacts } from "../../src/domain/year";
import { show } from "../../src/functions";
import { mendsOf } from "../../src/sheets/mend";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { showHeaders } from "../../src/host/model/commands";
import { translator } from "../../src/i18n";
import { readSelectedCell } from "../../src/office/selected";
import {
  askUndo,
  planMend,
  planSetting,
  undoRun,
  verifyWorkbook,
  writeComputation,
  writeMend,
  type LiveState,
} from "../../src/session";
import { findingAddress } from "../../src/sheets/plan";
import { thidua } from "./door";
import {
  action,
  changePeriod,
  compute,
  inspect,
  liveWorkbook,
  printDocument,
  sessionAt,
  write,
} from "./desk";
import { contents, open, openWith, run, small, tableRows } from "./workbook";

let bytes: Uint8Array;
let excel: EmbeddedExcel;

beforeAll(async () => {
  const made = await openWith({
    ...small,
    constraints: [{ problem: "kết nghĩa", a: "01", b: "02", kind: "cấm" }],
  });
  bytes = await made.save();
  made.close();
});
beforeEach(async () => {
  excel = await open({ workbook: bytes });
});
afterEach(() => excel.close());

/** Somebody switches the header row of a table off or on again (Table Design → Header Row). */
const header = (table: string, isShown: boolean): Promise<void> =>
  run(async (context) => {
    context.workbook.tables.getItem(table).showHeaders = isShown;
    await context.sync();
  });

const computeAndWrite = async (): Promise<void> => void (await write(await compute(action), action));

const refusal = (table: string): object => expect.objectContaining({ code: "headerless", table }) as object;

/** A table of the office without its header row. */
const foreignTable = (): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.add("Của tôi");
    sheet.getRange("A1:B3").values = [
      ["Mã", "Tên"],
      ["a", 1],
      ["b", 2],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Rieng";
    table.showHeaders = false;
    await context.sync();
  });

const codes = async (): Promise<string[]> =>
  (await inspect()).findings.map(({ code, table }) => `${code} ${table}`);

test("a table of the office without its header row keeps nobody from reading, nor from writing", async () => {
  await foreignTable();
  await run(async (context) => {
    context.workbook.tables.getItem("MinhChung").delete();
    await context.sync();
  });
  expect(await codes()).toContain("tableMissing MinhChung");
  expect((await inspect()).around.tables).toEqual([]);
  await computeAndWrite();
  expect(tableRows(excel, "DiemDonVi")).not.toEqual([]);
});

test("an input table without its header row is a finding that says how to mend it, and nothing of it is guessed", async () => {
  await header("MinhChung", false);
  const before = excel.runtime.requests.length;
  const { findings, snapshot, tables, raw } = await inspect();
  // As many as ever: those of following, of reading, and the one in which the library lets go of what it held.
  expect(excel.runtime.requests.length - before).toBeLessThanOrEqual(12);
  expect(findings).toEqual([
    {
      severity: "error",
      code: "tableHeaderless",
      table: "MinhChung",
      params: { table: "MinhChung", sheet: "Minh chứng" },
    },
  ]);
  expect([snapshot.evidence, snapshot.unreadable]).toEqual([[], ["evidence"]]);
  expect(tables.find(({ id }) => id === "evidence")).toMatchObject({ present: true, rows: 0, errors: 1 });
  const [finding] = findings;
  expect(finding && findingAddress(finding, raw)).toBe("'Minh chứng'!A2");
  expect(finding && mendsOf(finding)).toEqual([]);
  await header("MinhChung", true);
  expect((await inspect()).findings).toEqual([]);
});

test.each(inputTables.map(({ table }) => table))(
  "%s without its header row is said once, and nothing else",
  async (table) => {
    await header(table, false);
    const found = (await codes()).filter((line) => !line.startsWith("columnsAbsent"));
    expect(found.filter((line) => line.startsWith("tableHeaderless"))).toEqual([`tableHeaderless ${table}`]);
    expect(found.filter((line) => line.startsWith("unknownCode"))).toEqual([]);
    expect(found.filter((line) => line.endsWith(` ${table}`))).toEqual([`tableHeaderless ${table}`]);
  },
);

test("where the settings cannot be read that is the next step, not to answer them once more", async () => {
  const step = async (): Promise<string | undefined> => {
    const reading = await inspect();
    const facts = yearFacts(reading.board(), reading.findings);
    return nextStep({ facts, last: null, worked: undefined })?.code;
  };
  await header("ThietLap", false);
  expect(await step()).toBe("errors");
});

test("results that were computed from the table stay as they are until it can be read again", async () => {
  await computeAndWrite();
  const scores = tableRows(excel, "DiemDonVi");
  await header("MinhChung", false);
  await computeAndWrite();
  expect(tableRows(excel, "DiemDonVi")).toEqual(scores);
  expect(tableRows(excel, "KiemTra").map((row) => row["Vấn đề"])).toContainEqual(
    expect.stringContaining("đang tắt hàng tiêu đề"),
  );
});

test("the headless check says it as a finding", async () => {
  await header("DonVi", false);
  const folder = await mkdtemp(path.join(os.tmpdir(), "thidua-"));
  const file = path.join(folder, "so.xlsx");
  await writeFile(file, await excel.save());
  const { out, code } = await thidua("check", file);
  expect(out).toContain("Bảng DonVi (trang tính «Đơn vị») đang tắt hàng tiêu đề");
  expect(out).toContain("Thiết kế bảng → Hàng tiêu đề");
  expect(code).not.toBe(2);
});

test.each(["DiemDonVi", "KetQuaKhen", "NhatKy"])(
  "nothing is written while %s has no header row, and the reason is said",
  async (table) => {
    await computeAndWrite();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Minh chứng").getRange("N2").values = [[3]];
      await context.sync();
    });
    await header(table, false);
    const before = contents(excel);
    const error = await computeAndWrite().catch((thrown: unknown) => thrown);
    expect(error).toEqual(refusal(table));
    expect(errorWords(error, translator("vi"))).toContain("Thiết kế bảng → Hàng tiêu đề");
    expect(contents(excel)).toEqual(before);
    await header(table, true);
    await computeAndWrite();
    expect(tableRows(excel, "DiemDonVi")[0]).toMatchObject({ "Đơn vị": "01", Điểm: 3 });
  },
);

test("a run is not taken back in part: while one of its tables has no header row all of it stays", async () => {
  await computeAndWrite();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Minh chứng").getRange("N2").values = [[3]];
    await context.sync();
  });
  await computeAndWrite();
  await header("DiemDonVi", false);
  const before = contents(excel);
  const undo = async (): Promise<unknown> => {
    const session = sessionAt();
    const found = await askUndo(session);
    if (!found) throw new Error("nothing to undo");
    return undoRun(session, found);
  };
  await expect(undo()).rejects.toEqual(refusal("DiemDonVi"));
  expect(contents(excel)).toEqual(before);
  await header("DiemDonVi", true);
  expect(await undo()).toEqual([]);
  expect(tableRows(excel, "DiemDonVi")[0]).toMatchObject({ Điểm: 7 });
});

test("a header row that is switched off while a run is written costs nothing: it is taken back when the row is there again", async () => {
  await computeAndWrite();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Minh chứng").getRange("N2").values = [[3]];
    await context.sync();
  });
  const session = sessionAt();
  const computed = await compute(action);
  const { "Nhật ký": _, ...before } = contents(excel);
  const { store } = excel.host;
  const table = store.table("DiemDonVi");
  let left = 4;
  excel.host.faults = () => {
    left -= 1;
    if (left === 0 && table) showHeaders(store, table, false);
  };
  await expect(writeComputation(session, computed)).rejects.toMatchObject({ name: "WriteUnfinished" });
  excel.host.faults = undefined;
  await header("DiemDonVi", true);
  const found = await askUndo(session);
  expect(found && (await undoRun(session, found))).toEqual([]);
  expect(contents(excel)).toMatchObject(before);
});

test("while the table of locked periods cannot be read, nothing is written that rests on them", async () => {
  await computeAndWrite();
  await changePeriod({ kind: "lock", period: "Q1" }, "01/10/2024 09:00:00");
  await header("KhoaSo", false);
  expect(await codes()).toEqual(["tableHeaderless KhoaSo"]);
  const before = contents(excel);
  await expect(computeAndWrite()).rejects.toEqual(refusal("KhoaSo"));
  await expect(printDocument("bang-xep-hang", action)).rejects.toEqual(refusal("KhoaSo"));
  await expect(changePeriod({ kind: "lock", period: "Q1" }, action.now)).rejects.toEqual(refusal("KhoaSo"));
  expect(contents(excel)).toEqual(before);
  const { findings } = await verifyWorkbook(sessionAt());
  expect(findings.map(({ code, table }) => `${code} ${table}`)).toEqual(["tableHeaderless KhoaSo"]);
});

test("log and results without their header rows are not called gone", async () => {
  await computeAndWrite();
  await header("DiemDonVi", false);
  await header("NhatKy", false);
  const { findings, statements } = await verifyWorkbook(sessionAt());
  expect(findings.map(({ code, table }) => `${code} ${table}`)).toEqual([
    "tableHeaderless NhatKy",
    "tableHeaderless DiemDonVi",
  ]);
  expect(statements.map(({ key }) => key)).not.toContain("verify.logNone");
});

test("neither an answer nor a name goes into a table whose columns nobody can tell", async () => {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Minh chứng").getRange("N1").values = [["Điểm thẩm địn"]];
    await context.sync();
  });
  const session = sessionAt();
  const plan = await planMend(session, {
    kind: "header",
    table: "evidence",
    from: "Điểm thẩm địn",
    to: "Điểm thẩm định",
  });
  await header("ThietLap", false);
  await expect(planSetting(sessionAt(), { setting: "CachTinhCum", value: "tổng" })).rejects.toEqual(
    refusal("ThietLap"),
  );
  await header("ThietLap", true);
  await header("MinhChung", false);
  const before = contents(excel);
  await expect(writeMend(session, plan)).rejects.toMatchObject({ name: "WriteRefused" });
  expect(contents(excel)).toEqual(before);
});

test("of the cell in which somebody stands such a table says nothing", async () => {
  await header("DonVi", false);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Đơn vị");
    sheet.activate();
    sheet.getRange("B3").select();
    await context.sync();
  });
  expect(await readSelectedCell()).toEqual({ sheet: "Đơn vị", address: "B3" });
});

test("live cells name the table, and know their values again when its header row is back", async () => {
  const shown = async (): Promise<unknown> => {
    const workbook = liveWorkbook();
    const state = await new Promise<LiveState>((resolve) => {
      workbook.subscribe(() => {
        if (workbook.state) resolve(workbook.state);
      });
    });
    return show(state, "UNITSCORE", { code: "01", period: "Q1" });
  };
  await header("MinhChung", false);
  expect(await shown()).toEqual({ problem: "function.tablesHeaderless", params: { tables: "MinhChung" } });
  await header("MinhChung", true);
  expect(await shown()).toEqual({ value: 7 });
});
