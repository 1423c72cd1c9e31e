import { addRatios } from "./clusterValue";
import type { MissingEvidence, Ratio } from "./results";
import type { Scoreboard } from "./scoreboard";

/** How complete the evidence of one unit is under one tiêu chí. */
export interface GroupCoverage extends Ratio {
  readonly unit: string;
  /** Tiêu chí, the upper branch of the criteria; "" where the criteria name none. */
  readonly group: string;
}

/** Coverage unit × tiêu chí in a set and period (undefined = year, counts added), for the given units, in their order. */
export function coverageByGroup(
  board: Scoreboard,
  set: string,
  period: string | undefined,
  units: readonly string[],
): GroupCoverage[] {
  const periods = period === undefined ? board.yearPeriods(set).map((candidate) => candidate.code) : [period];
  return units.flatMap((unit) => {
    const groups = new Map<string, { numerator: number; denominator: number }>();
    for (const code of periods) {
      for (const { leaf, result } of board.leafViews(set, code, unit)) {
        if (leaf.outsideMaximum || !result.applicable) continue;
        const group = leaf.criterion.group ?? "";
        const ratio = groups.get(group) ?? { numerator: 0, denominator: 0 };
        groups.set(group, ratio);
        ratio.denominator += 1;
        if (result.complete) ratio.numerator += 1;
      }
    }
    return [...groups].map(([group, ratio]) => ({ unit, group, ...ratio }));
  });
}

/**
 * How complete the evidence of a cluster is in the year of a set, as `Điểm cụm` has it and every paper says it: sums over the
 * applicable leaves of the units that count in the cluster and of the periods that make the year. The set of the special units
 * ranks no clusters; there it is the sum of the cluster's units.
 */
export function clusterCoverage(board: Scoreboard, set: string, cluster: string): Ratio {
  if (set === board.snapshot.settings.specialSet)
    return addRatios(
      board.unitScores(set, undefined).filter((unit) => unit.cluster === cluster),
      "coverage",
    );
  const score = board.clusterScores(set, undefined).find((candidate) => candidate.cluster === cluster);
  return score?.coverage ?? { numerator: 0, denominator: 0 };
}

/** The same of all clusters together. */
export function setCoverage(board: Scoreboard, set: string): Ratio {
  const ratios = board.snapshot.clusters.map(({ code }) => clusterCoverage(board, set, code));
  return {
    numerator: ratios.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: ratios.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

/** What is owed by now: the missing leaves of the periods that are due, but those with a deadline of their own that lies ahead. */
export function dueMissing(board: Scoreboard, missing: readonly MissingEvidence[]): MissingEvidence[] {
  return missing.flatMap((entry) => {
    if (board.standing(entry.set, entry.period.code) !== "due") return [];
    const isLocked = board.period(entry.period.code)?.state !== "open";
    const leaves = entry.leaves.filter(
      ({ deadline }) => isLocked || deadline === undefined || deadline < board.today,
    );
    return leaves.length === 0 ? [] : [{ ...entry, leaves }];
  });
}
