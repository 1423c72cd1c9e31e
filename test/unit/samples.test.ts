import { milestones, studying, visiting } from "../../src/domain/programmes";
import { score, type Results } from "../../src/domain/results";
import type { Snapshot } from "../../src/domain/model";
import { Scoreboard } from "../../src/domain/scoring";
import { inputTables } from "../../src/domain/tables";
import type { StartRows } from "../../src/office/write";
import { BOOKS } from "../../src/host/preview/books";
import { DOCUMENTS } from "../../src/paper";
import { sampleNames, samples, type SampleName } from "../../src/samples";
import { readSnapshot } from "../../src/sheets/read";
import { serialDay } from "../../src/text";
import { makePages, nth, rawTables, textsOf } from "./sample";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;

/** The day on which the office of each sample looks back on its year. */
const TODAY: Readonly<Record<SampleName, number>> = {
  "tho-xuan": day(2024, 10, 5),
  "binh-phuoc": day(2018, 12, 20),
  "khoi-dan-chinh-dang": day(2018, 12, 20),
  "thanh-hoa": day(2019, 1, 10),
  "giong-rieng": day(2024, 10, 25),
};

/** Who signed the five plans or is named in them: a sample names none of them. */
const IN_THE_PLANS = [
  "Nguyễn Thị Bích Phương",
  "Nguyễn Thị Thu Hà",
  "Phạm Văn Linh",
  "Nguyễn Thanh Duy",
  "Võ Thành Khoa",
  "Nguyễn Như Tâm",
  "Nguyễn Thị Bích Liên",
  "Nguyễn Trần Tuấn",
  "Tống Thị Thùy Dương",
  "Phạm Hồng Khải",
  "Nguyễn Hữu Tuất",
  "Phan Thị Ngọc Cẩm",
  "Võ Văn An",
];

/** A workbook made from a sample has every table, those without rows too. */
const NO_ROWS: StartRows = Object.fromEntries(inputTables.map(({ id }) => [id, []]));
const read = new Map(
  sampleNames.map((name) => [name, readSnapshot(rawTables({ ...NO_ROWS, ...samples[name]() }))]),
);
const snapshotOf = (name: SampleName): Snapshot => {
  const reading = read.get(name);
  if (!reading) throw new Error(`no sample ${name}`);
  return reading.snapshot;
};
const scored = (name: SampleName): Results => score(snapshotOf(name), TODAY[name]);

test("the preview offers every sample, and an empty workbook", () => {
  expect(BOOKS).toEqual([...sampleNames, "empty"]);
});

describe.each(sampleNames)("the sample %s", (name) => {
  test("reads without findings, and everything that is asked is decided", () => {
    expect(read.get(name)?.findings).toEqual([]);
    expect(scored(name).findings).toEqual([]);
  });

  test("is the same every time", () => {
    expect(samples[name]()).toEqual(samples[name]());
  });

  test("names people, each code one person, and nobody of the plans", () => {
    const { officers, learners } = snapshotOf(name);
    const people = [
      ...officers.map(({ code, name: called }) => ({ code, called })),
      ...learners.map(({ person, name: called }) => ({ code: person, called })),
    ];
    const byCode = new Map(people.map(({ code, called }) => [code, called]));
    expect(people.filter(({ code, called }) => byCode.get(code) !== called)).toEqual([]);
    expect(new Set(byCode.values()).size).toBe(byCode.size);
    expect(people.filter(({ called }) => !/^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,4}$/u.test(called))).toEqual([]);
    expect(people.filter(({ called }) => IN_THE_PLANS.includes(called))).toEqual([]);
  });

  test("makes every document, with nothing left blank in the head and at the end of a paper of an office", () => {
    // Who was at a meeting or signs for somebody else is written down when it is held.
    const ofOffice = DOCUMENTS.filter((kind) => !/^(?:bien-ban|ban-ky-ket)/u.test(kind));
    for (const kind of ofOffice) {
      const pages = makePages(kind, snapshotOf(name), { day: TODAY[name] });
      const forms = pages
        .filter(({ paper }) => paper)
        .map((page) => ({ ...page, blocks: page.blocks.filter(({ isForm }) => isForm) }));
      expect([kind, forms.flatMap(textsOf).filter((text) => text.includes("……"))]).toEqual([kind, []]);
    }
  });
});

