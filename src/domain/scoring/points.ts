import { Fraction } from "../exact/fraction";
import type { LeafRule, Step } from "./rule";

/** Why a rule cannot say: the points are 0 and a finding tells why. */
export type LeafProblem = "verifiedMissing" | "targetMissing" | "stepGap";

/** The best of the comparable units under `chỉ tiêu`: those with a target by A/T, those without by A. Absent = nobody. */
export interface Pool {
  readonly ratio?: Fraction;
  readonly amount?: Fraction;
}

const HALF = Fraction.of(0.5);

/**
 * Points of one leaf by its rule, exact, never above `maximum` (the contract's `Điểm tối đa`).
 * Penalties come back positive; the caller subtracts them.
 * @param required Số minh chứng tối thiểu
 * @param items accepted rows
 * @param quantity Σ Số lượng of the accepted rows, a blank one counting 1
 * @param target Σ Chỉ tiêu; undefined when no accepted row names one
 * @param pool the best of the comparable units, for `chỉ tiêu`
 */
export function pointsByRule(
  rule: LeafRule,
  maximum: Fraction,
  required: number,
  items: number,
  quantity: Fraction,
  target: Fraction | undefined,
  pool?: Pool,
): Fraction | LeafProblem {
  // Nothing accepted is not a quantity of 0: even `còn lại: 2` needs an accepted row that says 0.
  if (items === 0) return Fraction.zero;
  switch (rule.kind) {
    case "met":
      return items >= required ? maximum : Fraction.zero;
    case "steps":
    case "study": {
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
    case "target":
      return pooled(maximum, quantity, target, pool);
    case "choice":
    case "verified":
    case "verifiedBonus":
    case "verifiedPenalty":
      return "verifiedMissing";
  }
}

/**
 * `chỉ tiêu` (workbook.md): half the maximum at the target, the whole for the best unit; without a target A against the
 * best A. Who is better than the pool knows is the best.
 */
function pooled(
  maximum: Fraction,
  quantity: Fraction,
  target: Fraction | undefined,
  pool: Pool | undefined,
): Fraction | LeafProblem {
  if (target === undefined)
    return quantity.isZero()
      ? Fraction.zero
      : maximum.multiply(quantity).divide(greater(quantity, pool?.amount));
  if (target.isZero()) return "targetMissing";
  const half = maximum.multiply(HALF);
  const ratio = quantity.divide(target);
  if (ratio.compare(Fraction.one) <= 0) return half.multiply(ratio);
  return half.add(
    half.multiply(ratio.subtract(Fraction.one)).divide(greater(ratio, pool?.ratio).subtract(Fraction.one)),
  );
}

function greater(own: Fraction, best: Fraction | undefined): Fraction {
  return best === undefined || own.compare(best) > 0 ? own : best;
}

/** The first step whose condition holds; undefined = none, not even `còn lại`. */
export function stepFor(rule: { readonly steps: readonly Step[] }, quantity: Fraction): Step | undefined {
  return rule.steps.find((step) => holds(step, quantity));
}

function stepsFor(
  rule: { readonly steps: readonly Step[]; readonly otherwise?: Fraction },
  quantity: Fraction,
): Fraction | undefined {
  for (const step of rule.steps) if (holds(step, quantity)) return step.points;
  return rule.otherwise;
}

/** Whether a step's condition holds for a quantity. */
export function holds({ comparison, threshold }: Step, quantity: Fraction): boolean {
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
