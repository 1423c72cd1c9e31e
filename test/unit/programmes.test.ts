import {
  checkProgrammes,
  dueDates,
  milestones,
  monthsBefore,
  rate,
  studying,
  supporting,
  twinningLife,
  visiting,
} from "../../src/domain/programmes";
import type { Snapshot } from "../../src/domain/model";
import { formatDate, serialDay } from "../../src/text";
import { translator } from "../../src/i18n";
import { evidenceMatrix, reportSpan, type ReportLength } from "../../src/domain/reports";
import { Scoreboard } from "../../src/domain/scoring";
import { resultsOf } from "../../src/domain/results";
import { participation } from "../../src/domain/scoring/study";
import { evaluate } from "../../src/functions/evaluate";
import { dueCalendar } from "../../src/sheets/plan";
import { spanName, type DocumentKind, type Page } from "../../src/paper";
import { readSnapshot } from "../../src/sheets/read";
import { makePages, nth, rawTables, sampleSnapshot, textsOf } from "./sample";

const vi = translator("vi");
const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;
const sample = sampleSnapshot();
const quarter = { from: day(2024, 7, 1), to: day(2024, 9, 30) };

describe("twinning life (S0)", () => {
  test("ceremonies by commune, held late or not at all, with a witness", () => {
    const life = twinningLife(sample, quarter);
    expect(life.ceremonies).toEqual({ count: 28, of: 30 });
    expect(life.witnessed).toEqual({ count: 27, of: 28 });
    expect([...new Set(life.overdue.map(({ partner }) => partner))]).toEqual(["X26", "X29"]);
    // Before its last day nothing is overdue; a ceremony counts from its own day.
    const early = twinningLife(sample, { from: day(2020, 2, 25), to: day(2020, 2, 26) });
    expect(early.overdue).toEqual([]);
    expect(early.ceremonies.count).toBeLessThan(28);
    const signing = { date: day(2024, 7, 3), host: "T16", partner: "X26", kind: "signing" as const };
    expect(twinningLife({ ...sample, activities: [signing] }, quarter).ceremonies.count).toBe(29);
  });

  test("plans and ceremonies against their windows", () => {
    const life = twinningLife(sample, quarter);
    expect(life.prepared).toEqual({ count: 29, of: 30 });
    expect([...new Set(life.unprepared.map(({ partner }) => partner))]).toEqual(["X29"]);
    expect(life.ceremonyList.map(({ state }) => state).filter((state) => state === "overdue").length).toBe(2);
    // A ceremony before the first or after the last day is held, but outside its window.
    const signings = new Map([
      ["X01", day(2020, 2, 24)],
      ["X02", day(2020, 3, 11)],
    ]);
    const pairings = sample.pairings.map((pairing) => {
      const signed = signings.get(pairing.partner);
      return signed === undefined ? pairing : { ...pairing, signed };
    });
    const moved = twinningLife({ ...sample, pairings }, quarter);
    expect(
      moved.ceremonyList.filter(({ state }) => state === "heldOutside").map(({ partner }) => partner.code),
    ).toEqual(["X01", "X02"]);
    expect(moved.ceremonies).toEqual({ count: 28, of: 30 });
    // A commune of two hosts holds one ceremony; who signed is asked no plan any more.
    const joint = life.ceremonyList.find(({ partner }) => partner.code === "X23");
    expect(joint?.hosts.length).toBe(2);
    const programmes = { ...sample.settings.programmes, preparation: undefined };
    const unasked = {
      ...sample,
      pairings: sample.pairings.map(({ prepared: __, ...pairing }) => pairing),
      settings: { ...sample.settings, programmes },
    };
    expect(twinningLife(unasked, quarter).prepared).toBeUndefined();
  });

  test("what is due agrees: a commune of two hosts that has held its ceremony owes none, whichever row says so", () => {
    const due = (at: typeof sample): string[] =>
      dueDates(at, day(2024, 10, 5), 0).flatMap(({ kind, who, about }) =>
        about === "X29" ? [`${kind} ${who}`] : [],
      );
    expect(due(sample)).toEqual(["preparation T20", "preparation T21", "ceremony T20", "ceremony T21"]);
    const [first] = sample.pairings.filter(({ partner }) => partner === "X29");
    const withOne = (change: object) => ({
      ...sample,
      pairings: sample.pairings.map((pairing) => (pairing === first ? { ...pairing, ...change } : pairing)),
    });
    expect(due(withOne({ prepared: day(2020, 2, 20) }))).toEqual(["ceremony T20", "ceremony T21"]);
    expect(due(withOne({ signed: day(2020, 3, 1) }))).toEqual([]);
    // A ceremony that is only planned is not held.
    expect(due(withOne({ signed: day(2024, 10, 20) })).length).toBe(4);
  });

  test("activities by kind, value and people add up, in both directions", () => {
    const base: Snapshot = { ...sample, activities: [] };
    const own = [
      {
        date: day(2024, 7, 1),
        host: "T01",
        partner: "X01",
        kind: "gift" as const,
        value: 1_000_000,
        people: 10,
        direction: "out" as const,
      },
      {
        date: day(2024, 9, 30),
        host: "T01",
        partner: "X01",
        kind: "gift" as const,
        value: 500_000,
        direction: "in" as const,
      },
      { date: day(2024, 8, 1), host: "T02", partner: "X04", kind: "exchange" as const, people: 40 },
      { date: day(2024, 6, 30), host: "T02", partner: "X04", kind: "exchange" as const, people: 99 },
    ];
    const life = twinningLife({ ...base, activities: own }, quarter);
    expect(life.kinds).toEqual([
      { kind: "exchange", count: 1, value: 0, people: 40 },
      { kind: "gift", count: 2, value: 1_500_000, people: 10 },
    ]);
    expect(life.total).toEqual({ count: 3, value: 1_500_000, people: 50 });
    expect(life.active).toEqual({ count: 2, of: 30 });
    expect(
      life.pairs.find(({ pairing }) => pairing.host === "T01" && pairing.partner === "X01"),
    ).toMatchObject({
      out: 1,
      back: 1,
      value: 1_000_000,
      valueBack: 500_000,
      people: 10,
      last: day(2024, 9, 30),
    });
    expect([life.out, life.back]).toMatchObject([
      { count: 2, value: 1_000_000 },
      { count: 1, value: 500_000 },
    ]);
    // 33 pairs; two had something in the last three months.
    expect(life.quiet.length).toBe(31);
  });

  test("months before a day end with the month", () => {
    expect(formatDate(monthsBefore(day(2024, 5, 31), 3))).toBe("29/02/2024");
    expect(formatDate(monthsBefore(day(2024, 1, 15), 3))).toBe("15/10/2023");
  });
});

