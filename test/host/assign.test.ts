import { answer, type Proposal, type Solver, type WhatIf } from "../../src/domain/assignment";
import type { AssignmentKind } from "../../src/domain/model";
import { serialDay } from "../../src/text";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { thoXuan } from "../../src/samples/thoXuan";
import { loadSolver } from "../../src/solver";
import { type Assigning } from "../../src/session";
import { type Block, type DocumentKind, type Page, type PageLine } from "../../src/paper";
import type { StartRows } from "../../src/office/write";
import { action, contents, openWith, run, tableRows } from "./workbook";
import {
  askAssignment,
  importAnnex,
  planAssignment,
  planVisitRows,
  printDocument,
  writeAssignment,
  writeVisits,
} from "./desk";
import type { Printed } from "../../src/office/print";

let solver: Solver;
const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;

let opened: EmbeddedExcel | undefined;

beforeAll(async () => {
  solver = await loadSolver();
});
// A window that stays open goes on with Office.js' timers long after its test.
afterEach(() => opened?.close());

async function start(rows?: StartRows): Promise<EmbeddedExcel> {
  opened = await openWith(rows);
  return opened;
}

const tableOf = ({ blocks }: Page): Extract<Block, { kind: "table" }> | undefined =>
  blocks.find((block) => block.kind === "table");
const linesOf = (page: Page): readonly PageLine[] => tableOf(page)?.lines ?? [];

/** The sample before anybody was assigned to groups or visits. */
function unassigned(): StartRows {
  const { groups: _groups, visits: _visits, ...rows } = thoXuan();
  return rows;
}

/** A document of one sheet. */
async function printList(kind: DocumentKind, on = action): Promise<Printed> {
  const [printed] = (await printDocument(kind, on)).sheets;
  if (!printed) throw new Error(`nothing printed of ${kind}`);
  return printed;
}

async function propose(
  kind: AssignmentKind,
  whatIf: WhatIf = {},
  today = action.today,
): Promise<{ assigning: Assigning; proposal: Proposal }> {
  const assigning = await askAssignment(kind, { ...action, today }, whatIf);
  const answered = answer(assigning.question, solver, { timeLimit: 20 }).answer;
  if (answered.kind !== "proposal") throw new Error(answered.kind);
  return { assigning, proposal: answered.proposal };
}

const forbid = (a: string, b: string) => ({ problem: "twinning", a, b, kind: "forbid" }) as const;
const pairs = (excel: EmbeddedExcel): [unknown, unknown, unknown, unknown][] =>
  tableRows(excel, "KetNghia")
    .filter((row) => row["Đơn vị đỡ đầu"] !== "")
    .map((row) => [row["Đơn vị đỡ đầu"], row["Đơn vị kết nghĩa"], row.Từ, row.Đến]);

