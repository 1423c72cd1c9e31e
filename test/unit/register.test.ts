import fc from "fast-check";
import type { RegisteredPaper, Snapshot } from "../../src/domain/model";
import { checkPapers, isSameBody, nextNumber, paperNumber, parsePaperNumber } from "../../src/domain/papers";
import { translator } from "../../src/i18n";
import { homeProfile } from "../../src/profile";
import {
  changesBetween,
  changesOnSheet,
  arrange,
  cellsOf,
  DocumentSource,
  type DocumentKind,
  type Page,
  type Paper,
} from "../../src/paper";
import { serialDay } from "../../src/text";
import { makePages, nth, sampleSnapshot, textsOf } from "./sample";

const vi = translator("vi");
const DAY = serialDay(2024, 9, 30) as number;
const sample = sampleSnapshot();
const { document } = sample.settings;

const BLANK_ROW: RegisteredPaper = {
  kind: "Báo cáo quý",
  state: "draft",
  basis: [],
  recipients: [],
  row: 0,
} as unknown as RegisteredPaper;

function row(typed: Partial<RegisteredPaper>): RegisteredPaper {
  return { ...BLANK_ROW, ...typed };
}

function office(papers: readonly RegisteredPaper[], more: Partial<Snapshot> = {}): Snapshot {
  const settings = { ...sample.settings, document: { ...document, number: "15-KH/ĐTN" } };
  return { ...sample, settings, papers, ...more };
}

function paperOf(kind: DocumentKind, snapshot: Snapshot): Paper {
  const [page] = makePages(kind, snapshot, { day: DAY });
  if (!page?.paper) throw new Error("no paper");
  return page.paper;
}

describe("numbers of papers", () => {
  test.each([
    ["15-KH/ĐTN", { count: 15, symbol: "KH", body: "ĐTN" }],
    ["66 - KH/TĐTN-BTG", { count: 66, symbol: "KH", body: "TĐTN-BTG" }],
    ["15/KH-LĐLĐ", { count: 15, symbol: "KH", body: "LĐLĐ" }],
    ["……", undefined],
    ["15", undefined],
  ])("%s is read", (text, expected) => expect(parsePaperNumber(text)).toEqual(expected));

  test("what is written is read again, below ten with a zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom("-", "/"), (count, mark) => {
        const number = { count, symbol: "QĐ", body: "ĐTN" };
        expect(parsePaperNumber(paperNumber(number, mark))).toEqual(number);
      }),
    );
    expect(paperNumber({ count: 7, symbol: "BC", body: "ĐTN" }, "-")).toBe("07-BC/ĐTN");
  });

  test("each kind of each body counts by itself, after the highest", () => {
    const taken = ["03-BC/ĐTN", "11-bc/đtn", "40-QĐ/ĐTN", "20-BC/UBH", undefined, "chưa có"];
    expect(nextNumber({ symbol: "BC", body: "ĐTN" }, taken).count).toBe(12);
    expect(nextNumber({ symbol: "TB", body: "ĐTN" }, taken).count).toBe(1);
  });
});

describe("names of bodies", () => {
  test.each([
    ["BTV Huyện đoàn", "BAN THƯỜNG VỤ HUYỆN ĐOÀN THỌ XUÂN", true],
    ["UB Hội LHTN huyện", "ỦY BAN HỘI LIÊN HIỆP THANH NIÊN VIỆT NAM HUYỆN THỌ XUÂN", true],
    ["BTV Huyện đoàn", "UB Hội LHTN huyện", false],
    ["Ban Chấp hành Tỉnh đoàn", "BCH ĐOÀN TỈNH THANH HÓA", true],
    ["BTV Tỉnh đoàn", "BTV Huyện đoàn", false],
    ["", "BTV Huyện đoàn", false],
  ])("%s and %s", (a, b, same) => expect(isSameBody(a, b, homeProfile)).toBe(same));
});

