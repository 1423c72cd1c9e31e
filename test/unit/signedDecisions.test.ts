import type { RegisteredPaper, Snapshot } from "../../src/domain/model";
import {
  arrange,
  cellsOf,
  changesBetween,
  type DocumentKind,
  type Page,
  type SourceOptions,
} from "../../src/paper";
import { awardRows, awardSnapshot, day } from "../offices/tinhDoan/awards";
import { makePages, nth, textsOf } from "./sample";

const DAY = day(12, 20);
const SIGNED = "07-QĐ/TĐTN";
const rows = awardRows();
const nominee = (name: string) => ({
  target: "cá nhân",
  name,
  unit: "X24",
  achievement: "Có thành tích trong công tác Đoàn",
  money: 400_000,
  set: "Đoàn",
  state: "đồng ý",
});
const decision = {
  kind: "Quyết định khen thưởng",
  number: SIGNED,
  date: day(12, 5),
  set: "Đoàn",
  state: "đã ký",
  sheet: "QĐ khen Đoàn",
};
const further = {
  ...decision,
  number: "08-QĐ/TĐTN",
  date: day(12, 12),
  about: "bổ sung",
  sheet: "QĐ khen Đoàn bổ sung",
};
const meeting = nth(rows.meetings ?? []);

function office(
  late: readonly string[],
  papers: readonly object[] = [decision],
  more: Partial<typeof rows> = {},
): Snapshot {
  return awardSnapshot({
    ...rows,
    papers: papers,
    nominations: [...(rows.nominations ?? []), ...late.map(nominee)] as never,
    ...more,
  });
}

type Decisions = NonNullable<SourceOptions["signedDecisions"]>;

const KINDS = [
  "bien-ban",
  "to-trinh-khen-thuong",
  "quyet-dinh-khen-thuong",
  "danh-sach-khen-thuong",
  "du-toan-khen-thuong",
  "ky-nhan-tien-thuong",
  "giay-khen",
] as const satisfies readonly DocumentKind[];
const pagesOf = (
  kind: DocumentKind,
  snapshot: Snapshot,
  signedDecisions: Decisions = new Map(),
): readonly Page[] => makePages(kind, snapshot, { day: DAY, set: "Đoàn", signedDecisions });
const isFurther = ({ sheet }: Page): boolean => sheet.includes("bổ sung");
const textOf = (pages: readonly Page[]): string => pages.flatMap(textsOf).join("\n");
/** What a decision and its list said when they were signed, for the row that the register has of them now. */
function signed(pages: readonly Page[], row: RegisteredPaper): [RegisteredPaper, string[][]] {
  return [row, pages.flatMap((page) => cellsOf(arrange(page)).map((cells) => cells.map(String)))];
}

const before = office([]);
const first = pagesOf("quyet-dinh-khen-thuong", before);

describe("who was nominated after the decision was signed", () => {
  const after = office(["Mai Văn Lâm"]);
  const known: Decisions = new Map([signed(first, nth(after.papers))]);

  test.each(KINDS)(
    "%s of the signed decision says what it said, and the newcomer has papers of a further decision",
    (kind) => {
      const pages = pagesOf(kind, after, known);
      const own = pages.filter((page) => !isFurther(page));
      expect(own.map(textsOf)).toEqual(pagesOf(kind, before).map(textsOf));
      const others = pages.filter(isFurther);
      expect(others.length).toBeGreaterThan(0);
      expect([textOf(own).includes("Mai Văn Lâm"), textOf(others).includes("Phạm Thị Dung")]).toEqual([
        false,
        false,
      ]);
      if (kind !== "du-toan-khen-thuong") expect(textOf(others)).toContain("Mai Văn Lâm");
      expect(textOf(others)).not.toContain(SIGNED);
    },
  );

  test("the further decision has a row and the next number of its own, says that it is further, and the finding names whom", () => {
    const [paper] = pagesOf("quyet-dinh-khen-thuong", after, known)
      .filter(isFurther)
      .map((page) => page.paper);
    expect(paper).toMatchObject({
      number: "08-QĐ/TĐTN",
      isNumberProposed: true,
      state: "draft",
      about: "bổ sung",
      registered: undefined,
      replaces: undefined,
    });
    expect(paper?.subject).toMatch(/^khen thưởng bổ sung cá nhân/u);
    expect(paper?.notes).toContainEqual(
      expect.objectContaining({
        code: "paperAfterSigned",
        params: { number: SIGNED, names: ["Mai Văn Lâm"] },
      }),
    );
    // Alone, too: nobody made the decision itself.
    const list = pagesOf("ky-nhan-tien-thuong", after, known).filter(isFurther);
    expect(textOf(list)).toContain("Kèm theo Quyết định số 08-QĐ/TĐTN");
  });

  test("every certificate names the number and the day of its own decision", () => {
    const pages = pagesOf("giay-khen", after, known);
    for (const page of pages) {
      const said = textOf([page]);
      expect([page.sheet, said.includes(isFurther(page) ? "08-QĐ/TĐTN" : SIGNED)]).toEqual([
        page.sheet,
        true,
      ]);
      expect(said.includes("ngày 05 tháng 12 năm 2025")).toBe(!isFurther(page));
    }
    expect(pages.filter(isFurther)).toHaveLength(1);
    expect([...new Set(pages.map(({ paper }) => paper))].map((paper) => paper?.about)).toEqual([
      undefined,
      "bổ sung",
    ]);
    const data = textOf(pagesOf("du-lieu-giay-khen", after, known)).split("\n");
    expect(data.filter((line) => line.includes("Mai Văn Lâm") !== line.includes("08-QĐ/TĐTN"))).toEqual([]);
  });

  test("a meeting before the signing is that of the signed decision, one after it that of the further one", () => {
    const meetings = [meeting, { ...meeting, date: day(12, 10), place: "hội trường B" }];
    const met = office(["Mai Văn Lâm"], [decision], { meetings });
    const pages = pagesOf("bien-ban", met, new Map([signed(first, nth(met.papers))]));
    expect(pages.map((page) => /phòng họp Tỉnh đoàn|hội trường B/u.exec(textOf([page]))?.[0])).toEqual([
      "phòng họp Tỉnh đoàn",
      "hội trường B",
    ]);
    const [unmet] = pagesOf("bien-ban", after, known).filter(isFurther);
    expect(unmet?.paper?.notes.map(({ code }) => code)).toContain("meetingPartsBlank");
  });

  test("whoever comes after the further decision is signed as well has a third one", () => {
    const later = office(["Mai Văn Lâm", "Bùi Thị Nhàn"], [decision, further]);
    const second = pagesOf("quyet-dinh-khen-thuong", after, known).filter(isFurther);
    const both: Decisions = new Map([signed(first, nth(later.papers)), signed(second, nth(later.papers, 1))]);
    const numbers = pagesOf("quyet-dinh-khen-thuong", later, both).flatMap(({ paper, goesWith }) =>
      goesWith ? [] : [[paper?.number, paper?.about, paper?.state]],
    );
    expect(numbers).toEqual([
      [SIGNED, undefined, "signed"],
      ["08-QĐ/TĐTN", "bổ sung", "signed"],
      ["09-QĐ/TĐTN", "bổ sung lần 2", "draft"],
    ]);
    // A list that has nobody of the signed part does not take the row of the signed decision.
    const alone = pagesOf("ky-nhan-tien-thuong", later, both).filter((page) =>
      textOf([page]).includes("Bùi Thị Nhàn"),
    );
    expect(textOf(alone)).toContain("09-QĐ/TĐTN");
  });
});

