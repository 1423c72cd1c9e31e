import {
  checklist,
  currentPeriods,
  nextStep,
  type Step,
  type StepCode,
  type YearKnown,
} from "../../src/domain/year";
import { missingWords, periodWords } from "../../src/pane/pages/home/periodLines";
import { stepWords } from "../../src/pane/pages/home/stepWords";
import { textsOf } from "../../src/session";
import { serialDay } from "../../src/text";
import { headOf, known, OFFICE, snapshotOf, withRows, WRITTEN } from "./yearOffice";

const vi = textsOf("vi");
describe("the one next step", () => {
  const cases: readonly [string, YearKnown, Step | undefined][] = [
    [
      "nobody is there",
      known({
        DonVi: headOf("DonVi"),
        Cum: headOf("Cum"),
        MinhChung: headOf("MinhChung"),
        GiaiThuong: headOf("GiaiThuong"),
      }),
      { code: "units" },
    ],
    [
      "there is nothing to score by",
      known({ TieuChi: headOf("TieuChi"), MinhChung: headOf("MinhChung"), GiaiThuong: headOf("GiaiThuong") }),
      { code: "criteria" },
    ],
    [
      "a setting is open that something waits for",
      known({ ThietLap: headOf("ThietLap") }),
      { code: "settings", settings: ["CachTinhCum"] },
    ],
    ["a table is not there", known({ Cum: "" }), { code: "tables", sheets: ["Cụm thi đua"] }],
    [
      "something is wrong",
      known({ MinhChung: withRows("MinhChung", "M4 | Q2 | B | Đoàn | 2 | 01/06/2024 | bảy | đạt") }),
      { code: "errors", count: 1 },
    ],
    ["results were never written", known({}, null), { code: "compute" }],
    ["results are old", known({}, { ...WRITTEN, old: "input" }), { code: "recompute", because: "input" }],
    ["it is not known yet whether results are there", { ...known(), last: undefined }, undefined],
    ["the scores are not worked out yet", { ...known(), worked: undefined }, undefined],
  ];
  test.each(cases)("%s", (_, state, step) => expect(nextStep(state)).toEqual(step));

  test("results that only name other locked periods keep nobody from the next step", () => {
    const last = { ...WRITTEN, old: "locked" } as const;
    expect(nextStep(known({}, last))).toEqual(nextStep(known()));
  });

  const codeOf = (state: YearKnown): StepCode | undefined => nextStep(state)?.code;

  test("no evidence at all is asked for of the period that is on", () => {
    const step = nextStep(known({ MinhChung: headOf("MinhChung") }, null));
    expect(step).toMatchObject({ code: "evidence", period: { code: "Q3" } });
  });

  test("a tie is put to a person before anything is closed", () => {
    const equal = withRows("MinhChung", "M4 | Q2 | B | Đoàn | 2 | 01/06/2024 | 7 | đạt");
    const step = nextStep(known({ MinhChung: equal }));
    expect(step).toMatchObject({ code: "decide", awards: [{ name: "Cụm dẫn đầu" }] });
  });

  test("then the periods that are past their deadline are verified, locked, published, and have their papers", () => {
    const parted = (rows: string): string =>
      withRows("MinhChung", "M4 | Q2 | B | Đoàn | 2 | 01/06/2024 | 9 | đạt", rows);
    const waiting = parted("M5 | Q2 | B | Đoàn | 2 | 01/06/2024 | | chờ");
    expect(nextStep(known({ MinhChung: waiting }))).toMatchObject({
      code: "verify",
      count: 1,
      period: { code: "Q2" },
    });
    expect(codeOf(known({ MinhChung: parted("") }))).toBe("lock");
    const locked = OFFICE.Ky.replace("10/06/2024 |", "10/06/2024 | khóa");
    const published = OFFICE.Ky.replace("10/06/2024 |", "10/06/2024 | công bố");
    const seal = { seal: ["Q2"] };
    expect(codeOf(known({ MinhChung: waiting, Ky: locked }, WRITTEN, seal))).toBe("verifyLocked");
    expect(codeOf(known({ MinhChung: parted(""), Ky: locked }, WRITTEN, seal))).toBe("publish");
    const done = known({ MinhChung: parted(""), Ky: published }, WRITTEN, seal);
    expect(nextStep(done)).toMatchObject({ code: "papers", period: { code: "Q2" } });
    const withPapers = { ...done, facts: { ...done.facts, papersOf: new Set(["Q2"]) } };
    expect(nextStep(withPapers)).toMatchObject({ code: "collect", period: { code: "Q3" } });
  });

  test("a period that is past its deadline without anything in it is not locked, but collected", () => {
    const late = known({
      GiaiThuong: headOf("GiaiThuong"),
      MinhChung: withRows("MinhChung").replaceAll("Q2", "Q3"),
    });
    expect(nextStep(late)).toMatchObject({ code: "evidence", period: { code: "Q2" } });
  });

  test("who only keeps twinning here is not asked for criteria", () => {
    const facts = { ...known().facts, scores: false, due: [] };
    expect(nextStep({ facts, last: null, worked: undefined })).toEqual({ code: "reports" });
  });

  test("every step is worded in both languages, with everything put in", () => {
    const [period] = known().facts.periods;
    if (!period) throw new Error("there are periods");
    const of = period.period;
    const steps: Step[] = [
      { code: "tables", sheets: ["Cụm thi đua"] },
      { code: "settings", settings: ["CachTinhCum", "PhatMuon"] },
      { code: "errors", count: 1 },
      ...(["units", "criteria", "periods", "compute", "newYear", "reports"] as const).map((code) => ({
        code,
      })),
      ...(["input", "locks", "deadline"] as const).map((because) => ({
        code: "recompute" as const,
        because,
      })),
      ...(["evidence", "collect", "prepare"] as const).map((code) => ({ code, period: of })),
      { code: "evidence", period: undefined },
      { code: "decide", awards: snapshotOf({}).snapshot.awards },
      ...(["verify", "verifyLocked"] as const).map((code) => ({ code, period: of, count: 3 })),
      ...(["lock", "publish", "papers"] as const).map((code) => ({ code, period: of })),
      { code: "due", late: 1, soon: 2 },
    ];
    for (const language of ["vi", "en"] as const)
      for (const step of steps) {
        const { action, why } = stepWords(step, textsOf(language));
        expect(`${action} – ${why}`).not.toMatch(/[{}]|undefined/u);
        expect(why).toMatch(/\.$/u);
      }
  });
});

