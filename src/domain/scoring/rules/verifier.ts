import type { Fraction } from "../../exact/fraction";
import { highest, lintHighest } from "./stepLint";
import { scaleOf, unscored, type Scale } from "./rule";

const MISSING = unscored("verifiedMissing");

/** Only the verifier's points count: without them the rule says nothing. */
export const byVerifier: Scale<never> = scaleOf({
  judged: true,
  score: () => MISSING,
});

/** The verifier picks one of these. */
export function byChoice(choices: readonly Fraction[]): Scale<never> {
  return scaleOf({
    judged: true,
    choices,
    score: () => MISSING,
    lint: (maximum) => lintHighest(highest(choices), maximum),
  });
}