describe("visits (S1)", () => {
  const visits = [
    {
      officer: "CB-U1",
      unit: "X01",
      month: "07/2024",
      date: day(2024, 7, 10),
      branchMeeting: true,
      result: "tốt",
      grade: "good" as const,
      resolved: false,
    },
    {
      officer: "CB-U1",
      unit: "X02",
      month: "8",
      date: day(2024, 8, 12),
      branchMeeting: true,
      grade: "weak" as const,
      resolved: false,
    },
    { officer: "CB-U1", unit: "X16", month: "9/2024", branchMeeting: true, resolved: false, row: 7 },
    {
      officer: "CB-U2",
      unit: "X07",
      month: "09/2024",
      date: day(2024, 9, 5),
      branchMeeting: false,
      grade: "weak" as const,
      resolved: true,
    },
    { officer: "CB-U2", unit: "X13", month: "11/2024", branchMeeting: true, resolved: false },
  ];
  test("plan against done, overdue, never visited, weak until resolved", () => {
    const seen = visiting({ ...sample, visits }, { ...quarter, to: day(2024, 10, 5) });
    expect(seen.done).toEqual({ count: 3, of: 4 });
    expect(seen.officers.map(({ officer, done }) => [officer.code, done.count, done.of])).toEqual([
      ["CB-U1", 2, 3],
      ["CB-U2", 1, 1],
    ]);
    expect(seen.overdue.map(({ visit }) => visit.unit)).toEqual(["X16"]);
    expect(seen.meetings).toEqual({ count: 2, of: 3 });
    expect(seen.written).toEqual({ count: 1, of: 3 });
    expect(seen.weak.map(({ visit }) => visit.unit)).toEqual(["X02"]);
    // Communes of the clusters that have an officer, less the three that were visited and the one whose visit is ahead.
    expect(seen.never.length).toBe(30 - 3 - 1);
    expect(seen.never.map(({ code }) => code)).toContain("X16");
  });

  test("a visit has until the end of its month: before that it is neither done nor missing", () => {
    const at = (date: number): unknown[] => {
      const { done, ahead, overdue } = visiting({ ...sample, visits }, { from: day(2024, 9, 1), to: date });
      return [done, ahead, overdue.map(({ visit }) => visit.unit)];
    };
    expect(at(day(2024, 9, 3))).toEqual([{ count: 0, of: 0 }, 2, []]);
    expect(at(day(2024, 9, 5))).toEqual([{ count: 1, of: 1 }, 1, []]);
    expect(at(day(2024, 9, 30))).toEqual([{ count: 1, of: 2 }, 0, []]);
    expect(at(day(2024, 10, 1))).toEqual([{ count: 1, of: 2 }, 0, ["X16"]]);
  });

  test("findings by content item, by number or in words; weak ones followed by later visits", () => {
    const topics = sample.settings.programmes.visitTopics;
    expect(topics.length).toBe(6);
    const named = { officer: "CB-U1", unit: "X01", branchMeeting: false, resolved: false };
    const list = [
      { ...named, month: "7/2024", date: day(2024, 7, 1), topic: "1; 3", grade: "weak" as const },
      {
        ...named,
        month: "8/2024",
        date: day(2024, 8, 1),
        topic: "Củng cố nhân sự chi đoàn; 9",
        grade: "good" as const,
      },
      { ...named, month: "9/2024", date: day(2024, 9, 1), topic: "câu lạc bộ", grade: "fair" as const },
      { ...named, month: "9/2024", date: day(2024, 9, 2) },
      { ...named, month: "10/2024" },
    ];
    const seen = visiting({ ...sample, visits: list }, quarter);
    expect(seen.topics).toEqual([
      { topic: topics[0], visits: 2, good: 1, fair: 0, weak: 1 },
      { topic: topics[2], visits: 1, good: 0, fair: 0, weak: 1 },
      { topic: topics[4], visits: 1, good: 0, fair: 1, weak: 0 },
      { topic: undefined, visits: 2, good: 1, fair: 0, weak: 0 },
    ]);
    expect(seen.weak.map(({ visit, later }) => [visit.month, later])).toEqual([["7/2024", 3]]);
    expect(seen.resolved).toEqual({ count: 0, of: 1 });
    expect(seen.officers[0]?.months.get(9)).toEqual({ count: 2, of: 2 });
    expect(seen.officers[0]?.months.get(10)).toEqual({ count: 0, of: 1 });
  });

  test("what is due: overdue first, each with its cell; what is done is gone", () => {
    const support = sample.support.filter(({ topic }) => topic !== "Họp tổ công tác");
    const due = dueDates({ ...sample, visits, support }, day(2024, 10, 5), 90);
    expect(due.find(({ kind, about }) => kind === "visit" && about === "X16")).toMatchObject({
      day: day(2024, 9, 30),
      who: "CB-U1",
      late: 5,
      source: { table: "DiCoSo", column: "Ngày đi", row: 7 },
    });
    expect(due.filter(({ kind }) => kind === "visit").length).toBe(2);
    expect(due.filter(({ kind }) => kind === "support").map(({ about, late }) => [about, late > 0])).toEqual([
      ["Tập huấn nghiệp vụ công tác Đoàn", true],
      ["Hỗ trợ tổ chức hoạt động chăm lo đoàn viên, thanh niên", false],
      ["Hỗ trợ tổ chức hoạt động chăm lo đoàn viên, thanh niên", false],
    ]);
    expect(
      due.filter(({ kind }) => kind === "preparation").map(({ about, source }) => [about, source.column]),
    ).toEqual([
      ["X29", "Ngày trình kế hoạch"],
      ["X29", "Ngày trình kế hoạch"],
    ]);
    expect(due.filter(({ kind }) => kind === "milestone").map(({ about, late }) => [about, late])).toEqual([
      ["Tổng kết", 0],
    ]);
    expect(due.filter(({ kind }) => kind === "session").map(({ about }) => about)).toEqual([
      "HT-X08",
      "HT-X19",
    ]);
    expect(due.filter(({ kind }) => kind === "ceremony").map(({ about }) => about)).toEqual([
      "X26",
      "X29",
      "X29",
    ]);
    expect(due.filter(({ kind }) => kind === "evidence").length).toBe(8);
    expect(due.map((item) => item.day)).toEqual([...due.map((item) => item.day)].sort((a, b) => a - b));
    expect(
      dueDates({ ...sample, visits }, day(2024, 10, 5), 0).some((item) => item.day > day(2024, 10, 5)),
    ).toBe(false);
  });
});

