import fc from "fast-check";
import { decideAwards } from "../../../src/domain/awards";
import type { AwardChoice, AwardRule, Evidence, Snapshot, TieKey } from "../../../src/domain/model";
import { Scoreboard } from "../../../src/domain/scoring";
import { readSnapshot } from "../../../src/sheets/read";

/*
 * Offices small enough that every completion can be tried: three clusters, four units, two sets, two periods, a leaf of
 * every kind that can hold an open item, and up to three awards that may hang on each other.
 */
export const TODAY = 15;
export const DEADLINES: Readonly<Record<string, number>> = { Q1: 10, Q2: 12 };

const statuses = ["pending", "accepted", "accepted", "rejected", "returned", "disputed", "blank"] as const;
const rowOf = fc.record({
  unit: fc.constantFrom("A", "B", "C", "D"),
  period: fc.constantFrom("Q1", "Q2"),
  criterion: fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8", "9", "H1"),
  status: fc.constantFrom(...statuses),
  quantity: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  // Half of them blank: a share without any target is a case of its own.
  target: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 1 }),
  verified: fc.option(fc.constantFrom(0, 2, 4), { nil: undefined, freq: 1 }),
  submitted: fc.option(fc.integer({ min: 8, max: 14 }), { nil: undefined, freq: 6 }),
});
type Row = typeof rowOf extends fc.Arbitrary<infer T> ? T : never;

const awardOf = fc.record({
  set: fc.constantFrom("Đoàn", "Đoàn", "Hội"),
  target: fc.constantFrom<AwardRule["target"]>("cluster", "cluster", "clusterHead", "unit", "progressUnit"),
  indicator: fc.constantFrom<AwardRule["indicator"]>("score", "score", "coverage", "punctuality", "progress"),
  count: fc.integer({ min: 1, max: 3 }),
  tie: fc.constantFrom<NonNullable<AwardRule["tie"]>>("share", "choose", "keys"),
  year: fc.boolean(),
});
type Award = typeof awardOf extends fc.Arbitrary<infer T> ? T : never;

const settingsOf = fc.record({
  clusterMethod: fc.constantFrom("mean", "sum", "ratio", "coverage") as fc.Arbitrary<"mean">,
  lateness: fc.constantFrom(
    undefined,
    undefined,
    { kind: "none" } as const,
    { kind: "zero" } as const,
    { kind: "perDay", share: 0.1, cap: 0.3 } as const,
  ),
  tieKeys: fc.constantFrom<TieKey[]>(["coverage"], ["punctuality", "score"]),
  oneClusterTwoAwards: fc.constantFrom(true, true, false, undefined),
  headOfLeadingCluster: fc.constantFrom(true, false, undefined),
  special: fc.boolean(),
});
type Chosen = typeof settingsOf extends fc.Arbitrary<infer T> ? T : never;

/** Points that a step of a leaf gives, by its code: what a target that comes in, or a verifier, may bring. */
export const STEPS: Readonly<Record<string, readonly number[]>> = {
  "6": [8, 5, 0],
  "7": [6, 0],
  // Of the whole range some are tried.
  "8": [0, 2.5, 5],
  "9": [4, 2, 0],
};

/** An office, without a choice or with one for the first tie that it has. */
export const officeOf = fc
  .tuple(
    fc.array(rowOf, { minLength: 3, maxLength: 12 }),
    fc.array(awardOf, { minLength: 1, maxLength: 3 }),
    settingsOf,
    fc.boolean(),
  )
  .map(([rows, awards, settings, chooses]) => {
    const snapshot = snapshotOf(rows, awards, settings);
    return chooses ? { ...snapshot, choices: choicesFor(snapshot) } : snapshot;
  });

/** One award to clusters that nothing else decides, in an office whose points hang on nobody else's. */
export const plainOfficeOf = fc
  .tuple(fc.array(rowOf, { minLength: 3, maxLength: 9 }), settingsOf)
  .map(([rows, settings]) =>
    snapshotOf(
      rows.map((row) => ({ ...row, criterion: row.criterion === "5" ? "3" : row.criterion })),
      [{ set: "Đoàn", target: "cluster", indicator: "score", count: 1, tie: "share", year: true }],
      { ...settings, oneClusterTwoAwards: true, special: false },
    ),
  );

