import { findings } from "../../contract";
import type { AwardRule, Finding } from "../model";
import type { AwardResult } from "./awardResult";
import type { Outcome } from "./outcome";
import type { Standing } from "./standing";

/** An award that was decided before, with how it stands. */
export interface Earlier {
  readonly award: AwardRule;
  readonly standing: Standing;
}

/** The awards to clusters of the same period, in whatever set, that come earlier in the table (`MotCumHaiGiai`). */
export function earlierOf(award: AwardRule, decided: readonly Earlier[]): Earlier[] {
  if (award.target !== "cluster") return [];
  return decided.filter(({ award: other }) => other.target === "cluster" && other.period === award.period);
}

/** Clusters that have one of the awards already, and so give way to the next in a later one. */
export function holders(earlier: readonly Earlier[]): Set<string> {
  return new Set(earlier.flatMap(({ standing }) => [...standing.decided]));
}

/** The first earlier award that is open for somebody whom this one concerns too; who gets this one hangs on it. */
export function openBefore(earlier: readonly Earlier[], outcome: Outcome): Earlier | undefined {
  const concerned = [
    ...outcome.winners.map(({ candidate }) => candidate.key),
    ...outcome.open.map(({ key }) => key),
    ...outcome.passed.map(({ candidate }) => candidate.key),
  ];
  return earlier.find(({ standing }) => concerned.some((key) => standing.open.has(key)));
}

/**
 * While nobody said whether a cluster may have two awards of one period, those that would go to the same cluster wait, and the
 * setting is asked for.
 */
export function askWhetherTwo(results: readonly AwardResult[], found: Finding[]): AwardResult[] {
  const wins = results.filter((result) => result.decided && result.award.target === "cluster");
  const doubled = wins.filter((result) =>
    wins.some(
      (other) =>
        other.award !== result.award &&
        other.code === result.code &&
        other.award.period === result.award.period,
    ),
  );
  if (doubled.length === 0) return [...results];
  const setting = "MotCumHaiGiai";
  const step = [...new Set(doubled.map((result) => result.award.name))].join("; ");
  found.push(findings.settingMissing(setting, { setting, step }));
  return results.map((result) =>
    doubled.includes(result) ? { ...result, decided: false, reason: "twoAwardsOpen" as const } : result,
  );
}
