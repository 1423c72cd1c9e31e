import { isSettledAgainst, type AwardResult } from "../../../domain/awards";

/** How many awards still wait for a person, evidence or a condition. */
export function waitingCount(results: readonly AwardResult[]): number {
  const waiting = results.filter((result) => !result.decided && !isSettledAgainst(result));
  return new Set(waiting.map(({ award }) => award.code)).size;
}