/** An office with these rows and awards. */
export function office({
  evidence,
  awards = [],
}: {
  readonly evidence: readonly Evidence[];
  readonly awards?: readonly Partial<Award>[];
}): Snapshot {
  const award: Award = {
    set: "Đoàn",
    target: "cluster",
    indicator: "score",
    count: 1,
    tie: "choose",
    year: true,
  };
  const settings: Chosen = {
    clusterMethod: "mean",
    lateness: undefined,
    tieKeys: ["coverage"],
    oneClusterTwoAwards: true,
    headOfLeadingCluster: true,
    special: false,
  };
  return {
    ...snapshotOf(
      [],
      awards.map((given) => ({ ...award, ...given })),
      settings,
    ),
    evidence: [...evidence],
  };
}

/** A person settles each tie for the first of those who are in it. */
function choicesFor(snapshot: Snapshot): AwardChoice[] {
  const { awards } = decideAwards(new Scoreboard(snapshot, TODAY));
  return snapshot.awards.flatMap((award) =>
    awards
      .filter((row) => row.award === award && row.group !== "" && row.code !== "")
      .slice(0, 1)
      .map(({ code, group }) => ({
        set: award.set,
        ...(award.period !== undefined && { period: award.period }),
        award: award.name,
        code,
        group,
      })),
  );
}

function snapshotOf(
  rows: readonly Row[],
  awards: readonly Award[],
  { special, ...settings }: Chosen,
): Snapshot {
  const leaf = { set: "Đoàn", text: "", periods: [], appliesTo: [] };
  const evidence = rows.map(({ verified, ...row }, index): Evidence => ({
    ...row,
    ...((row.criterion === "8" || row.criterion === "9") && { verified }),
    code: `M${index}`,
    set: row.criterion === "H1" ? "Hội" : "Đoàn",
    row: index,
  }));
  const blank = { ...readSnapshot({}).snapshot, unreadable: [] };
  return {
    ...blank,
    settings: {
      ...blank.settings,
      ...settings,
      texts: {},
      sets: [{ name: "Đoàn" }, { name: "Hội" }],
      specialInCluster: true,
      decimals: 2,
    },
    units: ["A", "B", "C", "D"].map((code, index) => ({
      code,
      name: code,
      aliases: [],
      predecessors: [],
      special: special && index > 1,
      cluster: ["C1", "C1", "C2", "C3"][index],
      lastYear: 2,
    })),
    clusters: ["C1", "C2", "C3"].map((code, index) => ({ code, name: code, head: `T${index}` })),
    officers: [0, 1, 2].map((index) => ({ code: `T${index}`, name: `T${index}` })),
    periods: [
      { code: "Q1", name: "", from: 1, to: 5, deadline: 10, state: "open" },
      { code: "Q2", name: "", from: 6, to: 9, deadline: 12, weight: 2, state: "open" },
    ],
    criteria: [
      { ...leaf, code: "1", maximum: 10, rule: "met", steps: "", requiredItems: 2 },
      { ...leaf, code: "2", maximum: 8, rule: "steps", steps: ">=3: 8; >=1: 3; còn lại: 0" },
      { ...leaf, code: "3", maximum: 6, rule: "perItem", steps: "1,5 mỗi; tối đa 6" },
      { ...leaf, code: "4", maximum: 4, rule: "penalty", steps: "1 mỗi" },
      { ...leaf, code: "5", maximum: 4, rule: "target", steps: "" },
      { ...leaf, code: "6", maximum: 8, rule: "shareSteps", steps: ">=100%: 8; >=50%: 5; còn lại: 0" },
      { ...leaf, code: "7", maximum: 6, rule: "share", steps: "" },
      { ...leaf, code: "8", maximum: 5, rule: "verified", steps: "" },
      { ...leaf, code: "9", maximum: 4, rule: "steps", steps: "4; 2; 0" },
      { ...leaf, set: "Hội", code: "H1", maximum: 5, rule: "perItem", steps: "2 mỗi; tối đa 5" },
    ],
    evidence,
    awards: awards.map((award, index): AwardRule => ({
      code: `G${index}`,
      set: award.set,
      name: `G${index}`,
      target: award.target,
      indicator: award.indicator,
      count: award.count,
      money: 1,
      tie: award.tie,
      ...(!award.year && award.indicator !== "progress" && { period: "Q2" }),
    })),
    pairings: [],
    duties: [],
    sessions: [],
    learners: [],
    disqualifications: [],
    choices: [],
    seals: [],
  };
}
