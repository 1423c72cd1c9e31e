import { Scoreboard } from "../../src/domain/scoring";
import { translator } from "../../src/i18n";
import { waitingCount } from "../../src/pane/pages/awards/waiting";
import { evidenceLines } from "../../src/pane/pages/scores/evidence";
import {
  comparedWith,
  FIRST_SORT,
  scoreLines,
  shownLines,
  sortedBy,
  usedColumns,
  type Look,
  type ScoreLine,
} from "../../src/pane/pages/scores/lines";
import { resultsOf } from "../../src/domain/results";
import { serialDay } from "../../src/text";
import { nth, sampleSnapshot } from "./sample";

const vi = translator("vi");
const board = new Scoreboard(sampleSnapshot(), serialDay(2024, 9, 20) as number);
const YEAR = { set: "Đoàn", period: undefined } as const;
const look: Look = { search: "", cluster: undefined, sort: FIRST_SORT.units };

const line = (name: string, more: Partial<ScoreLine> = {}): ScoreLine => ({
  ...{ code: name, name, cluster: undefined, rank: undefined, score: undefined, maximum: undefined },
  ...{ percent: undefined, grade: undefined, coverage: undefined, change: undefined, notes: [] },
  complete: { numerator: 0, denominator: 0 },
  ...more,
});
const names = (lines: readonly ScoreLine[]): string[] => lines.map(({ name }) => name);

describe("the score table of the pane", () => {
  const lines = scoreLines(board, "units", YEAR, vi);

  test("says of each unit what the board says", () => {
    const scores = board.unitScores("Đoàn", undefined);
    for (const { unit, score, percent, rank, specialRank, coverage } of scores) {
      const shown = lines.find(({ code }) => code === unit);
      if (coverage.denominator === 0 && score === undefined) expect(shown).toBeUndefined();
      else expect(shown).toMatchObject({ score, percent, rank: rank ?? specialRank, complete: coverage });
    }
    expect(lines.length).toBeGreaterThan(40);
  });

  test.each(["xuan hong", "XUÂN HỒNG", "hong xuan"])("«%s» finds Xã Xuân Hồng", (search) => {
    expect(names(shownLines(lines, { ...look, search }))).toEqual(["Xã Xuân Hồng"]);
  });

  test("a unit is found by its code and by its cluster", () => {
    const unit = nth(lines, 0);
    expect(names(shownLines(lines, { ...look, search: unit.code.toLowerCase() }))).toContain(unit.name);
    expect(names(shownLines(lines, { ...look, search: unit.cluster?.name ?? "" }))).toContain(unit.name);
  });

  test("names that look alike are told apart as they are typed", () => {
    const alike = [line("Xuân Trường"), line("Trường Xuân"), line("Xuân Hưng")];
    expect(names(shownLines(alike, { ...look, search: "hung" }))).toEqual(["Xuân Hưng"]);
    expect(names(shownLines(alike, { ...look, search: "đoàn" }))).toEqual([]);
  });

  test("whoever has no value comes last in either direction, and equals are in the order of their names", () => {
    const some = [line("C", { score: 1 }), line("A"), line("B", { score: 2 }), line("Ă", { score: 2 })];
    const by = (descending: boolean): string[] =>
      names(shownLines(some, { ...look, sort: { column: "score", descending } }));
    expect(by(true)).toEqual(["Ă", "B", "C", "A"]);
    expect(by(false)).toEqual(["C", "Ă", "B", "A"]);
  });

  test("a click on a column orders by it from the end that matters, the next one turns it round", () => {
    expect(sortedBy("score", look)).toEqual({ column: "score", descending: true });
    expect(sortedBy("name", look)).toEqual({ column: "name", descending: false });
    const sort = { column: "score", descending: true } as const;
    expect(sortedBy("score", { ...look, sort })).toEqual({ column: "score", descending: false });
  });

  test("only units of the cluster that is asked for, and only columns with something in them", () => {
    const cluster = lines.find((entry) => entry.cluster !== undefined)?.cluster?.code;
    const own = shownLines(lines, { ...look, cluster });
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((entry) => entry.cluster?.code === cluster)).toBe(true);
    expect(usedColumns([line("A", { score: 1 })])).toEqual(["name", "score"]);
    expect(usedColumns(scoreLines(board, "clusters", YEAR, vi))).not.toContain("grade");
  });

  test("a period is compared with the one before, points with points out of the same maximum", () => {
    const [first, second] = board.periodsOf("Đoàn");
    if (!first || !second) throw new Error("two periods are needed");
    const view = { set: "Đoàn", period: second.code };
    expect(comparedWith(board, { ...view, period: first.code })).toBeUndefined();
    expect(comparedWith(board, view)?.code).toBe(first.code);
    const cluster = nth(scoreLines(board, "clusters", view, vi), 0);
    const of = (period: string): number | undefined =>
      board.clusterScores("Đoàn", period).find((score) => score.cluster === cluster.code)?.score;
    expect(cluster.change).toBeCloseTo((of(second.code) ?? NaN) - (of(first.code) ?? NaN), 1);
    for (const unit of scoreLines(board, "units", view, vi)) {
      const before = board.unitScores("Đoàn", first.code).find((score) => score.unit === unit.code);
      expect(unit.change === undefined).toBe(
        before?.score === undefined || unit.score === undefined || before.maximum !== unit.maximum,
      );
    }
  });
});

test("the evidence of a line is every row that its leaves rest on", () => {
  const unit = "X01";
  const period = nth(board.periodsOf("Đoàn"), 0).code;
  const own = board.evidence.filter(
    (row) => row?.unit === unit && row.set === "Đoàn" && row.period === period,
  );
  const lines = evidenceLines(board, { set: "Đoàn", period }, unit);
  expect(own.length).toBeGreaterThan(0);
  expect(new Set(lines.map(({ evidence }) => evidence))).toEqual(new Set(own));
});

test("awards wait as long as one of their rows is neither decided nor settled against", () => {
  const { awards } = resultsOf(board);
  const open = new Set(awards.filter(({ decided }) => !decided).map(({ award }) => award.code));
  expect(waitingCount(awards)).toBeLessThanOrEqual(open.size);
  expect(waitingCount(awards.filter(({ decided }) => decided))).toBe(0);
  const tied = awards.map((result) => ({ ...result, decided: false, reason: "tieOpen" as const }));
  expect(waitingCount(tied)).toBe(new Set(awards.map(({ award }) => award.code)).size);
});
