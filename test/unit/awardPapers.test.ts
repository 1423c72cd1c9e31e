import { strFromU8, unzipSync } from "fflate";
import { findings } from "../../src/contract";
import { featOf, honourGroups, nominatedAwarded } from "../../src/domain/papers";
import { issuersApart } from "../../src/domain/papers/issuers";
import type { Snapshot } from "../../src/domain/model";
import { lint } from "../../src/domain/scoring/lint";
import { score } from "../../src/domain/results";
import { translator } from "../../src/i18n";
import {
  arrange,
  blankSettings,
  documentOf,
  DocumentSource,
  paperFindings,
  type DocumentKind,
  type Page,
} from "../../src/paper";
import { homeProfile } from "../../src/profile";
import { toMergeForm } from "../../src/word";
import { moneyWords } from "../../src/text";
import { awardRows, awardSnapshot, day, WINNERS } from "../offices/tinhDoan/awards";
import { makePages, nth, sampleSnapshot, textsOf } from "./sample";

const DAY = day(12, 10);
const office = awardSnapshot();
const sample = sampleSnapshot();
const number = new Intl.NumberFormat("vi-VN");

/** Kinds that name whoever is honoured, with what they say of money. */
const NAMING = [
  "to-trinh-khen-thuong",
  "quyet-dinh-khen-thuong",
  "danh-sach-khen-thuong",
  "bien-ban",
  "giay-khen",
] as const;
const WITH_SUM = [
  "to-trinh-khen-thuong",
  "quyet-dinh-khen-thuong",
  "danh-sach-khen-thuong",
  "bien-ban",
  "ky-nhan-tien-thuong",
] as const;
const ALL = [...new Set<DocumentKind>([...NAMING, ...WITH_SUM, "du-toan-khen-thuong", "du-lieu-giay-khen"])];

const pagesOf = (kind: DocumentKind, snapshot: Snapshot = office, wish = {}): readonly Page[] =>
  makePages(kind, snapshot, { day: DAY, ...wish });
const textOf = (pages: readonly Page[]): string => pages.flatMap(textsOf).join("\n");
const groupsOf = (snapshot: Snapshot, at: number) =>
  honourGroups(snapshot, score(snapshot, at).awards, homeProfile);
/** Pages of one matter: their sheets end with its label. */
const ofMatter = (pages: readonly Page[], label: string): Page[] =>
  pages.filter(({ sheet }) => sheet.includes(` ${label}`));

describe("who comes on which paper", () => {
  const groups = groupsOf(office, DAY);

  test("one group for each issuer and set; two writings of a body are one", () => {
    expect(groups.map(({ issuer, set, honours, money }) => [issuer, set, honours.length, money])).toEqual([
      ["BTV Tỉnh đoàn", "Đoàn", WINNERS + 3, WINNERS * 500_000 + 1_005_000 + 300_000],
      ["UB Hội LHTN Việt Nam tỉnh", "Hội", 1, 2_000_000],
      ["UBND tỉnh Thanh Hóa", undefined, 1, 0],
    ]);
  });

  test("a short name that two bodies go on from is neither", () => {
    const names = [
      "Huyện đoàn",
      "BTV Huyện đoàn Thọ Xuân",
      "Huyện đoàn Ngọc Lặc",
      "UB Hội LHTN",
      "Ủy ban Hội LHTN huyện",
    ];
    const keyOf = issuersApart(names, homeProfile);
    expect(new Set(names.map(keyOf)).size).toBe(4);
    expect(keyOf("UB Hội LHTN")).toBe(keyOf("Ủy ban Hội LHTN huyện"));
  });

  test("whoever is refused is nowhere; whoever is nominated beside an award is told", () => {
    for (const kind of ALL) expect(textOf(pagesOf(kind))).not.toContain("Vũ Văn Em");
    const { awards, findings: found } = score(office, DAY);
    const told = [
      findings.nominatedAwarded(nth(office.nominations, 1), {
        name: "Trần Thị Bình",
        award: "Cụm trưởng xuất sắc công tác Đoàn",
      }),
    ];
    expect(nominatedAwarded(office, awards)).toEqual(told);
    expect(found).toEqual(expect.arrayContaining(told));
    const [first] = pagesOf("quyet-dinh-khen-thuong");
    expect(first?.paper?.notes).toEqual(told);
  });

  test("a set or a period narrows them", () => {
    expect(pagesOf("to-trinh-khen-thuong", office, { set: "Hội" }).map(({ sheet }) => sheet)).toEqual([
      "TTr khen Hội",
    ]);
    expect(pagesOf("to-trinh-khen-thuong", office, { period: "N" })).toEqual([]);
  });
});

