import { Scoreboard } from "../../src/domain/scoring";
import { clusterTable } from "../../src/functions/clusterTable";
import { translator } from "../../src/i18n";
import { readSnapshot, type RawTables } from "../../src/sheets/read";

const text = translator("vi");
const units = [
  ["Tên đơn vị", "Mã", "Cụm", "Khối"],
  ["Xã A", "A", "C1", "xã"],
  ["Xã B", "B", "C1", "xã"],
  ["Xã C", "C", "C2", "xã"],
  ["", "", "", ""],
];
const criteria = [
  ["Bộ", "Mã", "Điều kiện", "Điểm tối đa", "Cách chấm", "Mức điểm"],
  ["Đoàn", "1", "Chuyên đề", 8, "mức", ">=3: 8; >=1: 4; còn lại: 0"],
  ["Đoàn", "2", "Kết nạp", 10, "chỉ tiêu", ""],
  ["Hội", "1", "Tình nguyện", 6, "số lượng", "2 mỗi; tối đa 6"],
];
const evidence = [
  ["Mã", "Kỳ", "Đơn vị", "Bộ", "Tiêu chí", "Số lượng", "Chỉ tiêu", "Trạng thái"],
  ["1", "Q1", "A", "Đoàn", "1", 3, "", "đạt"],
  ["2", "Q1", "B", "Đoàn", "2", 8, 10, "đạt"],
  ["3", "Q2", "C", "Đoàn", "2", 15, 10, "đạt"],
  ["4", "Q1", "C", "Hội", "1", 2, "", "đạt"],
  ["5", "Q1", "C", "Đoàn", "1", 1, "", "chờ"],
];
const base = { units, criteria, evidence, period: null, set: null, method: null };

/** The same rows as a workbook with all tables, scored as the pane does. */
function pane(method: string): Scoreboard {
  const table = ([headers = [], ...rows]: unknown[][]) => ({
    headers: headers.map(String),
    rows,
    sheet: "",
    headerRow: 0,
    firstColumn: 0,
  });
  const raw: RawTables = {
    units: table(units),
    criteria: table(criteria),
    evidence: table(evidence),
    clusters: table([
      ["Mã", "Tên cụm"],
      ["C1", "C1"],
      ["C2", "C2"],
    ]),
    periods: table([
      ["Mã", "Tên kỳ", "Từ ngày", "Đến ngày", "Hạn gửi"],
      ["Q1", "I", 45292, 45382, 45392],
      ["Q2", "II", 45383, 45473, 45483],
    ]),
    settings: table([
      ["Khóa", "Giá trị"],
      ["CachTinhCum", method],
      ["PhatMuon", "không"],
    ]),
  };
  return new Scoreboard(readSnapshot(raw).snapshot, 45500);
}

test.each(["trung bình", "tổng", "tỷ lệ", "đầy đủ"])(
  "the table from ranges has the numbers of the pane: %s",
  (method) => {
    const board = pane(method);
    for (const set of ["Đoàn", "Hội"]) {
      for (const period of ["Q1", "Q2", undefined]) {
        const outcome = clusterTable({ ...base, set, period: period ?? null, method }, text);
        if ("problem" in outcome) throw new Error(outcome.problem);
        const [header, ...rows] = outcome.value;
        expect(header).toEqual(["Hạng", "Cụm", "Số đơn vị", `Điểm (${method})`, "Đầy đủ"]);
        const expected = board
          .clusterScores(set, period)
          .map((cluster) => [
            cluster.rank ?? "",
            cluster.cluster,
            cluster.units,
            cluster.score ?? "",
            cluster.coverage.numerator / cluster.coverage.denominator,
          ]);
        expect([...rows].sort((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual(expected);
        expect(rows.map((row) => row[0])).toEqual([...rows.map((row) => row[0])].sort());
      }
    }
  },
);

test("what cannot be computed is said: unknown method, set, period, a missing column", () => {
  expect(clusterTable({ ...base, method: "trung vị" }, text)).toMatchObject({ problem: "function.method" });
  expect(clusterTable({ ...base, set: "Đội" }, text)).toMatchObject({
    problem: "function.unknownSet",
    params: { code: "Đội" },
  });
  expect(clusterTable({ ...base, period: "Q9" }, text)).toMatchObject({ problem: "function.unknownPeriod" });
  expect(clusterTable({ ...base, units: units.map((row) => row.slice(2)) }, text)).toMatchObject({
    problem: "finding.columnMissing",
  });
});

test("rows that cannot be used are named below the table", () => {
  const outcome = clusterTable(
    { ...base, evidence: [...evidence, ["6", "Q1", "A", "Đoàn", "1", "ba", "", "đạt"]] },
    text,
  );
  expect("value" in outcome && outcome.value.at(-1)).toEqual([
    "Lưu ý",
    expect.stringMatching(/^Có 1 vấn đề làm một số dòng không được tính; ví dụ 6: .*ba/u),
    "",
    "",
    "",
  ]);
});
