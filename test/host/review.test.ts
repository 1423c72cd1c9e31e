import { allElements } from "../../src/host/package";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { HostError } from "../../src/host/errors";
import { ActionType } from "../../src/host/protocol";
import { samples } from "../../src/samples";
import { PeriodRefused } from "../../src/session";
import { drawPicture } from "./drawings";
import { action, contents, openWith, run, small, tableRows } from "./workbook";
import { changePeriod, compute, inspect, write } from "./desk";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

const put = (sheet: string, cell: string, value: unknown): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
const codes = async (): Promise<string[]> => (await inspect()).findings.map((finding) => finding.code);
const scores = async (): Promise<(number | undefined)[]> =>
  (await compute(action)).results.units.filter((unit) => unit.period === "Q1").map((unit) => unit.score);
const withState = { ...small, periods: small.periods?.map((period) => ({ ...period, state: "mở" })) ?? [] };

describe("a locked period", () => {
  test("keeps its results, and every later change of its input is a finding with before and after", async () => {
    excel = await openWith(withState);
    expect(await scores()).toEqual([7, 9]);
    await changePeriod({ kind: "lock", period: "Q1" }, "01/05/2024 08:00:00");
    expect(tableRows(excel, "Ky")[0]?.["Trạng thái"]).toBe("khóa");
    expect(await codes()).toEqual([]);

    await put("Minh chứng", "N2", 10);
    await put("Tiêu chí", "F2", 20);
    await put("Thiết lập", "B3", "tổng");
    await put("Kỳ", "B2", "Quý một");
    expect(await scores()).toEqual([7, 9]);
    const { findings } = await inspect();
    expect(
      findings
        .filter((finding) => finding.code === "lockedInputChanged")
        .map(({ table, key, column, params }) => [table, key, column, params?.before, params?.after]),
    ).toEqual([
      ["ThietLap", "CachTinhCum", "Giá trị", "trung bình", "tổng"],
      ["MinhChung", "M1", "Điểm thẩm định", "7", "10"],
      ["TieuChi", "Đoàn · 1", "Điểm tối đa", "10", "20"],
      ["Ky", "Q1", "Tên kỳ", "Quý I", "Quý một"],
    ]);
    // The year is made of the locked period as it was.
    const { results } = await compute(action);
    expect(
      results.clusters.filter((cluster) => cluster.period === undefined).map((cluster) => cluster.score),
    ).toEqual([7, 9]);
  });

  test("counts neither a row that was added nor misses one that was deleted", async () => {
    excel = await openWith(withState);
    await changePeriod({ kind: "lock", period: "Q1" }, "01/05/2024 08:00:00");
    await put("Minh chứng", "A2", "M9");
    expect(await scores()).toEqual([7, 9]);
    expect((await codes()).filter((code) => code.startsWith("lockedInput")).sort()).toEqual([
      "lockedInputAdded",
      "lockedInputRemoved",
    ]);
  });

  test("is not touched by a disqualification that is typed later, which is a finding", async () => {
    excel = await openWith(withState);
    await changePeriod({ kind: "lock", period: "Q1" }, "01/05/2024 08:00:00");
    await run(async (context) => {
      context.workbook.worksheets.getItem("Không xét").getRange("A2:E2").values = [
        ["'01", "", "Q1", 45_352, "Vi phạm"],
      ];
      await context.sync();
    });
    const { results, findings } = await compute(action);
    expect(results.units.find((unit) => unit.unit === "01" && unit.period === "Q1")).toMatchObject({
      rank: 1,
      disqualified: undefined,
    });
    expect(findings.map((finding) => [finding.code, finding.table])).toContainEqual([
      "lockedInputAdded",
      "KhongXet",
    ]);
  });

  test("is unlocked only with a reason, which the log keeps; then the input counts again", async () => {
    excel = await openWith(withState);
    await changePeriod({ kind: "lock", period: "Q1" }, "01/05/2024 08:00:00");
    await put("Minh chứng", "N2", 10);
    await expect(changePeriod({ kind: "unlock", period: "Q1", reason: " " }, "x")).rejects.toMatchObject({
      code: "reasonMissing",
    });
    expect(await scores()).toEqual([7, 9]);
    await changePeriod(
      { kind: "unlock", period: "Q1", reason: "Nhập sai điểm của M1" },
      "02/05/2024 08:00:00",
    );
    expect(await scores()).toEqual([10, 9]);
    expect(tableRows(excel, "Ky")[0]?.["Trạng thái"]).toBe("mở");
    expect(tableRows(excel, "NhatKy").map((row) => [row["Việc"], row["Trước"], row["Sau"]])).toEqual([
      ["Khóa kỳ", "mở", "khóa"],
      ["Mở khóa kỳ", "khóa", "mở; lý do: Nhập sai điểm của M1"],
    ]);
  });

  test("typing mở by hand does not open it; a seal that was tampered with is said and not trusted", async () => {
    excel = await openWith(withState);
    await changePeriod({ kind: "lock", period: "Q1" }, "01/05/2024 08:00:00");
    await put("Kỳ", "H2", "mở");
    await put("Minh chứng", "N2", 10);
    expect(await scores()).toEqual([7, 9]);
    expect(await codes()).toContain("periodUnlockedByHand");
    const content = String(tableRows(excel, "KhoaSo")[1]?.["Nội dung"]);
    await put("Khóa sổ", "E3", content.replace('"maximum":10', '"maximum":90'));
    expect(await codes()).toContain("sealBroken");
    expect(await scores()).toEqual([10, 9]);
    await expect(changePeriod({ kind: "lock", period: "Q1" }, "x")).rejects.toMatchObject({
      code: "sealBroken",
    });
  });

  test("a period marked as locked by hand is a finding", async () => {
    excel = await openWith({
      ...small,
      periods: small.periods?.map((period) => ({ ...period, state: "khóa" })) ?? [],
    });
    expect(await codes()).toEqual(["periodLockedWithoutSeal"]);
  });

  test("cannot be locked while the data has errors", async () => {
    excel = await openWith(withState);
    await put("Minh chứng", "N2", "tám");
    await expect(changePeriod({ kind: "lock", period: "Q1" }, "x")).rejects.toMatchObject({
      code: "errors",
      params: { count: 1 },
    });
    expect(excel.host.store.table("KhoaSo")).toBeUndefined();
  });

  test("is published only when nothing is unverified; what is, is listed", async () => {
    excel = await openWith(withState);
    await expect(changePeriod({ kind: "publish", period: "Q1" }, "x")).rejects.toMatchObject({
      code: "notLocked",
    });
    await put("Minh chứng", "O2", "tranh chấp");
    await put("Minh chứng", "P2", "Đơn vị khiếu nại");
    await changePeriod({ kind: "lock", period: "Q1" }, "x");
    const refusal = await changePeriod({ kind: "publish", period: "Q1" }, "x").catch(
      (error: unknown) => error as PeriodRefused,
    );
    expect(refusal).toMatchObject({ code: "unverified", params: { count: 1 } });
    expect((refusal as PeriodRefused).unverified.map(({ evidence, why }) => [evidence.code, why])).toEqual([
      ["M1", "disputed"],
    ]);
    await changePeriod({ kind: "unlock", period: "Q1", reason: "Thẩm định lại" }, "x");
    await put("Minh chứng", "O2", "đạt");
    await changePeriod({ kind: "lock", period: "Q1" }, "x");
    await changePeriod({ kind: "publish", period: "Q1" }, "x");
    expect(tableRows(excel, "Ky")[0]?.["Trạng thái"]).toBe("công bố");
    expect(await codes()).toEqual([]);
  });

  test("publishing by hand over unverified evidence is an error", async () => {
    excel = await openWith({
      ...small,
      periods: small.periods?.map((period) => ({ ...period, state: "công bố" })) ?? [],
      evidence: small.evidence?.map((row) => ({ ...row, status: "chờ", verified: undefined })) ?? [],
    });
    expect(await codes()).toEqual(["periodLockedWithoutSeal", "periodPublishedUnverified"]);
  });

  test("a lock that fails half-way leaves everything as it was", async () => {
    excel = await openWith(withState);
    const before = contents(excel);
    let writes = 0;
    excel.host.faults = ({ Actions: actions = [] }) => {
      if (
        actions.some(
          (one) => one.Name === "Resize" || (one.ActionType === ActionType.Set && one.Name === "Values"),
        )
      )
        writes += 1;
      if (writes === 2) {
        writes += 1;
        throw new HostError("GeneralException", "injected");
      }
    };
    await expect(changePeriod({ kind: "lock", period: "Q1" }, "x")).rejects.toMatchObject({
      name: "WriteUndone",
    });
    excel.host.faults = undefined;
    const after = contents(excel);
    expect(Object.keys(before).filter((sheet) => before[sheet] !== after[sheet])).toEqual([]);
    expect(await scores()).toEqual([7, 9]);
    expect((await inspect()).snapshot.seals).toEqual([]);
  });
});

