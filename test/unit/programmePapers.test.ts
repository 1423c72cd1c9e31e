import { dueDates } from "../../src/domain/programmes";
import { holdsOn } from "../../src/domain/assignment";
import {
  clusterDivision,
  convenedSessions,
  emulationPlan,
  plannedVisits,
  quickStudy,
  reminders,
  studyPlan,
  twinningPlan,
} from "../../src/domain/reports";
import type { Snapshot } from "../../src/domain/model";
import { DOCUMENT_DECLARATIONS, type DocumentKind, type SourceOptions } from "../../src/paper";
import { dictionaries } from "../../src/i18n/all";
import { homeProfile } from "../../src/profile";
import { serialDay } from "../../src/text";
import { tradeUnion } from "./profiles/tradeUnion";
import { makePages, sampleSnapshot, textsOf } from "./sample";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;
const sample = sampleSnapshot();
const AT = day(2024, 9, 30);
const textOf = (
  kind: DocumentKind,
  options: Partial<SourceOptions> = {},
  snapshot: Snapshot = sample,
): string =>
  makePages(kind, snapshot, { day: AT, ...options })
    .flatMap(textsOf)
    .join("\n");
const kinds = DOCUMENT_DECLARATIONS.filter(({ group }) => ["plans", "letters", "forms"].includes(group)).map(
  ({ kind }) => kind,
);

describe("the notice of the clusters", () => {
  test("has every unit of the day once, the head unit first", () => {
    const { clusters, without } = clusterDivision(sample, AT);
    const standing = sample.units.filter(({ validFrom: from, validTo: to }) => holdsOn({ from, to }, AT));
    expect([...clusters.flatMap(({ units }) => units), ...without].map(({ code }) => code).sort()).toEqual(
      standing.map(({ code }) => code).sort(),
    );
    for (const { units, headUnit } of clusters) expect(units[0]).toBe(headUnit);
    expect(textOf("thong-bao-chia-cum")).toContain(`chia ${standing.length} đơn vị thành 08 cụm thi đua`);
  });
});

describe("plans", () => {
  test("S0: 19 rows, 22 hosts, 30 communes, 33 links, in the windows of the settings", () => {
    const plan = twinningPlan(sample, AT);
    expect([plan.rows.length, plan.hosts, plan.partners, plan.links]).toEqual([19, 22, 30, 33]);
    const text = textOf("ke-hoach-ket-nghia");
    expect(text).toContain("22 đơn vị kết nghĩa với 30 đơn vị, gồm 33 cặp");
    expect(text).toContain("Từ ngày 15/02/2020 đến ngày 25/02/2020");
    expect(text).toContain("Từ ngày 25/02/2020 đến ngày 10/03/2020");
    expect(text).toContain(
      "16 | CĐ Cty cổ phần Giấy Mục Sơn, CĐ Cty TNHH Sông Chu - CN Bái Thượng | Đoàn TT Sao Vàng",
    );
  });

  test("S0: the years are those of the pairings, and windows that nobody set are left to the office", () => {
    const pairings = sample.pairings.map((pairing) => ({ ...pairing, to: day(2025, 12, 31) }));
    expect(twinningPlan({ ...sample, pairings }, AT).years).toEqual({ from: 2020, to: 2025 });
    const { programmes } = sample.settings;
    const settings = {
      ...sample.settings,
      programmes: {
        ...programmes,
        preparation: undefined,
        ceremonyStart: undefined,
        ceremonyDeadline: undefined,
      },
    };
    const text = textOf("ke-hoach-ket-nghia", {}, { ...sample, pairings, settings });
    expect(text).toContain("giai đoạn 2020 - 2025");
    expect(text).toMatch(/Thời gian thực hiện\n\[/u);
  });

  test("S3: each level with its last day and everybody convened, once a session", () => {
    const levels = studyPlan(sample);
    expect(levels.map(({ level, sessions }) => [level, sessions.length])).toEqual([
      ["tỉnh", 1],
      ["huyện", 1],
      ["cơ sở", 24],
    ]);
    for (const { sessions, due, convened } of levels) {
      expect(due).toBe(Math.max(...sessions.map((session) => session.due)));
      const own = sample.learners.filter(({ session }) => sessions.some(({ code }) => code === session));
      expect(convened).toBe(new Set(own.map(({ session, person }) => `${session} ${person}`)).size);
    }
  });

  test("S4: awards by set with their money, evidence by the days of the periods, both bodies sign", () => {
    const plan = emulationPlan(sample, homeProfile);
    expect(plan.money).toBe(sample.awards.reduce((sum, { count, money = 0 }) => sum + count * money, 0));
    const moneyOf = (awards: typeof sample.awards): number =>
      awards.reduce((sum, { count, money = 0 }) => sum + count * money, 0);
    expect(plan.sets.map(({ set, awards }) => [set, moneyOf(awards)])).toEqual([
      ["Đoàn", 1_500_000],
      ["Hội", 1_500_000],
      ["Đặc thù", 300_000],
    ]);
    const text = textOf("ke-hoach-thi-dua");
    for (const deadline of ["10/06/2024", "10/09/2024", "10/10/2024"]) expect(text).toContain(deadline);
    expect(text).toContain("kèm tiền thưởng: 1.000.000 đồng");
    expect(text).toContain("CHỦ TỊCH | BÍ THƯ");
  });

  test.each([
    ["ke-hoach-ket-nghia", { pairings: [] }],
    ["ke-hoach-hoc-tap", { sessions: [], learners: [] }],
    ["ke-hoach-thi-dua", { clusters: [] }],
    ["quyet-dinh-to-cong-tac", { memberships: [] }],
    ["bao-cao-ho-tro-quy", { support: [] }],
    ["bao-cao-nhanh-hoc-tap", { sessions: [] }],
    ["giay-trieu-tap", { learners: [] }],
    ["ban-ky-ket", { pairings: [] }],
  ] as const)("%s is not made from nothing", (kind, none) => {
    expect(makePages(kind, { ...sample, ...none }, { day: AT })).toEqual([]);
  });

  test("begin with words that the office may take", () => {
    const remarks = makePages("ke-hoach-di-co-so", sample, { day: AT })
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === "remarks");
    expect(remarks.length).toBeGreaterThan(3);
    expect(remarks.every(({ words }) => (words ?? []).every((text) => text.length > 20))).toBe(true);
  });
});