test("the head of another body's paper names its own organisation", () => {
  const made = makePages("quyet-dinh-khen-thuong", sample, { day: DAY });
  const headOf = (set: string): string | undefined =>
    made
      .flatMap((page) => (page.paper?.set === set ? textsOf(page) : []))
      .find(
        (line) =>
          line.includes("ĐOÀN TNCS") ||
          line.includes("HỘI LHTN VIỆT NAM |") ||
          line.endsWith("| HỘI LHTN VIỆT NAM"),
      );
  expect(headOf("Đoàn")).toMatch(/\| ĐOÀN TNCS HỒ CHÍ MINH$/u);
  expect(headOf("Hội")).toMatch(/\| HỘI LHTN VIỆT NAM$/u);
});

describe("a paper", () => {
  test("without a row has what the office says, and the next number of its kind", () => {
    const paper = paperOf("bao-cao-quy", office([row({ kind: "Báo cáo tháng", number: "08-BC/ĐTN" })]));
    expect(paper).toMatchObject({ number: "09-BC/ĐTN", isNumberProposed: true, state: "draft", version: 1 });
  });

  test("takes everything that its row says before what the office says", () => {
    const typed = row({
      number: "31-BC/ĐTN",
      date: serialDay(2024, 10, 2),
      span: "quý III năm 2024",
      place: "Xuân Lập",
      authority1: "KT. BÍ THƯ",
      position1: "PHÓ BÍ THƯ",
      signer1: "Lê Văn Minh",
      recipients: ["Như trên", "Lưu VP"],
    });
    const [page] = makePages("bao-cao-quy", office([typed]), { day: DAY });
    const lines = page ? textsOf(page) : [];
    expect(lines).toContain("*** | Xuân Lập, ngày 02 tháng 10 năm 2024");
    expect(lines).toContain("Số: 31-BC/ĐTN");
    expect(lines.join("\n")).toMatch(/KT\. BÍ THƯ[\s\S]*PHÓ BÍ THƯ[\s\S]*Lê Văn Minh/u);
    expect(lines.join("\n")).toMatch(/- Như trên;[\s\S]*- Lưu VP\./u);
  });

  test("of another quarter is not that of the row", () => {
    const typed = row({ number: "31-BC/ĐTN", span: "quý II năm 2024" });
    expect(paperOf("bao-cao-quy", office([typed])).number).toBe("32-BC/ĐTN");
  });

  test("each notice of one go has a number of its own", () => {
    const made = makePages("thieu-minh-chung", office([]), { day: DAY, set: "Hội", period: "D2" });
    const numbers = made.map(({ paper }) => paper?.number);
    expect(numbers.length).toBeGreaterThan(1);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(nth(numbers)).toBe("01-CV/ĐTN");
  });

  test("of a second body is signed by whom the sheet of signatories names for its kind", () => {
    const body = "UB Hội LHTN huyện";
    const signatories = [
      { body, kinds: [], authority: "TM. ỦY BAN HỘI", position: "CHỦ TỊCH", person: "A", recipients: [] },
      {
        body,
        kinds: ["Quyết định", "Biên bản"],
        authority: "TM. ỦY BAN HỘI",
        position: "PHÓ CHỦ TỊCH",
        person: "B",
        symbol: "UBH",
        recipients: [],
      },
    ] as unknown as Snapshot["signatories"];
    const source = new DocumentSource(office([], { signatories }), vi, {
      day: DAY,
      today: DAY,
      digest: "",
    });
    const minutes = source.paper({ kind: "bien-ban", symbol: "BB", body });
    expect(minutes.signatures.map(({ person }) => person)).toEqual(["B"]);
    const report = source.paper({ kind: "bao-cao-quy", symbol: "BC", body });
    expect(report.signatures.map(({ person }) => person)).toEqual(["A"]);
  });

  test("that is signed and says something else by now gets a version and a number of its own", () => {
    const signed = row({
      number: "31-BC/ĐTN",
      state: "signed",
      span: "quý III năm 2024",
      sheet: "Báo cáo quý III.2024",
    });
    const snapshot = office([signed]);
    const [page] = makePages("bao-cao-quy", snapshot, { day: DAY, superseded: new Set([signed]) });
    expect(page?.paper).toMatchObject({ number: "32-BC/ĐTN", version: 2, state: "draft" });
    expect(page?.paper?.registered).toBeUndefined();
    expect(page?.sheet).toMatch(/ \(2\)$/u);
  });

  test("on what may still change is a draft and says so", () => {
    const { paper, ...page } = nth(makePages("bien-ban", sample, { day: DAY }));
    expect(paper?.waits.map(({ code }) => code)).toContain("paperYearOpen");
    expect(textsOf(page)).toContain("DỰ THẢO");
  });
});