test("support of special units (S2): done by state or result, overdue by day", () => {
  const rows = supporting(sample, quarter);
  expect(rows.map(({ unit, done, overdue }) => [unit.code, done, overdue.length])).toEqual([
    ["T21", { count: 2, of: 3 }, 0],
    ["X14", { count: 1, of: 3 }, 1],
  ]);
  const task = nth(sample.support);
  const open = { ...task, state: "đang làm", result: "mới một phần" };
  expect(
    supporting({ ...sample, support: [open] }, quarter).find(({ unit }) => unit.code === task.unit)?.done,
  ).toEqual({ count: 0, of: 1 });
});

test("support (S2): meetings by quarter and milestones stand apart from the tasks; companions come from the cluster", () => {
  const support = nth(supporting(sample, { ...quarter, to: day(2024, 10, 5) }));
  expect(support.meetings.map(({ quarter: number, state }) => [number, state])).toEqual([
    [1, "done"],
    [2, "done"],
    [3, "overdue"],
    [4, "ahead"],
  ]);
  expect(support.tasks.map(({ state }) => state)).toEqual(["done", "done", "ahead"]);
  expect(support.companions.length).toBeGreaterThan(0);
  expect(
    support.companions.every(({ cluster, special }) => cluster === support.unit.cluster && !special),
  ).toBe(true);
  const states = (at: number): string[] =>
    milestones(sample, at).map(({ name, state }) => `${name} ${state}`);
  expect(states(day(2024, 10, 5))).toEqual(["Triển khai kế hoạch done", "Sơ kết done", "Tổng kết ahead"]);
  expect(states(day(2024, 11, 1))[2]).toBe("Tổng kết overdue");
  // One unit that lags keeps the milestone open.
  const lagging = sample.support.map((task, at) =>
    task.topic === "Sơ kết" && at < 7 ? { ...task, state: "đang làm" } : task,
  );
  expect(milestones({ ...sample, support: lagging }, day(2024, 10, 5))[1]?.state).toBe("overdue");
});