describe.each([
  ["the office of three issuers", office, DAY],
  ["the sample", sample, score(sample, 45_600) && 45_600],
])("%s", (_, snapshot, at) => {
  const groups = groupsOf(snapshot, at);
  const results = score(snapshot, at);
  const labelOf = ({ set, nominations }: (typeof groups)[number]): string =>
    set ?? nominations[0]?.movement?.slice(0, 8) ?? "";
  const made = new Map(ALL.map((kind) => [kind, makePages(kind, snapshot, { day: at })]));
  const pages = (kind: DocumentKind, group: (typeof groups)[number]): Page[] =>
    ofMatter(made.get(kind) ?? [], labelOf(group));

  test("every winner and nominee is honoured once, with the money of the results", () => {
    const winners = results.awards.filter(({ decided }) => decided);
    const honoured = groups.flatMap(({ honours }) => honours);
    const ofAwards = honoured.flatMap(({ from, name }) =>
      "award" in from ? [`${from.award.code} ${name}`] : [],
    );
    expect(ofAwards.sort()).toEqual(winners.map(({ award, name }) => `${award.code} ${name}`).sort());
    const decided = groups.reduce(
      (sum, { honours }) =>
        sum + honours.reduce((all, { from, money = 0 }) => all + ("award" in from ? money : 0), 0),
      0,
    );
    expect(decided).toBe(results.budget.decided);
  });

  test("papers of an issuer and set name all of them, nobody of another, and the same sum in figures and words", () => {
    for (const group of groups) {
      const others = groups.filter((other) => other !== group).flatMap(({ honours }) => honours);
      const own = group.honours.map(({ name }) => name.replace(/^Xã /u, "xã "));
      const places = group.honours.map(({ unit }) => unit?.name ?? "");
      for (const kind of NAMING) {
        // A body outside the office keeps its own minutes.
        if (kind === "bien-ban" && group.issuer?.startsWith("UBND")) continue;
        const text = textOf(pages(kind, group));
        for (const name of own) expect([kind, text.includes(name)]).toEqual([kind, true]);
        for (const { name } of others)
          if (![...own, ...places].some((one) => one.includes(name)))
            expect([kind, name, new RegExp(`${name}(?!\\d)`, "u").test(text)]).toEqual([kind, name, false]);
      }
      if (group.money === 0) continue;
      const sum = `${number.format(group.money)} đồng (bằng chữ: ${moneyWords(group.money)})`;
      for (const kind of WITH_SUM)
        expect([kind, textOf(pages(kind, group)).includes(sum)]).toEqual([kind, true]);
    }
  });

  test("rows of money add up to the sum of their table", () => {
    for (const kind of ["to-trinh-khen-thuong", "danh-sach-khen-thuong", "ky-nhan-tien-thuong"] as const)
      for (const page of made.get(kind) ?? []) {
        const [table] = page.blocks.filter((block) => block.kind === "table");
        const column = table?.columns.findIndex(({ header }) => header.startsWith("Mức thưởng")) ?? -1;
        const amounts = (table?.lines ?? []).flatMap((line) =>
          "cells" in line ? [Number((line.cells[column] ?? "").replaceAll(".", "").replace("–", "0"))] : [],
        );
        expect(amounts.at(-1)).toBe(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0));
      }
  });

  test("the estimate sums up to the budget of the results, and the nominations", () => {
    const total = (made.get("du-toan-khen-thuong") ?? []).reduce((sum, page) => {
      const line = textsOf(page).find((text) => text.startsWith("Cộng"));
      return sum + Number(line?.split(" | ")[1]?.replaceAll(".", ""));
    }, 0);
    const nominated = groups
      .flatMap(({ honours }) => honours)
      .reduce((sum, { from, money = 0 }) => sum + ("nomination" in from ? money : 0), 0);
    expect(total).toBe(results.budget.planned + nominated);
  });

  test("codes of awards, units and officers are never printed, and no page is broken inside a certificate", () => {
    const codes = /(?<![\p{L}\d])(?:G\d|X\d\d|C\d|B\d|CB-T\d)(?![\p{L}\d])/u;
    for (const [kind, all] of made) expect([kind, codes.exec(textOf(all))?.[0]]).toEqual([kind, undefined]);
    for (const page of made.get("giay-khen") ?? []) expect(arrange(page).breaks).toEqual([]);
  });
});

