import { inputTables } from "../../src/domain/tables";
import { HostError } from "../../src/host/errors";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { isUnchanged } from "../../src/sheets/plan";
import { WriteRefused, WriteUndone } from "../../src/office/write";
import { action, contents, open, openWith, run, small, tableRows } from "./workbook";
import { compute, createSheets, inspect, write } from "./desk";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

const computeAndWrite = async (): Promise<void> => void (await write(await compute(action), action));
const sheetOf = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);
const put = (sheet: string, cell: string, value: unknown): Promise<void> =>
  run(async (context) => {
    sheetOf(context, sheet).getRange(cell).values = [[value]];
    await context.sync();
  });

describe("template", () => {
  test("makes a table of every input sheet, and leaves what is there", async () => {
    excel = await open();
    const { created } = await createSheets();
    expect(created).toHaveLength(inputTables.length);
    expect(excel.host.store.sheets[0]?.name).toBe("Hướng dẫn");
    expect(excel.host.store.sheets.map((sheet) => sheet.name)).not.toContain("Sheet1");
    const before = contents(excel);
    const again = await createSheets();
    expect(again.created).toEqual([]);
    expect(contents(excel)).toEqual(before);
  });

  test("an office's own sheet of the same name is not touched", async () => {
    excel = await open();
    await run(async (context) => {
      context.workbook.worksheets.add("Đơn vị").getRange("A1").values = [["danh sách riêng"]];
      await context.sync();
    });
    const { kept } = await createSheets();
    expect(kept).toEqual(["Đơn vị"]);
    expect(excel.host.store.sheet("Đơn vị")?.value(0, 0)).toBe("danh sách riêng");
  });

  test("a guide that was left empty is laid again", async () => {
    excel = await open();
    await createSheets();
    const before = contents(excel);
    await run(async (context) => {
      sheetOf(context, "Hướng dẫn").getRange().clear();
      await context.sync();
    });
    await createSheets();
    expect(contents(excel)).toEqual(before);
  });

  test("with a protected structure nothing is made, and it is said which sheet cannot be added", async () => {
    excel = await open();
    await run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = contents(excel);
    await expect(createSheets()).rejects.toMatchObject({ code: "structure", sheet: "Hướng dẫn" });
    expect(contents(excel)).toEqual(before);
  });

  test("the whole template reads without a finding but the settings it asks for", async () => {
    excel = await open();
    await createSheets();
    const { findings, tables } = await inspect();
    expect(findings).toEqual([]);
    expect(tables.every((table) => table.present)).toBe(true);
  });
});

