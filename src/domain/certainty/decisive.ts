import type { Decisions } from "../awards/decide";
import type { Outcome } from "../awards/outcome";
import type { AwardRule } from "../model";

/** The outcome that really decides an award: a head follows the leading cluster. */
export function decisiveOf({ outcomes }: Decisions, award: AwardRule): Outcome | undefined {
  const outcome = outcomes.get(award.code);
  return outcome?.decisive ?? outcome;
}
