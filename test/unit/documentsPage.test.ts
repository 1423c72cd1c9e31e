import type { Snapshot } from "../../src/domain/model";
import { begunSpans } from "../../src/domain/reports";
import { translator } from "../../src/i18n";
import { documentOf, DOCUMENTS, timelyPapers, type DocumentKind, type Page } from "../../src/paper";
import { foundPapers } from "../../src/pane/pages/documents/foundPapers";
import { paperStanding } from "../../src/pane/pages/documents/paperStanding";
import {
  daysProblem,
  moved,
  sectionChoices,
  USUAL_PAPER,
  wantedPaper,
  type PaperWish,
} from "../../src/pane/pages/documents/paperWish";
import { chosenSpan, spanChoices, type SpanChoice } from "../../src/pane/pages/documents/spanChoices";
import { parseDate } from "../../src/text";
import { makePages, nth, sampleSnapshot } from "./sample";

const vi = translator("vi");
const snapshot = sampleSnapshot();
const day = (date: string): number => parseDate(date) as number;

describe("the search for a document", () => {
  const found = (query: string): string[] =>
    foundPapers(query, vi).flatMap(({ kinds }) => kinds.map((kind) => vi(`document.kind.${kind}`)));

  test.each([
    ["with accents", "giấy khen", ["Giấy khen", "Dữ liệu trộn thư giấy khen"]],
    ["without accents, in capitals", "GIAY KHEN", ["Giấy khen", "Dữ liệu trộn thư giấy khen"]],
    ["đ typed as d", "dac thu", ["Theo dõi hỗ trợ đơn vị đặc thù"]],
    ["words begun, in any order", "quy bao", ["Báo cáo quý"]],
  ])("%s", (_, query, names) => expect(found(query)).toEqual(expect.arrayContaining(names)));

  test("a word of the group finds all that is in it, with the group", () => {
    const [only, ...others] = foundPapers("phu luc", vi);
    expect(others).toEqual([]);
    expect(only?.kinds).toContain("to-cong-tac");
  });

  test("nothing where no document has the words; everything where none are typed", () => {
    expect(found("hợp đồng")).toEqual([]);
    expect(foundPapers(" ", vi).flatMap(({ kinds }) => kinds)).toHaveLength(DOCUMENTS.length);
  });

  test("a word is not found in the middle of another", () => expect(found("uy")).toEqual([]));
});

describe("the days a report can be of", () => {
  const choices = (kind: DocumentKind, today: string, of: Snapshot = snapshot): SpanChoice[] =>
    spanChoices(kind, of, day(today), vi);
  const usual = (kind: DocumentKind, today: string): SpanChoice =>
    chosenSpan(choices(kind, today), "") as SpanChoice;

  test.each([
    ["bao-cao-quy", "05/10/2024", "Quý III năm 2024 (vừa kết thúc)", "30/09/2024"],
    ["bao-cao-quy", "16/10/2024", "Quý IV năm 2024 (đang diễn ra)", "16/10/2024"],
    ["bao-cao-quy", "30/09/2024", "Quý III năm 2024 (đang diễn ra)", "30/09/2024"],
    ["bao-cao-thang", "01/01/2025", "Tháng 12 năm 2024 (vừa kết thúc)", "31/12/2024"],
    ["bao-cao-6-thang", "05/10/2024", "6 tháng đầu năm 2024", "30/06/2024"],
    ["bao-cao-nam", "10/01/2025", "Năm 2024 (vừa kết thúc)", "31/12/2024"],
    ["bao-cao-ho-tro-quy", "05/10/2024", "Quý III năm 2024 (vừa kết thúc)", "30/09/2024"],
  ] as const)("%s on %s is of %s", (kind, today, name, of) => {
    const chosen = usual(kind, today);
    expect(chosen.name).toBe(name);
    expect(chosen.asked).toEqual({ day: day(of) });
  });

  test("are those of this year, the last, and the year of the workbook, the latest first", () => {
    const names = choices("bao-cao-quy", "20/05/2026").map(({ name, group }) => `${group}: ${name}`);
    expect(names.slice(0, 3)).toEqual([
      "2026: Quý II năm 2026 (đang diễn ra)",
      "2026: Quý I năm 2026",
      "2025: Quý IV năm 2025",
    ]);
    expect(names).toContain("2024: Quý III năm 2024");
    expect(names).not.toContain("2026: Quý III năm 2026");
  });

  test("are the periods of the workbook too, and days as typed", () => {
    const all = choices("bao-cao-quy", "05/10/2024");
    const [first] = snapshot.periods;
    const own = all.filter(({ group }) => group === "Theo kỳ của sổ");
    expect(own).toHaveLength(snapshot.periods.length);
    expect(own[0]).toMatchObject({ name: first?.name, asked: { from: first?.from, to: first?.to } });
    expect(all.at(-1)).toMatchObject({ name: "Từ ngày – đến ngày", isTyped: true });
  });

  test("a paper that knows no days of its own has no typed ones, one of a day has none at all", () => {
    expect(choices("bao-cao-ho-tro-quy", "05/10/2024").some(({ isTyped }) => isTyped)).toBe(false);
    expect(choices("theo-doi-ket-nghia", "05/10/2024")).toEqual([]);
  });

  test("begun spans never lie ahead", () => {
    for (const length of ["month", "quarter", "half", "nine", "year"] as const)
      for (const { span } of begunSpans(length, day("15/08/2024"), [2023, 2024, 2025]))
        expect(span.from).toBeLessThanOrEqual(day("15/08/2024"));
  });
});

