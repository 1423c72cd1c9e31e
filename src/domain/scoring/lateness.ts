import { Fraction } from "../exact/fraction";
import type { Lateness } from "../model";

/** `PhatMuon` made ready for computing. */
export type LatenessRule =
  { readonly kind: "none" } | { readonly kind: "zero" } | { readonly kind: "perDay"; readonly share: Fraction; readonly cap: Fraction };

export function prepareLateness(lateness: Lateness): LatenessRule {
  return lateness.kind === "perDay" ? { kind: "perDay", share: Fraction.of(lateness.share), cap: Fraction.of(lateness.cap) } : lateness;
}

/**
 * Days by which the required items are late: those of the required item that came in last. A row without `Ngày nộp`
 * comes after every dated one and counts as `Infinity`.
 * @param submitted Ngày nộp of the accepted rows, Excel serial days
 * @param needed how many of them must be in time: the required ones, or all while there are fewer
 */
export function daysLate(submitted: readonly (number | undefined)[], needed: number, deadline: number): number {
  const days = submitted.map((day) => day ?? Infinity).sort((a, b) => a - b);
  return Math.max(0, days[needed - 1] - deadline);
}

/** What lateness takes from `points`; unknown days cost as much as lateness can. */
export function latenessDeduction(rule: LatenessRule, points: Fraction, days: number): Fraction {
  if (days === 0) return Fraction.zero;
  if (rule.kind !== "perDay") return rule.kind === "zero" ? points : Fraction.zero;
  return points.multiply(days === Infinity ? rule.cap : rule.share.multiply(Fraction.of(days)).min(rule.cap));
}