describe("the decision", () => {
  const [decision, list] = pagesOf("quyet-dinh-khen-thuong");

  test("names many in its list, says basis, sum in words and who carries it out", () => {
    const lines = textsOf(nth([decision as Page]));
    expect(lines).toEqual(
      expect.arrayContaining([
        "Căn cứ Điều lệ Đoàn;",
        "Căn cứ Quy chế thi đua, khen thưởng.",
        "Điều 1. Tặng Giấy khen cho 20 tập thể và 03 cá nhân có thành tích trong phong trào thi đua theo Bộ tiêu chí Đoàn năm 2025 (có danh sách kèm theo).",
        "Điều 2. Mức thưởng của từng tập thể, cá nhân ghi trong danh sách kèm theo; tổng số tiền thưởng là 11.305.000 đồng (bằng chữ: Mười một triệu ba trăm linh năm nghìn đồng).",
        "Điều 3. Văn phòng, các bộ phận liên quan và tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
      ]),
    );
    expect(textsOf(list as Page)).toContain(
      "(Kèm theo Quyết định số 07-QĐ/TĐTN ngày 05 tháng 12 năm 2025 của Ban Thường vụ Tỉnh đoàn Thanh Hóa)",
    );
  });

  test("is of the issuer, who signs it, and its list is the list made alone", () => {
    const decisions = pagesOf("quyet-dinh-khen-thuong").filter(({ sheet }) => sheet.startsWith("QĐ"));
    expect(decisions.map(({ paper }) => [paper?.body, paper?.signatures[0]?.person, paper?.number])).toEqual([
      ["BAN THƯỜNG VỤ TỈNH ĐOÀN THANH HÓA", "Nguyễn Văn An", "07-QĐ/TĐTN"],
      ["UB HỘI LHTN VIỆT NAM TỈNH", "Hoàng Thị Hà", "01-QĐ/UBH"],
      // The register has no number of theirs: they count themselves.
      ["UBND TỈNH THANH HÓA", "Đỗ Văn Giang", ""],
    ]);
    expect(list).toEqual(nth(pagesOf("danh-sach-khen-thuong")));
  });

  test("without money it has no article on money, and names the few", () => {
    const lines = textsOf(nth(pagesOf("quyet-dinh-khen-thuong"), 4));
    expect(lines).toEqual(
      expect.arrayContaining([
        "Điều 1. Tặng Bằng khen cho 01 tập thể có thành tích trong phong trào kết nghĩa giai đoạn 2020 - 2025, gồm:",
        "1. Chi đoàn Trung tâm Nghiên cứu và Phát triển Số 24: đạt nhiều kết quả trong phong trào kết nghĩa.",
        "Điều 2. Văn phòng, các bộ phận liên quan và tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
      ]),
    );
    expect(lines.join("\n")).not.toContain("tiền thưởng");
  });
});