test("study (S3): levels, groups, absentees, units without a session of their own, words of quality", () => {
  const sessions = [
    {
      code: "T",
      level: "tỉnh",
      organiser: "BTV Tỉnh đoàn",
      due: day(2024, 7, 31),
      held: day(2024, 7, 1),
      speakerQuality: "Tốt",
      proposal: "In thêm tài liệu",
    },
    {
      code: "A",
      level: "cơ sở",
      organiser: "x01",
      due: day(2024, 7, 31),
      held: day(2024, 8, 2),
      speakerQuality: "tốt",
    },
    { code: "B", level: "cơ sở", organiser: "Xuân Trường", due: day(2024, 8, 31), speakerQuality: "khá" },
    { code: "C", level: "cơ sở", organiser: "X03", due: day(2024, 12, 31) },
  ];
  const learners = [
    {
      session: "T",
      person: "1",
      name: "Người một",
      unit: "X01",
      kind: "cán bộ",
      present: true,
      paper: day(2024, 7, 20),
      mark: "Tốt",
    },
    { session: "T", person: "1", name: "Người một", unit: "X01", kind: "bí thư chi đoàn", present: false },
    { session: "T", person: "2", name: "Người hai", unit: "X02", kind: "cán bộ", present: false },
    {
      session: "A",
      person: "3",
      name: "Người ba",
      unit: "X01",
      kind: "đoàn viên",
      present: true,
      paper: day(2024, 8, 9),
    },
    { session: "B", person: "4", name: "Người bốn", unit: "X02", kind: "đoàn viên", present: true },
  ];
  const study = studying({ ...sample, sessions, learners }, quarter);
  expect(study.sessions.map(({ state }) => state)).toEqual(["held", "heldLate", "missed", "ahead"]);
  expect(
    study.levels.map(({ level, held, late, missed, present }) => [level, held, late, missed, present]),
  ).toEqual([
    ["tỉnh", { count: 1, of: 1 }, 0, 0, { count: 1, of: 2 }],
    ["cơ sở", { count: 1, of: 3 }, 1, 1, { count: 1, of: 1 }],
  ]);
  expect(study.present).toEqual({ count: 2, of: 3 });
  // A role counts in its own group: the cadre was there, and so was the secretary who is the same person.
  expect(study.kinds.map(({ kind, present }) => [kind, present.count, present.of])).toEqual([
    ["cán bộ", 1, 2],
    ["bí thư chi đoàn", 1, 1],
    ["đoàn viên", 1, 1],
  ]);
  expect(study.absent.map(({ name }) => name)).toEqual(["Người hai"]);
  expect(study.withoutSession.map(({ code }) => code)).not.toEqual(expect.arrayContaining(["X01"]));
  expect(study.withoutSession.length).toBe(sample.units.length - 3);
  expect(studying({ ...sample, sessions: sessions.slice(0, 1) }, quarter).withoutSession).toEqual([]);
  expect([study.marked, study.marks]).toEqual([{ count: 1, of: 2 }, [{ word: "Tốt", count: 1 }]]);
  expect(study.speakerQuality).toEqual([{ word: "Tốt", count: 2 }]);
  expect(study.proposals.map(({ text }) => text)).toEqual(["In thêm tài liệu"]);
});

