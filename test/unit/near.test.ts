import { readSnapshot, type Around, type RawTable, type RawTables } from "../../src/sheets/read";
import { mendsOf } from "../../src/sheets/mend";
import { inSheets } from "../../src/session";
import { checkRows } from "../../src/sheets/plan";
import { parseTables } from "./textTables";

const vi = inSheets;

/** A small office; `replaced` are its tables written otherwise. */
function office(replaced: Readonly<Record<string, string>> = {}): RawTables {
  const tables: Record<string, string> = {
    ThietLap: "Khóa | Giá trị\nBoTieuChi | Đoàn: BTV\nCachTinhCum | tổng\nNam | 2024",
    DonVi: "Mã | Tên đơn vị | Khối | Cụm\nA | Đơn vị A | xã | C1",
    Cum: "Mã | Tên cụm\nC1 | Cụm 1",
    CanBo: "Mã | Họ tên\nCB1 | Một",
    Ky: "Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi\nQ1 | Quý I | 01/01/2024 | 31/03/2024 | 10/04/2024",
    TieuChi: "Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm | Mức điểm\nĐoàn | 1 | Kế hoạch | 10 | đạt | ",
    MinhChung:
      "Mã | Kỳ | Đơn vị | Bộ | Tiêu chí | Ngày nộp | Số lượng | Chỉ tiêu | Điểm thẩm định | Trạng thái\nM1 | Q1 | A | Đoàn | 1 | 01/04/2024 |  |  |  | đạt",
    GiaiThuong:
      "Mã | Bộ | Tên giải | Đối tượng | Chỉ số | Số lượng | Mức thưởng | Cơ quan khen | Đồng hạng\nG1 | Đoàn | Giải | cụm | điểm | 1 | 500000 | BTV | cùng nhận",
    KetNghia: "Đơn vị đỡ đầu | Đơn vị kết nghĩa",
    ...replaced,
  };
  return parseTables(
    Object.entries(tables)
      .map(([name, text]) => `# ${name}\n${text}\n`)
      .join("\n"),
  ).raw;
}

/** What is found, as people read it. */
function told(raw: RawTables, around?: Around): string[] {
  const { findings } = readSnapshot(raw, around);
  return checkRows(findings, raw, vi).map(({ severity, table, column = "", problem }) =>
    [severity, table, column, problem].map(String).join(" · "),
  );
}

const evidence = (headers: string, cells: string): RawTables => office({ MinhChung: `${headers}\n${cells}` });

test("a workbook in order has nothing said of it", () => {
  expect(told(office())).toEqual([]);
});

test("the old place of a tone is read in headers, words and names of columns", () => {
  const raw = office({
    ThietLap: "Khoá | Giá trị\nBoTieuChi | Đoàn: BTV\nCachTinhCum | tổng\nNam | 2024",
    Ky: "Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi | Trạng thái\nQ1 | Quý I | 01/01/2024 | 31/03/2024 | 10/04/2024 | khoá",
  });
  const { findings, snapshot } = readSnapshot(raw);
  expect(findings.map(({ code }) => code)).toEqual(["periodLockedWithoutSeal"]);
  expect([snapshot.settings.clusterMethod, snapshot.periods[0]?.state]).toEqual(["sum", "locked"]);
});

test.each([
  ["SL", "Số lượng"],
  ["So luong", "Số lượng"],
  ["Sô lượng (lần)", "Số lượng"],
  ["Trạng thai", "Trạng thái"],
  ["Số lượmg", "Số lượng"],
  ["CT", "Chỉ tiêu"],
  ["Điểm TĐ", "Điểm thẩm định"],
  ["Lí do", "Lý do"],
  ["Số VB", "Số văn bản"],
  ["Tên MC", "Tên minh chứng"],
])("«%s» nearly is %s, and can be called so", (header, wanted) => {
  const others = ["Ngày nộp", "Số lượng", "Chỉ tiêu", "Điểm thẩm định", "Trạng thái"];
  const headers = ["Mã", "Kỳ", "Đơn vị", "Bộ", "Tiêu chí", ...others.filter((one) => one !== wanted), header];
  const { findings } = readSnapshot(evidence(headers.join(" | "), "M1 | Q1 | A | Đoàn | 1"));
  const [finding, ...rest] = findings.filter(({ table }) => table === "MinhChung");
  expect([finding?.code, finding?.column, rest.map(({ code }) => code)]).toEqual(["columnNear", header, []]);
  expect(finding && mendsOf(finding)).toEqual([
    { kind: "header", table: "evidence", from: header, to: wanted },
  ]);
});

