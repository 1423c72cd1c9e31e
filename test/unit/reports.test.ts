import type { ReportSection, Snapshot } from "../../src/domain/model";
import {
  evidencePack,
  packTotals,
  plannedSections,
  readSections,
  reportSpan,
  usualReportDay,
  type ReportLength,
} from "../../src/domain/reports";
import { resultsOf } from "../../src/domain/results";
import { dueMissing, Scoreboard, setCoverage } from "../../src/domain/scoring";
import { readSnapshot } from "../../src/sheets/read";
import { formatDate, serialDay } from "../../src/text";
import { thoXuan } from "../../src/samples/thoXuan";
import { keepRemarks, losesRemarks, cellsOf, arrange, type Page, type SourceOptions } from "../../src/paper";
import { makePages, nth, rawTables, sampleSnapshot, textsOf } from "./sample";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;
const sample = sampleSnapshot();
const SEPTEMBER = day(2024, 9, 30);

function section(row: Partial<ReportSection> & Pick<ReportSection, "section">): ReportSection {
  return { words: [], ...row };
}

function reportOf(
  snapshot: Snapshot,
  options: Partial<SourceOptions> = {},
  kind: "bao-cao-quy" | "bao-cao-thang" | "bao-cao-thoi-gian" = "bao-cao-quy",
): string[] {
  return textsOf(nth(makePages(kind, snapshot, { day: SEPTEMBER, today: day(2024, 10, 5), ...options })));
}

const headingsOf = (lines: readonly string[]): string[] => lines.filter((line) => /^[IVX]+\. /u.test(line));

describe("visits that nobody has written down", () => {
  const silent = { ...sample, visits: [] };

  test("are no data, in the section, among the shortcomings and in the follow-up, and nobody counts units never visited", () => {
    const lines = reportOf(silent, { sections: [{ section: "visits" }, { section: "shortcomings" }] });
    const at = lines.findIndex((line) => line.startsWith("I. PHÂN CÔNG"));
    expect(lines.slice(at, at + 3)).toEqual([
      "I. PHÂN CÔNG CÁN BỘ ĐI CÔNG TÁC CƠ SỞ",
      "Chưa có số liệu.",
      "II. HẠN CHẾ, NGUYÊN NHÂN",
    ]);
    expect(lines.filter((line) => /được đến/u.test(line))).toEqual([]);
    const followed = textsOf(nth(makePages("theo-doi-di-co-so", silent, { day: SEPTEMBER })));
    expect(followed.filter((line) => /^\d+\. |đơn vị/u.test(line))).toHaveLength(1);
    expect(followed).toContain("Chưa có số liệu.");
  });

  test("of a month without plans the section says what is open of the year, and not that there are no data", () => {
    const visits = sample.visits.filter(({ month }) => month !== "8" && month !== "8/2024");
    const lines = reportOf(
      { ...sample, visits: visits.map(({ date: _, ...visit }) => ({ ...visit, month: "3" })) },
      { sections: [{ section: "visits" }] },
      "bao-cao-thang",
    );
    const said = lines.slice(lines.findIndex((line) => line.startsWith("I. PHÂN CÔNG")) + 1);
    expect(said[0]).toMatch(/quá hạn/u);
    expect(said).not.toContain("Chưa có số liệu.");
  });
});