test("study (S3): a session that a unit holds for itself is owed by nobody else; it feeds the rating of those listed", () => {
  const period = nth(sample.periods, 1);
  const at = { due: period.to, held: period.from + 3 };
  const learner = { session: "A", person: "1", name: "Người học", present: true };
  const own = {
    ...sample,
    sessions: [{ code: "A", level: "cơ sở", organiser: "Xã Xuân Trường", ...at }],
    learners: [
      { ...learner, unit: "X02" },
      { ...learner, person: "2", unit: "X03", present: false },
    ],
  };
  const study = participation(own, period);
  expect(study.of("X02")).toMatchObject({ convened: 1, present: 1 });
  expect(study.of("X03")).toMatchObject({ convened: 1, present: 0 });
  expect(study.of("X04")).toBeNull();
  expect(participation({ ...own, learners: [] }, period).of("X02")).toMatchObject({ unlisted: ["A"] });
  // The office's own session is for all.
  expect(
    participation(
      { ...own, sessions: [{ code: "A", level: "huyện", organiser: "BTV Huyện đoàn", ...at }] },
      period,
    ).of("X04"),
  ).toMatchObject({ convened: 0, unlisted: ["A"] });
  expect(participation({ ...own, sessions: [] }, period).of("X04")).toBeNull();
});

test("study (S3): sums, never averages; two roles of a person count once", () => {
  const level = { level: "huyện", organiser: "BTV Huyện đoàn" };
  const sessions = [
    { code: "A", ...level, due: day(2024, 7, 31), held: day(2024, 8, 2) },
    { code: "B", ...level, due: day(2024, 9, 1) },
  ];
  const learner = { session: "A", name: "Người học", present: false };
  const learners = [
    { ...learner, person: "1", unit: "X01", present: true, paper: day(2024, 8, 20) },
    { ...learner, person: "1", unit: "X01" },
    { ...learner, person: "2", unit: "X01" },
    { ...learner, person: "3", unit: "X02", present: true },
    { ...learner, session: "B", person: "4", unit: "X02" },
  ];
  const study = studying({ ...sample, sessions, learners }, quarter);
  expect([study.held.length, study.late.length, study.missed.map(({ code }) => code)]).toEqual([1, 1, ["B"]]);
  expect([study.present, study.papers]).toEqual([
    { count: 2, of: 3 },
    { count: 1, of: 3 },
  ]);
  expect(study.units.map(({ unit, present }) => [unit, present.count, present.of])).toEqual([
    ["X01", 1, 2],
    ["X02", 1, 1],
  ]);
  expect(rate(study.present)).toBeCloseTo(2 / 3);
});

test("what the follow-up cannot use as typed is a finding with its cell, not silence", () => {
  const bad: Snapshot = {
    ...sample,
    visits: [
      {
        officer: "CB-U1",
        unit: "X01",
        month: "tháng tư",
        branchMeeting: false,
        resolved: false,
        topic: "1; 7",
        row: 3,
      },
      { officer: "CB-U1", unit: "X01", month: "Tháng 4", branchMeeting: false, resolved: false, topic: "6" },
    ],
    support: [
      { unit: "X14", topic: "Họp tổ công tác quý", quarter: "V", row: 1 },
      { unit: "X14", topic: "Tập huấn", state: "gần xong", row: 2 },
    ],
    activities: [{ date: day(2024, 7, 1), host: "T01", partner: "X30", kind: "gift", row: 5 }],
  };
  expect(checkProgrammes(sample)).toEqual([]);
  expect(
    checkProgrammes(bad).map(({ code, severity, table, column, row }) => [
      code,
      severity,
      table,
      column,
      row,
    ]),
  ).toEqual([
    ["visitMonthUnclear", "error", "DiCoSo", "Tháng", 3],
    ["visitTopicUnknown", "warning", "DiCoSo", "Nội dung", 3],
    ["quarterUnclear", "warning", "HoTro", "Quý", 1],
    ["taskStateUnclear", "warning", "HoTro", "Trạng thái", 2],
    ["activityUnpaired", "warning", "HoatDong", "Đơn vị kết nghĩa", 5],
  ]);
});

