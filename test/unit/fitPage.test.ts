import fc from "fast-check";
import { arrange, fitPage, fitTables, type Block, type Page } from "../../src/paper";
import { balanced } from "../../src/paper/layout/balance";
import { linesIn } from "../../src/paper/layout/measure";
import { ownMemberWords } from "../../src/profile";
import { youthFederation } from "../../src/profile/youthFederation";
import { youthUnion } from "../../src/profile/youthUnion";
import { nth } from "./sample";

type Table = Extract<Block, { kind: "table" }>;

const pageOf = (...blocks: Block[]): Page => ({ sheet: "x", orientation: "Portrait", blocks });
const CAPITALS = { size: 14, bold: true, align: "Center" } as const;
const ITALIC = { size: 14, italic: true, align: "Center" } as const;
/** Half of an upright page and all of it, points. */
const [HALF, WHOLE] = [214, 428];

describe("lines of centred texts", () => {
  test.each([
    ["BAN CHẤP HÀNH ĐOÀN XÃ HÒA THỊNH", HALF, CAPITALS, "BAN CHẤP HÀNH\nĐOÀN XÃ HÒA THỊNH"],
    ["BAN THƯỜNG VỤ TỈNH ĐOÀN THANH HÓA", HALF, CAPITALS, "BAN THƯỜNG VỤ\nTỈNH ĐOÀN THANH HÓA"],
    ["ỦY BAN HỘI LHTN VIỆT NAM TỈNH AN HẢI", HALF, CAPITALS, "ỦY BAN HỘI LHTN VIỆT NAM\nTỈNH AN HẢI"],
    ["TRUNG ƯƠNG HỘI LHTN VIỆT NAM", HALF, CAPITALS, "TRUNG ƯƠNG\nHỘI LHTN VIỆT NAM"],
    [
      "(Kèm theo Quyết định số 03-QĐ/ĐTN ngày 05 tháng 10 năm 2026 của Ban Chấp hành Đoàn xã Hòa Thịnh)",
      WHOLE,
      ITALIC,
      "(Kèm theo Quyết định số 03-QĐ/ĐTN ngày 05 tháng 10 năm 2026\ncủa Ban Chấp hành Đoàn xã Hòa Thịnh)",
    ],
    ["TỈNH ĐOÀN AN HẢI", HALF, CAPITALS, "TỈNH ĐOÀN AN HẢI"],
  ])("%s", (text, width, look, lines) => {
    expect(balanced(text, width, look)).toBe(lines);
  });

  test("hold the same words in no more lines than before, and each of them fits", () => {
    const words = fc.array(fc.constantFrom("Đoàn", "xã", "Thanh", "NGUYỄN", "và", "năm", "2026", "–"), {
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(HALF, WHOLE), (list, width) => {
        const text = list.join(" ");
        const lines = balanced(text, width, CAPITALS).split("\n");
        expect(lines.join(" ")).toBe(text);
        if (lines.length === 1) return;
        expect(lines.length).toBeLessThanOrEqual(linesIn(text, width, CAPITALS));
        for (const line of lines) expect(linesIn(line, width, CAPITALS)).toBe(1);
      }),
    );
  });

  test("paragraphs and cells of tables are left as they are", () => {
    const long = "Ban Chấp hành Đoàn xã Hòa Thịnh báo cáo kết quả ".repeat(3).trim();
    const page = pageOf(
      { kind: "text", text: long, look: { size: 14, align: "Justify" } },
      { kind: "table", columns: [{ header: "A", width: 20, align: "Center" }], lines: [{ cells: [long] }] },
    );
    expect(fitPage(page)).toEqual(fitTables(page));
  });
});

