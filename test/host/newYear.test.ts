import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { failsFrom } from "../../src/host/faults";
import type { StartRows } from "../../src/office/write";
import { askUndo, planNewYear, undoRun, verifyWorkbook, writeNewYear } from "../../src/session";
import { serialDay } from "../../src/text";
import { action, changePeriod, compute, sessionAt, write } from "./desk";
import { contents, open, openWith, run, small, tableRows } from "./workbook";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;

/** The small office at the end of its year: everything that is carried over, and everything that is not. */
const office: StartRows = {
  ...small,
  settings: [
    ...(small.settings ?? []),
    { key: "Nam", value: "2024" },
    { key: "NguongXepLoai", value: "Tốt: 80; Khá: 50" },
    { key: "PhanLoaiNamSau", value: "Tốt: tiên tiến; Khá: khá" },
    { key: "HanLeKyKet", value: "10/03/2024" },
  ],
  units: [
    { code: "01", name: "Xã Xuân Trường", kind: "xã", cluster: "C1", lastYear: 3, grade: "yếu" },
    { code: "02", name: "Xã Trường Xuân", kind: "xã", cluster: "C2", grade: "khá" },
    { code: "03", name: "Xã cũ", kind: "xã", cluster: "C2", lastYear: 5, validTo: day(2024, 2, 1) },
    { code: "T1", name: "Trường", kind: "trường", cluster: "C2", most: 3, validFrom: day(2024, 4, 1) },
  ],
  periods: [
    {
      code: "Q1-2024",
      name: "Quý I năm 2024",
      from: day(2024, 1, 1),
      to: day(2024, 2, 29),
      deadline: day(2024, 2, 29),
      basis: "TB số 5",
    },
  ],
  criteria: (small.criteria ?? []).map((leaf) => ({
    ...leaf,
    periods: "Q1-2024",
    deadline: day(2024, 2, 20),
  })),
  evidence: (small.evidence ?? []).map((row) => ({ ...row, period: "Q1-2024", submitted: day(2024, 2, 1) })),
  awards: (small.awards ?? []).map((award) => ({ ...award, period: "Q1-2024" })),
  disqualified: [{ target: "02", date: day(2024, 12, 1), reason: "Vi phạm" }],
  pairings: [
    { number: "01", host: "T1", partner: "03", to: day(2024, 1, 31) },
    { number: "01", host: "T1", partner: "01", from: day(2024, 1, 1) },
    { number: "02", host: "T1", partner: "02", from: day(2024, 2, 1), witness: "Ông B" },
  ],
  activities: [{ date: day(2024, 2, 1), host: "T1", partner: "01", kind: "giao lưu" }],
  visits: [{ officer: "CB1", unit: "01", month: "02/2024" }],
  support: [
    { unit: "01", topic: "Xong", state: "xong" },
    { unit: "01", topic: "Còn dở", due: day(2024, 12, 1) },
  ],
};

async function endOfYear(rows: StartRows = office): Promise<void> {
  excel = await openWith(rows);
  await changePeriod({ kind: "lock", period: "Q1-2024" }, action.now);
  await write(await compute(action), action);
}

const filled = (table: string): Record<string, unknown>[] =>
  tableRows(excel, table).filter((row) => Object.values(row).some((cell) => cell !== "" && cell !== null));

