import { bonus } from "./bonus";
import { met } from "./met";
import { penalty } from "./penalty";
import { perItem } from "./perItem";
import type { LeafRule, Scale } from "./rule";
import { share } from "./share";
import { shareSteps } from "./shareSteps";
import { steps } from "./steps";
import { study } from "./study";
import { target } from "./target";
import { verified } from "./verified";

export { withMember } from "./pool";
export { Percent, readFact, type Fact, type Reason } from "./reason";
export type {
  LeafLimits,
  LeafRule,
  Outcome,
  Participation,
  Pool,
  RowSums,
  RuleProblem,
  RuleRemark,
  Scale,
  Surroundings,
} from "./rule";

/**
 * The ways of scoring (`Cách chấm`), in the order of the drop-down. A new one is a file of its own and a line here;
 * its texts (`explain.<code>`) are asked for by the compiler.
 */
export const leafRules = [
  met,
  steps,
  perItem,
  share,
  shareSteps,
  target,
  verified,
  bonus,
  penalty,
  study,
] as const;

/** How a rule's reasons are worded: `explain.<code>`. */
export type RuleReasonCode = (typeof leafRules)[number] extends LeafRule<infer Code> ? Code : never;

const byId = new Map<string, LeafRule<RuleReasonCode>>(leafRules.map((rule) => [rule.id, rule]));

/** Word of the drop-down → id, in the order of the list. */
export const ruleWords: Readonly<Record<string, string>> = Object.fromEntries(
  leafRules.map(({ word, id }) => [word, id]),
);

/** The rule of an id; undefined when there is none. */
export function leafRule(id: string): LeafRule<RuleReasonCode> | undefined {
  return byId.get(id);
}

/** A rule with its `Mức điểm` understood, or the part that was not. */
export type ParsedRule =
  | { readonly rule: LeafRule<RuleReasonCode>; readonly scale: Scale<RuleReasonCode> }
  | { readonly problem: { readonly code: "rulePattern"; readonly text: string } };

/** Reads `Mức điểm` for a `Cách chấm` (by its id). */
export function parseRule(id: string, text: string): ParsedRule {
  const rule = leafRule(id);
  const read = rule?.read(text);
  if (rule === undefined || read === undefined) return { problem: { code: "rulePattern", text: id } };
  return "scale" in read
    ? { rule, scale: read.scale }
    : { problem: { code: "rulePattern", text: read.notUnderstood } };
}
