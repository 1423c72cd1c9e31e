import fc from "fast-check";
import { resultsOf } from "../../src/domain/results";
import { Fraction } from "../../src/domain/exact/fraction";
import type { Criterion, Evidence, Learner, Lateness, Snapshot, StudySession } from "../../src/domain/model";
import { explainUnit, Scoreboard } from "../../src/domain/scoring";
import { readSnapshot } from "../../src/sheets/read";

/** Excel serial days: the period ends on 9, its evidence is due on 10, the results are looked at on 40. */
const DEADLINE = 10;
const TODAY = 40;
const UNITS = ["A", "B", "C"];

/** Every way of scoring, each leaf asking for two items. Leaf 4 is a `mức` whose steps fall. */
const rules: readonly Pick<Criterion, "code" | "rule" | "steps" | "maximum">[] = [
  { code: "1", maximum: 10, rule: "met", steps: "" },
  { code: "2", maximum: 8, rule: "steps", steps: ">=3: 8; >=1: 3; còn lại: 0" },
  { code: "3", maximum: 6, rule: "perItem", steps: "1,5 mỗi; tối đa 6" },
  { code: "4", maximum: 8, rule: "steps", steps: "<=2: 8; <=5: 1; còn lại: 0" },
  { code: "5", maximum: 9, rule: "share", steps: "tối đa 80%" },
  { code: "6", maximum: 8, rule: "shareSteps", steps: ">=100%: 8; >=50%: 5; còn lại: 1" },
  { code: "7", maximum: 7, rule: "target", steps: "" },
  { code: "8", maximum: 5, rule: "verified", steps: "" },
  { code: "9", maximum: 6, rule: "bonus", steps: "2 mỗi; tối đa 6" },
  { code: "10", maximum: 4, rule: "penalty", steps: "1 mỗi" },
  { code: "11", maximum: 8, rule: "study", steps: "100%: 8; >=50%: 4; còn lại: 1" },
];
/** Leaves whose points never fall when evidence is added: no step falls, and no share is spread thinner. */
const RISING = ["1", "2", "3", "9"];

const rowOf = fc.record({
  unit: fc.constantFrom(...UNITS),
  criterion: fc.constantFrom(...rules.map(({ code }) => code)),
  status: fc.constantFrom<Evidence["status"]>(
    "accepted",
    "accepted",
    "accepted",
    "pending",
    "disputed",
    "rejected",
  ),
  quantity: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  target: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined, freq: 2 }),
  submitted: fc.option(fc.integer({ min: 6, max: 20 }), { nil: undefined }),
  // Above the maximum, below 0 and fitting, but rarely: judged leaves know no lateness.
  verified: fc
    .option(fc.integer({ min: -1, max: 6 }), { nil: undefined, freq: 1 })
    .map((points) => (points === 3 ? points : undefined)),
});
type Row = typeof rowOf extends fc.Arbitrary<infer T> ? T : never;

const learnerOf = fc.record({
  session: fc.constantFrom("H1", "H2", "H3"),
  person: fc.constantFrom("p1", "p2", "p3"),
  unit: fc.constantFrom(...UNITS),
  present: fc.boolean(),
});

/** Every form of `PhatMuon`; undefined = not decided. */
const latenessOf = fc.constantFrom<Lateness | undefined>(
  undefined,
  { kind: "none" },
  { kind: "zero" },
  { kind: "perDay", share: 0.05, cap: 0.5 },
  { kind: "perDay", share: 0.3, cap: 1 },
);

const evidenceOf = (rows: readonly Row[]): Evidence[] =>
  rows.map((row, index) => ({ ...row, code: `M${index}`, set: "Đoàn", period: "Q1", row: index }));

const sessions: readonly StudySession[] = [
  { code: "H1", level: "huyện", organiser: "Huyện đoàn", due: 8, held: 7 },
  { code: "H2", level: "cơ sở", organiser: "B", due: 8, held: 9 },
  { code: "H3", level: "cơ sở", organiser: "C", due: 30 },
];

function snapshotOf(
  evidence: readonly Evidence[],
  lateness: Lateness | undefined,
  learners: readonly Learner[] = [],
): Snapshot {
  const blank = readSnapshot({}).snapshot;
  return {
    ...blank,
    settings: {
      ...blank.settings,
      sets: [{ name: "Đoàn" }],
      clusterMethod: "mean",
      decimals: 6,
      ...(lateness && { lateness }),
    },
    units: UNITS.map((code) => ({
      code,
      name: code,
      aliases: [],
      predecessors: [],
      special: false,
      cluster: "C1",
    })),
    clusters: [{ code: "C1", name: "1" }],
    periods: [{ code: "Q1", name: "", from: 1, to: 9, deadline: DEADLINE, state: "open" }],
    criteria: rules.map((rule) => ({
      ...rule,
      set: "Đoàn",
      text: "",
      periods: [],
      appliesTo: [],
      ...(rule.rule !== "study" && { requiredItems: 2 }),
    })),
    sessions,
    learners,
    evidence,
  };
}

