import type { AwardResult } from "./awards";
import type { Finding } from "./model";
import type { Results } from "./results";
import type { ClusterScore, UnitScore } from "./scoring";

/** How a unit or cluster stands in one set and period. */
export interface Standing {
  readonly score: number | undefined;
  readonly rank: number | undefined;
  /** Xếp loại; a cluster has none. */
  readonly grade: UnitScore["grade"];
}

/** A unit or cluster that stands otherwise than before. */
export interface StandingChange {
  readonly set: string;
  /** Period code; undefined = the year. */
  readonly period: string | undefined;
  readonly code: string;
  readonly name: string;
  /** Undefined where it is in one of the results only. */
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
}

/** An award whose decided winners are others than before, by name. */
export interface AwardChange {
  readonly award: AwardResult["award"];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What changes between two computations of the same workbook. */
export interface Effect {
  readonly awards: readonly AwardChange[];
  readonly clusters: readonly StandingChange[];
  readonly units: readonly StandingChange[];
  /** What is wrong now and was not, and the other way round. */
  readonly raised: readonly Finding[];
  readonly settled: readonly Finding[];
}

/** What a computation says otherwise than another; both of the same workbook, under other settings. */
export function effectOf(before: Results, after: Results): Effect {
  return {
    awards: awardChanges(before.awards, after.awards),
    clusters: changesOf(before.clusters, after.clusters, ({ cluster }) => ({
      code: cluster,
      grade: undefined,
    })),
    units: changesOf(before.units, after.units, ({ unit, grade }) => ({ code: unit, grade })),
    raised: onlyIn(after.findings, before.findings),
    settled: onlyIn(before.findings, after.findings),
  };
}

/** Whether nothing at all is said otherwise. */
export function hasNoEffect({ awards, clusters, units, raised, settled }: Effect): boolean {
  return [awards, clusters, units, raised, settled].every(({ length }) => length === 0);
}

type Scored = Pick<ClusterScore, "set" | "period" | "name" | "score" | "rank">;

function changesOf<Row extends Scored>(
  before: readonly Row[],
  after: readonly Row[],
  ofRow: (row: Row) => { readonly code: string; readonly grade: UnitScore["grade"] },
): StandingChange[] {
  const keyOf = (row: Row): string => JSON.stringify([row.set, row.period, ofRow(row).code]);
  const standingOf = (row: Row | undefined): Standing | undefined =>
    row && { score: row.score, rank: row.rank, grade: ofRow(row).grade };
  const former = new Map(before.map((row) => [keyOf(row), row]));
  const rows = new Map([...former, ...after.map((row) => [keyOf(row), row] as const)]);
  const latter = new Map(after.map((row) => [keyOf(row), row]));
  return [...rows].flatMap(([key, row]) => {
    const { set, period, name } = row;
    const [was, is] = [standingOf(former.get(key)), standingOf(latter.get(key))];
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ set, period, name, code: ofRow(row).code, before: was, after: is }];
  });
}

function awardChanges(before: readonly AwardResult[], after: readonly AwardResult[]): AwardChange[] {
  const awards = new Map([...before, ...after].map(({ award }) => [award.code, award]));
  const winners = (rows: readonly AwardResult[], code: string): string[] =>
    rows.flatMap((row) => (row.award.code === code && row.decided ? [row.name] : []));
  return [...awards.values()].flatMap((award) => {
    const [was, is] = [winners(before, award.code), winners(after, award.code)];
    return was.join("\n") === is.join("\n") ? [] : [{ award, before: was, after: is }];
  });
}

function onlyIn(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map((finding) => JSON.stringify(finding)));
  return findings.filter((finding) => !known.has(JSON.stringify(finding)));
}
