import type { AwardIndicator, AwardRule } from "../model";
import type { AwardResult } from "../awards";
import { groupBy } from "../scoring/groupBy";

/** An award as a meeting considers it: who receives it, and whom it may still choose from. */
export interface AwardCase {
  readonly award: AwardRule;
  readonly winners: readonly AwardResult[];
  /** Those of an open tie, or whose place still waits; empty where nobody can be named. */
  readonly candidates: readonly AwardResult[];
  /** Places that are still to be given. */
  readonly places: number;
  /** Why nobody can be named yet; undefined where somebody is. */
  readonly nobody: AwardResult | undefined;
}

/** Results award by award, in the order of the awards. */
export function awardCases(considered: readonly AwardResult[]): AwardCase[] {
  return [...groupBy(considered, ({ award }) => award.code).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const winners = rows.filter(({ decided }) => decided);
    const candidates = rows.filter(({ decided, name }) => !decided && name !== "");
    return [
      {
        award: first.award,
        winners,
        candidates,
        places: Math.max(0, first.award.count - winners.length),
        nobody: winners.length + candidates.length === 0 ? first : undefined,
      },
    ];
  });
}

/** What the figure of a result is in: percent for shares, else points. */
export function unitOfValue({ award, reasonParams }: AwardResult): "percent" | "points" {
  const indicator = (reasonParams.indicator ?? award.indicator) as AwardIndicator;
  const isShare = indicator === "coverage" || indicator === "punctuality";
  return isShare || (indicator === "score" && isOfUnits(award)) ? "percent" : "points";
}

/** Units go by the share of their own maximum, clusters by points. */
function isOfUnits({ target }: AwardRule): boolean {
  return target === "unit" || target === "progressUnit";
}
