import { bindCommands, type BoundCommands } from "../../src/commands";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { translator } from "../../src/i18n";
import { WriteRefused, type StartRows } from "../../src/office/write";
import { askUndo, undoRun } from "../../src/session";
import { mendsOf, type Mend } from "../../src/sheets/mend";
import { inspect, sessionAt } from "./desk";
import { contents, open, openWith, run, small, tableRows } from "./workbook";

const vi = translator("vi");
let excel: EmbeddedExcel;
let bound: BoundCommands;
afterEach(() => excel.close());

async function start(rows: StartRows = small): Promise<void> {
  excel = await openWith(rows);
  bound = bindCommands(sessionAt());
}

async function header(sheet: string, from: string, to: string): Promise<void> {
  await run(async (context) => {
    const cells = context.workbook.tables.getItem(sheet).getHeaderRowRange().load("values");
    await context.sync();
    const at = (cells.values[0] ?? []).indexOf(from);
    cells.getCell(0, at).values = [[to]];
    await context.sync();
  });
}

async function proposed(kind?: Mend["kind"]): Promise<Mend[]> {
  const { findings } = await inspect();
  return findings.flatMap(mendsOf).filter((mend) => kind === undefined || mend.kind === kind);
}

async function only(kind: Mend["kind"]): Promise<Mend> {
  const [mend, ...others] = await proposed(kind);
  if (!mend || others.length > 0) throw new Error(`not one ${kind}: ${JSON.stringify([mend, ...others])}`);
  return mend;
}

/** Takes a mend, and tells what the pane would say. */
async function take(chosen: Mend): Promise<readonly string[]> {
  const { prepared, written } = await bound.mend.run({ chosen }, { fresh: true });
  return (await bound.mend.tell(prepared, { chosen }, vi, written)).lines;
}

async function undo(): Promise<readonly unknown[]> {
  const session = sessionAt();
  const found = await askUndo(session);
  if (!found) throw new Error("nothing to undo");
  return undoRun(session, found);
}

const withoutLog = (): Record<string, string> => {
  const { "Nhật ký": _, ...others } = contents(excel);
  return others;
};
const logged = (): unknown[] =>
  tableRows(excel, "NhatKy").map((row) => [row["Việc"], row["Đối tượng"], row["Trước"], row["Sau"]]);

