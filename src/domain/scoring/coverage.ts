import type { Ratio } from "./results";
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