describe("twinning in the workbook", () => {
  test("a free proposal for S0 serves 30 of 30 communes within capacity, joins nobody and is proven", async () => {
    await start({ ...thoXuan(), pairings: [] });
    const { proposal } = await propose("twinning");
    expect(proposal.proof.status).toBe("optimal");
    expect(new Set(proposal.rows.map(({ right }) => right)).size).toBe(30);
    expect(proposal.rows.length).toBe(30);
    for (const { load, least, most } of proposal.loads)
      expect(least <= load && load <= (most ?? 0)).toBe(true);
    expect(proposal.loads.length).toBe(22);
    expect(proposal.parts.some(({ kind }) => kind === "extraHost")).toBe(false);
  });

  test("with a high price for changes it equals S0", async () => {
    const excel = await start();
    const { proposal } = await propose("twinning", { weights: { keep: 1000 } });
    expect(proposal.ended).toEqual([]);
    const own = proposal.rows.map(({ left, right }) => `${left} ${right}`).sort();
    expect(own).toEqual(
      pairs(excel)
        .map(([host, partner]) => `${String(host)} ${String(partner)}`)
        .sort(),
    );
  });

  test("nothing accepted writes the proposal's sheet only; accepted rows are appended and what they replace ends by date", async () => {
    const excel = await start();
    const before = contents(excel);
    const first = await propose("twinning");
    await writeAssignment(await planAssignment(first.assigning, first.proposal, { accepted: [] }), action);
    expect(Object.keys(contents(excel)).filter((sheet) => contents(excel)[sheet] !== before[sheet])).toEqual([
      "Đề xuất kết nghĩa",
      "Nhật ký",
    ]);
    expect(
      tableRows(excel, "DeXuatKetNghia").every((row) => row["Giữ/Mới"] === "Giữ" && row["Chấp nhận"] === ""),
    ).toBe(true);

    const second = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    const fresh = second.proposal.rows.filter(({ state }) => state === "new");
    expect(fresh.length).toBeGreaterThan(0);
    await writeAssignment(
      await planAssignment(second.assigning, second.proposal, { accepted: fresh }),
      action,
    );
    const now = pairs(excel);
    expect(now.find(([host, partner]) => host === "T07" && partner === "X18")).toEqual([
      "T07",
      "X18",
      day(2020, 2, 25),
      action.today - 1,
    ]);
    for (const { left, right } of fresh) expect(now).toContainEqual([left, right, action.today, ""]);
    expect(now.length).toBe(33 + fresh.length);
    // What was tried is known to the next run.
    expect(tableRows(excel, "RangBuoc").filter((row) => row.A !== "")).toMatchObject([
      { "Bài toán": "kết nghĩa", A: "T07", B: "X18", Loại: "cấm" },
    ]);
    const log = tableRows(excel, "NhatKy");
    expect(
      log.some(
        (row) => row.Việc === "Chấp nhận đề xuất kết nghĩa" && String(row["Đối tượng"]).startsWith("X18"),
      ),
    ).toBe(true);
  });

  test("a later run moves neither accepted nor locked rows, and keeps what people ticked", async () => {
    const excel = await start();
    const first = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    const fresh = first.proposal.rows.filter(({ state }) => state === "new");
    await writeAssignment(
      await planAssignment(first.assigning, first.proposal, {
        accepted: fresh,
        locked: first.proposal.rows.slice(0, 1),
      }),
      action,
    );
    expect(tableRows(excel, "KetNghia").filter((row) => row.Khóa === "x").length).toBe(1);
    // Free changes, and what was accepted now would be cheaper otherwise.
    const { proposal, assigning } = await propose("twinning", { weights: { keep: 0, extraHost: 0 } });
    const fixed = proposal.rows
      .filter((row) => row.fixed === "accepted")
      .map(({ left, right }) => `${left} ${right}`);
    expect(fixed.sort()).toEqual(fresh.map(({ left, right }) => `${left} ${right}`).sort());
    expect(
      proposal.rows.some((row) => row.fixed === "locked" && row.left === first.proposal.rows[0]?.left),
    ).toBe(true);
    await writeAssignment(await planAssignment(assigning, proposal, { accepted: [] }), action);
    const ticked = tableRows(excel, "DeXuatKetNghia").filter((row) => row["Chấp nhận"] === "x");
    expect(
      ticked.map((row) => `${String(row["Đơn vị đỡ đầu"])} ${String(row["Đơn vị kết nghĩa"])}`).sort(),
    ).toEqual(fixed);
  });

  test("an x typed in the sheet is written by the next run; a pair ended by hand stays ended", async () => {
    const excel = await start();
    const first = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    await writeAssignment(await planAssignment(first.assigning, first.proposal, { accepted: [] }), action);
    const at = tableRows(excel, "DeXuatKetNghia").findIndex((row) => row["Giữ/Mới"] === "Mới");
    await run(async (context) => {
      const column = context.workbook.tables
        .getItem("DeXuatKetNghia")
        .columns.getItem("Chấp nhận")
        .getDataBodyRange();
      column.getCell(at, 0).values = [["x"]];
      await context.sync();
    });
    const { "Đơn vị đỡ đầu": host, "Đơn vị kết nghĩa": partner } =
      tableRows(excel, "DeXuatKetNghia")[at] ?? {};
    const second = await propose("twinning");
    await writeAssignment(await planAssignment(second.assigning, second.proposal, { accepted: [] }), action);
    expect(pairs(excel)).toContainEqual([host, partner, action.today, ""]);

    const row = tableRows(excel, "KetNghia").findIndex(
      (own) => own["Đơn vị đỡ đầu"] === host && own["Đơn vị kết nghĩa"] === partner,
    );
    await run(async (context) => {
      const column = context.workbook.tables.getItem("KetNghia").columns.getItem("Đến").getDataBodyRange();
      column.getCell(row, 0).values = [[action.today + 10]];
      await context.sync();
    });
    const later = await propose("twinning", {}, action.today + 30);
    expect(
      later.proposal.rows.find(({ left, right }) => left === host && right === partner)?.fixed,
    ).toBeUndefined();
  });

  test("words typed where an x belongs stay until something is decided, and then live on in the log", async () => {
    const excel = await start();
    const first = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    await writeAssignment(await planAssignment(first.assigning, first.proposal, { accepted: [] }), action);
    const isNew = (row: Record<string, unknown>): boolean => row["Giữ/Mới"] === "Mới";
    const at = tableRows(excel, "DeXuatKetNghia").findIndex(isNew);
    await run(async (context) => {
      const table = context.workbook.tables.getItem("DeXuatKetNghia");
      table.columns.getItem("Chấp nhận").getDataBodyRange().getCell(at, 0).values = [["xin xem lại"]];
      await context.sync();
    });
    const said = (): unknown[] =>
      tableRows(excel, "DeXuatKetNghia").flatMap((row) => (row["Chấp nhận"] ? [row["Chấp nhận"]] : []));
    const second = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    await writeAssignment(await planAssignment(second.assigning, second.proposal, { accepted: [] }), action);
    expect(said()).toEqual(["xin xem lại"]);
    const { assigning, proposal } = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    await writeAssignment(await planAssignment(assigning, proposal, { accepted: proposal.rows }), action);
    expect(new Set(said())).toEqual(new Set(["x"]));
    expect(tableRows(excel, "NhatKy").map((row) => row["Trước"])).toContain("xin xem lại");
  });

  test("an edit in between of what is written refuses it; a protected sheet and a formula in the way too; nothing is changed", async () => {
    const excel = await start();
    const { assigning, proposal } = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    const plan = await planAssignment(assigning, proposal, { accepted: proposal.rows });
    const ending = tableRows(excel, "KetNghia").findIndex((row) => row["Đơn vị đỡ đầu"] === "T07");
    await run(async (context) => {
      context.workbook.tables
        .getItem("KetNghia")
        .columns.getItem("Ghi chú")
        .getDataBodyRange()
        .getCell(ending, 0).values = [["đồng nghiệp vừa sửa"]];
      await context.sync();
    });
    const before = contents(excel);
    await expect(writeAssignment(plan, action)).rejects.toMatchObject({ code: "stale" });
    expect(contents(excel)).toEqual(before);

    const again = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    const ended = tableRows(excel, "KetNghia").findIndex((row) => row["Đơn vị đỡ đầu"] === "T07");
    await run(async (context) => {
      context.workbook.tables
        .getItem("KetNghia")
        .columns.getItem("Đến")
        .getDataBodyRange()
        .getCell(ended, 0).formulas = [["=DATE(2030,1,1)"]];
      await context.sync();
    });
    const fresh = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    expect(again.proposal.rows.length).toBe(fresh.proposal.rows.length);
    const blocked = await planAssignment(fresh.assigning, fresh.proposal, { accepted: fresh.proposal.rows });
    await expect(writeAssignment(blocked, action)).rejects.toMatchObject({ code: "formula" });
    await run(async (context) => {
      context.workbook.worksheets.getItem("Kết nghĩa").protection.protect();
      await context.sync();
    });
    const locked = await planAssignment(fresh.assigning, fresh.proposal, { accepted: fresh.proposal.rows });
    await expect(writeAssignment(locked, action)).rejects.toMatchObject({ name: "WriteRefused" });
  });

  test("a log that cannot be written refuses before anything is", async () => {
    const excel = await start();
    const { assigning, proposal } = await propose("twinning", {
      constraints: [forbid("T07", "X18")],
      weights: { keep: 50 },
    });
    const plan = await planAssignment(assigning, proposal, {
      accepted: [...proposal.rows, ...proposal.ended],
    });
    const before = contents(excel);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Nhật ký");
      sheet.getRange("A1:H2").values = [
        ["Thời điểm", "Người", "Việc", "Đối tượng", "Trước", "Sau", "Mã băm đầu vào", "Mã băm kết quả"],
        Array<string>(8).fill(""),
      ];
      sheet.tables.add("A1:H2", true).name = "NhatKy";
      sheet.protection.protect();
      await context.sync();
    });
    await expect(writeAssignment(plan, action)).rejects.toMatchObject({
      name: "WriteRefused",
      code: "protected",
      sheet: "Nhật ký",
    });
    const { "Nhật ký": _log, "Đề xuất kết nghĩa": _proposal, ...after } = contents(excel);
    expect(after).toEqual(before);
    expect(excel.host.store.table("DeXuatKetNghia")).toBeUndefined();
  });
});