test("windows and milestones of the settings: read, or a finding with an example", () => {
  const read = (values: Record<string, string>): ReturnType<typeof readSnapshot> =>
    readSnapshot(rawTables({ settings: Object.entries(values).map(([key, value]) => ({ key, value })) }));
  const good = read({
    DotChuanBiKetNghia: "15/02/2020 – 25/02/2020",
    NgayBatDauLeKyKet: "25/02/2020",
    MocHoTro: "31/10/2018: Tổng kết; 30/06/2018: Sơ kết: đợt 1",
  });
  expect(good.snapshot.settings.programmes).toMatchObject({
    preparation: { from: day(2020, 2, 15), to: day(2020, 2, 25) },
    ceremonyStart: day(2020, 2, 25),
    milestones: [
      { day: day(2018, 6, 30), name: "Sơ kết: đợt 1" },
      { day: day(2018, 10, 31), name: "Tổng kết" },
    ],
  });
  const bad = read({
    DotChuanBiKetNghia: "25/02/2020 - 15/02/2020",
    NgayBatDauLeKyKet: "30/02/2020",
    MocHoTro: "cuối năm: Tổng kết",
  });
  expect(bad.findings.filter(({ code }) => code === "settingInvalid").map(({ key }) => key)).toEqual([
    // In the order of the sheet.
    "DotChuanBiKetNghia",
    "NgayBatDauLeKyKet",
    "MocHoTro",
  ]);
  expect(bad.snapshot.settings.programmes.milestones).toEqual([]);
});

