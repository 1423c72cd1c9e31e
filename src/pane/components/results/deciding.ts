import { isForAward, type AwardResult } from "../../../domain/awards";
import type { AwardChoice, ConditionMark } from "../../../domain/model";

/** What a person can decide of awards before they are written; each asks for the results again. */
export interface Deciding {
  readonly onChoose: (choices: readonly AwardChoice[]) => void;
  /** What was said of conditions and is not written yet. */
  readonly marks: readonly ConditionMark[];
  readonly onMark: (mark: ConditionMark) => void;
  /** Takes one of `marks` back. */
  readonly onUnmark: (mark: ConditionMark) => void;
}

/** What was just said of a candidate and is not written yet. */
export function markIn(
  deciding: Deciding | undefined,
  { award, code }: AwardResult,
): ConditionMark | undefined {
  return deciding?.marks.find((mark) => isForAward(mark, award) && mark.code === code);
}