test("the next year begins: points and classes move on, periods are a year later, the year's rows are gone, all else stays", async () => {
  await endOfYear();
  const before = contents(excel);
  const plan = await planNewYear(sessionAt());
  expect(contents(excel)).toEqual(before);
  expect(plan).toMatchObject({
    year: { from: "2024", to: "2025" },
    units: { all: 3, scored: 2, graded: 1 },
    pairings: 2,
    dated: ["HanLeKyKet"],
    open: [],
  });
  expect(plan.left).toContainEqual({ sheet: "Minh chứng", rows: 2 });
  await writeNewYear(sessionAt(), plan, false);

  expect(filled("DonVi").map((row) => [row["Mã"], row["Điểm năm trước"], row["Phân loại"]])).toEqual([
    ["01", 7, "khá"],
    ["02", 9, ""],
    ["03", "", ""],
    ["T1", "", ""],
  ]);
  expect(filled("Ky")).toMatchObject([
    {
      Mã: "Q1-2025",
      "Tên kỳ": "Quý I năm 2025",
      "Từ ngày": day(2025, 1, 1),
      "Đến ngày": day(2025, 2, 28),
      "Hạn gửi": day(2025, 2, 28),
      "Trạng thái": "mở",
      "Căn cứ": "",
    },
  ]);
  expect(filled("TieuChi")[0]).toMatchObject({ Kỳ: "Q1-2025", "Hạn nộp": day(2025, 2, 20) });
  expect(filled("GiaiThuong")[0]).toMatchObject({ Kỳ: "Q1-2025", "Mức thưởng": 1_000_000 });
  expect(filled("ThietLap").find((row) => row["Khóa"] === "Nam")).toMatchObject({ "Giá trị": "2025" });
  expect(filled("KetNghia").map((row) => [row["Đơn vị kết nghĩa"], row["Người chứng kiến"]])).toEqual([
    ["01", ""],
    ["02", "Ông B"],
  ]);
  expect(filled("HoTro").map((row) => row["Nội dung"])).toEqual(["Còn dở"]);
  for (const table of [
    "MinhChung",
    "KhongXet",
    "HoatDong",
    "DiCoSo",
    "DiemDonVi",
    "DiemCum",
    "KetQuaKhen",
    "KhoaSo",
  ])
    expect([table, filled(table)]).toEqual([table, []]);
  expect(filled("Cum")).toHaveLength(2);

  const session = sessionAt({ ...action, today: day(2025, 1, 5) });
  const reading = await session.reading();
  expect(reading.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(reading.snapshot.seals).toEqual([]);
  expect((await verifyWorkbook(session)).findings).toEqual([]);
});

test("undo brings the whole year back, with its lock and results", async () => {
  await endOfYear();
  const { "Nhật ký": _before, ...before } = contents(excel);
  await writeNewYear(sessionAt(), await planNewYear(sessionAt()), false);
  const last = await askUndo(sessionAt());
  if (!last) throw new Error("nothing to undo");
  expect(await undoRun(sessionAt(), last)).toEqual([]);
  const reading = await sessionAt().reading();
  expect(reading.snapshot.seals.map(({ period }) => period)).toEqual(["Q1-2024"]);
  expect((await verifyWorkbook(sessionAt())).findings).toEqual([]);
  const { "Nhật ký": _after, ...after } = contents(excel);
  expect(after).toEqual(before);
});

test("undo of a pair that ended and goes on anew: a word typed since stays with its row", async () => {
  const pairs = [
    { host: "T1", partner: "01", from: day(2022, 1, 1), to: day(2024, 1, 31), note: "Thanh lý: BB 15/2023" },
    { host: "T1", partner: "01", from: day(2024, 2, 1), note: "Đang thực hiện" },
  ];
  await endOfYear({ ...office, pairings: pairs });
  const notes = (): unknown[] => filled("KetNghia").map((row) => [row["Từ"], row["Ghi chú"]]);
  await writeNewYear(sessionAt(), await planNewYear(sessionAt()), false);
  expect(notes()).toEqual([[day(2024, 2, 1), "Đang thực hiện"]]);
  await excel.host.colleague("Lan").type("'Kết nghĩa'!J2", "Đang thực hiện, gia hạn 2025");
  const last = await askUndo(sessionAt());
  if (!last) throw new Error("nothing to undo");
  expect(await undoRun(sessionAt(), last)).toEqual([]);
  expect(notes()).toEqual([
    [day(2022, 1, 1), "Thanh lý: BB 15/2023"],
    [day(2024, 2, 1), "Đang thực hiện, gia hạn 2025"],
  ]);
});

test("an open period refuses it until somebody says so; errors and a workbook without periods refuse it at all", async () => {
  excel = await openWith(office);
  const before = contents(excel);
  const plan = await planNewYear(sessionAt());
  expect(plan.open).toMatchObject([{ code: "periodNotFinished", key: "Q1-2024", row: 0 }]);
  await expect(writeNewYear(sessionAt(), plan, false)).rejects.toMatchObject({
    code: "unfinished",
    params: { periods: "Q1-2024" },
  });
  expect(contents(excel)).toEqual(before);
  await writeNewYear(sessionAt(), plan, true);
  expect(filled("MinhChung")).toEqual([]);
  excel.close();

  excel = await openWith({ ...office, units: [...(office.units ?? []), { code: "01", name: "Trùng" }] });
  await expect(planNewYear(sessionAt())).rejects.toMatchObject({ code: "errors" });
  excel.close();
  excel = await open();
  await expect(planNewYear(sessionAt())).rejects.toMatchObject({ code: "noPeriods" });
});

test("somebody's edit in between refuses it, and nothing is changed", async () => {
  await endOfYear();
  const plan = await planNewYear(sessionAt());
  await run(async (context) => {
    context.workbook.tables.getItem("HoatDong").getDataBodyRange().getCell(0, 4).values = [["Thêm"]];
    await context.sync();
  });
  const before = contents(excel);
  await expect(writeNewYear(sessionAt(), plan, false)).rejects.toMatchObject({ code: "stale" });
  expect(contents(excel)).toEqual(before);
});

test("columns of the office go with their rows, and formulas of theirs stay where they calculate", async () => {
  await endOfYear();
  await run(async (context) => {
    const own = (name: string, header: string, values: (row: number) => string): void => {
      const table = context.workbook.tables.getItem(name);
      const column = table.columns.add(undefined, [[header], ...Array.from({ length: 20 }, () => [""])]);
      const body = column.getDataBodyRange();
      body.numberFormat = "General" as never;
      body.formulas = Array.from({ length: 20 }, (_, at) => [values(at + 2)]);
    };
    own("KetNghia", "Ghi của huyện", (row) => (row < 5 ? `dòng ${row}` : ""));
    own("MinhChung", "Dài", (row) => `=LEN(A${row})`);
    await context.sync();
  });
  const before = contents(excel);
  await writeNewYear(sessionAt(), await planNewYear(sessionAt()), false);
  expect(filled("KetNghia").map((row) => row["Ghi của huyện"])).toEqual(["dòng 3", "dòng 4"]);
  expect([...(excel.host.store.sheet("Minh chứng")?.formulas() ?? [])]).toHaveLength(20);
  const last = await askUndo(sessionAt());
  if (last) await undoRun(sessionAt(), last);
  const { "Nhật ký": _log, ...after } = contents(excel);
  expect(before).toMatchObject(after);
});

test("a table in which a row calculates keeps its rows where they are", async () => {
  await endOfYear();
  await run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Kết nghĩa").getRange("H4");
    cell.numberFormat = [["General"]];
    cell.formulas = [['="Ông "&"C"']];
    await context.sync();
  });
  await writeNewYear(sessionAt(), await planNewYear(sessionAt()), false);
  expect(
    tableRows(excel, "KetNghia")
      .slice(0, 3)
      .map((row) => row["Đơn vị kết nghĩa"]),
  ).toEqual(["", "01", "02"]);
});

test("half of a new year is not taken for an old one: where it broke off it is taken back before it begins again", async () => {
  await endOfYear();
  const before = contents(excel);
  const session = sessionAt();
  const plan = await planNewYear(session);
  excel.host.faults = failsFrom(excel.host.requests.length + 12);
  await expect(writeNewYear(session, plan, false)).rejects.toMatchObject({ name: "WriteUnfinished" });
  excel.host.faults = undefined;
  await expect(planNewYear(session)).rejects.toMatchObject({ name: "NewYearRefused", code: "broken" });

  const last = await askUndo(session);
  if (!last) throw new Error("nothing to undo");
  expect(await undoRun(session, last)).toEqual([]);
  expect({ ...contents(excel), "Nhật ký": "" }).toEqual({ ...before, "Nhật ký": "" });
  expect(await planNewYear(session)).toMatchObject({ year: { from: "2024", to: "2025" } });
});
