import { Fraction } from "../exact/fraction";
import type { AwardIndicator, TieKey } from "../model";
import { SKIPPED, type KeyValue } from "./places";
import type { ClusterScore, Ratio, UnitScore } from "./results";

/** Decimals of coverage and punctuality as shares, whatever `SoLe` says; 2 fewer of their percent. */
const RATE_DECIMALS = 4;

/** Decimals of an indicator as people see it (percent for coverage and punctuality). @param decimals `SoLe` */
export function shownDecimals(indicator: AwardIndicator, decimals: number): number {
  return indicator === "coverage" || indicator === "punctuality" ? RATE_DECIMALS - 2 : decimals;
}

/**
 * The indicator as the result sheets show it: a cluster's points, a unit's percent of its own maximum and points more than
 * last year at `SoLe` decimals; coverage and punctuality in percent with 2. Ranks and awards go by exactly this value.
 */
export function indicatorValue(
  score: ClusterScore | UnitScore,
  indicator: AwardIndicator,
): number | undefined {
  switch (indicator) {
    case "score":
      return "unit" in score ? score.percent : score.score;
    case "coverage":
    case "punctuality":
      return shownPercent(score[indicator]);
    case "progress":
      return score.progress;
  }
}

/**
 * What a key of `TieuChiPhu` says of a score. Progress counts only in the set that a unit's `Điểm năm trước` is about:
 * elsewhere nobody can be compared by it, and the key is skipped.
 */
export function tieKeyValue(score: ClusterScore | UnitScore, key: TieKey): KeyValue {
  if (key === "progress" && "unit" in score && !score.ownSet) return SKIPPED;
  return indicatorValue(score, key);
}

/** A share as the sheets hold it, 0–1; undefined when nothing applies. */
export function shownShare(ratio: Ratio): number | undefined {
  return exactShare(ratio)?.round(RATE_DECIMALS);
}

function shownPercent(ratio: Ratio): number | undefined {
  return exactShare(ratio)
    ?.multiply(Fraction.of(100))
    .round(RATE_DECIMALS - 2);
}

function exactShare({ numerator, denominator }: Ratio): Fraction | undefined {
  return denominator === 0 ? undefined : Fraction.ratio(numerator, denominator);
}
