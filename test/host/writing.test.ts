import { bindCommands } from "../../src/commands";
import { failsFrom, failsOnce } from "../../src/host/faults";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { translator, type Language } from "../../src/i18n";
import { planEdits } from "../../src/sheets/plan";
import { readTablePlaces, writeWorkbook } from "../../src/office/workbook";
import { onCellEdit } from "../../src/office/patiently";
import { WriteUnfinished } from "../../src/office/write";
import { askUndo, textsOf, undoRun } from "../../src/session";
import { columnLetters } from "../../src/text";
import { action, compute, sessionAt, write, changePeriod } from "./desk";
import { contents, open, openWith, run, small, tableRows } from "./workbook";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

const sheetOf = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

async function computeAndWrite(): Promise<void> {
  await write(await compute(action), action);
}

async function put(sheet: string, address: string, value: unknown): Promise<void> {
  await run(async (context) => {
    sheetOf(context, sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** Everything that cells say, but for the log. */
function withoutLog(): Record<string, string> {
  const { "Nhật ký": _, ...others } = contents(excel);
  return others;
}

async function undo(): Promise<readonly unknown[]> {
  const session = sessionAt();
  const found = await askUndo(session);
  if (!found) throw new Error("nothing to undo");
  return undoRun(session, found);
}

const logActs = (): unknown[] => tableRows(excel, "NhatKy").map((row) => row["Việc"]);

describe("a filter of the person", () => {
  test("is kept, and rows that it hides are written rightly", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await run(async (context) => {
      const table = context.workbook.tables.getItem("DiemDonVi");
      table.columns.getItem("Đơn vị").filter.applyValuesFilter(["02"]);
      await context.sync();
    });
    await put("Minh chứng", "N2", 3);
    await computeAndWrite();
    expect(tableRows(excel, "DiemDonVi").map((row) => [row["Đơn vị"], row["Điểm"]])).toEqual([
      ["01", 3],
      ["02", 9],
      ["01", 3],
      ["02", 9],
    ]);
    const shown = await run(async (context) => {
      const filter = context.workbook.tables.getItem("DiemDonVi").autoFilter.load("isDataFiltered,criteria");
      await context.sync();
      return [filter.isDataFiltered, filter.criteria.flatMap((each) => each?.values ?? [])];
    });
    expect(shown).toEqual([true, ["02"]]);
  });

  test("that a colleague sets while it is written is found again, and nothing is misplaced", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Minh chứng", "N2", 3);
    const computation = await compute(action);
    const colleague = excel.host.colleague("Lan");
    const before = excel.host.requests.length;
    excel.host.faults = async (_, number) => {
      if (number === before + 9) await colleague.filter("'Điểm đơn vị'!A1:L5", 3, ["02"]);
    };
    await write(computation, action).catch(() => undefined);
    excel.host.faults = undefined;
    const points = tableRows(excel, "DiemDonVi").map((row) => [row["Đơn vị"], row["Điểm"]]);
    expect([
      [
        ["01", 3],
        ["02", 9],
        ["01", 3],
        ["02", 9],
      ],
      [
        ["01", 7],
        ["02", 9],
        ["01", 7],
        ["02", 9],
      ],
    ]).toContainEqual(points);
  });
});

describe("what is the office's own stays", () => {
  test("sheets that are called as the log and the locked periods would be", async () => {
    excel = await openWith(small);
    await run(async (context) => {
      for (const name of ["Nhật ký", "Khóa sổ"])
        context.workbook.worksheets.add(name).getRange("A1:B2").values = [
          ["Ngày", "Việc"],
          ["1/3", "Họp giao ban"],
        ];
      await context.sync();
    });
    await computeAndWrite();
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    for (const name of ["Nhật ký", "Khóa sổ"]) {
      const sheet = excel.host.store.sheet(name);
      expect([sheet?.value(1, 1), sheet?.visibility]).toEqual(["Họp giao ban", "Visible"]);
    }
    expect(excel.host.store.table("NhatKy")?.sheet.name).toBe("Nhật ký (2)");
    expect(excel.host.store.table("KhoaSo")?.sheet.name).toBe("Khóa sổ (2)");
    expect(excel.host.store.sheet("Khóa sổ (2)")?.visibility).toBe("Hidden");
  });

  test("a text below the log moves down with it", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    const last = tableRows(excel, "NhatKy").length + 2;
    await put("Nhật ký", `B${last + 1}`, "chữ ký");
    await put("Minh chứng", "N2", 3);
    await computeAndWrite();
    const added = tableRows(excel, "NhatKy").length + 2 - last;
    expect(added).toBeGreaterThan(0);
    expect(excel.host.store.sheet("Nhật ký")?.value(last + added, 1)).toBe("chữ ký");
  });

  test.each(["A", "F"])("a text right below a table, which Excel takes in, in column %s", async (column) => {
    excel = await openWith(small);
    await computeAndWrite();
    await excel.host.colleague("Lan").type(`'Điểm đơn vị'!${column}6`, "Người lập biểu");
    await put("Minh chứng", "N2", 3);
    await computeAndWrite();
    await computeAndWrite();
    const sheet = excel.host.store.sheet("Điểm đơn vị");
    expect(sheet?.value(5, column.charCodeAt(0) - 65)).toBe("Người lập biểu");
    expect(
      tableRows(excel, "DiemDonVi")
        .map((row) => row["Điểm"])
        .slice(0, 4),
    ).toEqual([3, 9, 3, 9]);
  });

  test("what is written beside a table that loses a column meanwhile goes again", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Đơn vị", "A4", "'03");
    await put("Đơn vị", "B4", "Xã mới");
    await put("Đơn vị", "F4", "C1");
    const computation = await compute(action);
    const table = excel.host.store.table("DiemDonVi");
    const before = table?.area;
    const lan = excel.host.colleague("Lan");
    excel.host.faults = async ({ Actions: actions = [] }) => {
      if (!before || table?.area.right !== before.right) return;
      if (actions.some(({ Name }) => Name === "Resize")) await lan.deleteColumns("'Điểm đơn vị'!G:G");
    };
    await expect(write(computation, action)).rejects.toMatchObject({ name: "WriteRefused", code: "stale" });
    expect(table?.area).toEqual({ ...before, right: (before?.right ?? 0) - 1 });
    expect(table?.sheet.usedArea(true)).toEqual(table?.area);
  });

  test("a defined name that is called as a table would be is said, and nothing is written", async () => {
    excel = await openWith(small);
    await run(async (context) => {
      context.workbook.names.add("DiemCum", "=1");
      await context.sync();
    });
    const before = contents(excel);
    await expect(computeAndWrite()).rejects.toMatchObject({ code: "nameTaken", table: "DiemCum" });
    expect(contents(excel)).toEqual(before);
    await run(async (context) => {
      context.workbook.names.getItem("DiemCum").delete();
      await context.sync();
    });
    await computeAndWrite();
    expect(tableRows(excel, "DiemCum")).toHaveLength(4);
  });

  test("a table of that name without our keys", async () => {
    excel = await openWith(small);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Riêng");
      sheet.getRange("A1:B2").values = [
        ["Tên", "Ghi"],
        ["a", 1],
      ];
      sheet.tables.add("A1:B2", true).name = "DiemCum";
      await context.sync();
    });
    const before = contents(excel);
    await expect(computeAndWrite()).rejects.toMatchObject({ code: "foreignTable" });
    expect(contents(excel)).toEqual(before);
  });

  test("the height of a row in which no text changes that wraps", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    const height = (wanted?: number): Promise<number> =>
      run(async (context) => {
        const { format } = sheetOf(context, "Điểm đơn vị").getRange("A3");
        if (wanted !== undefined) format.rowHeight = wanted;
        format.load("rowHeight");
        await context.sync();
        return format.rowHeight;
      });
    await height(60);
    await put("Minh chứng", "N2", 3);
    await computeAndWrite();
    expect(await height()).toBe(60);
  });

  describe("a link in a cell that says an address", () => {
    const link = (address: string, textToDisplay: string): Excel.RangeHyperlink => ({
      address,
      textToDisplay,
    });
    /** The cell of the first row of MinhChung, after a link was laid in it. */
    const linkCell = (
      laid?: Excel.RangeHyperlink,
    ): Promise<{ readonly text: unknown; readonly to: unknown }> =>
      run(async (context) => {
        const column = context.workbook.tables.getItem("MinhChung").columns.getItem("Liên kết");
        const cell = column.getDataBodyRange().getCell(0, 0);
        if (laid) cell.hyperlink = laid;
        cell.load("values,hyperlink");
        await context.sync();
        const laidNow = cell.hyperlink as Excel.RangeHyperlink | null;
        return { text: (cell.values as unknown[][])[0]?.[0], to: laidNow?.address };
      });
    const correct = async (value: string): Promise<void> => {
      const { evidence } = await readTablePlaces(["evidence"]);
      if (!evidence) throw new Error("no table");
      const edit = planEdits(
        { id: "evidence", cells: [{ row: 0, column: "link", value }], rows: [] },
        evidence,
      );
      const entry = { ...BLANK, act: "Nhập" };
      await writeWorkbook(
        { tables: [], edits: [edit] },
        undefined,
        { lines: { entries: [entry], onBroken: entry }, broken: undefined },
        translator("vi"),
      );
    };
    const BLANK = {
      ...{ run: "r1", time: action.now, person: "Lan", subject: "", before: "", after: "" },
      ...{ inputDigest: "", resultDigest: "" },
    };

    test("leads where the cell says after it was corrected, and back when that is taken back", async () => {
      excel = await openWith(small);
      await linkCell(link("https://drive.vn/cu", "https://drive.vn/cu"));
      await correct("https://drive.vn/moi");
      expect(await linkCell()).toEqual({ text: "https://drive.vn/moi", to: "https://drive.vn/moi" });
      const session = sessionAt();
      const found = await askUndo(session);
      if (!found) throw new Error("nothing to take back");
      expect(await undoRun(session, found)).toEqual([]);
      expect(await linkCell()).toEqual({ text: "https://drive.vn/cu", to: "https://drive.vn/cu" });
    });

    test("goes where no address is left", async () => {
      excel = await openWith(small);
      await linkCell(link("https://drive.vn/cu", "https://drive.vn/cu"));
      await correct("bản giấy");
      expect(await linkCell()).toEqual({ text: "bản giấy", to: undefined });
    });

    test("that somebody has laid elsewhere stays", async () => {
      excel = await openWith(small);
      await linkCell(link("https://khac.vn/", "https://drive.vn/cu"));
      await correct("https://drive.vn/moi");
      expect(await linkCell()).toEqual({ text: "https://drive.vn/moi", to: "https://khac.vn/" });
    });
  });

  test("a day typed as a note stays what was typed as its row moves", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    const notes = (): unknown[] =>
      tableRows(excel, "DiemDonVi").map((row) => [row["Đơn vị"], row["Ghi chú"]]);
    const headers = excel.host.store.table("DiemDonVi")?.headers() ?? [];
    const letter = columnLetters(headers.indexOf("Ghi chú"));
    await excel.host.colleague("Lan").type(`'Điểm đơn vị'!${letter}3`, "15/10/2024");
    await excel.host.colleague("Lan").paste("'Đơn vị'!A4:F4", [["'00", "Xã Mới", "", "xã", "", "C1"]]);
    await computeAndWrite();
    expect(notes()).toContainEqual(["02", "15/10/2024"]);
    expect(notes().filter((row) => (row as unknown[])[1] === "15/10/2024")).toHaveLength(1);
    expect(tableRows(excel, "DiemDonVi")).toHaveLength(6);
  });

  test("a formula column and the formats of columns", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    const width = Object.keys(tableRows(excel, "DiemDonVi")[0] ?? {}).length;
    const letter = String.fromCharCode(65 + width);
    await run(async (context) => {
      const sheet = sheetOf(context, "Điểm đơn vị");
      const table = context.workbook.tables.getItem("DiemDonVi");
      table.columns.add(undefined, [
        ["Gấp đôi"],
        ["=[@Điểm]*2"],
        ["=[@Điểm]*2"],
        ["=[@Điểm]*2"],
        ["=[@Điểm]*2"],
      ]);
      sheet.getRange("F2:F5").numberFormat = "0.000" as unknown as string[][];
      await context.sync();
    });
    await put("Đơn vị", "A4", "'03");
    await put("Đơn vị", "B4", "Xã mới");
    await put("Đơn vị", "F4", "C1");
    await computeAndWrite();
    const [formulas, formats] = await run(async (context) => {
      const column = context.workbook.tables.getItem("DiemDonVi").columns.getItem("Gấp đôi");
      const range = column.getDataBodyRange().load("formulas");
      const points = sheetOf(context, "Điểm đơn vị").getRange("F2:F7").load("numberFormat");
      await context.sync();
      return [range.formulas.flat(), points.numberFormat.flat()];
    });
    expect(letter).toMatch(/[A-Z]/u);
    expect(new Set(formulas)).toEqual(new Set(["=[@Điểm]*2"]));
    expect(formulas).toHaveLength(6);
    expect(new Set(formats)).toEqual(new Set(["0.000"]));
  });
});

