import { Fraction } from "../../exact/fraction";
import { parseShare } from "../../../text";
import { Percent } from "./reason";
import { ordinary, scaleOf, scored, unscored, type LeafRule, type Scale } from "./rule";

/**
 * tỷ lệ: the maximum × Σ Số lượng ÷ Σ Chỉ tiêu, up to a share of it (`tối đa 80%`; 100% when nothing is said). Rows
 * without a target beside rows with one count in neither sum; without any target the leaf is incomplete, and may still
 * come to anything between 0 and the most the rule gives.
 */
export const share: LeafRule<"leafShare"> = {
  ...ordinary,
  id: "share",
  word: "tỷ lệ",
  read: (text) => {
    if (text.trim() === "") return { scale: ofMaximum(Fraction.one) };
    const [, limit] = /^tối đa\s+(.+)$/iu.exec(text.normalize("NFC").trim()) ?? [];
    const cap = limit === undefined ? undefined : parseShare(limit);
    if (cap === undefined || cap <= 0 || cap > 1) return { notUnderstood: text };
    return { scale: ofMaximum(Fraction.of(cap)) };
  },
};

/** @param cap the highest share that still earns points (1 = 100%) */
function ofMaximum(cap: Fraction): Scale<"leafShare"> {
  return scaleOf({
    comparesTargets: true,
    openWithoutTarget: true,
    score: ({ items, itemsWithTarget, quantityWithTarget: quantity, target }, { maximum }) => {
      if (target === undefined || target.isZero() || target.isNegative())
        return unscored("targetMissing", {}, [Fraction.zero, maximum.multiply(cap)]);
      const points = maximum.multiply(quantity.divide(target).min(cap));
      const facts = { quantity, target, percent: new Percent(quantity, target) };
      return scored(points, "leafShare", facts, itemsWithTarget < items);
    },
  });
}