describe("what the command is asked for", () => {
  const today = day("05/10/2024");
  const asked = (kind: DocumentKind, wish: Partial<PaperWish> = {}): object => {
    const span = chosenSpan(spanChoices(kind, snapshot, today, vi), wish.when ?? "");
    return wantedPaper(kind, { ...USUAL_PAPER, ...wish }, { snapshot, today, span });
  };

  test("of a report days and sections, of nothing else", () => {
    expect(asked("bao-cao-quy", { unit: "X01", set: "Đoàn", asOf: "2024-01-01", skipEmpty: true })).toEqual({
      document: "bao-cao-quy",
      day: day("30/09/2024"),
      "skip-empty": true,
    });
    expect(asked("bao-cao-quy", { when: "days", from: "2024-04-20", to: "2024-05-18" })).toEqual({
      document: "bao-cao-quy",
      from: day("20/04/2024"),
      to: day("18/05/2024"),
    });
  });

  test("the sections that are picked, in their order", () => {
    const sections = moved(sectionChoices(snapshot), 1, -1).slice(0, 2);
    const words = sections.map(({ section }) => section).join("; ");
    expect(asked("bao-cao-quy", { sections })).toMatchObject({ sections: words });
  });

  test("of evidence the period under way, or the one that was chosen", () => {
    const [first] = snapshot.periods;
    const key = `${first?.code}\nHội`;
    expect(asked("tong-hop-minh-chung", { view: key })).toMatchObject({ set: "Hội", period: first?.code });
    expect(asked("tong-hop-minh-chung")).toMatchObject({ set: "Đoàn", period: "D3" });
  });

  test("a set of award papers, a unit of forms, a day of lists", () => {
    expect(asked("quyet-dinh-khen-thuong", { set: "Hội", unit: "X01" })).toEqual({
      document: "quyet-dinh-khen-thuong",
      set: "Hội",
    });
    expect(asked("ban-ky-ket", { unit: "X01" })).toEqual({ document: "ban-ky-ket", unit: "X01" });
    expect(asked("phan-cong-phu-trach", { asOf: "2024-03-01" })).toEqual({
      document: "phan-cong-phu-trach",
      day: day("01/03/2024"),
    });
  });

  test.each([
    [{ from: "", to: "" }, "missing"],
    [{ from: "2024-05-18", to: "2024-04-20" }, "wrong"],
    [{ from: "", to: "2024-04-20" }, undefined],
  ] as const)("typed days %j are %s", (typed, problem) => expect(daysProblem(typed)).toBe(problem));
});