describe("compute and write", () => {
  test("codes stay text, winners and log are written, a second run writes nothing", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    expect(tableRows(excel, "KetQuaKhen")).toMatchObject([
      {
        Giải: "Cụm dẫn đầu",
        Mã: "C2",
        Tên: "Cụm 2",
        "Mức thưởng": 1_000_000,
        "Cơ quan khen": "BTV Huyện đoàn",
      },
    ]);
    expect(tableRows(excel, "DiemDonVi").map((row) => row["Đơn vị"])).toEqual(["01", "02", "01", "02"]);
    const log = tableRows(excel, "NhatKy");
    expect(log.length).toBeGreaterThan(0);
    const again = await compute(action);
    expect(again.plan.tables.every(isUnchanged)).toBe(true);
    const before = contents(excel);
    await write(again, action);
    expect(contents(excel)).toEqual(before);
  });

  test("notes and the office's own columns follow their rows", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    const table = excel.host.store.table("DiemDonVi");
    if (!table) throw new Error("no table");
    const { area } = table;
    const note = table.headers().indexOf("Ghi chú");
    await run(async (context) => {
      const sheet = sheetOf(context, "Điểm đơn vị");
      sheet.getRangeByIndexes(0, area.right + 1, 1, 1).values = [["Riêng"]];
      context.workbook.tables
        .getItem("DiemDonVi")
        .resize(sheet.getRangeByIndexes(0, 0, area.bottom + 1, area.right + 2));
      await context.sync();
      // The column holds something already: Excel would fill an empty one with the formula.
      sheet.getRangeByIndexes(1, area.right + 1, 1, 1).values = [["xem lại"]];
      await context.sync();
      sheet.getRangeByIndexes(2, area.right + 1, 1, 1).values = [["=F3*2"]];
      sheet.getRangeByIndexes(2, note, 1, 1).values = [["'=ghi nhận"]];
      await context.sync();
    });
    // A new unit in front moves every row down by one.
    await put("Đơn vị", "A4", "'00");
    await put("Đơn vị", "B4", "Xã mới");
    await put("Đơn vị", "F4", "C1");
    await computeAndWrite();
    const rows = tableRows(excel, "DiemDonVi");
    const kept = rows.find((row) => row["Đơn vị"] === "02" && row["Kỳ"] === "Q1");
    expect(kept?.["Ghi chú"]).toBe("=ghi nhận");
    expect(rows.filter((row) => row["Ghi chú"] !== "")).toHaveLength(1);
    const at = rows.indexOf(kept as Record<string, unknown>);
    expect(excel.host.store.sheet("Điểm đơn vị")?.formula(1 + at, area.right + 1)).toBe("F3*2");
  });

  test("a note whose row is gone is kept as a finding and in the log", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Điểm đơn vị", "M3", "hỏi lại đơn vị");
    await put("Đơn vị", "A3", "'03");
    await computeAndWrite();
    expect(tableRows(excel, "KiemTra").some((row) => String(row["Vấn đề"]).includes("hỏi lại đơn vị"))).toBe(
      true,
    );
    expect(tableRows(excel, "NhatKy").some((row) => row["Trước"] === "hỏi lại đơn vị")).toBe(true);
  });

  test("text from cells is never turned into a formula", async () => {
    excel = await openWith({
      ...small,
      units: [
        { code: "01", name: '=HYPERLINK("x")', cluster: "C1" },
        { code: "02", name: "+1+1", cluster: "C2" },
      ],
    });
    await computeAndWrite();
    const sheet = excel.host.store.sheet("Điểm đơn vị");
    expect([...(sheet?.formulas() ?? [])]).toEqual([]);
    expect(tableRows(excel, "DiemDonVi")[0]?.["Tên đơn vị"]).toBe('=HYPERLINK("x")');
  });

  test("fewer rows than before: the surplus is cleared, the table shrinks", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Đơn vị", "A3", "");
    await put("Đơn vị", "B3", "");
    await put("Đơn vị", "D3", "");
    await put("Đơn vị", "F3", "");
    await computeAndWrite();
    expect(tableRows(excel, "DiemDonVi")).toHaveLength(2);
    expect(excel.host.store.sheet("Điểm đơn vị")?.value(3, 3)).toBeNull();
  });
});

