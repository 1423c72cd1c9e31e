import type { AwardChoice } from "../../../domain/model";
import type { Subject } from "../../../sheets/plan";
import type { Decisions } from "../../actions";

/** New choices go before older ones for the same award. */
export function withChoices(decisions: Decisions, choices: readonly AwardChoice[]): Decisions {
  const isSame = (a: AwardChoice, b: AwardChoice): boolean =>
    a.award === b.award && a.set === b.set && a.period === b.period;
  return {
    ...decisions,
    choices: [
      ...(decisions.choices ?? []).filter((old) => !choices.some((choice) => isSame(choice, old))),
      ...choices,
    ],
  };
}

/** One more explanation for its sheet. */
export function withExplanation(decisions: Decisions, subject: Subject): Decisions {
  return { ...decisions, explain: [...(decisions.explain ?? []), subject] };
}
