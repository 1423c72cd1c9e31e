import fc from "fast-check";
import { Fraction } from "../../src/domain/exact/fraction";
import type { Evidence, Lateness, Snapshot } from "../../src/domain/model";
import { resultsOf, score } from "../../src/domain/results";
import { parseRule, Scoreboard } from "../../src/domain/scoring";
import { rankBy } from "../../src/domain/scoring/rank";
import { candidates, parseDate, parseDecimal, serialDay } from "../../src/text";
import { interpret } from "../../src/host/model/input";
import { readSnapshot } from "../../src/sheets/read";
import { literal } from "../../src/office/literal";

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([n, digits]) => n / 10 ** digits);

describe("exact arithmetic", () => {
  test("sums and products of decimals are those of scaled BigInts", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 30 }), (values) => {
        const exact = values.reduce((total, value) => total.add(Fraction.of(value)), Fraction.zero);
        const scaled = values.reduce((total, value) => total + BigInt(Math.round(value * 10_000)), 0n);
        expect(exact.multiply(Fraction.of(10_000)).round(0)).toBe(Number(scaled));
      }),
    );
  });

  test("a chain of fractions leaves the safe range and is still exact", () => {
    let total = Fraction.zero;
    for (let index = 1; index <= 60; index++) total = total.add(Fraction.one.divide(Fraction.of(index)));
    for (let index = 60; index >= 1; index--) total = total.subtract(Fraction.one.divide(Fraction.of(index)));
    expect(total.isZero()).toBe(true);
  });

  test("rounds half away from zero", () => {
    expect([2.345, -2.345, 0.005, 1.005, -0.001].map((value) => Fraction.of(value).round(2))).toEqual([
      2.35, -2.35, 0.01, 1.01, 0,
    ]);
  });
});

test("ranks: equal values share, higher is better, the next rank counts all above it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
      const items = values.map((value) => ({ value }));
      const ranks = rankBy(items, (item) => item.value);
      for (const item of items)
        expect(ranks.get(item)).toBe(1 + items.filter((other) => other.value > item.value).length);
    }),
  );
});

const statuses = [
  "pending",
  "accepted",
  "rejected",
  "returned",
  "disputed",
  "notApplicable",
  "blank",
] as const;
const evidenceOf = fc.record({
  unit: fc.constantFrom("A", "B", "C"),
  period: fc.constantFrom("Q1", "Q2"),
  criterion: fc.constantFrom("1", "2", "3", "4"),
  status: fc.constantFrom(...statuses),
  quantity: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  submitted: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
});
type Drawn = typeof evidenceOf extends fc.Arbitrary<infer T> ? T : never;

function toEvidence({ quantity, submitted, ...rest }: Drawn, index: number): Evidence {
  return {
    ...rest,
    code: `M${index}`,
    set: "Đoàn",
    row: index,
    ...(quantity !== undefined && { quantity }),
    ...(submitted !== undefined && { submitted }),
  };
}

function snapshotOf(evidence: readonly Evidence[]): Snapshot {
  const leaf = { set: "Đoàn", text: "", periods: [], appliesTo: [] };
  const blank = { ...readSnapshot({}).snapshot, unreadable: [] };
  return {
    ...blank,
    settings: {
      ...blank.settings,
      texts: {},
      sets: [{ name: "Đoàn" }],
      clusterMethod: "mean",
      specialInCluster: true,
      decimals: 2,
      oneClusterTwoAwards: true,
      headOfLeadingCluster: false,
    },
    units: ["A", "B", "C"].map((code) => ({
      code,
      name: code,
      aliases: [],
      predecessors: [],
      special: false,
      cluster: code === "C" ? "C2" : "C1",
    })),
    clusters: [
      { code: "C1", name: "1" },
      { code: "C2", name: "2" },
    ],
    officers: [],
    pairings: [],
    duties: [],
    sessions: [],
    learners: [],
    disqualifications: [],
    choices: [],
    seals: [],
    periods: [
      { code: "Q1", name: "", from: 1, to: 5, deadline: 10, state: "open" },
      { code: "Q2", name: "", from: 6, to: 9, deadline: 12, weight: 2, state: "open" },
    ],
    criteria: [
      { ...leaf, code: "1", maximum: 10, rule: "met", steps: "" },
      { ...leaf, code: "2", maximum: 8, rule: "steps", steps: ">=3: 8; >=1: 3; còn lại: 0" },
      { ...leaf, code: "3", maximum: 6, rule: "perItem", steps: "1,5 mỗi; tối đa 6" },
      { ...leaf, code: "4", maximum: 4, rule: "penalty", steps: "1 mỗi" },
    ],
    evidence,
    awards: [
      {
        code: "G",
        set: "Đoàn",
        name: "",
        target: "cluster",
        indicator: "score",
        count: 1,
        money: 1,
        tie: "choose",
      },
    ],
  };
}

