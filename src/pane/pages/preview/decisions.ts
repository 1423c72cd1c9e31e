import { areForSameAward, areOfSameCandidate } from "../../../domain/awards";
import type { AwardChoice, ConditionMark } from "../../../domain/model";
import type { Subject } from "../../../sheets/plan";
import type { Decisions } from "../../actions";

/** New choices go before older ones for the same award. */
export function withChoices(decisions: Decisions, choices: readonly AwardChoice[]): Decisions {
  return {
    ...decisions,
    choices: [
      ...(decisions.choices ?? []).filter((old) => !choices.some((choice) => areForSameAward(choice, old))),
      ...choices,
    ],
  };
}

/** A new mark goes before an older one of the same candidate. */
export function withMark(decisions: Decisions, mark: ConditionMark): Decisions {
  return withMarks(decisions, mark, [mark]);
}

/** A mark that was made in the pane and is not written yet is taken back. */
export function withoutMark(decisions: Decisions, mark: ConditionMark): Decisions {
  return withMarks(decisions, mark, []);
}

function withMarks(decisions: Decisions, of: ConditionMark, now: readonly ConditionMark[]): Decisions {
  const { choices = [], marks = [] } = decisions;
  const before = marks.filter((mark) => areOfSameCandidate(mark, of));
  // Who is refused, or no longer, makes other ties: the choice made for the one of before would be written and not followed.
  const changesTies = [...before, ...now].some(({ holds }) => !holds);
  return {
    ...decisions,
    choices: choices.filter((choice) => !changesTies || !areForSameAward(choice, of)),
    marks: [...marks.filter((mark) => !before.includes(mark)), ...now],
  };
}

/** One more explanation for its sheet. */
export function withExplanation(decisions: Decisions, subject: Subject): Decisions {
  return { ...decisions, explain: [...(decisions.explain ?? []), subject] };
}
