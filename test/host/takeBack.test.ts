import { bindCommands } from "../../src/commands";
import { translator } from "../../src/i18n";
import { HostError } from "../../src/host/errors";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { failsFrom, failsOnce } from "../../src/host/faults";
import { WriteRefused, WriteUnfinished } from "../../src/office/write";
import { askUndo, undoRun, type Undoable } from "../../src/session";
import type { KeptCell } from "../../src/sheets/plan";
import { action, changePeriod, compute, printDocument, sessionAt, write } from "./desk";
import { inventoryOf } from "./matrix/inventory";
import { contents, open, openWith, run, small, tableRows } from "./workbook";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

const UNDO = "Hoàn tác lần ghi";
const lan = (): ReturnType<EmbeddedExcel["host"]["colleague"]> => excel.host.colleague("Lan");
const points = (): unknown[] => tableRows(excel, "DiemDonVi").map((row) => row["Điểm"]);
const undoLines = (): number => tableRows(excel, "NhatKy").filter((row) => row["Việc"] === UNDO).length;

/** Results that were written twice: the second time one unit has fewer points. */
let writtenTwice: Uint8Array | undefined;

async function openWrittenTwice(): Promise<void> {
  if (!writtenTwice) {
    excel = await openWith(small);
    await write(await compute(action), action);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Minh chứng").getRange("N2").values = [[3]];
      await context.sync();
    });
    await write(await compute(action), action);
    writtenTwice = await excel.save();
    excel.close();
  }
  excel = await open({ workbook: writtenTwice });
  expect(points()).toEqual([3, 9, 3, 9]);
}

async function found(): Promise<Undoable> {
  const undoable = await askUndo(sessionAt());
  if (!undoable) throw new Error("nothing to undo");
  return undoable;
}

const undo = async (): Promise<readonly KeptCell[]> => undoRun(sessionAt(), await found());

const undoCommand = (): ReturnType<typeof bindCommands>["undo"] => bindCommands(sessionAt()).undo;

/** Everything that cells say, but for the log. */
function withoutLog(): Record<string, string> {
  const { "Nhật ký": _, ...others } = contents(excel);
  return others;
}

/** What people chose in the filters of tables. */
function filters(): string[] {
  return inventoryOf(excel.host.store).exact.filter((word) => word.startsWith("filter of"));
}