describe("letters", () => {
  test("reminders hold everything that is overdue, each with who owes it", () => {
    const late = dueDates(sample, AT, 0).filter((item) => item.late > 0);
    const letters = reminders(sample, AT);
    const known = new Set([...sample.units, ...sample.clusters, ...sample.officers].map(({ code }) => code));
    expect(letters.flatMap(({ items }) => items).length).toBe(
      late.filter(({ who }) => known.has(who)).length,
    );
    for (const { code, items } of letters) expect(items.every(({ who }) => who === code)).toBe(true);
    expect(makePages("cong-van-don-doc", sample, { day: AT }).length).toBe(letters.length);
    expect(textOf("cong-van-don-doc")).not.toMatch(/Huyện ủy|Tỉnh đoàn \(b\/c\)/u);
  });

  test("the office convenes to its own sessions, a unit to its own; the superior's are nobody's", () => {
    const own = convenedSessions(sample, homeProfile, undefined);
    expect(own.map(({ session }) => session.code)).toEqual(["HT1"]);
    const [convened] = own;
    const persons = new Set(
      sample.learners.filter(({ session }) => session === "HT1").map(({ person }) => person),
    );
    expect(convened?.people.length).toBe(persons.size);
    expect(textOf("giay-trieu-tap")).toContain(`triệu tập ${persons.size} đồng chí của 52 đơn vị`);
    expect(convenedSessions(sample, homeProfile, "X01").map(({ session }) => session.code)).toEqual([
      "HT-X01",
    ]);
    expect(textOf("giay-trieu-tap", { unit: "X01" })).toContain("ĐOÀN THỊ TRẤN THỌ XUÂN");
  });

  test("the quick report is of the sessions of the last month alone", () => {
    const quick = quickStudy(sample, AT);
    const held = sample.sessions.flatMap(({ held: on }) => on ?? []);
    expect(quick?.snapshot.sessions.every(({ held: on = 0 }) => on >= (quick.span.from ?? 0))).toBe(true);
    expect(quick?.snapshot.sessions.some(({ held: on }) => on === Math.max(...held))).toBe(true);
    expect(textOf("bao-cao-nhanh-hoc-tap")).not.toContain("chưa có đợt học tập của đơn vị mình");
  });
});

describe("forms", () => {
  test("of visits: those of the month, or all of a unit", () => {
    expect(plannedVisits(sample, AT, undefined).every(({ month }) => month === 9)).toBe(true);
    expect(plannedVisits(sample, AT, "X01").map(({ unit }) => unit.code)).toEqual(
      sample.visits.filter(({ unit }) => unit === "X01").map(() => "X01"),
    );
    expect(makePages("lich-di-co-so-ca-nhan", sample, { day: AT }).length).toBe(
      new Set(sample.visits.map(({ officer }) => officer)).size,
    );
  });

  test("of twinning: one for each commune, both hosts of a commune on side A", () => {
    const pages = makePages("ban-ky-ket", sample, { day: AT });
    expect(pages.length).toBe(30);
    const text = textOf("ban-ky-ket", { unit: "Xã Xuân Minh" });
    expect(text.match(/^Bên A: /gmu)?.length).toBe(2);
    expect(text).toMatch(/ĐẠI DIỆN BÊN A \| ĐẠI DIỆN BÊN B[\s\S]*\nCHỨNG KIẾN\n/u);
  });
});

test("no paper of the programmes prints a code of the workbook", () => {
  for (const kind of kinds)
    expect([kind, textOf(kind).match(/(?<![\p{L}\d])(?:HT|CB-|MC|[DCXTĐGP])\d+(?![\p{L}\d])/gu)]).toEqual([
      kind,
      null,
    ]);
});

test("another organisation's papers speak of it alone", () => {
  const own =
    /^(?:missingList|scoreForm|verification|ranking|minutes|plan|division|twinningPlan|visitPlan|supportPlan|studyPlan|emulationPlan|groupDecision|supportReport|studyReport|convocation|reminder|visitForm|ownCalendar|agreement|survey|letter)\./u;
  const texts = Object.entries(dictionaries.vi).filter(([key]) => own.test(key));
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter(([, text]) => /Đoàn|đoàn viên|chi đoàn|[Cc]ụm|Hội LHTN/u.test(text))).toEqual([]);
  const text = textOf("thong-bao-chia-cum", { profile: tradeUnion });
  expect(text).toContain("08 khối thi đua");
  expect(text).toContain("| Khối trưởng | Khối phó |");
});
