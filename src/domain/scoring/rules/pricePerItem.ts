import { Fraction } from "../../exact/fraction";
import { parseDecimal, splitList } from "../../../text";
import { scaleOf, scored, type ReadScale, type Scale } from "./rule";

/** `2 mỗi; tối đa 6`: points for each item up to a cap, which number the rules số lượng, cộng and trừ share. */
export function readPrice(text: string): ReadScale<"leafPerItem"> {
  let each: number | undefined;
  let cap: number | undefined;
  for (const part of splitList(text)) {
    const price = /^(.+?)\s*(?:điểm\s*)?mỗi(?:\s.*)?$/iu.exec(part.normalize("NFC"));
    const limit = /^tối đa\s+(.+?)(?:\s*điểm)?$/iu.exec(part.normalize("NFC"));
    const value = parseDecimal(price?.[1] ?? limit?.[1] ?? "");
    if (value === undefined || value < 0) return { notUnderstood: part };
    if (price) each = value;
    else cap = value;
  }
  if (each === undefined) return { notUnderstood: text };
  return { scale: byPrice(Fraction.of(each), cap === undefined ? undefined : Fraction.of(cap)) };
}

function byPrice(each: Fraction, cap: Fraction | undefined): Scale<"leafPerItem"> {
  return scaleOf({
    score: ({ quantity }, { maximum }) => {
      const most = (cap ?? maximum).min(maximum);
      return scored(each.multiply(quantity).min(most), "leafPerItem", { quantity, each, cap: most });
    },
    lint: (maximum) => {
      const order = cap?.compare(Fraction.of(maximum)) ?? 0;
      if (cap === undefined || order === 0) return [];
      return order > 0
        ? [{ code: "ruleAboveMaximum", facts: { points: cap.round(6), maximum } }]
        : [{ code: "ruleCapBelowMaximum", facts: { cap: cap.round(6), maximum } }];
    },
  });
}