describe("Bình Phước, plan S1", () => {
  const snapshot = snapshotOf("binh-phuoc");
  const { units, clusters, duties, visits, settings } = snapshot;
  const communes = units.filter(({ kind }) => kind === "xã" || kind === "thị trấn").map(({ code }) => code);
  const year = visiting(snapshot, { from: day(2018, 1, 1), to: TODAY["binh-phuoc"] });

  test("has 11 communes and towns with their chi đoàn, each with a member in charge, and each cluster too", () => {
    expect(communes).toHaveLength(11);
    const parents = units.filter(({ kind }) => kind === "chi đoàn").map(({ parent }) => parent);
    expect(new Set(parents)).toEqual(new Set(communes));
    expect(duties.map(({ target }) => target).sort()).toEqual(
      [...communes, ...clusters.map(({ code }) => code)].sort(),
    );
  });

  test("goes to the grassroots once a month from April to December, nine months, on six content items", () => {
    expect(settings.programmes.visitTopics).toHaveLength(6);
    const months = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `${month}/2018`);
    for (const officer of new Set(duties.map((duty) => duty.officer)))
      expect(visits.filter((visit) => visit.officer === officer).map(({ month }) => month)).toEqual(months);
    expect(year.topics).toHaveLength(6);
    expect(year.never).toEqual([]);
  });

  test("has weak findings, some resolved and some not, and a visit that was not made", () => {
    expect(year.resolved).toEqual({ count: 3, of: 5 });
    expect(year.weak.map(({ visit }) => visit.unit)).toEqual(["X09-2", "X07-1"]);
    expect(year.overdue.map(({ visit }) => [visit.officer, visit.month])).toEqual([["CB-05", "8/2018"]]);
  });
});

describe("Khối Dân – Chính – Đảng, plan S2", () => {
  const snapshot = snapshotOf("khoi-dan-chinh-dang");
  const { units, clusters, officers, criteria, memberships: groups, settings } = snapshot;
  const special = units.filter((unit) => unit.special);

  test("has two special units with a set of their own, and units of every class", () => {
    expect(special.map(({ name }) => name)).toEqual([
      "Đoàn Đoàn Luật sư Thành phố",
      "Chi đoàn Ban đổi mới Quản lý doanh nghiệp Thành phố",
    ]);
    expect(special.every(({ lastYear }) => lastYear !== undefined)).toBe(true);
    expect(new Set(units.map(({ grade }) => grade))).toEqual(
      new Set(["advanced", "good", "average", "weak"]),
    );
    const own = scored("khoi-dan-chinh-dang").units.filter(({ unit }) =>
      special.some(({ code }) => code === unit),
    );
    expect(new Set(own.map(({ set }) => set))).toEqual(new Set([settings.specialSet]));
    expect(criteria.filter(({ set }) => set === settings.specialSet)).toHaveLength(8);
  });

  test("has two groups of four, each a leader and three members, the head of the unit's cluster among them", () => {
    for (const group of ["1", "2"]) {
      const people = groups.filter((member) => member.group === group);
      expect(people.map(({ role }) => role)).toEqual(["leader", "member", "member", "member"]);
      const unit = units.find(({ code }) => code === people[0]?.unit);
      const head = clusters.find(({ code }) => code === unit?.cluster)?.head;
      expect(people.map(({ officer }) => officer)).toContain(head);
      expect(officers.map(({ code }) => code)).toContain(head);
    }
    expect(new Set(groups.map(({ officer }) => officer)).size).toBe(8);
  });

  test("has the milestones of 01, 01, 06 and 10/2018, each of them met", () => {
    const days = [day(2018, 1, 31), day(2018, 1, 31), day(2018, 6, 30), day(2018, 10, 31)];
    expect(
      milestones(snapshot, TODAY["khoi-dan-chinh-dang"]).map(({ day: on, state }) => [on, state]),
    ).toEqual(days.map((on) => [on, "done"]));
  });

  test("recognises the progress of both special units", () => {
    expect(winners("khoi-dan-chinh-dang").slice(-2)).toEqual([
      "Chi đoàn Ban đổi mới Quản lý doanh nghiệp Thành phố",
      "Đoàn Đoàn Luật sư Thành phố",
    ]);
  });
});

