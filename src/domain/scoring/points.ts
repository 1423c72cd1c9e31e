import { Fraction } from "../exact/fraction";
import type { LeafRule, Step } from "./rule";

/** Why a rule cannot say: the points are 0 and a finding tells why. */
export type LeafProblem = "verifiedMissing" | "targetMissing" | "stepGap";

/**
 * Points of one leaf by its rule, exact, never above `maximum` (the contract's `Điểm tối đa`).
 * Penalties come back positive; the caller subtracts them.
 * @param required Số minh chứng tối thiểu
 * @param items accepted rows
 * @param quantity Σ Số lượng of the accepted rows, a blank one counting 1
 * @param target Σ Chỉ tiêu; undefined when no accepted row names one
 */
export function pointsByRule(
  rule: LeafRule,
  maximum: Fraction,
  required: number,
  items: number,
  quantity: Fraction,
  target: Fraction | undefined,
): Fraction | LeafProblem {
  // Nothing accepted is not a quantity of 0: even `còn lại: 2` needs an accepted row that says 0.
  if (items === 0) return Fraction.zero;
  switch (rule.kind) {
    case "met":
      return items >= required ? maximum : Fraction.zero;
    case "steps": {
      const points = stepsFor(rule, quantity);
      return points === undefined ? "stepGap" : points.min(maximum);
    }
    case "perItem":
    case "bonus":
    case "penalty":
      return rule.each
        .multiply(quantity)
        .min(rule.cap ?? maximum)
        .min(maximum);
    case "share":
      if (target === undefined || target.isZero() || target.isNegative()) return "targetMissing";
      return maximum.multiply(quantity.divide(target).min(rule.cap));
    case "choice":
    case "verified":
    case "verifiedBonus":
    case "verifiedPenalty":
      return "verifiedMissing";
  }
}

function stepsFor(rule: { readonly steps: readonly Step[]; readonly otherwise?: Fraction }, quantity: Fraction): Fraction | undefined {
  for (const step of rule.steps) if (holds(step, quantity)) return step.points;
  return rule.otherwise;
}

function holds({ comparison, threshold }: Step, quantity: Fraction): boolean {
  const order = quantity.compare(threshold);
  switch (comparison) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case "=":
      return order === 0;
  }
}