describe("reports", () => {
  test("spans and the ones before them, over the turn of the year", () => {
    const of = (length: ReportLength, at: number): string[] => {
      const whole = reportSpan(length, at);
      const { span, before } = whole;
      const name = spanName(length, whole, vi);
      return [
        formatDate(span.from),
        formatDate(span.to),
        formatDate(before.from),
        formatDate(before.to),
        name,
      ];
    };
    expect(of("month", day(2024, 1, 20))).toEqual([
      "01/01/2024",
      "31/01/2024",
      "01/12/2023",
      "31/12/2023",
      "tháng 1 năm 2024",
    ]);
    expect(of("month", day(2024, 12, 31)).slice(0, 2)).toEqual(["01/12/2024", "31/12/2024"]);
    expect(of("quarter", day(2024, 2, 1))).toEqual([
      "01/01/2024",
      "31/03/2024",
      "01/10/2023",
      "31/12/2023",
      "quý I năm 2024",
    ]);
    expect(of("nine", day(2024, 9, 20))).toEqual([
      "01/01/2024",
      "30/09/2024",
      "01/01/2023",
      "30/09/2023",
      "9 tháng đầu năm 2024",
    ]);
    expect(of("year", day(2024, 9, 20)).slice(0, 2)).toEqual(["01/01/2024", "31/12/2024"]);
  });

  test("sentences with both numbers and the rate, Vietnamese figures, places for the office's own words", () => {
    const page = nth(
      makePages("bao-cao-9-thang", sample, { day: day(2024, 9, 20), today: day(2024, 10, 5) }),
    );
    const text = textsOf(page);
    expect(text).toEqual(
      expect.arrayContaining([
        "TỈNH ĐOÀN THANH HÓA | ĐOÀN TNCS HỒ CHÍ MINH",
        "BÁO CÁO",
        "I. PHONG TRÀO KẾT NGHĨA",
        "Có 28/30 xã, thị trấn đã tổ chức Lễ ký kết, đạt 93,3%.",
        "Còn 3 cặp kết nghĩa quá hạn chưa tổ chức Lễ ký kết: CĐ Ngân hàng NN Lam Sơn – Xuân Hưng; CĐ Chi nhánh Thủy nông tả Thọ Xuân – Xuân Minh; CĐ Cty CPDVNN Happy Fram Việt Nam – Xuân Minh.",
        "Cộng | 54 | 265.500.000 | 2.030",
        "VI. ĐÁNH GIÁ CHUNG",
        "Trên đây là báo cáo kết quả công tác Đoàn và phong trào thanh thiếu nhi 9 tháng đầu năm 2024 của BTV Huyện đoàn Thọ Xuân./.",
        "Số liệu tính đến ngày 30/09/2024; mã đối chiếu dữ liệu abcdef0123456789.",
      ]),
    );
    expect(text.join("\n")).not.toMatch(/undefined|NaN|\{\w+\}/u);
    const alone = nth(makePages("bao-cao-thang", sample, { day: day(2024, 9, 20), twinningOnly: true }));
    expect(alone.sheet).toBe("Kết nghĩa tháng 9.2024");
    expect(textsOf(alone)).toContain("II. ĐÁNH GIÁ CHUNG");
  });

  test("what lies ahead of today is neither done nor overdue yet", () => {
    const visits = [
      { officer: "CB-U1", unit: "X01", month: "9/2024", branchMeeting: false, resolved: false },
    ];
    const late = { ...sample, visits, support: [{ unit: "X14", topic: "Tập huấn", due: day(2024, 9, 25) }] };
    const at = (today: number): string =>
      textsOf(nth(makePages("bao-cao-quy", late, { day: day(2024, 9, 1), today }))).join("\n");
    expect(at(day(2024, 9, 20))).toContain("Số liệu tính đến ngày 20/09/2024");
    expect(at(day(2024, 9, 20))).toContain("Xuân Phú: chưa hoàn thành nội dung hỗ trợ nào (0/1).");
    expect(at(day(2024, 10, 9))).toContain(
      "Xuân Phú: chưa hoàn thành nội dung hỗ trợ nào (0/1); 1 nội dung quá hạn.",
    );
    expect(at(day(2024, 10, 9))).toContain("Số liệu tính đến ngày 30/09/2024");
  });

  test("a programme without data says so, and no zeros", () => {
    const bare: Snapshot = {
      ...sample,
      pairings: [],
      activities: [],
      visits: [],
      support: [],
      sessions: [],
      learners: [],
      criteria: [],
    };
    const text = textsOf(nth(makePages("bao-cao-quy", bare, { day: day(2024, 9, 20) })));
    expect(text.filter((line) => line === "Chưa có số liệu.").length).toBe(5);
    expect(text.slice(8).join("\n")).not.toMatch(/(^|\D)0(\D|$)/u);
    for (const kind of ["theo-doi-ket-nghia", "theo-doi-di-co-so", "theo-doi-hoc-tap"] as const)
      expect(textsOf(nth(makePages(kind, bare, { day: day(2024, 9, 20) })))).toContain("Chưa có số liệu.");
  });

  test.each<[DocumentKind, string]>([
    ["bao-cao-thang", "Trong kỳ đã có 7 hoạt động kết nghĩa, không thay đổi so với kỳ trước"],
    ["bao-cao-quy", "Trong kỳ đã có 20 hoạt động kết nghĩa, tăng 6 so với kỳ trước"],
    // The workbook begins with this year: nothing to compare with.
    ["bao-cao-nam", "Trong kỳ đã có 54 hoạt động kết nghĩa; 24/30 xã, thị trấn có hoạt động"],
  ])("%s compares with the span before", (kind, sentence) => {
    expect(textsOf(nth(makePages(kind, sample, { day: day(2024, 9, 30) }))).join("\n")).toContain(sentence);
  });

  test("levels and bodies come from the workbook: a province of 2026 prints wards and communes", () => {
    const province: Snapshot = {
      ...sample,
      units: sample.units.map((unit, at) => {
        if (unit.kind === "xã" && at % 2 === 0) return { ...unit, kind: "phường" };
        return unit.kind === "thị trấn" ? { ...unit, kind: "đặc khu" } : unit;
      }),
      settings: {
        ...sample.settings,
        document: {
          ...sample.settings.document,
          issuingBody: "BAN THƯỜNG VỤ TỈNH ĐOÀN",
          superior: "TRUNG ƯƠNG ĐOÀN",
        },
      },
    };
    const text = textsOf(nth(makePages("bao-cao-nam", province, { day: day(2024, 9, 30) })));
    expect(text).toContain("Có 28/30 xã, phường, đặc khu đã tổ chức Lễ ký kết, đạt 93,3%.");
    expect(text[0]).toBe("TRUNG ƯƠNG ĐOÀN | ĐOÀN TNCS HỒ CHÍ MINH");
    expect(text.slice(0, 12).join("\n")).not.toMatch(/huyện|thị trấn/iu);
  });
});