describe("a draft", () => {
  const early = day(10, 1);

  test("is everything while results are provisional, and once they are not what another body has to complete", () => {
    for (const kind of ALL.filter((one) => one !== "du-lieu-giay-khen")) {
      const isDraft = (page: Page): boolean => textsOf(page).includes("DỰ THẢO");
      const [ofDraft, ofFinal] = [makePages(kind, office, { day: early }), pagesOf(kind)];
      expect([kind, ofDraft.filter(isDraft).map(({ sheet }) => sheet)]).toEqual([
        kind,
        ofDraft
          .filter(({ sheet, paper }) => /Đoàn|Hội/u.test(sheet) || paper?.isForOther)
          .map(({ sheet }) => sheet),
      ]);
      expect([kind, ofFinal.filter(isDraft).map(({ sheet }) => sheet)]).toEqual([
        kind,
        ofFinal.filter(({ paper }) => paper?.isForOther).map(({ sheet }) => sheet),
      ]);
    }
  });

  test("an open tie names all that the meeting may choose from, each with figure and unit", () => {
    const rows = awardRows();
    const tied = awardSnapshot({
      ...rows,
      awards: (rows.awards ?? []).map((award) => (award.code === "G1" ? { ...award, count: 3 } : award)),
      evidence: (rows.evidence ?? []).map((row) =>
        row.set === "Đoàn" && ["X03", "X04"].includes(row.unit as string) ? { ...row, verified: 87.5 } : row,
      ),
    });
    const text = textOf(pagesOf("bien-ban", { ...tied }, { set: "Đoàn" }));
    expect(text).not.toContain("cùng hạng");
    const two = awardSnapshot({
      ...rows,
      awards: (rows.awards ?? []).map((award) => (award.code === "G1" ? { ...award, count: 1 } : award)),
      evidence: (rows.evidence ?? []).map((row) =>
        row.set === "Đoàn" && ["X01", "X02"].includes(row.unit as string) ? { ...row, verified: 99.5 } : row,
      ),
    });
    const lines = textsOf(nth(pagesOf("bien-ban", two)));
    expect(lines).toContain(
      "Có 02 trường hợp cùng hạng, còn 01 giải: Chi đoàn Trung tâm Nghiên cứu và Phát triển Số 1 (99,5%); Chi đoàn Trung tâm Nghiên cứu và Phát triển Số 2 (99,5%). Cuộc họp chọn: ……",
    );
    expect(lines[0]).toBe("DỰ THẢO");
    expect(textOf(pagesOf("quyet-dinh-khen-thuong", two))).toContain(
      "Chưa quyết định: Đơn vị xuất sắc công tác Đoàn.",
    );
  });
});

describe("the minutes", () => {
  test("say what the meeting says, votes of every case, and are signed by secretary and chair", () => {
    const lines = textsOf(nth(pagesOf("bien-ban")));
    expect(lines).toEqual(
      expect.arrayContaining([
        "1. Chủ trì: Nguyễn Văn An, Bí thư Tỉnh đoàn",
        "3. Có mặt: 02 đồng chí, gồm:",
        "- Lý Văn Long (công tác).",
        "Biểu quyết: 14/15 thành viên dự họp tán thành, đạt 93,3%.",
        "Biểu quyết: 15/15 thành viên dự họp tán thành, đạt 100%.",
        "2. Giao Văn phòng hoàn thiện hồ sơ trình ký.",
        "THƯ KÝ | CHỦ TRÌ",
        "Ngô Thị Khánh | Nguyễn Văn An",
      ]),
    );
  });

  test("what the meeting does not say is a finding and a place to fill in; no setting is asked for", () => {
    const [first, second] = pagesOf("bien-ban");
    const told = (page: Page | undefined): unknown =>
      page?.paper?.notes.find(({ code }) => code === "meetingPartsBlank")?.params?.columns;
    expect(told(first)).toEqual(["Biểu quyết"]);
    expect(told(second)).toEqual([
      "Ngày",
      "Khai mạc",
      "Kết thúc",
      "Địa điểm",
      "Chủ trì",
      "Thư ký",
      "Có mặt",
      "Vắng mặt",
      "Kết luận",
      "Biểu quyết",
    ]);
    expect(second?.blocks.filter(({ kind }) => kind === "remarks").length).toBe(3);
    expect(first?.paper && blankSettings(first.paper, office, homeProfile)).toEqual([]);
  });
});