describe("a choice in a tie", () => {
  const tied = { ...small, evidence: small.evidence?.map((row) => ({ ...row, verified: 8 })) ?? [] };
  const awardOf = async () =>
    (await compute(action)).results.awards.map((award) => [award.code, award.decided, award.reason]);

  test("typed in the sheet decides, is logged with its reason, survives a re-run, and falls with the tie", async () => {
    excel = await openWith(tied);
    await write(await compute(action), action);
    expect(
      tableRows(excel, "KetQuaKhen").map((row) => [row["Mã"], row["Nhóm đồng hạng"], row["Mức thưởng"]]),
    ).toEqual([
      ["C1", "C1; C2 (1)", ""],
      ["C2", "C1; C2 (1)", ""],
    ]);
    const headers = Object.keys(tableRows(excel, "KetQuaKhen")[0] ?? {});
    const column = (header: string): string => String.fromCharCode(65 + headers.indexOf(header));
    await put("Kết quả khen thưởng", `${column("Quyết định chọn")}3`, "x");
    await put("Kết quả khen thưởng", `${column("Lý do chọn")}3`, "Có mô hình mới");
    expect(await awardOf()).toEqual([
      ["C2", true, "chosen"],
      ["C1", false, "notChosen"],
    ]);
    await write(await compute(action), action);
    expect(
      tableRows(excel, "NhatKy")
        .filter((row) => row["Việc"] === "Chọn khi đồng hạng")
        .map((row) => [row["Đối tượng"], row["Trước"], row["Sau"]]),
    ).toEqual([["Cụm dẫn đầu", "C1; C2 (1)", "Cụm 2: Có mô hình mới"]]);
    // A re-run changes nothing and logs nothing.
    const again = await compute(action);
    expect(again.plan.tables.find((table) => table.id === "awardResults")).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
    await write(again, action);
    expect(tableRows(excel, "NhatKy").filter((row) => row["Việc"] === "Chọn khi đồng hạng")).toHaveLength(1);
    // The tie is gone: the choice is not followed any more, and said.
    await put("Minh chứng", "N2", 9);
    expect(await awardOf()).toEqual([["C1", true, "leading"]]);
    expect((await compute(action)).findings.map((finding) => finding.code)).toContain("choiceStale");
  });

  test("made in the pane is written beside the result, so the next run reads it there", async () => {
    excel = await openWith(tied);
    const choices = [
      {
        set: "Đoàn",
        period: "Q1",
        award: "Cụm dẫn đầu",
        code: "C1",
        group: "C1; C2 (1)",
        reason: "Theo đề nghị của hội đồng",
      },
    ];
    const computation = await compute({ ...action, choices });
    expect(computation.results.awards[0]).toMatchObject({ code: "C1", decided: true, reason: "chosen" });
    await write(computation, action);
    expect(
      tableRows(excel, "KetQuaKhen").map((row) => [row["Mã"], row["Quyết định chọn"], row["Lý do chọn"]]),
    ).toEqual([
      ["C1", "x", "Theo đề nghị của hội đồng"],
      ["C2", "", ""],
    ]);
    expect(await awardOf()).toEqual([
      ["C1", true, "chosen"],
      ["C2", false, "notChosen"],
    ]);
  });
});

