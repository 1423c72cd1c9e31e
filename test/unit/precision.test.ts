import fc from "fast-check";
import type { AwardRule, Evidence, Snapshot } from "../../src/domain/model";
import { resultsOf } from "../../src/domain/results";
import { Scoreboard } from "../../src/domain/scoring";
import { translator } from "../../src/i18n";
import { resultRows, type Review } from "../../src/sheets/plan";
import { readSnapshot } from "../../src/sheets/read";

/*
 * What is compared is what people see: ranks, classes and awards that somebody works out again from the cells of the result
 * sheets alone are the same, at every `SoLe`.
 */
const UNITS = ["A", "B", "C", "D", "E", "F"];
const CLUSTER: Readonly<Record<string, string>> = { A: "C1", B: "C1", C: "C1", D: "C2", E: "C2", F: "C3" };
const MAXIMA = [3, 7, 11];

const leafOf = fc.record({
  unit: fc.constantFrom(...UNITS),
  criterion: fc.constantFrom("1", "2", "3"),
  thirds: fc.integer({ min: 0, max: 9 }),
  accepted: fc.boolean(),
  submitted: fc.integer({ min: 9, max: 11 }),
});
type Leaf = typeof leafOf extends fc.Arbitrary<infer T> ? T : never;

const awards = (["unit", "cluster"] as const).flatMap((target) =>
  (["score", "coverage", "punctuality"] as const).map((indicator): AwardRule => ({
    code: `${target} ${indicator}`,
    set: "Đoàn",
    period: "Q1",
    name: `${target} ${indicator}`,
    target,
    indicator,
    count: 2,
    money: 1,
    tie: "share",
  })),
);

function snapshotOf(leaves: readonly Leaf[], decimals: number): Snapshot {
  const blank = { ...readSnapshot({}).snapshot, unreadable: [] };
  return {
    ...blank,
    settings: {
      ...blank.settings,
      sets: [{ name: "Đoàn" }],
      clusterMethod: "mean",
      oneClusterTwoAwards: true,
      headOfLeadingCluster: false,
      lateness: { kind: "none" },
      grades: [
        { name: "Tốt", least: 50 },
        { name: "Khá", least: 25 },
      ],
      decimals,
    },
    units: UNITS.map((code) => ({
      code,
      name: code,
      aliases: [],
      predecessors: [],
      special: false,
      cluster: CLUSTER[code],
    })),
    clusters: ["C1", "C2", "C3"].map((code) => ({ code, name: code })),
    periods: [{ code: "Q1", name: "", from: 1, to: 5, deadline: 10, state: "open" }],
    criteria: MAXIMA.map((maximum, at) => ({
      set: "Đoàn",
      code: String(at + 1),
      text: "",
      periods: [],
      appliesTo: [],
      maximum,
      rule: "share",
      steps: "",
    })),
    // A third of a maximum, twice over, and so on: points that no number of decimals holds.
    evidence: leaves.map(({ thirds, accepted, ...leaf }, row): Evidence => ({
      ...leaf,
      code: `M${row}`,
      set: "Đoàn",
      period: "Q1",
      row,
      quantity: thirds,
      target: 9,
      status: accepted ? "accepted" : "pending",
    })),
    awards,
  };
}

const nothing: Review = {
  stages: { scoreOf: () => undefined, differences: [] },
  certainty: [],
  nextYear: [],
};

type Row = Readonly<Record<string, unknown>>;
const numberIn = (row: Row, column: string): number | undefined =>
  typeof row[column] === "number" ? row[column] : undefined;

/** Rank by the cells of a column: 1 more than the number of rows above. */
function rankIn(rows: readonly Row[], row: Row, column: string): number | undefined {
  const own = numberIn(row, column);
  return own === undefined
    ? undefined
    : 1 + rows.filter((other) => (numberIn(other, column) ?? -1) > own).length;
}

/** Class by the percent that is shown. */
function classBy(percent: number): string {
  if (percent >= 50) return "Tốt";
  return percent >= 25 ? "Khá" : "chưa đạt ngưỡng xếp loại";
}

/** Who receives two places by the cells of a column, equals at the last place all; nobody where all have 0. */
function winnersBy(rows: readonly Row[], column: string, code: string): string[] {
  const valued = rows.filter((row) => numberIn(row, column) !== undefined);
  if (valued.every((row) => numberIn(row, column) === 0)) return [];
  return valued
    .filter((row) => (rankIn(valued, row, column) ?? Infinity) <= 2)
    .map((row) => String(row[code]))
    .sort();
}

test("precision equals the sheet: ranks, classes and awards from the shown cells are the same at every SoLe", () => {
  let closeCalls = 0;
  fc.assert(
    fc.property(
      fc.array(leafOf, { minLength: 4, maxLength: 18 }),
      fc.integer({ min: 0, max: 6 }),
      (leaves, decimals) => {
        const board = new Scoreboard(snapshotOf(leaves, decimals), 20);
        const results = resultsOf(board);
        const rows = resultRows(
          { board, results, review: nothing, findings: [], chosen: [], marked: [], subjects: [] },
          {},
          translator("vi"),
        );
        const units: Row[] = rows.unitScores.filter((row) => row.period === "Q1");
        const clusters: Row[] = rows.clusterScores.filter((row) => row.period === "Q1");
        for (const row of units) {
          const others = units.filter((other) => other.cluster === row.cluster);
          expect(row.rank).toBe(rankIn(others, row, "share"));
          const percent = (numberIn(row, "share") ?? 0) * 100;
          expect(row.grade).toBe(classBy(percent));
        }
        for (const row of clusters) expect(row.rank).toBe(rankIn(clusters, row, "score"));
        const anything = leaves.some((leaf) => leaf.accepted);
        for (const { name, target, indicator } of awards) {
          const column = target === "unit" && indicator === "score" ? "share" : indicator;
          const given = rows.awardResults
            .filter((row) => row.award === name && row.money !== undefined)
            .map(({ code }) => (typeof code === "string" ? code : ""))
            .sort();
          const table = target === "unit" ? units : clusters;
          expect(given).toEqual(anything ? winnersBy(table, column, target) : []);
          if (given.length > 2) closeCalls += 1;
        }
      },
    ),
    { numRuns: 150 },
  );
  // Rounding must have made equals now and then, or the property shows nothing.
  expect(closeCalls).toBeGreaterThan(20);
});
