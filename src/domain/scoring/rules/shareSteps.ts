import { Fraction } from "../../exact/fraction";
import { Percent } from "./reason";
import { ordinary, scaleOf, scored, unscored, type LeafRule, type Scale } from "./rule";
import { lintSteps } from "./stepLint";
import { pointsOf, readSteps, stepFor, type StepTable } from "./stepTable";

/**
 * mức tỷ lệ: `>=100%: 10; >=80%: 8; >=50%: 5; còn lại: 0` on Σ Số lượng ÷ Σ Chỉ tiêu of the accepted rows, never an
 * average of shares. Rows without a target count in neither sum; without any target the leaf is incomplete and its
 * steps are what it may still come to.
 */
export const shareSteps: LeafRule<"leafShareStep" | "leafShareOtherwise"> = {
  ...ordinary,
  id: "shareSteps",
  word: "mức tỷ lệ",
  read: (text) => {
    const table = readSteps(text, isShare);
    return "notUnderstood" in table ? table : { scale: byShare(table) };
  },
};

/** `80%`, `0,8`, `120%`; a bare number above 1 (`>=80`) would mean 8000% and is hardly meant. */
function isShare(threshold: Fraction, percent: boolean): boolean {
  return !threshold.isNegative() && (percent || threshold.compare(Fraction.one) <= 0);
}

function byShare(table: StepTable): Scale<"leafShareStep" | "leafShareOtherwise"> {
  const { otherwise } = table;
  return scaleOf({
    comparesTargets: true,
    openWithoutTarget: true,
    score: ({ items, itemsWithTarget, quantityWithTarget: quantity, target }, { maximum }) => {
      if (target === undefined || target.isZero() || target.isNegative())
        return unscored("targetMissing", {}, pointsOf(table, maximum));
      const step = stepFor(table, quantity.divide(target));
      const leftOut = itemsWithTarget < items;
      const facts = { quantity, target, percent: new Percent(quantity, target, 2) };
      if (step)
        return scored(step.points.min(maximum), "leafShareStep", { ...facts, step: step.label }, leftOut);
      return otherwise
        ? scored(otherwise.min(maximum), "leafShareOtherwise", facts, leftOut)
        : { ...unscored("shareGap", facts), leftOut };
    },
    lint: (maximum) => lintSteps(table, maximum, "ruleShareGap"),
  });
}