describe("the period that people work on", () => {
  const on = (month: number, day: number, year = 2024): string[] =>
    currentPeriods(known({}, WRITTEN, { day: serialDay(year, month, day) ?? 0 }).facts.periods).map(
      ({ period }) => period.code,
    );

  test.each([
    ["on the day of the deadline", on(6, 10), ["Q2", "Q3"]],
    ["after it the next", on(6, 11), ["Q3"]],
    ["between two the one to come", on(9, 20), ["Q4"]],
    ["after the last none", on(1, 1, 2025), []],
  ])("%s", (_, codes, expected) => expect(codes).toEqual(expected));
});

describe("what a year begins with", () => {
  test("ticks itself, and is gone once all of it is there", () => {
    expect(checklist(known())).toEqual([]);
    expect(checklist({ ...known({}, null), last: undefined })).toEqual([]);
    const nothing = Object.fromEntries(
      (Object.keys(OFFICE) as (keyof typeof OFFICE)[]).map((table) => [table, headOf(table)]),
    );
    expect(checklist(known(nothing, null)).filter(({ done }) => done)).toEqual([]);
    expect(checklist(known({}, null)).flatMap(({ item, done }) => (done ? [] : [item]))).toEqual([
      "computed",
    ]);
    const open = checklist(known({ ThietLap: headOf("ThietLap") }, null));
    expect(open.find(({ item }) => item === "settings")?.done).toBe(false);
  });
});

describe("what the lines of the first page say", () => {
  test("what is in of each period, the one that is on first", () => {
    expect(periodWords(known(), vi)).toEqual([
      {
        code: "Q3",
        isCurrent: true,
        text: "Quý III: nhận minh chứng đến 10/09/2024 (còn 71 ngày)",
        detail: "Chưa có minh chứng",
      },
      {
        code: "Q2",
        isCurrent: false,
        text: "Quý II: đã qua hạn gửi 10/06/2024, chưa khóa",
        detail: "Đoàn: 3 dòng minh chứng, 2/2 đơn vị đã gửi",
      },
      {
        code: "Q4",
        isCurrent: false,
        text: "Quý IV: bắt đầu 01/10/2024, hạn gửi 10/12/2024",
        detail: "Chưa có minh chứng",
      },
    ]);
  });

  test("what is missing, with whom", () => {
    const lines = known().worked?.missing.map((facts) =>
      missingWords(facts, (cluster) => `Cụm ${cluster}`, vi),
    );
    expect(lines).toEqual([
      { text: "Đoàn · Quý II: 1 điều kiện đã quá hạn, 1 đơn vị còn thiếu", detail: "Cụm C2 (1)" },
    ]);
  });

  test("nothing is missing of a locked period", () => {
    expect(known({}, WRITTEN, { seal: ["Q2"] }).worked?.missing).toEqual([]);
  });
});