describe("the last write is taken back", () => {
  test("a first one: its sheets are gone", async () => {
    excel = await openWith(small);
    const before = withoutLog();
    await computeAndWrite();
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);
    expect(logActs()).toContain("Hoàn tác lần ghi");
  });

  test("a first one whose sheet says more than one reply of Excel on the web can hold", async () => {
    const range = <T>(count: number, make: (index: number) => T): T[] =>
      Array.from({ length: count }, (_, index) => make(index));
    const text = "Tổ chức hoạt động tình nguyện có kế hoạch, có kết quả. ".repeat(60);
    excel = await openWith(
      {
        ...small,
        units: range(14, (at) => ({ code: `X${at}`, name: `Xã ${at}`, kind: "xã", cluster: "C1" })),
        criteria: range(100, (at) => ({
          set: "Đoàn",
          code: `${at + 1}`,
          text: `${at} ${text}`,
          maximum: 1,
          rule: "thẩm định",
        })),
        evidence: [],
      },
      { platform: "web" },
    );
    const before = withoutLog();
    await computeAndWrite();
    const whole = run(async (context) => {
      sheetOf(context, "Thiếu minh chứng").getUsedRange(true).load("formulas");
      await context.sync();
    });
    await expect(whole).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(await undo()).toEqual([]);
    expect(withoutLog()).toEqual(before);
  });

  test("a later one, also in the file when it is opened again: rows come and go", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    const before = withoutLog();
    await put("Đơn vị", "A4", "'03");
    await put("Đơn vị", "B4", "Xã mới");
    await put("Đơn vị", "F4", "C1");
    await put("Minh chứng", "N2", 3);
    await computeAndWrite();
    const bytes = await excel.save();
    excel.close();
    excel = await open({ workbook: bytes });
    expect(await undo()).toEqual([]);
    for (const [sheet, cells] of Object.entries(before))
      if (/Điểm|Kết quả|Kiểm tra|Thiếu/u.test(sheet))
        expect([sheet, withoutLog()[sheet]]).toEqual([sheet, cells]);
  });

  test("cells that somebody has changed since stay and are named", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Minh chứng", "N2", 3);
    await computeAndWrite();
    await put("Điểm đơn vị", "F2", 99);
    const kept = await undo();
    expect(kept).toEqual([expect.objectContaining({ sheet: "Điểm đơn vị", column: "Điểm" })]);
    expect(tableRows(excel, "DiemDonVi").map((row) => row["Điểm"])).toEqual([99, 9, 7, 9]);
  });

  test("locking a period: the period is open again and its copy is gone", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    const before = withoutLog();
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    expect(withoutLog()).not.toEqual(before);
    await undo();
    expect(withoutLog()).toEqual(before);
  });

  test("what it was is told sheet by sheet: also what was made without rows, or only emptied", async () => {
    const told = async (language: Language): Promise<readonly string[]> => {
      const { undo: command } = bindCommands(sessionAt());
      const { lines } = await command.tell(await command.prepare({}), {}, textsOf(language));
      return lines;
    };
    const periods = small.periods?.map((period) => ({ ...period, state: "mở" })) ?? [];
    excel = await openWith({ ...small, periods });
    await computeAndWrite();
    expect(await told("vi")).toContain("«Kiểm tra»: lập mới, chưa có dòng nào");
    expect(await told("en")).toContain("“Kiểm tra”: made, without rows so far");
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    expect((await told("vi")).slice(1)).toEqual(["«Kỳ»: sửa 1 dòng", "«Khóa sổ»: lập mới 2 dòng"]);
    await changePeriod({ kind: "unlock", period: "Q1", reason: "Thẩm định lại" }, action.now);
    expect((await told("vi")).slice(1)).toEqual(["«Kỳ»: sửa 1 dòng", "«Khóa sổ»: xóa 2 dòng"]);
    expect((await told("en")).slice(1)).toEqual(["“Kỳ”: 1 row changed", "“Khóa sổ”: 2 rows cleared"]);
  });

  test("that something stays is told in whole sentences", () => {
    expect(textsOf("en")("undo.doneBut", { time: "08:00" }).split(". ")).toEqual([
      textsOf("en")("undo.done", { time: "08:00" }).slice(0, -1),
      expect.stringMatching(/^The following was not put back, because .+:$/u),
    ]);
  });

  test("there is nothing left to take back then, and nothing of making the input sheets", async () => {
    excel = await openWith(small);
    expect(await askUndo(sessionAt())).toBeUndefined();
    await computeAndWrite();
    await undo();
    expect(await askUndo(sessionAt())).toBeUndefined();
  });
});