test("the office's own columns are nobody's business, and a column that is there is never proposed", () => {
  const own = ["Tổ", "Điện thoại", "Ghi chú 2", "Ghi chú", "SL dự kiến", "Đơn vị tính", "TT", "Số lượng 2"];
  const raw = office({
    MinhChung: `Mã | Kỳ | Đơn vị | Bộ | Tiêu chí | Ngày nộp | Số lượng | Chỉ tiêu | Điểm thẩm định | Trạng thái | ${own.join(" | ")}\nM1 | Q1 | A | Đoàn | 1 | 01/04/2024 |  |  |  | đạt`,
  });
  expect(told(raw)).toEqual([]);
});

test("keys of settings that are typed as words are proposed; one that is set already is not a mend", () => {
  const at = (rows: string): RawTables =>
    office({ ThietLap: `Khóa | Giá trị\nBoTieuChi | Đoàn: BTV\n${rows}` });
  const mends = (raw: RawTables): unknown => readSnapshot(raw).findings.flatMap(mendsOf);
  expect(mends(at("Cách tính cụm | tổng"))).toMatchObject([{ kind: "key", to: "CachTinhCum" }]);
  expect(mends(at("CachTinhCum | tổng\nSole | 3"))).toMatchObject([{ kind: "key", to: "SoLe" }]);
  expect(mends(at("CachTinhCum | tổng\nSoLe | 2\nSole | 3"))).toEqual([]);
});

describe("columns that scores hang on and a table lacks", () => {
  test("are said once for the table", () => {
    const raw = evidence(
      "Mã | Kỳ | Đơn vị | Bộ | Tiêu chí",
      "M1 | Q1 | A | Đoàn | 1\nM2 | Q1 | A | Đoàn | 1",
    );
    expect(told(raw)).toEqual([
      "cảnh báo · MinhChung ·  · Bảng không có cột «Trạng thái», «Ngày nộp»: không dòng nào được tính là đạt; không minh chứng nào được tính là đúng hạn.",
    ]);
  });

  test("only where they change something", () => {
    const bare = "Mã | Kỳ | Đơn vị | Bộ | Tiêu chí | Ngày nộp | Trạng thái";
    expect(told(evidence(bare, "M1 | Q1 | A | Đoàn | 1 | 01/04/2024 | đạt"))).toEqual([]);
    expect(told(evidence("Mã | Kỳ | Đơn vị | Bộ | Tiêu chí", ""))).toEqual([]);
    const share = {
      TieuChi: "Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm | Mức điểm\nĐoàn | 1 | Tỷ lệ | 10 | tỷ lệ | ",
      MinhChung: `${bare}\nM1 | Q1 | A | Đoàn | 1 | 01/04/2024 | chờ`,
    };
    expect(told(office(share))).toEqual([
      expect.stringContaining("Bảng không có cột «Số lượng», «Chỉ tiêu»"),
    ]);
    const judged = share.TieuChi.replace("tỷ lệ | ", "thẩm định | ");
    expect(told(office({ ...share, TieuChi: judged }))).toEqual([
      expect.stringContaining("Bảng không có cột «Điểm thẩm định»"),
    ]);
  });

  test("units without a column for their cluster: once, not of each unit", () => {
    const raw = office({ DonVi: "Mã | Tên đơn vị\nA | Đơn vị A\nB | Đơn vị B" });
    expect(told(raw).filter((line) => line.includes("DonVi"))).toEqual([
      "cảnh báo · DonVi ·  · Bảng không có cột «Cụm»: không đơn vị nào được tính vào cụm.",
    ]);
  });
});

