import { Fraction } from "../domain/exact/fraction";
import { parseRule, ruleWords, type RowSums, type RuleProblem } from "../domain/scoring";
import type { Key } from "../i18n";
import { fold } from "../text";
import { text } from "./argument";
import type { Evaluation } from "./evaluation";

const PROBLEMS: Readonly<Record<RuleProblem, Key>> = {
  targetMissing: "function.target",
  verifiedMissing: "function.verifier",
  stepGap: "function.stepGap",
  shareGap: "function.shareGap",
  rateGap: "function.study",
};

/** =POINTS(rule, steps, max, quantity, [target]): points of one leaf by its rule, from the arguments alone. */
export function points(
  rule: unknown,
  steps: unknown,
  maximum: unknown,
  quantity: unknown,
  target: unknown,
): Evaluation {
  const words = { rule: text(rule), steps: text(steps) };
  const id = Object.entries(ruleWords).find(([word]) => fold(word) === fold(words.rule))?.[1];
  const parsed = id === undefined ? undefined : parseRule(id, words.steps);
  if (!parsed || "problem" in parsed) return { problem: "function.rule", params: words };
  const amount = Number(quantity ?? 0);
  const most = Number(maximum);
  const goal = target === null || target === undefined || target === "" ? undefined : Number(target);
  if (![amount, most, goal ?? 0].every(Number.isFinite)) return { problem: "function.rule", params: words };
  const rows = asRows(amount, goal);
  // Above a target, or without one, the points hang on the best unit, which no argument names.
  if (parsed.scale.hangsOnOthers(rows)) return { problem: "function.pool", params: words };
  if (parsed.rule.needs === "participation") return { problem: "function.study", params: words };
  if (rows.items === 0) return { value: 0 };
  const outcome = parsed.scale.score(rows, { maximum: Fraction.of(most), required: 1 }, {});
  if (outcome.problem) return { problem: PROBLEMS[outcome.problem], params: words };
  return { value: outcome.points.round(10) };
}

/** A quantity and a target as the accepted rows that would say so. */
function asRows(amount: number, goal: number | undefined): RowSums {
  const quantity = Fraction.of(amount);
  const items = amount > 0 ? Math.max(1, Math.floor(amount)) : 0;
  return {
    items,
    quantity,
    target: goal === undefined ? undefined : Fraction.of(goal),
    itemsWithTarget: goal === undefined ? 0 : items,
    quantityWithTarget: quantity,
  };
}