describe("a write that breaks off", () => {
  test.each([4, 6, 8, 10, 12, 14])(
    "at request %i, once: all is as before, and it works again",
    async (at) => {
      excel = await openWith(small);
      await computeAndWrite();
      await put("Minh chứng", "N2", 3);
      const before = contents(excel);
      const computation = await compute(action);
      excel.host.faults = failsOnce(excel.host.requests.length + at);
      const done = await write(computation, action).then(
        () => true,
        () => false,
      );
      excel.host.faults = undefined;
      if (!done) expect(contents(excel)).toEqual(before);
      await computeAndWrite();
      expect(tableRows(excel, "DiemDonVi").map((row) => row["Điểm"])).toEqual([3, 9, 3, 9]);
    },
  );

  test("for good: it says what may stand, and is put back once Excel answers again", async () => {
    excel = await openWith(small);
    await computeAndWrite();
    await put("Minh chứng", "N2", 3);
    const before = contents(excel);
    const session = sessionAt();
    const { compute: computed, writeComputation } = await import("../../src/session");
    const computation = await computed(session, {});
    excel.host.faults = failsFrom(excel.host.requests.length + 11);
    await expect(writeComputation(session, computation)).rejects.toBeInstanceOf(WriteUnfinished);
    excel.host.faults = undefined;
    expect(contents(excel)).not.toEqual(before);
    const found = await askUndo(session);
    expect(found?.last.isDone).toBe(false);
    if (found) await undoRun(session, found);
    const { "Nhật ký": _, ...cells } = before;
    expect(withoutLog()).toEqual(cells);
  });

  test("for good, and written again: one undo takes back both, with the sheets that the first one made", async () => {
    excel = await openWith(small);
    const before = withoutLog();
    const session = sessionAt();
    const { compute: computed, writeComputation, askBroken } = await import("../../src/session");
    excel.host.faults = failsFrom(excel.host.requests.length + 18);
    await expect(
      computed(session, {}).then((first) => writeComputation(session, first)),
    ).rejects.toBeInstanceOf(WriteUnfinished);
    excel.host.faults = undefined;
    const half = Object.keys(withoutLog()).length - Object.keys(before).length;
    expect(half).toBeGreaterThan(0);
    expect(await askBroken(session)).toBe(action.now);
    await writeComputation(session, await computed(session, {}));
    expect(await askBroken(session)).toBeUndefined();
    expect(logActs()[0]).toBe("Lượt ghi trước bị ngắt, được ghi tiếp");
    const found = await askUndo(session);
    expect(found?.last.isDone).toBe(true);
    expect(found && (await undoRun(session, found))).toEqual([]);
    expect(withoutLog()).toEqual(before);
  });
});