test("what a paper cannot do without is a finding while the register does not say it", () => {
  const papers = pagesOf("to-trinh-khen-thuong").map(({ paper }) => paper);
  const blank = papers.flatMap((paper) =>
    paper
      ? paperFindings(paper, office, homeProfile).flatMap(({ code, params }) =>
          code === "paperPartsBlank" ? [params?.columns] : [],
        )
      : [],
  );
  expect(blank).toEqual([["Kính gửi"], ["Căn cứ"], ["Căn cứ"]]);
});

test("the notice says who is not considered and what there is not yet, in words", () => {
  const rows = awardRows();
  const snapshot = awardSnapshot({
    ...rows,
    disqualified: [{ target: "X02", reason: "Vi phạm" }],
    evidence: (rows.evidence ?? []).filter(({ unit }) => unit !== "X03"),
  });
  const lines = textsOf(nth(pagesOf("thong-bao-ket-qua", snapshot)));
  expect(lines).toContain("Không xét | Chi đoàn Trung tâm Nghiên cứu và Phát triển Số 2 | 98 | 100 | 98%");
  expect(lines.filter((line) => line.includes("Số 3 |"))).toHaveLength(1);
  expect(textOf(pagesOf("thong-bao-ket-qua", office, { period: "N" }))).toContain(
    "năm 2025 theo Bộ tiêu chí Đoàn",
  );
  expect(pagesOf("thong-bao-ket-qua", { ...office, criteria: [], evidence: [] })).toEqual([]);
});

test.each([
  ["Cụm thi đua dẫn đầu công tác Đoàn", { feat: "dẫn đầu công tác Đoàn" }],
  ["Cụm trưởng xuất sắc công tác Hội", { feat: "xuất sắc trong công tác Hội" }],
  ["CỤM TRƯỞNG tiêu biểu trong phong trào", { feat: "tiêu biểu trong phong trào" }],
  ["Đơn vị đặc thù có tiến bộ", { title: "Đơn vị đặc thù có tiến bộ" }],
  ["Đơn vị dẫn đầu", { title: "Đơn vị dẫn đầu" }],
  ["Giải Nhất", { title: "Giải Nhất" }],
])("%s says what was achieved, or is a title", (award, feat) => {
  expect(featOf(award, homeProfile)).toEqual(feat);
});

test.each(["khối", "Khối thi đua"])("the receivers of an office that says %s are known too", (term) => {
  expect(featOf("Khối thi đua dẫn đầu công tác Đoàn", homeProfile, term)).toEqual({
    feat: "dẫn đầu công tác Đoàn",
  });
  expect(featOf("Khối trưởng xuất sắc công tác Hội", homeProfile, term)).toEqual({
    feat: "xuất sắc trong công tác Hội",
  });
  expect(featOf("Cụm dẫn đầu công tác Đoàn", homeProfile, term)).toEqual({ feat: "dẫn đầu công tác Đoàn" });
});

test("papers are of the year of the periods where the office typed none, and of no year without either", () => {
  const { document } = office.settings;
  const untyped: Snapshot = {
    ...office,
    settings: { ...office.settings, document: { ...document, year: undefined } },
  };
  const decision = (snapshot: Snapshot): string => textOf(pagesOf("quyet-dinh-khen-thuong", snapshot));
  expect(decision(untyped)).toContain(`năm ${String(document.year)}`);
  expect(decision(untyped)).not.toContain("năm ……");
  expect(decision({ ...untyped, periods: [] })).toContain("năm ……");
});