describe("the days of a report", () => {
  const daysOf = (length: ReportLength, at: number, named = {}): string[] => {
    const { span, before } = reportSpan(length, at, named);
    return [span.from, span.to, before.from, before.to].map(formatDate);
  };

  test("20/4 to 18/5 is compared with as many days before, or with those that the office names", () => {
    const named = { from: day(2024, 4, 20), to: day(2024, 5, 18) };
    expect(daysOf("month", SEPTEMBER, named)).toEqual([
      "20/04/2024",
      "18/05/2024",
      "22/03/2024",
      "19/04/2024",
    ]);
    const before = { from: day(2024, 3, 20), to: day(2024, 4, 19) };
    expect(daysOf("month", SEPTEMBER, { ...named, before }).slice(2)).toEqual(["20/03/2024", "19/04/2024"]);
  });

  test("what is left open follows from the length of the report", () => {
    expect(daysOf("quarter", SEPTEMBER, { to: day(2024, 9, 18) }).slice(0, 2)).toEqual([
      "01/07/2024",
      "18/09/2024",
    ]);
    expect(daysOf("month", day(2024, 5, 18), { from: day(2024, 4, 20) }).slice(0, 2)).toEqual([
      "20/04/2024",
      "18/05/2024",
    ]);
    expect(daysOf("free", day(2024, 5, 18)).slice(0, 2)).toEqual(["01/05/2024", "18/05/2024"]);
  });

  test("a report of named days is called after its last day and says them", () => {
    const days = { from: day(2024, 4, 20), to: day(2024, 5, 18) };
    const lines = reportOf(sample, { days }, "bao-cao-thang");
    expect(lines).toContain(
      "Kết quả công tác Đoàn và phong trào thanh thiếu nhi tháng 5 năm 2024 (từ ngày 20/04/2024 đến ngày 18/05/2024)",
    );
    const page = nth(
      makePages("bao-cao-thoi-gian", sample, { day: SEPTEMBER, today: day(2024, 10, 5), days }),
    );
    expect(page.sheet).toBe("Báo cáo 200424-180524");
    expect(page.paper?.span).toBe("từ ngày 20/04/2024 đến ngày 18/05/2024");
    expect(textsOf(page).at(-1)).toMatch(/^Số liệu tính đến ngày 18\/05\/2024/u);
  });

  test.each<[ReportLength, string, string]>([
    ["quarter", "05/10/2024", "30/09/2024"],
    ["quarter", "15/10/2024", "30/09/2024"],
    ["quarter", "16/10/2024", "16/10/2024"],
    ["quarter", "30/09/2024", "30/09/2024"],
    ["month", "05/10/2024", "30/09/2024"],
    ["month", "11/10/2024", "11/10/2024"],
    ["half", "10/07/2024", "30/06/2024"],
    ["nine", "05/10/2024", "30/09/2024"],
    ["year", "10/01/2025", "31/12/2024"],
    ["year", "16/01/2025", "16/01/2025"],
    ["free", "05/10/2024", "05/10/2024"],
  ])("a report (%s) that nobody says a day for is, on %s, of the span of %s", (length, today, expected) => {
    const [date, month, year] = today.split("/").map(Number) as [number, number, number];
    expect(formatDate(usualReportDay(length, day(year, month, date)))).toBe(expected);
  });
});