test("an explanation goes to its sheet with links, and stays up to date there", async () => {
  excel = await openWith(small);
  await write(await compute({ ...action, explain: [{ set: "Đoàn", period: "Q1", code: "01" }] }), action);
  const rows = tableRows(excel, "DienGiai");
  expect(rows.map((row) => [row["Tiêu chí"], row["Tính bằng lời"], row["Điểm"]])).toEqual([
    ["Kết quả", "Xã Xuân Trường: 7/10 điểm, đạt 70%.", 7],
    ["Xếp hạng", "Hạng 1 trong cụm C1.", ""],
    ["1 · Báo cáo", "7 điểm: điểm thẩm định của 1 minh chứng.", 7],
  ]);
  const [sheet, table] = [excel.host.store.sheet("Diễn giải điểm"), excel.host.store.table("DienGiai")];
  const links = await run(async (context) => {
    const range = context.workbook.tables
      .getItem("DienGiai")
      .columns.getItem("Đến nguồn")
      .getDataBodyRange()
      .load("formulas");
    await context.sync();
    return range.formulas.map(([formula]) => String(formula));
  });
  expect([sheet?.name, table?.name]).toEqual(["Diễn giải điểm", "DienGiai"]);
  expect(rows[2]?.["Nguồn"]).toBe("Minh chứng!O2; Tiêu chí!G2");
  // Differing formulas in a column of a table are made one by Excel: it is the same in every row.
  expect(links[0]).toContain("HYPERLINK");
  expect(new Set(links).size).toBe(1);
  await put("Minh chứng", "N2", 5);
  await write(await compute(action), action);
  expect(tableRows(excel, "DienGiai")[0]?.["Tính bằng lời"]).toBe("Xã Xuân Trường: 5/10 điểm, đạt 50%.");
});