test("nobody to honour is said, not invented", () => {
  const nobody = { ...office, evidence: [], nominations: [] };
  expect(textOf(pagesOf("danh-sach-khen-thuong", nobody))).toContain(
    "Danh sách chưa có tập thể, cá nhân nào./.",
  );
  expect(textOf(pagesOf("quyet-dinh-khen-thuong", nobody))).toContain(
    "Chưa có tập thể, cá nhân nào được khen thưởng",
  );
  expect(pagesOf("giay-khen", nobody)).toEqual([]);
  expect(pagesOf("ky-nhan-tien-thuong", nobody)).toEqual([]);
  const source = new DocumentSource(office, translator("en"), { day: DAY, today: DAY, digest: "" });
  expect(source.paper({ kind: "bien-ban" }).isEnclosed).toBe(false);
});

test("the main document of the mail merge has fields of the data table only, in the form of the certificate", async () => {
  const source = new DocumentSource(office, translator("vi"), { day: DAY, today: DAY, digest: "" });
  const page = documentOf("giay-khen").mergeForm?.(source);
  const bytes = new Uint8Array(
    await (await toMergeForm(page as Page, { title: "Giấy khen", issuer: "" })).arrayBuffer(),
  );
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const fields = [...xml.matchAll(/MERGEFIELD (\w+)/gu)].map(([, name]) => name);
  const columns = nth(pagesOf("du-lieu-giay-khen")).blocks.flatMap((block) =>
    block.kind === "table" ? block.columns.map(({ header }) => header) : [],
  );
  expect(columns).toEqual(expect.arrayContaining(fields));
  expect(new Set(fields)).toEqual(
    new Set([
      "CoQuan",
      "HinhThuc",
      "Ten",
      "ChucVuDonVi",
      "LoiGhi",
      "SoQD",
      "NgayQD",
      "DiaDanh",
      "ThamQuyen",
      "ChucVuKy",
      "NguoiKy",
    ]),
  );
  expect(xml).toContain("MERGEFIELD HinhThuc \\* Upper");
  expect(xml).toMatch(/w:orient="landscape"/u);
});

test("one form however it is written: letter case, spaces and ways of coding make no other", () => {
  const rows = awardRows();
  const written = awardSnapshot({
    ...rows,
    awards: (rows.awards ?? []).map((award) =>
      award.code === "G2" ? { ...award, form: "giấy  khen".normalize("NFD") } : award,
    ),
    nominations: (rows.nominations ?? []).map((row) =>
      row.set === "Đoàn" ? { ...row, form: "GIẤY KHEN" } : row,
    ),
  });
  for (const kind of ALL) expect(pagesOf(kind, written).map(textsOf)).toEqual(pagesOf(kind).map(textsOf));
  expect(textOf(pagesOf("quyet-dinh-khen-thuong", written))).toContain(
    "Tặng Giấy khen cho 20 tập thể và 03 cá nhân",
  );
});

test("the unit of a person stands behind the office held in it, not behind that of the head of a cluster", () => {
  const lines = textsOf(nth(pagesOf("to-trinh-khen-thuong")));
  expect(lines.join("\n")).toContain(
    "Bí thư, Chi đoàn Trung tâm Nghiên cứu và Phát triển Số 1, Cụm trưởng Cụm số 1",
  );
});

test("the sum of classes says the rest too, so that its numbers are all units", () => {
  const rows = awardRows();
  const snapshot = awardSnapshot({
    ...rows,
    settings: (rows.settings ?? []).map((row) =>
      row.key === "NguongXepLoai" ? { ...row, value: "Tốt: 95; Khá: 90" } : row,
    ),
    disqualified: [{ target: "X02", reason: "Vi phạm" }],
    evidence: (rows.evidence ?? []).filter(({ unit }) => unit !== "X03"),
  });
  const lines = textsOf(nth(pagesOf("thong-bao-ket-qua", snapshot)));
  const said = lines.find((line) => line.startsWith("Tổng hợp xếp loại")) ?? "";
  expect(said).toMatch(/; chưa được xếp loại hoặc không xét \d+ đơn vị\.$/u);
  const counts = [...said.matchAll(/(\d+) đơn vị/gu)].map(([, count]) => Number(count));
  expect(counts).toHaveLength(3);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(snapshot.units.length);
});