describe("twinning after a reorganisation", () => {
  const merged = day(2024, 7, 1);
  const rows: StartRows = {
    units: [
      { code: "T1", name: "Trường Một", kind: "trường", most: 2 },
      { code: "A", name: "Xã A", kind: "xã", validTo: merged - 1 },
      { code: "M", name: "Xã M", kind: "xã", validFrom: merged, predecessors: "A" },
    ],
    pairings: [{ number: "01", host: "T1", partner: "A", from: day(2024, 1, 1) }],
  };

  test("an accepted pair of a predecessor goes on with the successor from its first day, and its row ends the day before", async () => {
    const excel = await start(rows);
    const { assigning, proposal } = await propose("twinning");
    const plan = await planAssignment(assigning, proposal, { accepted: proposal.rows });
    await writeAssignment(plan, action);
    expect(
      tableRows(excel, "KetNghia")
        .slice(0, 2)
        .map((row) => [row["TT"], row["Đơn vị kết nghĩa"], row["Từ"], row["Đến"]]),
    ).toEqual([
      ["01", "A", day(2024, 1, 1), merged - 1],
      ["01", "M", merged, ""],
    ]);
    const [again] = (await propose("twinning")).proposal.rows;
    expect(again).toMatchObject({ left: "T1", right: "M", standing: true });
    expect(tableRows(excel, "DeXuatKetNghia")[0]).toMatchObject({ "Giữ/Mới": "Giữ" });
  });
});