test("native charts stand below the table, follow its rows, and are not drawn twice", async () => {
  excel = await openWith(small);
  const names = (): Promise<string[]> =>
    run(async (context) => {
      const charts = context.workbook.worksheets.getItem("Điểm cụm").charts.load("items/name");
      await context.sync();
      return charts.items.map((chart) => chart.name);
    });
  expect(await write(await compute(action), action)).toEqual({ charts: "drawn" });
  const own = ["ThiDua điểm cụm Đoàn", "ThiDua đầy đủ Đoàn"];
  expect(await names()).toEqual(own);
  // Rows 4 and 5 of the sheet are the year: two clusters each in Q1 and the year.
  const { file } = excel.host.store;
  const [chart = ""] = file.paths().filter((path) => /^xl\/charts\/chart\d+\.xml$/u.test(path));
  const references = [...allElements(file.xml(chart).root, "f")].map(({ text }) => text);
  expect(references).toEqual(expect.arrayContaining(["'Điểm cụm'!$F$4:$F$5", "'Điểm cụm'!$D$4:$D$5"]));
  expect(await write(await compute(action), action)).toEqual({ charts: "kept" });
  await put("Minh chứng", "N2", 5);
  expect(await write(await compute(action), action)).toEqual({ charts: "drawn" });
  expect(await names()).toEqual(own);
});

/** Where the charts on Điểm cụm lie: left, top, width, height. */
const boxes = (): Promise<Record<string, number[]>> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Điểm cụm");
    const charts = sheet.charts.load("items/name,items/left,items/top,items/width,items/height");
    await context.sync();
    return Object.fromEntries(
      charts.items.map(({ name, left, top, width, height }) => [
        name,
        [left, top, width, height].map(Math.round),
      ]),
    );
  });

test("charts go below a chart and a picture of the office's, each set's pair side by side, and stay where somebody has moved them", async () => {
  excel = await openWith(small);
  const [points, coverage] = ["ThiDua điểm cụm Đoàn", "ThiDua đầy đủ Đoàn"];
  await write(await compute(action), action);
  const first = await boxes();
  const [left = 0, top = 0] = first[points] ?? [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Điểm cụm");
    for (const name of [points, coverage]) sheet.charts.getItem(name).delete();
    const theirs = sheet.charts.add("ColumnClustered", sheet.getRange("F2:F3"), "Columns");
    theirs.set({ name: "Của văn phòng", left: left + 30, top: top + 75, width: 90, height: 100 });
    await context.sync();
  });
  // The first row below the table and a blank one, where our first chart stood.
  drawPicture(excel.host.store, "Điểm cụm", "Logo", 6);
  await put("Minh chứng", "N2", 5);
  await write(await compute(action), action);
  const second = await boxes();
  const lower = top + 75 + 100;
  expect(second["Của văn phòng"]).toEqual([left + 30, top + 75, 90, 100]);
  for (const name of [points, coverage]) {
    const [x, y = 0, ...size] = second[name] ?? [];
    expect([x, ...size]).toEqual([first[name]?.[0], ...(first[name] ?? []).slice(2)]);
    expect(y).toBeGreaterThanOrEqual(lower);
    expect(y).toBeLessThan(lower + 20);
  }
  await run(async (context) => {
    context.workbook.worksheets.getItem("Điểm cụm").charts.getItem(points).set({ left: 400, top: 700 });
    await context.sync();
  });
  await put("Minh chứng", "N2", 4);
  await write(await compute(action), action);
  const third = await boxes();
  expect(third[points]?.slice(0, 2)).toEqual([400, 700]);
  expect(third[coverage]).toEqual(second[coverage]);
});