describe("a cell that somebody is editing", () => {
  test("is told once while reads wait for it, and no longer when it is left", async () => {
    excel = await openWith(small);
    const told: boolean[] = [];
    let begun: (() => void) | undefined;
    const isTold = new Promise<void>((resolve) => (begun = resolve));
    const stop = onCellEdit((isEditing) => {
      told.push(isEditing);
      if (isEditing) begun?.();
    });
    excel.host.editing = true;
    const readings = [sessionAt().reading(), sessionAt().reading()];
    await isTold;
    excel.host.editing = false;
    for (const { snapshot } of await Promise.all(readings)) expect(snapshot.units).toHaveLength(2);
    stop();
    expect(told).toEqual([true, false]);
  });
});

describe("how the workbook is open", () => {
  test("calculated by hand is told with what was read", async () => {
    excel = await openWith(small);
    expect((await sessionAt().reading()).state).toMatchObject({
      isCalculatedByHand: false,
      isReadOnly: false,
    });
    await run(async (context) => {
      context.application.calculationMode = "Manual";
      await context.sync();
    });
    expect((await sessionAt().reading()).state.isCalculatedByHand).toBe(true);
  });

  test("with a protected structure nothing is made, and it is said", async () => {
    excel = await openWith(small);
    await run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = contents(excel);
    await expect(computeAndWrite()).rejects.toMatchObject({ code: "structure", sheet: "Điểm đơn vị" });
    expect(contents(excel)).toEqual(before);
  });
});