/** Points of each unit and leaf, exact. */
function leavesOf(board: Scoreboard): Map<string, { points: number; text: string }> {
  return new Map(
    UNITS.flatMap((unit) =>
      board
        .leafViews("Đoàn", "Q1", unit)
        .map(({ leaf, result }) => [
          `${unit} ${leaf.criterion.code}`,
          { points: result.points.round(9), text: result.points.toString() },
        ]),
    ),
  );
}

describe("leaves", () => {
  test("being late never pays: no leaf has more points than with the same rows in time", () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 14 }), latenessOf, (rows, lateness) => {
        const late = leavesOf(new Scoreboard(snapshotOf(evidenceOf(rows), lateness), TODAY));
        const inTime = leavesOf(
          new Scoreboard(
            snapshotOf(evidenceOf(rows.map((row) => ({ ...row, submitted: DEADLINE }))), lateness),
            TODAY,
          ),
        );
        for (const [leaf, { points }] of late)
          expect([leaf, points <= (inTime.get(leaf)?.points ?? NaN)]).toEqual([leaf, true]);
      }),
      { numRuns: 300 },
    );
  });

  test("one day later never pays either", () => {
    fc.assert(
      fc.property(
        fc.array(rowOf, { minLength: 1, maxLength: 14 }),
        latenessOf,
        fc.nat(),
        (rows, lateness, at) => {
          // Which of two rows that bring points down comes first does not matter to a leaf that only rises.
          const chosen = at % rows.length;
          if (!RISING.includes(rows[chosen]?.criterion ?? "")) return;
          const later = rows.map((row, index) =>
            index === chosen && row.submitted !== undefined ? { ...row, submitted: row.submitted + 1 } : row,
          );
          const before = leavesOf(new Scoreboard(snapshotOf(evidenceOf(rows), lateness), TODAY));
          const after = leavesOf(new Scoreboard(snapshotOf(evidenceOf(later), lateness), TODAY));
          for (const [leaf, { points }] of after)
            expect([leaf, points <= (before.get(leaf)?.points ?? NaN)]).toEqual([leaf, true]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("what lateness takes is what it says of each day: the points are those in time less the sum, not below 0", () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 14 }), latenessOf, (rows, lateness) => {
        const board = new Scoreboard(snapshotOf(evidenceOf(rows), lateness), TODAY);
        for (const unit of UNITS)
          for (const { result } of board.leafViews("Đoàn", "Q1", unit)) {
            const { lateDays, full = result.points, points } = result;
            let left = full;
            for (const day of lateDays) {
              expect(day.gained.isPositive()).toBe(true);
              expect(day.days).toBe((day.submitted ?? Infinity) - DEADLINE);
              left = left.subtract(day.taken);
            }
            if (lateDays.length > 0 && left.isNegative()) left = Fraction.zero;
            expect(points.equals(left)).toBe(true);
            expect(result.late > 0).toBe(lateDays.length > 0);
          }
      }),
      { numRuns: 300 },
    );
  });

  test("accepting one more row never lowers a unit, but by the leaf's own rule", () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 14 }), rowOf, latenessOf, (rows, extra, lateness) => {
        if (!RISING.includes(extra.criterion)) return;
        const judged = [...rows, extra].some(
          (row) => row.verified !== undefined && row.unit === extra.unit && row.criterion === extra.criterion,
        );
        // The verifier's judgement goes before the rule: it may well be lower.
        if (judged) return;
        const scoreWith = (all: readonly Row[]): number =>
          new Scoreboard(snapshotOf(evidenceOf(all), lateness), TODAY)
            .unitScores("Đoàn", "Q1")
            .find(({ unit }) => unit === extra.unit)?.score ?? 0;
        expect(scoreWith([...rows, { ...extra, status: "accepted" }])).toBeGreaterThanOrEqual(
          scoreWith(rows),
        );
      }),
      { numRuns: 400 },
    );
  });

  test("the order of rows changes nothing at all: not the results, not the lists, not the findings, not the explanations", () => {
    fc.assert(
      fc.property(
        fc.array(rowOf, { maxLength: 16 }),
        fc.array(learnerOf, { maxLength: 10 }),
        latenessOf,
        fc.infiniteStream(fc.nat()),
        (rows, learned, lateness, order) => {
          const shuffled = <T>(items: readonly T[]): T[] =>
            items
              .map((item) => ({ item, key: order.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const learners = learned.map((learner, row): Learner => ({
            ...learner,
            name: learner.person,
            row,
          }));
          const snapshot = snapshotOf(evidenceOf(rows), lateness, learners);
          const other = {
            ...snapshot,
            evidence: shuffled(snapshot.evidence),
            learners: shuffled(snapshot.learners),
            sessions: shuffled(snapshot.sessions),
          };
          const told = (board: Scoreboard): string =>
            JSON.stringify([
              resultsOf(board),
              [...leavesOf(board)],
              UNITS.map((unit) => explainUnit(board, "Đoàn", "Q1", unit)),
            ]);
          expect(told(new Scoreboard(other, TODAY))).toBe(told(new Scoreboard(snapshot, TODAY)));
        },
      ),
      { numRuns: 200 },
    );
  });
});