describe("an award whose money nobody has set", () => {
  const rows = awardRows();
  const without = (code: string): Snapshot =>
    awardSnapshot({
      ...rows,
      awards: (rows.awards ?? []).map(({ money, ...award }) =>
        award.code === code ? award : { ...award, money },
      ),
    });

  test.each(["G2", "G3"])("%s is on all papers, which say that its money is not set", (code) => {
    const snapshot = without(code);
    const [award] = snapshot.awards.filter((one) => one.code === code);
    const name = award?.name ?? "";
    const set = award?.set ?? "";
    for (const kind of NAMING) {
      const named = textOf(pagesOf(kind, snapshot, { set }));
      expect([kind, named.includes(code === "G2" ? "Trần Thị Bình" : "Cụm số")]).toEqual([kind, true]);
    }
    for (const kind of ["du-toan-khen-thuong", "ky-nhan-tien-thuong", "danh-sach-khen-thuong"] as const) {
      const pages = pagesOf(kind, snapshot, { set });
      expect([kind, textOf(pages).includes(`Chưa ấn định mức thưởng: ${name}`)]).toEqual([kind, true]);
      expect(pages[0]?.paper?.notes).toContainEqual(
        findings.awardMoneyUnset(award as never, { award: name }),
      );
    }
    expect(textOf(pagesOf("du-toan-khen-thuong", snapshot, { set }))).toContain(
      `${name}: Giấy khen | 01 | chưa ấn định`,
    );
    expect(lint(snapshot).map((finding) => finding.code)).toContain("awardMoneyUnset");
  });

  test("alone it makes no sum of 0 đồng", () => {
    const text = ALL.map((kind) => textOf(pagesOf(kind, without("G3"), { set: "Hội" }))).join("\n");
    expect(text).not.toMatch(/(?<!\d)0 đồng|Không đồng|không kèm tiền thưởng/u);
    expect(text).toContain("Danh sách có 01 tập thể; mức thưởng chưa được ấn định./.");
    expect(text).toContain("Tổng kinh phí tiền thưởng chưa được ấn định./.");
  });
});

describe("a row of CuocHop is the meeting of the set or body that it names", () => {
  const rows = awardRows();
  const [row] = rows.meetings ?? [];
  const met = (...meetings: readonly Partial<NonNullable<typeof row>>[]): Snapshot =>
    awardSnapshot({ ...rows, meetings: meetings.map((one) => ({ ...row, kind: "Biên bản", ...one })) });
  const minutesOf = (snapshot: Snapshot): [string | undefined, boolean][] =>
    pagesOf("bien-ban", snapshot).map((page) => [
      page.paper?.body,
      textsOf(page).join("\n").includes("phòng họp Tỉnh đoàn"),
    ]);
  const [ours, theirs] = ["BAN THƯỜNG VỤ TỈNH ĐOÀN THANH HÓA", "UB HỘI LHTN VIỆT NAM TỈNH"];

  test("of one set: not of another's issuer, nor of a body outside, which has no minutes here", () => {
    expect(minutesOf(met({ set: "Đoàn" }))).toEqual([
      [ours, true],
      [theirs, false],
    ]);
  });

  test("of all: of the office and the issuers of its sets alone", () => {
    expect(minutesOf(met({ set: "" }))).toEqual([
      [ours, true],
      [theirs, true],
    ]);
  });

  test("of a body by name: of that one however it is written, a body outside too", () => {
    expect(minutesOf(met({ set: "", about: "UBND tỉnh" }))).toEqual([
      [ours, false],
      [theirs, false],
      ["UBND TỈNH THANH HÓA", true],
    ]);
  });

  test("no decision of a body outside rests on the minutes of the office, but the office's proposal to it does", () => {
    const nominations = (rows.nominations ?? []).map((one) => ({ ...one, set: "Đoàn" }));
    const snapshot = awardSnapshot({ ...rows, nominations });
    const basisOf = (kind: "quyet-dinh-khen-thuong" | "to-trinh-khen-thuong", of: string): unknown =>
      pagesOf(kind, snapshot).find(({ paper }) => paper?.body === of || paper?.addressee === of)?.paper
        ?.basis;
    expect(basisOf("quyet-dinh-khen-thuong", "UBND TỈNH THANH HÓA")).toEqual([]);
    expect(basisOf("to-trinh-khen-thuong", "UBND tỉnh Thanh Hóa")).toEqual([
      "Căn cứ Biên bản họp xét thi đua, khen thưởng ngày 20 tháng 11 năm 2025",
    ]);
  });
});