describe("widths of columns", () => {
  const widthsOf = (table: Table): number[] =>
    fitTables(pageOf(table)).blocks.flatMap((block) =>
      block.kind === "table" ? block.columns.map(({ width }) => width) : [],
    );
  const heightOf = (table: Table): number =>
    arrange(pageOf(table)).rows.reduce((sum, { height }) => sum + height, 0);
  const table = (lines: readonly (readonly string[])[], ...widths: number[]): Table => ({
    kind: "table",
    columns: widths.map((width, at) => ({
      header: ["TT", "Đơn vị", "Xếp loại", "Ký nhận"][at] ?? "",
      width,
    })),
    lines: lines.map((cells) => ({ cells })),
  });
  const CLASS = "Hoàn thành xuất sắc nhiệm vụ";

  test("a column of short texts gives to one whose texts take many lines, and the rows are lower", () => {
    const wanted = table(
      [1, 2, 3].map((at) => [String(at), "Chi đoàn Công an xã", CLASS]),
      40,
      90,
      30,
    );
    const widths = widthsOf(wanted);
    expect(nth(widths)).toBeLessThan(40);
    expect(nth(widths, 2)).toBeGreaterThan(30);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(160);
    const linesAt = (width: number): number =>
      linesIn(CLASS, (width * 72 * 0.945) / 25.4, { size: 13, inset: true });
    expect(linesAt(nth(widths, 2))).toBeLessThan(linesAt(30));
    expect(heightOf(wanted)).toBeLessThan(3 * linesAt(30) * 15.6);
  });

  test("what is filled in by hand keeps its room, and so does what stands on one line", () => {
    const blank = table(
      [1, 2].map((at) => [String(at), CLASS, CLASS, ""]),
      12,
      40,
      40,
      68,
    );
    expect(nth(widthsOf(blank), 3)).toBeCloseTo(68);
    // A name that fits is not broken for another column that would gain as much.
    const names = table(
      [1, 2].map((at) => [String(at), "Nguyễn Thị Diễm Kiều", "Chi đoàn Trường Tiểu học Hòa Thịnh"]),
      12,
      52,
      66,
    );
    for (const row of arrange(pageOf(names)).rows.filter((each) => each.table === "body"))
      expect(nth(row.cells, 1).text).toBe("Nguyễn Thị Diễm Kiều");
    const named = (nth(widthsOf(names), 1) * 72 * 0.945) / 25.4;
    expect(linesIn("Nguyễn Thị Diễm Kiều", named, { size: 13, inset: true })).toBe(1);
  });
});

test("a little less room in tables and for signatures saves a page, and only then is it taken", () => {
  const rows = (count: number): Page =>
    pageOf(
      {
        kind: "table",
        columns: [{ header: "TT", width: 10 }],
        lines: Array.from({ length: count }, (_, at) => ({ cells: [String(at + 1)] })),
      },
      { kind: "text", text: "Người lập biểu", look: { size: 14 } },
    );
  const pages = (count: number): number => arrange(rows(count)).breaks.length + 1;
  const body = (count: number): number =>
    nth(arrange(rows(count)).rows.filter(({ table }) => table === "body")).height;
  const most = Array.from({ length: 60 }, (_, at) => at + 1).filter((count) => pages(count) === 1).length;
  expect(pages(most + 1)).toBe(2);
  expect(body(most)).toBeLessThan(body(2));
  expect(body(most + 1)).toBe(body(2));
});

test("a commune's members are its branches; above it they are what the organisation calls its grassroots", () => {
  expect(ownMemberWords("BAN CHẤP HÀNH ĐOÀN XÃ HÒA THỊNH", youthUnion)).toEqual({
    grassroots: "chi đoàn",
    GRASSROOTS: "CHI ĐOÀN",
  });
  expect(ownMemberWords("ỦY BAN HỘI LHTN VIỆT NAM PHƯỜNG AN HẢI", youthFederation)).toMatchObject({
    grassroots: "chi hội",
  });
  for (const body of ["BTV HUYỆN ĐOÀN THỌ XUÂN", "BTV THỊ ĐOÀN", "ĐOÀN THỊ XÃ AN NHƠN", undefined])
    expect(ownMemberWords(body, youthUnion)).toEqual({});
});