describe("nothing is lost", () => {
  const refusedBy = async (code: string): Promise<void> => {
    const before = contents(excel);
    const computation = await compute(action);
    await expect(write(computation, action)).rejects.toMatchObject({ name: "WriteRefused", code });
    expect(contents(excel)).toEqual(before);
  };

  test("a protected result sheet", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Minh chứng", "N2", 8);
    await run(async (context) => {
      sheetOf(context, "Điểm cụm").protection.protect();
      await context.sync();
    });
    await refusedBy("protected");
  });

  test("foreign cells below a table that must grow", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Điểm đơn vị", "B7", "ký tên");
    await put("Đơn vị", "A4", "'03");
    await put("Đơn vị", "B4", "Xã mới");
    await put("Đơn vị", "F4", "C1");
    await refusedBy("blockedBelow");
  });

  test("cells to the right of a table that has to grow a column", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    // Out of the competition: Điểm đơn vị needs a column that it does not have yet, and somebody's note stands there.
    const width = Object.keys(tableRows(excel, "DiemDonVi")[0] ?? {}).length;
    const beside = `${String.fromCharCode(65 + width)}3`;
    await put("Điểm đơn vị", beside, "ghi chú của văn phòng");
    await run(async (context) => {
      sheetOf(context, "Không xét").getRange("A2:E2").values = [["'01", "", "", 45_292, "Vi phạm"]];
      await context.sync();
    });
    const computation = await compute(action);
    expect(computation.plan.tables.find((table) => table.id === "unitScores")?.obstacle).toBe("blockedRight");
    const before = contents(excel);
    await expect(write(computation, action)).rejects.toMatchObject({ code: "blockedRight" });
    expect(contents(excel)).toEqual(before);
    await put("Điểm đơn vị", beside, "");
    await computeAndWrite();
    expect(tableRows(excel, "DiemDonVi").map((row) => row["Không xét"])).toEqual([
      "Vi phạm",
      "",
      "Vi phạm",
      "",
    ]);
  });

  test("a sheet of that name with other content", async () => {
    excel = await openWith(small);
    await run(async (context) => {
      context.workbook.worksheets.add("Điểm cụm").getRange("A1").values = [["của cơ quan"]];
      await context.sync();
    });
    const computation = await compute(action);
    expect(computation.plan.tables.find(({ id }) => id === "clusterScores")?.place).toEqual({
      sheet: "Điểm cụm (2)",
      insteadOf: "Điểm cụm",
    });
    await write(computation, action);
    expect(excel.host.store.sheet("Điểm cụm")?.value(0, 0)).toBe("của cơ quan");
    expect(excel.host.store.table("DiemCum")?.sheet.name).toBe("Điểm cụm (2)");
  });

  test("somebody edits between computing and writing", async () => {
    excel = await openWith(small);
    const computation = await compute(action);
    await put("Minh chứng", "N2", 3);
    const before = contents(excel);
    await expect(write(computation, action)).rejects.toMatchObject({ code: "stale" });
    expect(contents(excel)).toEqual(before);
  });

  test("somebody edits a result between computing and writing", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Minh chứng", "N2", 3);
    const computation = await compute(action);
    await put("Điểm cụm", "L2", "ghi chú mới");
    await expect(write(computation, action)).rejects.toBeInstanceOf(WriteRefused);
    expect(tableRows(excel, "DiemCum")[0]?.["Ghi chú"]).toBe("ghi chú mới");
  });

  test.each([0, 1, 2, 3])("a failure at write request %i is rolled back", async (failing) => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Minh chứng", "N2", 10);
    await put("Đơn vị", "A4", "'03");
    await put("Đơn vị", "B4", "Xã mới");
    await put("Đơn vị", "F4", "C1");
    const before = contents(excel);
    const computation = await compute(action);
    let writes = 0;
    excel.host.faults = (body) => {
      const isWrite = (body.Actions ?? []).some((entry) => entry.Name === "Values");
      if (isWrite && writes++ === failing) throw new HostError("GeneralException", "injected");
    };
    await expect(write(computation, action)).rejects.toBeInstanceOf(WriteUndone);
    excel.host.faults = undefined;
    expect(contents(excel)).toEqual(before);
  });

  test("cancelling a computation leaves the workbook as it was", async () => {
    excel = await openWith(small);
    const before = contents(excel);
    const controller = new AbortController();
    controller.abort();
    await expect(compute({ ...action, signal: controller.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(contents(excel)).toEqual(before);
  });
});

describe("bad input ends in a finding", () => {
  const codes = async (): Promise<string[]> =>
    (await inspect()).findings.map((finding) =>
      `${finding.code} ${finding.table} ${finding.key ?? ""} ${finding.column ?? ""}`.trim(),
    );

  test("a missing table, also when its sheet is there with a merged header", async () => {
    excel = await openWith(small);
    await run(async (context) => {
      context.workbook.tables.getItem("MinhChung").convertToRange();
      await context.sync();
      sheetOf(context, "Minh chứng").getRange("A1:B1").merge();
      await context.sync();
    });
    expect(await codes()).toEqual(["sheetTaken MinhChung"]);
    const { results } = await compute(action);
    expect(results.units[0]?.score).toBe(0);
  });

  test("a renamed header", async () => {
    excel = await openWith(small);
    await put("Minh chứng", "C1", "Mã đơn vị");
    expect(await codes()).toEqual(["columnMissing MinhChung  Đơn vị"]);
    expect((await inspect()).findings[0]?.params?.strange).toContain("Mã đơn vị");
  });

  test("headers in another order, case and spacing are the same headers", async () => {
    excel = await openWith(small);
    await put("Minh chứng", "C1", " ĐƠN  VỊ ");
    expect(await codes()).toEqual([]);
  });

  test("0 rows everywhere", async () => {
    excel = await open();
    await createSheets();
    const { results, findings } = await compute(action);
    expect(results.units).toEqual([]);
    expect(findings).toEqual([]);
    await computeAndWrite();
    expect(tableRows(excel, "KetQuaKhen")).toHaveLength(1);
  });

  test("text, errors and unknown codes in evidence name their cell", async () => {
    excel = await openWith(small);
    await put("Minh chứng", "N2", "8 điểm");
    await put("Minh chứng", "C3", "'09");
    const { findings, raw } = await inspect();
    expect(findings.map((finding) => [finding.code, finding.key, finding.column])).toEqual([
      ["notNumber", "M1", "Điểm thẩm định"],
      ["unknownCodeNear", "M2", "Đơn vị"],
    ]);
    expect(raw.evidence?.sheet).toBe("Minh chứng");
    await computeAndWrite();
    expect(tableRows(excel, "KiemTra").map((row) => row["Ô"])).toEqual([
      "'Minh chứng'!N2",
      "'Minh chứng'!C3",
    ]);
  });
});
