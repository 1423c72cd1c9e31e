import { tableSchema } from "../contract";
import { Fraction } from "../domain/exact/fraction";
import type { LeafRuleKind } from "../domain/model";
import { parseRule, pointsByRule, type Scoreboard } from "../domain/scoring";
import { fold } from "../text";
import { text } from "./argument";
import { hosts, inCharge, partners } from "./assignments";
import { awardWinner } from "./awardWinner";
import { due } from "./due";
import type { Evaluation, LiveArguments, LiveFunction } from "./evaluation";
import { clusterRank, clusterScore, coverage, progress, unitRank, unitScore, why } from "./scores";

/** The functions that live over the workbook's tables, by the id of their metadata. */
const live = {
  CLUSTERSCORE: clusterScore,
  CLUSTERRANK: clusterRank,
  UNITSCORE: unitScore,
  UNITRANK: unitRank,
  COVERAGE: coverage,
  WHY: why,
  PROGRESS: progress,
  AWARDWINNER: awardWinner,
  PARTNERS: partners,
  HOSTS: hosts,
  INCHARGE: inCharge,
  DUE: due,
} as const satisfies Record<string, LiveFunction>;

export type LiveFunctionId = keyof typeof live;

/** Value of a live cell. */
export function evaluate(board: Scoreboard, id: LiveFunctionId, args: LiveArguments): Evaluation {
  return live[id](board, args);
}

/** =POINTS(rule, steps, max, quantity, [target]): points of one leaf by its rule, from the arguments alone. */
export function points(
  rule: unknown,
  steps: unknown,
  maximum: unknown,
  quantity: unknown,
  target: unknown,
): Evaluation {
  const words = { rule: text(rule), steps: text(steps) };
  const choices = tableSchema("criteria").columns.find((column) => column.id === "rule")?.choices ?? {};
  const kind = Object.entries(choices).find(([word]) => fold(word) === fold(words.rule))?.[1];
  const parsed = kind === undefined ? undefined : parseRule(kind as LeafRuleKind, words.steps);
  if (!parsed || "problem" in parsed) return { problem: "function.rule", params: words };
  const amount = Number(quantity ?? 0);
  const most = Number(maximum);
  const goal = target === null || target === undefined || target === "" ? undefined : Number(target);
  if (![amount, most, goal ?? 0].every(Number.isFinite)) return { problem: "function.rule", params: words };
  // Above a target, or without one, the points hang on the best unit, which no argument names.
  if (parsed.rule.kind === "target" && (goal === undefined || amount > goal))
    return { problem: "function.pool", params: words };
  if (parsed.rule.kind === "study") return { problem: "function.study", params: words };
  const items = amount > 0 ? Math.max(1, Math.floor(amount)) : 0;
  const outcome = pointsByRule(
    parsed.rule,
    Fraction.of(most),
    1,
    items,
    Fraction.of(amount),
    goal === undefined ? undefined : Fraction.of(goal),
  );
  if (typeof outcome !== "string") return { value: outcome.round(10) };
  const problems = {
    targetMissing: "function.target",
    verifiedMissing: "function.verifier",
    stepGap: "function.stepGap",
  } as const;
  return { problem: problems[outcome], params: words };
}