describe("numbers and days that hardly can be meant", () => {
  /** Chỉ tiêu as Excel hands it out: the reader of test tables makes numbers of what looks like one. */
  const withTarget = (cell: unknown): RawTables => {
    const raw = office();
    const rows = (raw.evidence?.rows ?? []).map((cells) => cells.map((one, at) => (at === 7 ? cell : one)));
    return { ...raw, evidence: { ...raw.evidence, rows } as RawTable };
  };

  test.each(["1,000", "1.000", "12.345.678", "-1,250"])("«%s» as text is not read as one", (text) => {
    const { findings, snapshot } = readSnapshot(withTarget(text));
    expect(findings.map(({ code }) => code)).toEqual(["unclearNumber"]);
    expect(snapshot.evidence).toEqual([]);
  });

  test("a target of 1e300 is beyond anything, and so is one of no size", () => {
    expect(told(withTarget(1e300))).toEqual([
      "lỗi · MinhChung · Chỉ tiêu · «1e+300» vượt quá mức có thể có.",
    ]);
    expect(told(withTarget(1e-300))).toHaveLength(1);
    for (const cell of [1_000_000, 0, "0,125", "12,5"]) expect(told(withTarget(cell))).toEqual([]);
  });

  test("days of other years: of a period once, of a term not at all", () => {
    const period = (cells: string): string[] =>
      told(office({ Ky: `Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi\nQ1 | Quý I | ${cells}` })).filter(
        (line) => line.includes("cách xa"),
      );
    expect(period("01/01/2024 | 31/03/2042 | 10/04/2042")).toHaveLength(2);
    expect(period("01/01/2014 | 31/03/2014 | 10/04/2014")).toHaveLength(1);
    const pairs = (day: string): string[] =>
      told(
        office({
          DonVi: "Mã | Tên đơn vị | Khối | Cụm\nA | Đơn vị A | xã | C1\nB | Đơn vị B | trường | C1",
          KetNghia: `Đơn vị đỡ đầu | Đơn vị kết nghĩa | Từ\nB | A | ${day}`,
        }),
      );
    expect(pairs("13/02/2020")).toEqual([]);
    expect(pairs("13/02/2002")).toEqual([
      "cảnh báo · KetNghia · Từ · 1 ngày ở cột này cách xa năm 2024 ghi ở Thiết lập, ví dụ 13/02/2002.",
    ]);
  });
});

describe("what stands around a table", () => {
  const below = (cells: readonly (readonly unknown[])[]): string[] =>
    told(office(), { below: { evidence: cells } });
  const row = ["M2", "Q1", "A", "Đoàn", "1", "", "", "", "", ""];
  const blank = row.map(() => "");

  test("a row that goes on below it does not count, and is said", () => {
    expect(below([row])).toEqual([
      "lỗi · MinhChung ·  · Ngay dưới bảng còn dòng dữ liệu chưa thuộc bảng nên không được tính: «M2», «Q1», «A».",
    ]);
    expect(below([blank, row])).toHaveLength(1);
  });

  test("a signature, a sum or a note below it is none", () => {
    expect(below([["Người lập", "", "", "", "", "", "", "", "", "Chủ tịch"]])).toEqual([]);
    expect(below([["Tổng cộng", "", "", "", "", "", 12, "", "", ""]])).toEqual([]);
    expect(below([blank, blank, row])).toEqual([]);
    expect(told(office(), { below: { settings: [["Ghi chú của tôi", ""]] } })).toEqual([]);
  });

  test("a formula that says itself that it shows nothing is none without a value", () => {
    const formulas = (formula: string): string[] =>
      told(office(), { blankFormulas: { evidence: [{ row: 0, column: 6, formula }] } });
    expect(formulas("=B2*2")).toEqual([
      "cảnh báo · MinhChung · Số lượng · 1 ô công thức ở cột này chưa cho giá trị (ví dụ =B2*2) nên được coi là ô trống.",
    ]);
    expect(formulas('=IF(B2="","",1)')).toEqual([]);
  });
});

describe("a missing table", () => {
  const { support, evidence: rows, ...rest } = office();
  void support;
  const without: RawTables = rest;
  const mends = (around: Around): unknown[] =>
    readSnapshot(without, around)
      .findings.filter(({ table }) => table === "MinhChung")
      .flatMap((finding) => [finding.code, ...mendsOf(finding).map(({ kind }) => kind)]);
  const headers = rows?.headers ?? [];

  test("is made, taken from the office, or what is in its way goes aside", () => {
    expect(mends({ sheets: [], tables: [], plain: [], names: [] })).toEqual(["tableMissing", "make"]);
    expect(mends({ tables: [{ name: "Table1", sheet: "Q1", headers }] })).toEqual([
      "tableElsewhere",
      "adopt",
      "make",
    ]);
    expect(mends({ plain: [{ sheet: "MC", row: 0, column: 0, cells: [["Tiêu đề"], [], headers] }] })).toEqual(
      ["tableElsewhere", "frame", "make"],
    );
    expect(mends({ sheets: ["Minh chứng"] })).toEqual(["sheetTaken", "setSheetAside", "make"]);
    expect(mends({ names: ["minhchung"] })).toEqual(["tableNameTaken"]);
  });

  test("a table with nearly its name needs only half of its columns; one of another name all", () => {
    const half = ["Mã", "Kỳ", "Đơn vị", "Ngày"];
    expect(mends({ tables: [{ name: "Minh_Chung", sheet: "X", headers: half }] })).toContain("adopt");
    expect(mends({ tables: [{ name: "Bang1", sheet: "X", headers: half }] })).toEqual([
      "tableMissing",
      "make",
    ]);
  });
});