describe("the sections of a report", () => {
  test("without rows of BaoCao: the opening, the programmes, and what the office says itself", () => {
    expect(headingsOf(reportOf(sample))).toEqual([
      "I. PHONG TRÀO KẾT NGHĨA",
      "II. PHÂN CÔNG CÁN BỘ ĐI CÔNG TÁC CƠ SỞ",
      "III. HỖ TRỢ CƠ SỞ ĐOÀN KHÓ KHĂN, ĐẶC THÙ",
      "IV. HỌC TẬP, QUÁN TRIỆT NGHỊ QUYẾT",
      "V. CÔNG TÁC THI ĐUA CỦA CÁC CỤM",
      "VI. ĐÁNH GIÁ CHUNG",
      "VII. HẠN CHẾ, NGUYÊN NHÂN",
      "VIII. KIẾN NGHỊ, ĐỀ XUẤT",
      "IX. PHƯƠNG HƯỚNG, NHIỆM VỤ",
    ]);
  });

  test("rows of BaoCao pick, order, title and word them; rows of one report go before those of every report", () => {
    const reportSections = [
      section({ section: "directions", place: 9 }),
      section({ section: "emulation", place: 2, title: "THI ĐUA QUÝ III" }),
      section({ section: "opening", place: 1, words: ["Thực hiện chỉ đạo của cấp trên, cơ quan báo cáo:"] }),
      section({
        section: "own",
        title: "CÔNG TÁC HÈ",
        words: ["Đã mở 12 lớp học hè.", "Có 300 em tham gia."],
      }),
      section({ section: "twinning", report: "bao-cao-thang", place: 1 }),
    ];
    const lines = reportOf({ ...sample, reportSections });
    expect(headingsOf(lines)).toEqual([
      "I. CÔNG TÁC HÈ",
      "II. THI ĐUA QUÝ III",
      "III. PHƯƠNG HƯỚNG, NHIỆM VỤ",
    ]);
    expect(lines).toContain("Thực hiện chỉ đạo của cấp trên, cơ quan báo cáo:");
    expect(lines.slice(lines.indexOf("I. CÔNG TÁC HÈ") + 1).slice(0, 2)).toEqual([
      "Đã mở 12 lớp học hè.",
      "Có 300 em tham gia.",
    ]);
    expect(headingsOf(reportOf({ ...sample, reportSections }, {}, "bao-cao-thang"))).toEqual([
      "I. PHONG TRÀO KẾT NGHĨA",
    ]);
  });

  test("a cell of several lines is so many paragraphs", () => {
    const { snapshot, findings } = readSnapshot(
      rawTables({
        ...thoXuan(),
        reportSections: [
          {
            section: "Riêng",
            title: "CÔNG TÁC HÈ",
            words: "Một; và hai.\n\nBa.",
            report: "Báo cáo quý",
            place: 1,
          },
          { section: "thi đua", whenEmpty: "bỏ mục" },
        ],
      }),
    );
    expect(findings.filter(({ table }) => table === "BaoCao")).toEqual([]);
    expect(snapshot.reportSections[0]).toMatchObject({ section: "own", words: ["Một; và hai.", "Ba."] });
    expect(snapshot.reportSections[1]).toMatchObject({ section: "emulation", whenEmpty: "omit", words: [] });
  });

  test("somebody picks them for one report, in words that may be short", () => {
    const read = readSections(["thi đua", "Kết nghĩa", "hạn chế", "riêng: Công tác hè"]);
    expect(read).toEqual({
      sections: [
        { section: "emulation" },
        { section: "twinning" },
        { section: "shortcomings" },
        { section: "own", title: "Công tác hè" },
      ],
    });
    if (!("sections" in read)) throw new Error("read");
    expect(headingsOf(reportOf(sample, read))).toEqual([
      "I. CÔNG TÁC THI ĐUA CỦA CÁC CỤM",
      "II. PHONG TRÀO KẾT NGHĨA",
      "III. HẠN CHẾ, NGUYÊN NHÂN",
      "IV. CÔNG TÁC HÈ",
    ]);
    expect(readSections(["thi đua", "thể thao"])).toEqual({ unknown: ["thể thao"] });
    // A picked section has the title and the words of its row.
    const reportSections = [section({ section: "emulation", title: "THI ĐUA" })];
    expect(
      headingsOf(reportOf({ ...sample, reportSections }, { sections: [{ section: "emulation" }] })),
    ).toEqual(["I. THI ĐUA"]);
  });

  test("one without data says so, or is left out, as its row, the setting or the call wants it", () => {
    const bare = { ...sample, sessions: [], learners: [] };
    expect(reportOf(bare)).toContain("Chưa có số liệu.");
    const without = headingsOf(reportOf(bare, { skipEmpty: true }));
    expect(without.some((line) => line.includes("HỌC TẬP"))).toBe(false);
    expect(without).toContain("IV. CÔNG TÁC THI ĐUA CỦA CÁC CỤM");
    const { settings } = sample;
    const omitting = { ...settings, document: { ...settings.document, emptySections: "omit" as const } };
    expect(headingsOf(reportOf({ ...bare, settings: omitting }))).toEqual(without);
    const [said] = plannedSections(
      { settings: omitting, reportSections: [section({ section: "study", whenEmpty: "say" })] },
      "bao-cao-quy",
      {},
    );
    expect(said).toMatchObject({ section: "study", whenEmpty: "say" });
  });

  test("the twinning section alone has the office's own places, and only its own shortcomings", () => {
    const lines = reportOf(sample, { twinningOnly: true });
    expect(headingsOf(lines)[0]).toBe("I. PHONG TRÀO KẾT NGHĨA");
    expect(lines.filter((line) => /^- /u.test(line) && /học tập|minh chứng|chuyến đi/u.test(line))).toEqual(
      [],
    );
    expect(lines).toContain(
      "BTV Huyện đoàn Thọ Xuân báo cáo kết quả phong trào kết nghĩa quý III năm 2024 như sau:",
    );
  });

  test("the opening follows the plan that the register names as its basis", () => {
    const papers = [
      {
        kind: "Báo cáo quý",
        state: "draft" as const,
        basis: ["Căn cứ Kế hoạch số 12-KH/ĐTN ngày 05/01/2024 của BTV Huyện đoàn;"],
        recipients: [],
      },
    ];
    expect(reportOf({ ...sample, papers })).toContain(
      "Thực hiện Kế hoạch số 12-KH/ĐTN ngày 05/01/2024 của BTV Huyện đoàn, BTV Huyện đoàn Thọ Xuân báo cáo kết quả công tác Đoàn và phong trào thanh thiếu nhi quý III năm 2024 như sau:",
    );
  });
});