describe("since it was written", () => {
  test("a sheet was renamed: its table is taken back where it is", async () => {
    await openWrittenTwice();
    await lan().renameSheet("Điểm đơn vị", "Điểm của Lan");
    expect(await undo()).toEqual([]);
    expect(points()).toEqual([7, 9, 7, 9]);
    expect(excel.host.store.sheet("Điểm của Lan")).toBeDefined();
  });

  test("a sheet was deleted: the others are taken back, and it is said which is gone", async () => {
    await openWrittenTwice();
    const clusters = tableRows(excel, "DiemCum");
    await lan().deleteSheet("Điểm đơn vị");
    const command = undoCommand();
    const { prepared, written } = await command.run({});
    expect(written).toEqual([{ sheet: "Điểm đơn vị", row: "", isGone: true }]);
    const { lines } = await command.tell(prepared, {}, translator("vi"), written);
    expect(lines.at(-1)).toBe("Điểm đơn vị: không trả lại được vì đã bị xóa hoặc đổi tên");
    expect(tableRows(excel, "DiemCum")).not.toEqual(clusters);
    expect(await askUndo(sessionAt())).toBeUndefined();
  });

  test("a table was renamed: nothing is taken back until it has its name again", async () => {
    excel = await openWith(small);
    await write(await compute(action), action);
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    await changePeriod({ kind: "unlock", period: "Q1", reason: "Sửa số liệu" }, action.now);
    const unlocked = withoutLog();
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    await lan().renameTable("KhoaSo", "KhoaSoCuaLan");
    const locked = contents(excel);
    const refused = await undo().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(WriteRefused);
    expect(refused).toMatchObject({ code: "renamed", sheet: "Khóa sổ", table: "KhoaSo" });
    expect(contents(excel)).toEqual(locked);
    await lan().renameTable("KhoaSoCuaLan", "KhoaSo");
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(unlocked);
  });

  test("the sheet of a paper was renamed: it is known by its mark and goes", async () => {
    excel = await openWith(small);
    await write(await compute(action), action);
    const before = withoutLog();
    const { sheets } = await printDocument("bao-cao-quy", action, { period: "Q1" });
    await lan().renameSheet(sheets[0]?.sheet ?? "", "Báo cáo của Lan");
    expect(sheets).toHaveLength(1);
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);
  });

  test.each<[string, string, string]>([
    ["by its sheet", "='Điểm cụm'!$F$2*2", "Điểm cụm"],
    ["by its table", "=SUM(diemcum[Điểm])", "Điểm cụm"],
    ["over several sheets", "=SUM('Điểm cụm:Kết quả khen thưởng'!F2)", "Điểm cụm"],
  ])(
    "a formula of the office takes figures from a sheet that was made, %s: the sheet stays",
    async (_how, formula, sheet) => {
      excel = await openWith(small);
      const before = withoutLog();
      await write(await compute(action), action);
      const kept = contents(excel)[sheet];
      await lan().addSheet("Tổng hợp");
      await lan().type("'Tổng hợp'!B2", formula);
      await lan().type("'Tổng hợp'!B3", '="xem Điểm đơn vị!A1"');
      const value = excel.host.store.sheet("Tổng hợp")?.formula(1, 1);
      const command = undoCommand();
      const { prepared, written } = await command.run({});
      const others = written?.filter(({ leads }) => leads === undefined);
      expect(others).toEqual([]);
      expect(written).toContainEqual({ sheet, row: "", leads: "Tổng hợp!B2" });
      const { lines } = await command.tell(prepared, {}, translator("vi"), written);
      expect(lines).toContain(`Giữ lại trang tính «${sheet}» vì Tổng hợp!B2 đang lấy số liệu từ đó`);
      expect(excel.host.store.sheet("Tổng hợp")?.formula(1, 1)).toBe(value);
      expect(contents(excel)[sheet]).toBe(kept);
      const { "Tổng hợp": _own, ...rest } = withoutLog();
      const stays = new Set(written?.map((cell) => cell.sheet));
      expect(Object.fromEntries(Object.entries(rest).filter(([name]) => !stays.has(name)))).toEqual(before);
    },
  );

  test("a defined name leads to a paper that was made: its sheet stays", async () => {
    excel = await openWith(small);
    await write(await compute(action), action);
    const { sheets } = await printDocument("bao-cao-quy", action, { period: "Q1" });
    const sheet = sheets[0]?.sheet ?? "";
    await run(async (context) => {
      context.workbook.names.add("TieuDe", `='${sheet}'!$A$1`);
      await context.sync();
    });
    expect(await undo()).toEqual([{ sheet, row: "", leads: "TieuDe" }]);
    expect(excel.host.store.sheet(sheet)).toBeDefined();
  });

  test.each<["ColumnClustered" | "XYScatter", readonly string[]]>([
    ["ColumnClustered", ["Điểm cụm"]],
    ["XYScatter", ["Điểm cụm"]],
  ])("a chart of the office (%s) draws on a sheet that was made: it stays", async (type, stay) => {
    excel = await openWith(small);
    await write(await compute(action), action);
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const chart = worksheets
        .add("Tổng hợp")
        .charts.add(type, worksheets.getItem("Điểm cụm").getRange("E1:F3"), "Columns");
      chart.name = "Biểu đồ cụm";
      await context.sync();
    });
    expect(await undo()).toEqual(stay.map((sheet) => ({ sheet, row: "", leads: "Tổng hợp · Biểu đồ cụm" })));
    for (const sheet of stay) expect(excel.host.store.sheet(sheet)).toBeDefined();
    expect(excel.host.store.sheet("Điểm đơn vị")).toBeUndefined();
  });

  test("where Excel does not tell what a chart draws on, every sheet that was made stays", async () => {
    excel = await openWith(small);
    await write(await compute(action), action);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Tổng hợp");
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns").name = "Riêng";
      await context.sync();
    });
    excel.host.faults = (body) => {
      if (JSON.stringify(body).includes("GetDimensionDataSourceString"))
        throw new HostError("InvalidArgument", "series");
    };
    const kept = await undo();
    excel.host.faults = undefined;
    expect(new Set(kept.map(({ leads }) => leads))).toEqual(new Set(["Tổng hợp · Riêng"]));
    expect(excel.host.store.sheet("Điểm đơn vị")).toBeDefined();
  });

  test("something else was written: what was found before is not taken back any more", async () => {
    await openWrittenTwice();
    const former = await found();
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    const locked = contents(excel);
    await expect(undoRun(sessionAt(), former)).rejects.toMatchObject({ code: "notLast" });
    expect(contents(excel)).toEqual(locked);
  });
});

describe("a filter of the person", () => {
  test("on the log stays through writing and taking back", async () => {
    await openWrittenTwice();
    await lan().filterTable("NhatKy", 2, ["Ghi kết quả"]);
    const before = filters();
    expect(before).toHaveLength(1);
    await write(await compute(action), action);
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    expect(filters()).toEqual(before);
    await undo();
    expect(filters()).toEqual(before);
    expect(undoLines()).toBe(1);
  });

  test.each([12, 16, 20, 24])(
    "is there again after taking back broke off at request %i and is tried again",
    async (at) => {
      await openWrittenTwice();
      await lan().filterTable("DiemDonVi", 3, ["02"]);
      await lan().filterTable("NhatKy", 2, ["Ghi kết quả"]);
      const before = filters();
      expect(before).toHaveLength(2);
      excel.host.faults = failsFrom(excel.host.requests.length + at);
      const broken = await undo().catch((error: unknown) => error);
      excel.host.faults = undefined;
      expect(broken).toBeInstanceOf(WriteUnfinished);
      await undo();
      expect(filters()).toEqual(before);
      expect(points()).toEqual([7, 9, 7, 9]);
      expect(undoLines()).toBe(1);
    },
  );
});

test.each([1, 2, 3])(
  "an undo whose request fails that is number %i from its end is said once, and not offered again",
  async (fromEnd) => {
    await openWrittenTwice();
    const before = excel.host.requests.length;
    await undo();
    const requests = excel.host.requests.length - before;
    excel.close();
    await openWrittenTwice();
    excel.host.faults = failsOnce(excel.host.requests.length + requests - fromEnd);
    expect(await undo()).toEqual([]);
    excel.host.faults = undefined;
    expect(points()).toEqual([7, 9, 7, 9]);
    expect(await askUndo(sessionAt())).toBeUndefined();
    expect(undoLines()).toBe(1);
  },
);

test("two people who take the same run back, one after the other, are both told that it is done", async () => {
  await openWrittenTwice();
  const [mine, theirs] = [await found(), await found()];
  expect(await undoRun(sessionAt(), mine)).toEqual([]);
  const after = contents(excel);
  expect(await undoRun(sessionAt(), theirs)).toEqual([]);
  expect(contents(excel)).toEqual(after);
});
