import { Fraction } from "../exact/fraction";
import type { AwardIndicator } from "../model";
import type { ClusterScore, Ratio, UnitScore } from "./results";

/**
 * The indicator as people see it: a cluster's points, a unit's percent of its own maximum, percent for coverage and
 * punctuality, points more than last year for progress; rounded to `decimals`. Ranks go by this value.
 */
export function indicatorValue(
  score: ClusterScore | UnitScore,
  indicator: AwardIndicator,
  decimals: number,
): number | undefined {
  switch (indicator) {
    case "score":
      return "unit" in score ? score.percent : score.score;
    case "coverage":
      return percent(score.coverage, decimals);
    case "punctuality":
      return percent(score.punctuality, decimals);
    case "progress":
      return score.progress;
  }
}

export function percent({ numerator, denominator }: Ratio, decimals: number): number | undefined {
  return denominator === 0
    ? undefined
    : Fraction.ratio(numerator, denominator).multiply(Fraction.of(100)).round(decimals);
}