describe("the office's own words", () => {
  const page = (options: Partial<SourceOptions> = {}): Page =>
    nth(makePages("bao-cao-quy", sample, { day: SEPTEMBER, today: day(2024, 10, 5), ...options }));
  const whole = page();
  const written = {
    ...whole,
    blocks: whole.blocks.map((block) =>
      block.kind === "remarks" && block.label === "VI. ĐÁNH GIÁ CHUNG"
        ? { ...block, words: ["Quý tốt."] }
        : block,
    ),
  };
  const cells = cellsOf(arrange(written)).map((row) => row.map(String));

  test("follow their section to another place and number", () => {
    const other = page({
      sections: [{ section: "directions" }, { section: "assessment" }, { section: "twinning" }],
    });
    const kept = keepRemarks(other, cells, whole);
    expect(
      kept.blocks.find((block) => block.kind === "remarks" && block.label === "II. ĐÁNH GIÁ CHUNG"),
    ).toMatchObject({
      words: ["Quý tốt."],
    });
    expect(losesRemarks(other, cells, whole)).toBe(false);
  });

  test("are not given up where the new report has no such section", () => {
    const other = page({ sections: [{ section: "twinning" }] });
    expect(losesRemarks(other, cells, whole)).toBe(true);
  });
});

describe("one coverage, and only what is due", () => {
  const today = day(2024, 10, 5);
  const board = new Scoreboard(sample, today);
  const percent = (count: number, of: number): string =>
    `${(Math.round((count / of) * 1000) / 10).toFixed(1).replace(".", ",")}%`;

  test("report, pack and results say the same of every cluster and set", () => {
    const pack = evidencePack(board);
    const report = reportOf(sample, { day: today });
    const packLines = makePages("ho-so-minh-chung", sample, { day: today, today }).flatMap(textsOf);
    const years = resultsOf(board).clusters.filter(({ period }) => period === undefined);
    expect(years.length).toBe(16);
    for (const { set, cluster, name, coverage } of years) {
      const { numerator: count, denominator: of } = coverage;
      const own = nth(pack.filter((one) => one.cluster.code === cluster));
      expect(own.sets.find((one) => one.set === set)?.complete).toEqual({ count, of });
      expect(
        report.filter((line) => line.includes(`| ${name} |`) && line.endsWith(percent(count, of))),
      ).not.toEqual([]);
      expect(packLines.some((line) => line.includes(percent(count, of)))).toBe(true);
    }
    for (const { set, complete } of packTotals(board)) {
      expect(setCoverage(board, set)).toEqual({ numerator: complete.count, denominator: complete.of });
      const words = complete.of.toLocaleString("de-DE");
      expect(
        report.some((line) => line.includes(`bộ tiêu chí ${set} có `) && line.includes(`/${words} nội dung`)),
      ).toBe(true);
    }
  });

  test("the pack says whose evidence its numbers leave out", () => {
    const lines = makePages("ho-so-minh-chung", sample, { day: today, today }).flatMap(textsOf);
    expect(lines).toContain(
      "Đơn vị đặc thù xét riêng, không tính vào kết quả của cụm: Xuân Phú, CĐ Cty CPDVNN Happy Fram Việt Nam.",
    );
  });

  test("a period that is not due, and a leaf whose own deadline lies ahead, owe nothing yet", () => {
    const { missing } = resultsOf(board);
    const due = dueMissing(board, missing);
    expect(new Set(due.map(({ period }) => period.code))).toEqual(new Set(["D1", "D2"]));
    const leaf = nth(sample.criteria);
    const later = {
      ...sample,
      criteria: [{ ...leaf, deadline: day(2024, 12, 31) }, ...sample.criteria.slice(1)],
    };
    const laterBoard = new Scoreboard(later, today);
    const owed = dueMissing(laterBoard, resultsOf(laterBoard).missing).flatMap(({ set, leaves }) =>
      leaves.map(({ criterion }) => `${set} ${criterion.code}`),
    );
    expect(owed).not.toContain(`${leaf.set} ${leaf.code}`);
    expect(due.flatMap(({ leaves }) => leaves).length).toBeGreaterThan(owed.length);
  });
});