describe("a header that nearly is ours", () => {
  test("is renamed with one click, with a line in the log, and back by undo", async () => {
    await start();
    await header("MinhChung", "Điểm thẩm định", "Điểm TĐ");
    const before = withoutLog();
    expect((await inspect()).snapshot.evidence.map(({ verified }) => verified)).toEqual([
      undefined,
      undefined,
    ]);
    const mend = await only("header");
    expect(mend).toEqual({ kind: "header", table: "evidence", from: "Điểm TĐ", to: "Điểm thẩm định" });

    expect(await take(mend)).toEqual(["Sửa tên cột, tên khóa («Minh chứng»): «Điểm TĐ» → «Điểm thẩm định»."]);
    const { snapshot, findings } = await inspect();
    expect(snapshot.evidence.map(({ verified }) => verified)).toEqual([7, 9]);
    expect(findings.flatMap(mendsOf)).toEqual([]);
    expect(logged()).toEqual([["Sửa tên cột, tên khóa", "Minh chứng", "Điểm TĐ", "Điểm thẩm định"]]);

    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);
  });

  test("of a needed column is said as before, now with the mend", async () => {
    await start();
    await header("MinhChung", "Đơn vị", "ĐV");
    const { findings } = await inspect();
    const [finding] = findings.filter(({ table }) => table === "MinhChung");
    expect([finding?.code, finding && mendsOf(finding)]).toEqual([
      "columnMissing",
      [{ kind: "header", table: "evidence", from: "ĐV", to: "Đơn vị" }],
    ]);
    await take(await only("header"));
    expect((await inspect()).snapshot.evidence).toHaveLength(2);
  });

  test("that somebody has renamed meanwhile is left alone: nothing is written", async () => {
    await start();
    await header("MinhChung", "Số lượng", "SL");
    const chosen = await only("header");
    const prepared = await bound.mend.prepare({ chosen }, { fresh: true });
    await header("MinhChung", "SL", "Sĩ số");
    const standing = contents(excel);
    await expect(bound.mend.write(prepared, { chosen })).rejects.toThrow(WriteRefused);
    expect(contents(excel)).toEqual(standing);
  });

  test("on a protected sheet is said to be so, and stays", async () => {
    await start();
    await header("MinhChung", "Số lượng", "SL");
    const chosen = await only("header");
    await run(async (context) => {
      context.workbook.worksheets.getItem("Minh chứng").protection.protect();
      await context.sync();
    });
    const standing = contents(excel);
    await expect(take(chosen)).rejects.toMatchObject({ name: "WriteRefused", code: "protected" });
    expect(contents(excel)).toEqual(standing);
  });

  test("that another renames at the last moment stays theirs", async () => {
    await start();
    await header("MinhChung", "Số lượng", "SL");
    const chosen = await only("header");
    const colleague = excel.host.colleague("Lan");
    for (let at = 1; ; at++) {
      const prepared = await bound.mend.prepare({ chosen }, { fresh: true });
      const before = excel.host.requests.length;
      let hasTyped = false;
      excel.host.faults = async (_, number) => {
        if (number !== before + at) return;
        hasTyped = true;
        await colleague.type("'Minh chứng'!J1", "Sĩ số");
      };
      const failed = await bound.mend.write(prepared, { chosen }).then(
        () => false,
        () => true,
      );
      excel.host.faults = undefined;
      if (!hasTyped) break;
      const [stands] =
        excel.host.store.sheet("Minh chứng")?.values({ top: 0, left: 9, bottom: 0, right: 9 })[0] ?? [];
      // Theirs stands whenever it came.
      expect([at, stands]).toEqual([at, "Sĩ số"]);
      expect(tableRows(excel, "MinhChung")).toHaveLength(20);
      if (!failed) await undo();
      await header("MinhChung", "Sĩ số", "SL");
    }
  });

  test("is undone only while it is called so", async () => {
    await start();
    await header("MinhChung", "Số lượng", "SL");
    await take(await only("header"));
    await header("MinhChung", "Số lượng", "Số lượng (lần)");
    expect(await undo()).toEqual([{ sheet: "Minh chứng", row: "Số lượng" }]);
    expect(excel.host.store.table("MinhChung")?.headers()).toContain("Số lượng (lần)");
  });
});

test("a key that nearly is a setting is renamed, and back", async () => {
  await start({ ...small, settings: [...(small.settings ?? []), { key: "Sole", value: "3" }] });
  const before = withoutLog();
  await take(await only("key"));
  expect((await inspect()).snapshot.settings.decimals).toBe(3);
  await undo();
  expect(withoutLog()).toEqual(before);
});