describe("the papers that matter now", () => {
  const told = (today: string, of: Snapshot = snapshot): string[] =>
    timelyPapers(of, day(today), { translate: vi, written: vi }).map(({ kind, why }) => `${kind}: ${why}`);

  test("reports of what has just ended, and not of half a year long over", () => {
    const papers = told("05/10/2024");
    expect(papers.slice(0, 3)).toEqual([
      "bao-cao-thang: Tháng 9 năm 2024 đã kết thúc ngày 30/09/2024",
      "bao-cao-quy: Quý III năm 2024 đã kết thúc ngày 30/09/2024",
      "bao-cao-9-thang: 9 tháng đầu năm 2024 đã kết thúc ngày 30/09/2024",
    ]);
    expect(papers.some((line) => line.startsWith("bao-cao-6-thang"))).toBe(false);
    expect(papers.some((line) => line.startsWith("bao-cao-thoi-gian"))).toBe(false);
  });

  test("reports of what is about to end", () => {
    expect(told("20/09/2024")).toContain("bao-cao-quy: Quý III năm 2024 kết thúc ngày 30/09/2024");
    expect(told("20/08/2024").some((line) => line.startsWith("bao-cao-quy"))).toBe(false);
  });

  test("before a deadline what is missing, after it what is checked and ranked, of its own period", () => {
    const period = nth(snapshot.periods, 1);
    const papers = (today: string): object[] =>
      timelyPapers(snapshot, day(today), { translate: vi, written: vi }).filter((paper) => paper.period);
    expect(papers("01/09/2024")).toEqual([
      {
        kind: "thieu-minh-chung",
        why: `${period.name}: hạn gửi minh chứng ngày 10/09/2024`,
        period: period.code,
      },
    ]);
    expect(papers("12/09/2024")).toContainEqual({
      kind: "bien-ban-tham-dinh",
      why: `${period.name}: hết hạn gửi minh chứng ngày 10/09/2024`,
      period: period.code,
    });
  });

  test("award papers after the last deadline of the year, for two months", () => {
    const has = (today: string): boolean =>
      told(today).includes("quyet-dinh-khen-thuong: Hạn gửi cuối cùng của năm đã qua ngày 10/10/2024");
    expect([has("10/10/2024"), has("11/10/2024"), has("09/12/2024"), has("10/12/2024")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("what the register calls signed is done, a draft is not", () => {
    const row = { kind: "Báo cáo quý", basis: [], recipients: [] };
    const withRow = (state: "draft" | "signed", span: string): Snapshot => ({
      ...snapshot,
      papers: [{ ...row, state, span }],
    });
    const isTold = (of: Snapshot): boolean =>
      told("05/10/2024", of).some((line) => line.startsWith("bao-cao-quy:"));
    expect(isTold(withRow("signed", "quý III năm 2024"))).toBe(false);
    expect(isTold(withRow("draft", "quý III năm 2024"))).toBe(true);
    expect(isTold(withRow("signed", "quý II năm 2024"))).toBe(true);
  });
});

describe("how a paper stands", () => {
  const [page] = makePages("bao-cao-quy", snapshot, { day: day("20/09/2024") }) as [Page];
  const paper = page.paper as NonNullable<Page["paper"]>;

  test.each([
    [{ number: "12-BC/ĐTN", isNumberProposed: true }, ["số 12-BC/ĐTN (đề xuất)"]],
    [{ number: "12-BC/ĐTN", isNumberProposed: false, version: 2 }, ["số 12-BC/ĐTN", "lần 2"]],
    [{ number: "" }, ["chưa có số"]],
    [{ symbol: undefined }, []],
  ])("%j", (facts, said) => {
    expect(paperStanding({ ...page, paper: { ...paper, ...facts } }, false, vi)?.facts).toEqual(said);
  });

  test("signed and unchanged it is not written again", () => {
    const signed = { ...paper, state: "signed", number: "1", isNumberProposed: false } as const;
    expect(paperStanding({ ...page, paper: signed }, true, vi)).toEqual({
      isDraft: false,
      state: "Đã ký",
      facts: ["số 1", "nội dung không đổi, không ghi lại"],
    });
  });

  test("a list has no state", () => {
    const { paper: _, goesWith: __, ...bare } = page;
    expect(paperStanding(bare, false, vi)).toBeUndefined();
  });
});

test.each(["phieu-tu-cham", "ban-ky-ket", "bien-ban-ky-ket"] as const)(
  "%s is offered for a unit, and is made for it alone",
  (kind) => {
    expect(documentOf(kind).needs.units).toBe("all");
    const all = makePages(kind, snapshot, { day: day("20/09/2024") });
    const unit = nth(snapshot.pairings).partner;
    const one = makePages(kind, snapshot, { day: day("20/09/2024"), unit });
    expect(one.length).toBeGreaterThan(0);
    expect(one.length).toBeLessThan(all.length);
  },
);