describe("Thanh Hóa, plan S3", () => {
  const snapshot = snapshotOf("thanh-hoa");
  const { units, sessions, learners, criteria } = snapshot;
  const districts = units.filter(({ kind = "" }) => ["huyện", "thị xã", "thành phố"].includes(kind));
  const study = studying(snapshot, { from: day(2018, 1, 1), to: TODAY["thanh-hoa"] });

  test("has the 27 districts of the time, and communes below some of them", () => {
    expect(districts).toHaveLength(27);
    expect(districts.filter(({ kind }) => kind === "huyện")).toHaveLength(24);
    const parents = new Set(units.flatMap(({ parent }) => parent ?? []));
    expect(parents.size).toBe(4);
  });

  test("cascades from the province in 10/2018 to districts before 15/11 and communes before 30/12/2018", () => {
    const days: Readonly<Record<string, number>> = {
      tỉnh: day(2018, 10, 31),
      huyện: day(2018, 11, 15),
      "cơ sở": day(2018, 12, 30),
    };
    expect(sessions.filter(({ level, due }) => days[level] !== due)).toEqual([]);
    expect(study.levels.map(({ level, held, late }) => [level, held, late])).toEqual([
      ["tỉnh", { count: 1, of: 1 }, 0],
      ["huyện", { count: 30, of: 31 }, 2],
      ["cơ sở", { count: 11, of: 12 }, 1],
    ]);
    expect(study.missed.map(({ organiser }) => organiser)).toEqual(["H27", "X12"]);
  });

  test("says who was absent, and counts a person of two roles or sessions once", () => {
    expect(study.present.of).toBe(
      new Set(learners.map(({ session, person }) => `${session} ${person}`)).size,
    );
    expect(study.absent.length).toBeGreaterThan(0);
    expect(study.present.count).toBe(
      study.present.of - new Set(study.absent.map(({ session, person }) => `${session} ${person}`)).size,
    );
    // Nobody wrote a paper before the session was held.
    const held = new Map(sessions.map(({ code, held: on }) => [code, on ?? Infinity]));
    expect(learners.filter(({ session, paper = Infinity }) => paper < (held.get(session) ?? 0))).toEqual([]);
  });

  test("rates the districts by their attendance: all, most, too few, no list", () => {
    const leaf = nth(criteria.filter(({ rule }) => rule === "study"));
    expect([leaf.code, leaf.maximum]).toEqual(["1.1", 10]);
    const board = new Scoreboard(snapshot, TODAY["thanh-hoa"]);
    const points = new Map(
      [...districts, ...units.filter(({ kind }) => kind === "trực thuộc")].map(({ code }) => [
        code,
        board
          .leafViews(leaf.set, "N", code)
          .find((view) => view.leaf.criterion.code === leaf.code)
          ?.result.points.round(2),
      ]),
    );
    expect(points.get("H02")).toBe(10);
    expect(points.get("H27")).toBe(0);
    expect([...new Set(points.values())].sort()).toEqual([0, 10, 5, 8]);
    const missing = scored("thanh-hoa").missing.filter(({ leaves }) =>
      leaves.some(({ criterion }) => criterion.code === "1.1"),
    );
    expect(missing.map(({ unit }) => unit.code)).toEqual(["H27"]);
  });
});

describe("Giồng Riềng, plan S4", () => {
  const { units, clusters, officers, periods, awards } = snapshotOf("giong-rieng");

  test("has the town and 18 communes, and clusters with head, deputy and member in charge", () => {
    expect(units.filter(({ kind }) => kind === "xã" || kind === "thị trấn")).toHaveLength(19);
    const known = new Set(officers.map(({ code }) => code));
    for (const { head = "", deputy = "", inCharge = "" } of clusters)
      expect([head, deputy, inCharge].map((code) => known.has(code))).toEqual([true, true, true]);
  });

  test("asks for evidence before 10/6, 10/9 and 10/10", () => {
    expect(periods.map(({ deadline }) => deadline)).toEqual([
      day(2024, 6, 10),
      day(2024, 9, 10),
      day(2024, 10, 10),
    ]);
  });

  test("gives the four awards, 3,000,000 đ together, to the leading cluster of each set and its head", () => {
    expect(awards.map(({ set, money }) => [set, money])).toEqual([
      ["Đoàn", 1_000_000],
      ["Đoàn", 500_000],
      ["Hội", 1_000_000],
      ["Hội", 500_000],
    ]);
    expect(winners("giong-rieng")).toEqual([
      "Cụm thi đua số 2",
      "Trương Thị Ngọc Hân",
      "Cụm thi đua số 4",
      "Lý Thị Mỹ Tiên",
    ]);
  });
});

/** Names of those who have an award, in the order of the awards. */
function winners(name: SampleName): readonly string[] {
  return scored(name)
    .awards.filter(({ decided }) => decided)
    .map(({ name: winner }) => winner);
}