describe("a missing table is no dead end", () => {
  const remove = (name: string): Promise<void> =>
    run(async (context) => {
      const table = context.workbook.tables.getItem(name);
      table.worksheet.delete();
      await context.sync();
    });

  test("it is made, and undo takes it away", async () => {
    await start();
    await remove("GiaiThuong");
    const before = withoutLog();
    expect(await take(await only("make"))).toEqual(["Tạo bảng trống: GiaiThuong («Giải thưởng»)."]);
    expect((await inspect()).tables.find(({ id }) => id === "awards")?.present).toBe(true);
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);
  });

  test("the office's own table with its columns is used", async () => {
    await start();
    await run(async (context) => {
      context.workbook.tables.getItem("MinhChung").name = "DanhSachMC";
      await context.sync();
    });
    const before = withoutLog();
    const mend = await only("adopt");
    expect(await take(mend)).toEqual(["Đổi tên bảng («Minh chứng»): «DanhSachMC» → «MinhChung»."]);
    expect((await inspect()).snapshot.evidence).toHaveLength(2);
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);
  });

  test("rows of a sheet that are no table yet become it, down to the first blank row", async () => {
    await start();
    await remove("MinhChung");
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Minh chứng 2024");
      sheet.getRange("A1").values = [["TỔNG HỢP MINH CHỨNG"]];
      sheet.getRange("A3:F5").values = [
        ["Mã", "Kỳ", "Đơn vị", "Bộ", "Tiêu chí", "Trạng thái"],
        ["M1", "Q1", "01", "Đoàn", "1", "đạt"],
        ["M2", "Q1", "02", "Đoàn", "1", "chờ"],
      ].map((row) => row.map((cell) => `'${cell}`));
      sheet.getRange("E8").values = [["Người lập"]];
      await context.sync();
    });
    const before = withoutLog();
    expect(await take(await only("frame"))).toEqual([
      "Lập bảng từ các dòng sẵn có («Minh chứng 2024»): «A3:F3» → «MinhChung».",
    ]);
    expect((await inspect()).snapshot.evidence.map(({ code }) => code)).toEqual(["M1", "M2"]);
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);
  });

  test("a sheet that has its name but not its columns is called otherwise, or left", async () => {
    await start();
    await remove("GiaiThuong");
    await run(async (context) => {
      context.workbook.worksheets.add("Giải thưởng").getRange("A1").values = [["Họp xét giải"]];
      await context.sync();
    });
    const before = withoutLog();
    expect((await proposed()).map(({ kind }) => kind)).toEqual(["setSheetAside", "make"]);
    await take(await only("setSheetAside"));
    expect(excel.host.store.table("GiaiThuong")?.sheet.name).toBe("Giải thưởng");
    expect(excel.host.store.sheet("Giải thưởng (cũ)")?.value(0, 0)).toBe("Họp xét giải");
    expect(logged()).toEqual([
      ["Đổi tên trang tính", "Giải thưởng", "Giải thưởng", "Giải thưởng (cũ)"],
      ["Tạo bảng trống", "Giải thưởng", "", "GiaiThuong"],
    ]);
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);

    await take(await only("make"));
    expect(excel.host.store.table("GiaiThuong")?.sheet.name).toBe("Giải thưởng (2)");
  });

  test("a table that has its name but none of its columns is called otherwise", async () => {
    await start();
    await remove("GiaiThuong");
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Quà tặng");
      sheet.getRange("A1:B2").values = [
        ["Quà", "Giá"],
        ["Sách", 20_000],
      ];
      sheet.tables.add("A1:B2", true).name = "GiaiThuong";
      await context.sync();
    });
    const before = withoutLog();
    const { findings } = await inspect();
    expect(findings.filter(({ table }) => table === "GiaiThuong").map(({ code }) => code)).toEqual([
      "tableForeign",
    ]);
    await take(await only("setTableAside"));
    expect(excel.host.store.table("GiaiThuong_cu")?.sheet.name).toBe("Quà tặng");
    expect(excel.host.store.table("GiaiThuong")?.sheet.name).toBe("Giải thưởng");
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);
  });

  test("a defined name that is called so is said with where to change it", async () => {
    await start();
    await remove("GiaiThuong");
    await run(async (context) => {
      context.workbook.names.add("GiaiThuong", "=1");
      await context.sync();
    });
    expect((await inspect()).findings.map(({ code }) => code)).toContain("tableNameTaken");
  });
});

test("what stands around the tables is said: rows below, rows that a filter hides, formulas that show nothing", async () => {
  await start();
  await run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const evidence = tables.getItem("MinhChung");
    const body = evidence.getDataBodyRange().load("rowCount");
    await context.sync();
    const below = worksheets.getItem("Minh chứng").getRangeByIndexes(body.rowCount + 1, 0, 1, 5);
    below.values = [["M3", "Q1", "'01", "Đoàn", "'1"]];
    worksheets.getItem("Minh chứng").getRange("J2").formulas = [["=Z1"]];
    worksheets.getItem("Minh chứng").getRange("K2").formulas = [['=IF(Z1="","",1)']];
    await context.sync();
    const units = tables.getItem("DonVi");
    units.columns.getItem("Mã").filter.applyValuesFilter(["01"]);
    await context.sync();
  });
  const { findings, snapshot } = await inspect();
  const told = findings.filter(({ code }) => ["rowsBelow", "rowsFiltered", "formulaBlank"].includes(code));
  expect(told.map(({ code, table, column }) => [code, table, column])).toEqual([
    ["rowsFiltered", "DonVi", undefined],
    ["rowsBelow", "MinhChung", undefined],
    ["formulaBlank", "MinhChung", "Số lượng"],
  ]);
  expect(snapshot.units).toHaveLength(2);
  expect(snapshot.evidence).toHaveLength(2);
});

test("a workbook of the office's own tables alone begins with what may be used", async () => {
  excel = await open();
  bound = bindCommands(sessionAt());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Danh sách");
    sheet.getRange("A1:B2").values = [
      ["Mã", "Tên đơn vị"],
      ["01", "Xã Xuân Trường"],
    ];
    await context.sync();
  });
  expect((await proposed("frame")).map((mend) => "table" in mend && mend.table)).toContain("units");
});