describe("what is wrong in the register", () => {
  const codes = (papers: readonly RegisteredPaper[]): string[] =>
    checkPapers(office(papers)).map(({ code }) => code);

  test.each<[string, Partial<RegisteredPaper>, string]>([
    [
      "a decision with the symbol of a report",
      { kind: "Quyết định khen thưởng", number: "07-BC/ĐTN" },
      "paperKindSymbol",
    ],
    [
      "a decision by order",
      { kind: "Quyết định khen thưởng", authority1: "TL. BAN THƯỜNG VỤ" },
      "paperAuthority",
    ],
    ["a head who signs for the head", { authority1: "KT. BÍ THƯ", position1: "Bí thư" }, "paperDeputy"],
    ["a signed paper without a day", { number: "07-BC/ĐTN", state: "signed" }, "paperSignedBlank"],
    ["what goes with an unknown paper", { attachedTo: "99-QĐ/ĐTN" }, "paperAttachedUnknown"],
  ])("%s", (_, typed, code) => expect(codes([row(typed)])).toEqual([code]));

  test("one number for two papers, however it is written", () => {
    expect(codes([row({ number: "07-BC/ĐTN" }), row({ number: "7 - bc/đtn" })])).toEqual([
      "paperNumberTwice",
      "paperNumberTwice",
    ]);
  });

  test("who is nominated twice, and a nomination of nobody", () => {
    const nomination = { target: "person", name: "Lê Văn Minh", unit: "X01", state: "proposed" };
    const nominations = [
      nomination,
      { ...nomination, name: "LÊ VĂN MINH" },
      { ...nomination, unit: "X02", movement: "Kết nghĩa" },
      { ...nomination, unit: "X02" },
      { ...nomination, name: undefined },
    ] as unknown as Snapshot["nominations"];
    expect(checkPapers(office([], { nominations })).map(({ code }) => code)).toEqual([
      "nominationNameless",
      "nominatedTwice",
      "nominatedTwice",
      "nominatedAgain",
      "nominatedAgain",
    ]);
  });
});

test("what differs from the signed page is told cell by cell; head, end and the office's own words do not count", () => {
  const page = (points: string, signer: string, words?: readonly string[]): Page => ({
    sheet: "x",
    orientation: "Portrait",
    blocks: [
      { kind: "text", text: `Số: ${signer}`, isForm: true },
      {
        kind: "table",
        columns: [
          { header: "Cụm", width: 80 },
          { header: "Điểm", width: 80 },
        ],
        lines: [{ cells: ["Cụm số 1", points] }, { cells: ["Cụm số 2", "12"] }],
      },
      { kind: "remarks", label: "ĐÁNH GIÁ", hint: "…", ...(words && { words }) },
    ],
  });
  expect(changesBetween(page("47", "A"), page("47", "B", ["Tốt."]))).toEqual([]);
  expect(changesBetween(page("47", "A"), page("70,5", "A"))).toEqual(["Cụm số 1: «47» → «70,5»"]);
  // Where the page that was laid is not known any more, the sheet itself says what was signed.
  const sheet = cellsOf(arrange(page("47", "A", ["Tốt."]))).map((row) => row.map(String));
  expect(changesOnSheet(sheet, page("47", "B"))).toEqual([]);
  expect(changesOnSheet(sheet, page("70,5", "A"))).toEqual(["«Cụm số 1 | 70,5»"]);
});
