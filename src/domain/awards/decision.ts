import type { AwardChoice, AwardRule, ConditionMark } from "../model";

/** What both kinds of decisions of people say of the award that they are for. */
type ForAward = Pick<AwardChoice | ConditionMark, "set" | "period" | "award">;

/** Whether a person decided it for this award. */
export function isForAward(decision: ForAward, { set, period, name }: AwardRule): boolean {
  return decision.award === name && decision.set === set && decision.period === period;
}

export function areForSameAward(a: ForAward, b: ForAward): boolean {
  return a.award === b.award && a.set === b.set && a.period === b.period;
}

/** Whether two marks are of the same candidate for the same award; the later one counts. */
export function areOfSameCandidate(a: ConditionMark, b: ConditionMark): boolean {
  return a.code === b.code && areForSameAward(a, b);
}