const visible = (results: ReturnType<typeof score>): string =>
  JSON.stringify(results, (key, value: unknown) =>
    key === "exact" || key === "exactMaximum" || key === "row" ? undefined : value,
  );

describe("scoring", () => {
  test("changing rows one by one ends at the same results as scoring anew", () => {
    fc.assert(
      fc.property(
        fc.array(evidenceOf, { minLength: 1, maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(), fc.option(evidenceOf)), { maxLength: 10 }),
        (drawn, changes) => {
          const rows: (Evidence | undefined)[] = drawn.map(toEvidence);
          const board = new Scoreboard(snapshotOf([...rows] as Evidence[]), 11);
          resultsOf(board);
          for (const [at, change] of changes) {
            const row = at % (rows.length + 1);
            rows[row] = change ? toEvidence(change, row) : undefined;
            board.replaceEvidence(row, rows[row]);
            board.clusterScores("Đoàn", undefined);
          }
          const anew = score(snapshotOf(rows.filter((row) => row !== undefined)), 11);
          expect(visible({ ...resultsOf(board) })).toBe(visible(anew));
        },
      ),
    );
  });

  const latenessOf = fc.constantFrom<Lateness | undefined>(
    undefined,
    { kind: "none" },
    { kind: "zero" },
    { kind: "perDay", share: 0.05, cap: 1 },
  );
  const required = (snapshot: Snapshot, lateness: Lateness | undefined): Snapshot => ({
    ...snapshot,
    settings: { ...snapshot.settings, ...(lateness && { lateness }) },
    criteria: snapshot.criteria.map((criterion) => ({ ...criterion, requiredItems: 2 })),
  });

  test("with lateness as well, accepting one more row never lowers a unit, except on a penalty", () => {
    fc.assert(
      fc.property(
        fc.array(evidenceOf, { maxLength: 12 }),
        evidenceOf,
        latenessOf,
        (drawn, extra, lateness) => {
          const rows = drawn.map(toEvidence);
          const added = { ...toEvidence(extra, 99), status: "accepted" as const };
          if (added.criterion === "4") return;
          const value = (evidence: Evidence[]): number =>
            new Scoreboard(required(snapshotOf(evidence), lateness), 11)
              .unitScores("Đoàn", added.period)
              .find((unit) => unit.unit === added.unit)?.score ?? 0;
          expect(value([...rows, added])).toBeGreaterThanOrEqual(value(rows));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("the order of rows changes nothing, in any table", () => {
    fc.assert(
      fc.property(
        fc.array(evidenceOf, { maxLength: 15 }),
        latenessOf,
        fc.infiniteStream(fc.nat()),
        (drawn, lateness, order) => {
          const shuffled = <T>(items: readonly T[]): T[] =>
            items
              .map((item) => ({ item, key: order.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const snapshot = required(snapshotOf(drawn.map(toEvidence)), lateness);
          const other: Snapshot = {
            ...snapshot,
            evidence: shuffled(snapshot.evidence),
            units: shuffled(snapshot.units),
            clusters: shuffled(snapshot.clusters),
            criteria: shuffled(snapshot.criteria),
          };
          const lines = (results: ReturnType<typeof score>): string[] => [
            ...results.units.map((unit) =>
              [
                unit.unit,
                unit.period,
                unit.score,
                unit.rank,
                unit.coverage.numerator,
                unit.punctuality.numerator,
              ].join(" "),
            ),
            ...results.clusters.map((cluster) =>
              [cluster.cluster, cluster.period, cluster.score, cluster.rank, cluster.lead].join(" "),
            ),
            ...results.awards.map((award) =>
              [award.code, award.decided, award.reason, award.group].join(" "),
            ),
            ...results.findings.map((finding) => [finding.code, finding.key, finding.column].join(" ")),
          ];
          expect(lines(score(other, 11)).sort()).toEqual(lines(score(snapshot, 11)).sort());
        },
      ),
    );
  });

  test("ranks are consistent with the scores that people see", () => {
    fc.assert(
      fc.property(fc.array(evidenceOf, { maxLength: 15 }), (drawn) => {
        const board = new Scoreboard(snapshotOf(drawn.map(toEvidence)), 11);
        for (const period of ["Q1", "Q2", undefined]) {
          const clusters = board.clusterScores("Đoàn", period);
          for (const a of clusters) {
            for (const b of clusters) {
              if (a.score === undefined || b.score === undefined) continue;
              expect(Math.sign((a.rank as number) - (b.rank as number))).toBe(
                -Math.sign(a.score - b.score) + 0,
              );
            }
          }
        }
      }),
    );
  });

  test("accepting one more row never lowers a unit, except on a penalty", () => {
    fc.assert(
      fc.property(fc.array(evidenceOf, { maxLength: 15 }), evidenceOf, (drawn, extra) => {
        const rows = drawn.map(toEvidence);
        const added = { ...toEvidence(extra, 99), status: "accepted" as const };
        const value = (evidence: Evidence[]): number =>
          new Scoreboard(snapshotOf(evidence), 11)
            .unitScores("Đoàn", added.period)
            .find((unit) => unit.unit === added.unit)?.score ?? 0;
        const [before, after] = [value(rows), value([...rows, added])];
        if (added.criterion === "4") expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("text", () => {
  test("a number is never guessed at", () => {
    expect(["4-6", "8 điểm", "#REF!", "", "1.000", "1e3", "٣", "1,2,3", "+5"].map(parseDecimal)).toEqual(
      Array(9).fill(undefined),
    );
    expect(["8", "7,5", "7.5", "-1", " 3 "].map(parseDecimal)).toEqual([8, 7.5, 7.5, -1, 3]);
  });

  test("dates: a day is a day, in either spelling; impossible ones are none", () => {
    expect(parseDate("10/6/2024")).toBe(serialDay(2024, 6, 10));
    expect(parseDate("2024-06-10")).toBe(45_453);
    expect([parseDate("31/02/2024"), parseDate("6/2024"), parseDate("hôm nay")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("near names are proposed in order of distance; words in another order are another place", () => {
    const communes = ["Xuân Trường", "Trường Xuân", "Phú Xuân", "Xuân Phú", "Xuân Hồng", "Xuân Phong"];
    expect(candidates("Xuân Trưòng", communes)[0]).toBe("Xuân Trường");
    expect(candidates("Xuân Trường", communes)).not.toContain("Trường Xuân");
    expect(candidates("Phú Xuân", communes)).not.toContain("Xuân Phú");
  });

  test("whatever text is written, Excel keeps it as that text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            "01",
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "'x",
            "1/2/2024",
            "50%",
            "TRUE",
            "1,000",
            "2024-06-10",
            "1e5",
            ".5",
            " 01",
            "3-4",
            "8:30",
            "5%",
            "Mar 1",
            "sep10",
            "MAY-2024",
            "December 24, 2024",
            "#N/A",
            "#ref!",
          ),
        ),
        (text) => {
          const written = interpret(literal(text), "General");
          expect(written).toEqual({ kind: "value", value: text === "" ? null : text });
        },
      ),
    );
  });

  test("rules that are not understood are problems, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseRule("steps", text);
        expect("rule" in parsed || parsed.problem.code === "rulePattern").toBe(true);
      }),
    );
    for (const text of ["", "8", "8 điểm", ">=3: tám", "còn lại: 0; >=1: 2", ">=: 3"])
      expect([text, "problem" in parseRule("steps", text)]).toEqual([text, text !== "8"]);
  });
});