describe("a paper of a body that is not the office", () => {
  const rows = awardRows();
  const [decided] = rows.papers ?? [];
  const typed = (paper: object, more: Partial<typeof rows> = {}): Snapshot =>
    awardSnapshot({
      ...rows,
      settings: (rows.settings ?? []).map((row) => {
        if (row.key === "NgayVanBan") return { ...row, value: "15/12/2025" };
        return row.key === "SoVanBan" ? { ...row, value: "09-QĐ/TĐTN" } : row;
      }),
      papers: [{ ...decided, kind: "Quyết định khen thưởng", ...paper }],
      ...more,
    });
  const decisionsOf = (snapshot: Snapshot) =>
    pagesOf("quyet-dinh-khen-thuong", snapshot).flatMap(({ paper, goesWith }) =>
      paper && !goesWith ? [paper] : [],
    );
  /** All in one set, so that only the body tells them apart; the outside one is made first. */
  const oneSet = {
    nominations: (rows.nominations ?? []).map((row) => ({ ...row, set: "Đoàn" })),
    awards: (rows.awards ?? []).map((row) => ({
      ...row,
      set: "Đoàn",
      issuer: row.code === "G1" ? "UBND tỉnh Thanh Hóa" : row.issuer,
    })),
  };

  test("has neither number, day, recipients nor state of the office, from its rows or its settings", () => {
    const snapshot = typed({ state: "đã ký", sheet: "QĐ khen Đoàn", recipients: "Lưu VP" }, oneSet);
    const [theirs, ours] = decisionsOf(snapshot);
    expect(theirs).toMatchObject({
      body: "UBND TỈNH THANH HÓA",
      number: "",
      date: undefined,
      place: "",
      state: "draft",
      registered: undefined,
    });
    expect(theirs?.recipients.join()).not.toContain("Lưu VP");
    expect(theirs?.signatures.map(({ person }) => person)).toEqual(["Đỗ Văn Giang"]);
    expect(ours).toMatchObject({ number: "07-QĐ/TĐTN", state: "signed" });
  });

  test("a row of a set without a body is that of the set's issuer, and the office's day is not theirs", () => {
    const [ours, hoi] = decisionsOf(typed({ set: "Hội", number: "03-QĐ/UBH", date: "" }));
    expect([ours?.number, hoi?.number, hoi?.date]).toEqual(["09-QĐ/TĐTN", "03-QĐ/UBH", undefined]);
    expect(hoi?.recipients.join()).not.toContain("Trung ương");
  });

  test("has the head of the state, the Party or the organisation that it is of; dots where nobody knows", () => {
    const headOf = (issuer: string): string[] => {
      const nominations = (rows.nominations ?? []).map((row) => ({ ...row, set: "", issuer }));
      const pages = pagesOf("quyet-dinh-khen-thuong", awardSnapshot({ ...rows, nominations }));
      const page = pages.find(({ paper }) => paper?.isForOther);
      return page ? textsOf(page).slice(0, 4) : [];
    };
    expect(headOf("UBND tỉnh Thanh Hóa")).toEqual([
      "DỰ THẢO",
      "…… | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "UBND TỈNH THANH HÓA | Độc lập - Tự do - Hạnh phúc",
      "……, ngày … tháng … năm …",
    ]);
    expect(headOf("Ban Thường vụ Tỉnh ủy Thanh Hóa")[1]).toBe("…… | ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(headOf("Trung ương Đoàn")[1]).toBe("…… | ĐOÀN TNCS HỒ CHÍ MINH");
    expect(headOf("Công ty Lam Sơn")[1]).toBe("…… | ……");
  });
});