describe("what is due, as a calendar and in cells", () => {
  const today = day(2024, 10, 5);
  const items = dueDates(sample, today, 90);

  test("a calendar of whole days whose entries keep their identity in later exports", () => {
    const one = dueCalendar(items, sample, new Date(0), vi);
    const two = dueCalendar(items, sample, new Date(86_400_000), vi);
    expect(one.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
    expect(one.match(/BEGIN:VEVENT/gu)?.length).toBe(items.length);
    const unfolded = one.replace(/\r\n[ \t]/gu, "");
    expect(unfolded).toContain("DTSTART;VALUE=DATE:20241010");
    expect(unfolded).toContain("SUMMARY:Gửi minh chứng: Đợt 3 năm 2024");
    const identities = (text: string): string[] =>
      [...text.replace(/\r\n[ \t]/gu, "").matchAll(/^UID:(.*)$/gmu)].map((match) => match[1] ?? "");
    expect(identities(one)).toEqual(identities(two));
    expect(new Set(identities(one)).size).toBe(items.length);
    for (const line of one.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test("=DUE spills the same list; a number of days that is none says so", () => {
    const board = new Scoreboard(sample, today);
    const spilled = evaluate(board, "DUE", { code: "", days: 90 });
    expect("value" in spilled && (spilled.value as string[][]).length).toBe(items.length);
    expect("value" in spilled && (spilled.value as string[][])[0]).toEqual([
      "25/02/2020",
      "Trình kế hoạch kết nghĩa",
      "CĐ Chi nhánh Thủy nông tả Thọ Xuân",
      "Xã Xuân Minh",
      `quá hạn ${today - day(2020, 2, 25)} ngày`.replace(/(\d)(\d{3}) /u, "$1.$2 "),
      "Kết nghĩa · T20 – X29",
    ]);
    expect(evaluate(board, "DUE", { code: "", days: -1 })).toMatchObject({ problem: "function.days" });
    const settings = { ...sample.settings, programmes: { ...sample.settings.programmes, milestones: [] } };
    const idle = { ...sample, settings, pairings: [], support: [], sessions: [], periods: [], visits: [] };
    expect(evaluate(new Scoreboard(idle, today), "DUE", { code: "" })).toEqual({
      value: [["Không có việc nào đến hạn."]],
    });
  });
});

describe("the evidence matrix (S4)", () => {
  const board = new Scoreboard(sample, day(2024, 10, 5));
  const period = nth(sample.periods);

  test("agrees with the missing list of the results, unit by unit and leaf by leaf", () => {
    const cells = sample.clusters.flatMap((cluster) => {
      const matrix = evidenceMatrix(board, "Đoàn", period, cluster);
      return (matrix?.groups ?? []).flatMap(({ rows }) =>
        rows.flatMap(({ code, cells: own }) =>
          own.map((cell, at) => ({ unit: matrix?.units[at]?.code ?? "", code, state: cell.state })),
        ),
      );
    });
    const open = cells
      .filter(({ state }) => !["complete", "none", "notApplicable"].includes(state))
      .map(({ unit, code, state }) => `${unit} ${code} ${state}`);
    const missing = resultsOf(board)
      .missing.filter((entry) => entry.set === "Đoàn" && entry.period.code === period.code)
      .flatMap(({ unit, leaves }) =>
        leaves.map(({ criterion, state }) => `${unit.code} ${criterion.code} ${state}`),
      );
    expect(open.length).toBeGreaterThan(20);
    expect(open.sort()).toEqual(missing.sort());
  });

  test("one landscape sheet a cluster, however many its units; names that a sheet may carry", () => {
    const of = (snapshot: Snapshot): readonly Page[] =>
      makePages("tong-hop-minh-chung", snapshot, { day: day(2024, 10, 5), set: "Đoàn", period: period.code });
    const pages = of(sample);
    expect(pages.length).toBe(8);
    const big = {
      ...sample,
      units: sample.units.map((unit) => ({ ...unit, cluster: "C1" })),
      clusters: [{ ...nth(sample.clusters), code: "C/1" }, nth(sample.clusters)],
    };
    const many = of(big);
    expect(many.length).toBe(1);
    const units = evidenceMatrix(new Scoreboard(big, 0), "Đoàn", period, nth(sample.clusters))?.units ?? [];
    const table = nth(many).blocks.find((block) => block.kind === "table");
    expect(table?.columns.length).toBe(2 + units.length);
    for (const { sheet, orientation } of [...pages, ...many]) {
      expect(sheet.length).toBeLessThanOrEqual(31);
      expect(sheet).not.toMatch(/[\\/?*[\]:]/u);
      expect(orientation).toBe("Landscape");
    }
    expect(new Set(many.map(({ sheet }) => sheet)).size).toBe(many.length);
  });
});
