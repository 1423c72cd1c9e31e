import { Fraction } from "../exact/fraction";
import type { LeafRule, Step } from "./rule";

/** What a rule looks at: the accepted evidence of one unit, leaf and period. */
export interface LeafInput {
  /** Accepted rows. */
  readonly items: number;
  /** Số minh chứng tối thiểu. */
  readonly required: number;
  /** Σ Số lượng of the accepted rows, a blank one counting 1. */
  readonly quantity: Fraction;
  /** Σ Chỉ tiêu; absent when no accepted row names one. */
  readonly target: Fraction | undefined;
}

/** Why a rule cannot say: the points are 0 and a finding tells why. */
export type LeafProblem = "verifiedMissing" | "targetMissing" | "stepGap";

/**
 * Points of one leaf by its rule, exact, never above `maximum` (the contract's `Điểm tối đa`).
 * Penalties come back positive; the caller subtracts them.
 */
export function pointsByRule(rule: LeafRule, maximum: Fraction, input: LeafInput): Fraction | LeafProblem {
  // Nothing accepted is not a quantity of 0: even `còn lại: 2` needs an accepted row that says 0.
  if (input.items === 0) return Fraction.zero;
  switch (rule.kind) {
    case "met":
      return input.items >= input.required ? maximum : Fraction.zero;
    case "steps": {
      const points = stepsFor(rule, input.quantity);
      return points === undefined ? "stepGap" : points.min(maximum);
    }
    case "perItem":
    case "bonus":
    case "penalty":
      return rule.each
        .multiply(input.quantity)
        .min(rule.cap ?? maximum)
        .min(maximum);
    case "share":
      if (input.target === undefined || input.target.isZero() || input.target.isNegative()) return "targetMissing";
      return maximum.multiply(input.quantity.divide(input.target).min(rule.cap));
    case "choice":
    case "verified":
    case "verifiedBonus":
    case "verifiedPenalty":
      return "verifiedMissing";
  }
}

function stepsFor(rule: { readonly steps: readonly Step[]; readonly otherwise?: Fraction }, quantity: Fraction): Fraction | undefined {
  return rule.steps.find((step) => holds(step, quantity))?.points ?? rule.otherwise;
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
