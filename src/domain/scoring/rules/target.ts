import { Fraction } from "../../exact/fraction";
import { greater } from "./pool";
import { Percent } from "./reason";
import { scaleOf, scored, unscored, type LeafRule, type Scale } from "./rule";

type Code = "leafTargetBelow" | "leafTargetAbove" | "leafNoTarget";

const HALF = Fraction.of(0.5);

/**
 * chỉ tiêu: half the maximum at the target, the whole for the best of the comparable units; without a target the
 * quantity against the best quantity. Who is better than the pool knows is the best. Rows without a target beside rows
 * with one count in neither sum.
 */
const byTarget: Scale<Code> = scaleOf({
  comparesTargets: true,
  hangsOnOthers: ({ quantityWithTarget, target }) =>
    target === undefined || quantityWithTarget.compare(target) > 0,
  score: (rows, { maximum }, { pool }) => {
    const { target } = rows;
    if (target === undefined) {
      const { quantity } = rows;
      const points = quantity.isZero()
        ? Fraction.zero
        : maximum.multiply(quantity).divide(greater(quantity, pool?.amount));
      return scored(points, "leafNoTarget", { quantity, best: pool?.amount ?? 0 });
    }
    if (target.isZero()) return unscored("targetMissing");
    const quantity = rows.quantityWithTarget;
    const leftOut = rows.itemsWithTarget < rows.items;
    const half = maximum.multiply(HALF);
    const ratio = quantity.divide(target);
    const facts = { quantity, target, percent: new Percent(quantity, target, 2) };
    if (ratio.compare(Fraction.one) <= 0)
      return scored(half.multiply(ratio), "leafTargetBelow", facts, leftOut);
    const best = greater(ratio, pool?.ratio);
    const above = ratio.subtract(Fraction.one).divide(best.subtract(Fraction.one));
    const known = new Percent(pool?.ratio ?? Fraction.one, Fraction.one, 2);
    return scored(half.add(half.multiply(above)), "leafTargetAbove", { ...facts, best: known }, leftOut);
  },
});

export const target: LeafRule<Code> = {
  id: "target",
  word: "chỉ tiêu",
  needs: "pool",
  outsideMaximum: false,
  penalty: false,
  read: () => ({ scale: byTarget }),
};