describe("oversight and working groups in the workbook", () => {
  const march = day(2024, 3, 20);
  test("officers, visits month by month, and groups come into their tables; a second run changes nothing", async () => {
    const excel = await start(unassigned());
    const { assigning, proposal } = await propose("oversight", {}, march);
    expect(proposal.rows.length).toBe(38);
    await writeAssignment(await planAssignment(assigning, proposal, { accepted: proposal.rows }), action);
    const duties = tableRows(excel, "PhanCong").filter((row) => row["Cán bộ"] !== "");
    // The officers of the clusters stand in Cum already; units are new.
    expect(duties.length).toBe(30);
    expect(duties.every((row) => row.Từ === march)).toBe(true);
    const again = await propose("oversight", {}, march);
    expect(again.proposal.rows.every(({ state }) => state === "kept")).toBe(true);

    const visits = await planVisitRows({ ...action, today: march });
    await writeVisits(visits, action);
    const rows = tableRows(excel, "DiCoSo").filter((row) => row["Cán bộ"] !== "");
    expect(rows.length).toBe(8 * 9);
    for (const officer of new Set(rows.map((row) => row["Cán bộ"]))) {
      const own = rows.filter((row) => row["Cán bộ"] === officer);
      expect(own.map((row) => row.Tháng)).toEqual(
        ["04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `${month}/2024`),
      );
      const charge = new Set(
        proposal.rows
          .filter(({ left, right }) => left === officer && right.startsWith("X"))
          .map(({ right }) => right),
      );
      const counts = [...charge].map((unit) => own.filter((row) => row["Đơn vị"] === unit).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(
        own.every((row) => charge.has(String(row["Đơn vị"])) && row["Dự sinh hoạt chi đoàn"] === "x"),
      ).toBe(true);
    }
    expect((await planVisitRows({ ...action, today: march })).visits).toEqual([]);
  });

  test("groups as in S2: leader, three members with the head of the cluster, content items shared, companions", async () => {
    const excel = await start(unassigned());
    const { assigning, proposal } = await propose("groups", {}, march);
    await writeAssignment(await planAssignment(assigning, proposal, { accepted: proposal.rows }), action);
    const rows = tableRows(excel, "ToCongTac").filter((row) => row.Tổ !== "");
    expect(rows.length).toBe(8);
    for (const unit of ["T21", "X14"]) {
      const own = rows.filter((row) => row["Đơn vị hỗ trợ"] === unit);
      expect(
        own.filter((row) => row["Vai trò"] === "tổ trưởng").map((row) => String(row["Cán bộ"]).slice(0, 4)),
      ).toEqual(["CB-0"]);
      expect(own.map((row) => row["Cán bộ"])).toContain(unit === "T21" ? "CB-T8" : "CB-T5");
      const topics = own
        .filter((row) => row["Vai trò"] === "thành viên")
        .flatMap((row) => String(row["Nội dung phụ trách"]).split("; "));
      expect(new Set(topics).size).toBe(3);
      expect(topics.length).toBe(3);
    }
    const proposed = tableRows(excel, "DeXuatTo");
    expect(
      proposed.find((row) => row["Đơn vị hỗ trợ"] === "X14" && row["Vai trò"] === "tổ trưởng")?.[
        "Đơn vị đồng hành"
      ],
    ).toBe("Xã Xuân Sinh");

    // What was accepted stays until somebody reopens it.
    const member = proposal.rows.find(({ role, left }) => role === "member" && !left.startsWith("CB-T"));
    const ban = { problem: "groups", a: member?.left ?? "", b: member?.right ?? "", kind: "forbid" } as const;
    await expect(propose("groups", { constraints: [ban] }, march + 30)).rejects.toThrow("contradiction");
    const second = await propose("groups", { constraints: [ban], reopened: proposal.rows }, march + 30);
    expect(second.proposal.rows.filter(({ state }) => state === "new").length).toBe(1);
  });

  test("a table without the columns that are needed gets them to its right", async () => {
    const rows: StartRows = thoXuan();
    const excel = await start(rows);
    const old = await propose("groups", {}, march);
    await writeAssignment(
      await planAssignment(old.assigning, old.proposal, { accepted: old.proposal.rows }),
      action,
    );
    await run(async (context) => {
      const header = context.workbook.tables.getItem("ToCongTac").getHeaderRowRange().load("values");
      await context.sync();
      header.values = [
        (header.values[0] as string[]).map((name) =>
          name === "Từ" || name === "Đến" ? `${name} (cũ)` : name,
        ),
      ];
      await context.sync();
    });
    const member = old.proposal.rows.find(({ role, left }) => role === "member" && !left.startsWith("CB-T"));
    const { assigning, proposal } = await propose(
      "groups",
      {
        constraints: [{ problem: "groups", a: member?.left ?? "", b: member?.right ?? "", kind: "forbid" }],
        reopened: old.proposal.rows,
      },
      march + 30,
    );
    const fresh = proposal.rows.filter(({ state }) => state === "new");
    await writeAssignment(await planAssignment(assigning, proposal, { accepted: fresh }), action);
    const now = tableRows(excel, "ToCongTac").filter((row) => row.Tổ !== "");
    expect(now.length).toBe(9);
    expect(now.find((row) => row["Cán bộ"] === member?.left)?.Đến).toBe(march + 29);
    expect(now[8]).toMatchObject({ "Cán bộ": fresh[0]?.left, Từ: march + 30 });
  });
});

describe("documents", () => {
  test("an annex is made once, is renewed while it is ours, and never overwrites what somebody changed", async () => {
    const excel = await start();
    expect(await printList("phu-luc-ket-nghia", action)).toMatchObject({
      sheet: "Phụ lục kết nghĩa",
      how: "made",
    });
    expect(await printList("phu-luc-ket-nghia", action)).toMatchObject({ how: "same" });
    const { assigning, proposal } = await propose("twinning", { constraints: [forbid("T07", "X18")] });
    await writeAssignment(await planAssignment(assigning, proposal, { accepted: proposal.rows }), action);
    expect(await printList("phu-luc-ket-nghia", action)).toMatchObject({
      sheet: "Phụ lục kết nghĩa",
      how: "renewed",
    });
    await run(async (context) => {
      context.workbook.worksheets.getItem("Phụ lục kết nghĩa").getRange("B30").values = [
        ["Người lập: văn phòng"],
      ];
      context.workbook.tables
        .getItem("KetNghia")
        .columns.getItem("Đến")
        .getDataBodyRange()
        .getCell(0, 0).values = [[action.today - 5]];
      await context.sync();
    });
    const before = contents(excel)["Phụ lục kết nghĩa"];
    expect(await printList("phu-luc-ket-nghia", action)).toMatchObject({
      sheet: "Phụ lục kết nghĩa (2)",
      how: "beside",
    });
    expect(contents(excel)["Phụ lục kết nghĩa"]).toBe(before);
  });

  test("is set up as the guide says: A4, margins, repeated header, page number from page 2, one page wide", async () => {
    const excel = await start();
    await printList("phu-luc-ket-nghia", action);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Phụ lục kết nghĩa");
      const layout = sheet.pageLayout.load(
        "orientation,paperSize,topMargin,bottomMargin,leftMargin,rightMargin,zoom",
      );
      const headers = sheet.pageLayout.headersFooters.load("state");
      const first = headers.firstPage.load("centerHeader");
      const others = headers.defaultForAllPages.load("centerHeader");
      const widths = ["A", "B", "C"].map((column) => sheet.getRange(`${column}1`).load("format/columnWidth"));
      const font = sheet.getRange("B5").format.font.load("name,size");
      await context.sync();
      const millimetres = (points: number): number => Math.round((points * 25.4) / 72);
      expect([layout.orientation, layout.paperSize]).toEqual(["Portrait", "A4"]);
      expect(
        [layout.topMargin, layout.bottomMargin, layout.leftMargin, layout.rightMargin].map(millimetres),
      ).toEqual([20, 20, 30, 20]);
      // Nineteen rows are one page, which may be fitted to its width.
      expect(layout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect([headers.state, first.centerHeader]).toEqual(["FirstAndDefault", ""]);
      expect(others.centerHeader).toContain("&P");
      expect(
        widths.reduce((sum, range) => sum + millimetres(range.format.columnWidth), 0),
      ).toBeLessThanOrEqual(160);
      expect([font.name, font.size]).toEqual(["Times New Roman", 13]);
    });
    const annex = excel.host.store.sheet("Phụ lục kết nghĩa");
    expect(annex && excel.host.store.names.find("_xlnm.Print_Titles", annex)?.formula).toBe(
      "'Phụ lục kết nghĩa'!$4:$4",
    );
  });

  test("lists of officers, groups and visits hold what the tables hold", async () => {
    await start(unassigned());
    const march = day(2024, 3, 20);
    for (const kind of ["oversight", "groups"] as const) {
      const { assigning, proposal } = await propose(kind, {}, march);
      await writeAssignment(await planAssignment(assigning, proposal, { accepted: proposal.rows }), action);
    }
    await writeVisits(await planVisitRows({ ...action, today: march }), action);
    const { page } = await printList("phan-cong-phu-trach", { ...action, today: march });
    const cells = linesOf(page).flatMap((line) => ("cells" in line ? [line.cells] : []));
    expect(cells.length).toBe(8);
    expect(cells[0]?.slice(0, 3)).toEqual(["01", "Nguyễn Đình Cương", "Ủy viên BTV Huyện đoàn"]);
    expect(cells[0]?.[3]).toBe("Cụm số 1 – Trung tâm");
    const groups = linesOf((await printList("to-cong-tac", { ...action, today: march })).page);
    expect(groups.filter((line) => "text" in line && line.bold).length).toBe(2);
    expect(groups).toContainEqual({ text: "* Phân công: phụ trách chỉ đạo, hỗ trợ Đoàn xã Xuân Phú." });
    const calendar = (await printList("lich-di-co-so", { ...action, today: march })).page;
    expect(tableOf(calendar)?.columns.map(({ header }) => header)).toEqual([
      "TT",
      "Họ và tên",
      ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `Tháng ${month}`),
    ]);
    expect(
      linesOf(calendar).every(
        (line) => "cells" in line && line.cells.slice(2).every((cell) => cell.endsWith("(SHCĐ)")),
      ),
    ).toBe(true);
  });
});