test("charts of several sets lie in pairs, none over another, also after the table has grown", async () => {
  excel = await openWith(samples["giong-rieng"]());
  await write(await compute(action), action);
  const lan = excel.host.colleague("Lan");
  const clusters = excel.host.store.table("Cum");
  await lan.paste(`'${clusters?.sheet.name ?? ""}'!A${(clusters?.area.bottom ?? 0) + 2}`, [
    ["C7", "Cụm thi đua số 7"],
  ]);
  await lan.paste("'Đơn vị'!F2", [["C7"], ["C7"]]);
  expect(excel.host.store.table("DonVi")?.headers()[5]).toBe("Cụm");
  for (const round of [1, 2]) {
    if (round === 2) {
      await write(await compute(action), action);
      expect(tableRows(excel, "DiemCum").some((row) => row["Cụm"] === "C7")).toBe(true);
    }
    const laid = Object.entries(await boxes());
    expect(laid).toHaveLength(4);
    for (const [name, [left = 0, top = 0, width = 0, height = 0]] of laid) {
      const over = laid.filter(([other, [x = 0, y = 0, w = 0, h = 0]]) => {
        const isApart = x >= left + width || x + w <= left || y >= top + height || y + h <= top;
        return other !== name && !isApart;
      });
      expect([name, over.map(([other]) => other)]).toEqual([name, []]);
      const beside = laid.filter(([other, box]) => other !== name && box[1] === top);
      expect(beside.map(([, box]) => box.slice(2))).toEqual([[width, height]]);
    }
  }
});

test("results are written even when the charts cannot be drawn", async () => {
  excel = await openWith(small);
  excel.host.faults = ({ Actions: actions = [] }) => {
    if (actions.some((one) => one.Name === "GapWidth")) throw new HostError("GeneralException", "injected");
  };
  expect(await write(await compute(action), action)).toEqual({ charts: "failed" });
  excel.host.faults = undefined;
  expect(tableRows(excel, "DiemCum")).toHaveLength(4);
});

test("the sample's special units have a score table of their own, its stages are compared, and the next year is prepared", async () => {
  excel = await openWith();
  await write(await compute(action), action);
  const special = tableRows(excel, "DiemDacThu").filter(
    (row) => row["Bộ"] === "Đặc thù" && row["Kỳ"] === "Năm",
  );
  expect(special.map((row) => row["Đơn vị"])).toEqual(["T21", "X14"]);
  expect(
    special.every((row) => typeof row["Tiến bộ"] === "number" && typeof row["Điểm năm trước"] === "number"),
  ).toBe(true);
  expect(
    tableRows(excel, "DiemDonVi")
      .filter((row) => row["Đơn vị"] === "X14" && row["Bộ"] === "Đoàn")
      .every((row) => row["Hạng trong cụm"] === ""),
  ).toBe(true);
  const compared = tableRows(excel, "SoSanhDiem");
  expect(compared.length).toBeGreaterThan(100);
  expect(
    compared.every(
      (row) =>
        row["Tự chấm"] !== row["Thẩm định"] || row["Cụm chấm"] !== row["Thẩm định"] || row["Lý do"] !== "",
    ),
  ).toBe(true);
  expect(tableRows(excel, "DonViNamSau")).toHaveLength(52);
  expect(
    tableRows(excel, "KinhPhiKhen").map((row) => [row["Bộ"], row["Tiền dự kiến"], row["Còn lại"]]),
  ).toEqual([
    ["Đoàn", 1_500_000, 0],
    ["Hội", 1_500_000, 0],
    ["Đặc thù", 300_000, 0],
  ]);
  expect(tableRows(excel, "DoChacChan")).toHaveLength(5);
});