test("an award that is decided later is none of the signed decision, and its money stands in one estimate only", () => {
  const early = office([], [decision], { awards: (rows.awards ?? []).filter(({ code }) => code !== "G2") });
  const known = (snapshot: Snapshot): Decisions =>
    new Map([signed(pagesOf("quyet-dinh-khen-thuong", early), nth(snapshot.papers))]);
  const now = office([]);
  const own = pagesOf("quyet-dinh-khen-thuong", now, known(now));
  expect(own.filter((page) => !isFurther(page)).map(textsOf)).toEqual(
    pagesOf("quyet-dinh-khen-thuong", early).map(textsOf),
  );
  expect(textOf(own.filter(isFurther))).toContain("1.005.000 đồng");
  const estimates = pagesOf("du-toan-khen-thuong", now, known(now)).map((page) => textOf([page]));
  expect(estimates.map((text) => text.includes("Cụm trưởng xuất sắc"))).toEqual([false, true]);
});

test("a new version of a decision that says something else names everybody again", () => {
  const after = office(["Mai Văn Lâm"]);
  const row = nth(after.papers);
  const pages = makePages("quyet-dinh-khen-thuong", after, {
    day: DAY,
    set: "Đoàn",
    superseded: new Set([row]),
    signedDecisions: new Map([signed(first, row)]),
  });
  expect(pages).toHaveLength(2);
  expect(pages[0]?.paper).toMatchObject({ number: "08-QĐ/TĐTN", version: 2 });
  expect(textOf(pages)).toContain("Mai Văn Lâm");
});

test("persons of one name are told apart by their unit", () => {
  const namesake = { ...nominee("Phạm Thị Dung"), unit: "X03" };
  const after = awardSnapshot({
    ...rows,
    papers: [decision],
    nominations: [namesake, ...(rows.nominations ?? [])],
  });
  const pages = pagesOf("danh-sach-khen-thuong", after, new Map([signed(first, nth(after.papers))]));
  const lineOf = (page: Page | undefined): string | undefined =>
    page && textsOf(page).find((line) => line.includes("Phạm Thị Dung"));
  expect(lineOf(pages[0])).toContain("Số 24");
  expect(lineOf(pages[1])).toContain("Số 3");
});

test("a decision dated before the meeting that it names keeps it when it is signed", () => {
  const early = { ...decision, date: day(11, 18) };
  const drafted = pagesOf("quyet-dinh-khen-thuong", office([], [{ ...early, state: "dự thảo" }]));
  const after = office(["Mai Văn Lâm"], [early]);
  const pages = pagesOf("quyet-dinh-khen-thuong", after, new Map([signed(drafted, nth(after.papers))]));
  expect(pages.filter((page) => !isFurther(page)).map(textsOf)).toEqual(drafted.map(textsOf));
});

test("a signed list says the same whatever the fingerprint of the data is by now", () => {
  const listOf = (digest: string): Page =>
    nth(makePages("danh-sach-khen-thuong", before, { day: DAY, set: "Đoàn", digest }));
  expect(changesBetween(listOf("0123456789abcdef"), listOf("fedcba9876543210"))).toEqual([]);
});