describe("import", () => {
  test("a pasted annex becomes rows of KetNghia once", async () => {
    const excel = await start({ ...thoXuan(), pairings: [] });
    const text =
      '01\tĐoàn trường THPT Lê Lợi\tĐoàn các đơn vị: TT Thọ Xuân, Xuân Trường, Xuân Hồngg\n=HYPERLINK("x")\tXuân Lai';
    const { outcome } = await importAnnex(text, action);
    expect(outcome.rows.map(({ state }) => state)).toEqual(["new", "new"]);
    expect(outcome.sheets.flatMap(({ unclear }) => unclear.map((each) => each.text))).toEqual([
      "Xuân Hồngg",
      '=HYPERLINK("x")',
    ]);
    expect(
      tableRows(excel, "KetNghia")
        .slice(0, 3)
        .map((row) => [row.TT, row["Đơn vị đỡ đầu"], row["Đơn vị kết nghĩa"]]),
    ).toEqual([
      ["01", "T01", "X01"],
      ["01", "T01", "X02"],
      ["", "", ""],
    ]);
    expect((await importAnnex(text, action)).outcome.rows.map(({ state }) => state)).toEqual([
      "same",
      "same",
    ]);
  });

  test("works in a workbook that has no table KetNghia yet", async () => {
    const excel = await start({ units: thoXuan().units ?? [] });
    await run(async (context) => {
      context.workbook.worksheets.getItem("Kết nghĩa").delete();
      await context.sync();
    });
    await importAnnex("Đoàn trường THPT Lê Lợi\tXuân Lai", action);
    expect(tableRows(excel, "KetNghia")).toMatchObject([
      { "Đơn vị đỡ đầu": "T01", "Đơn vị kết nghĩa": "X04" },
    ]);
  });
});
