import type { Period } from "../../model";
import { rankBy, type Scoreboard, type UnitScore } from "../../scoring";
import { compareVietnamese } from "../../../text";

/** A unit with its place among all units of the set, whatever its cluster. */
export interface RankedUnit {
  readonly score: UnitScore;
  readonly rank: number;
}

/** All units of a set in a period (undefined = the year) in the order of their places. */
export interface UnitRanking {
  readonly set: string;
  readonly period: Period | undefined;
  readonly ranked: readonly RankedUnit[];
  /** Special units, ranked apart from the others (plan S2). */
  readonly special: readonly RankedUnit[];
  /** Without a score, or not considered (không xét). */
  readonly unranked: readonly UnitScore[];
}

/** Places go by the share of the applicable maximum that people see (1, 2, 2, 4), as within the clusters. */
export function unitRanking(board: Scoreboard, set: string, period: Period | undefined): UnitRanking {
  const scores = board
    .unitScores(set, period?.code)
    .filter(({ coverage, exact }) => coverage.denominator > 0 || exact !== undefined);
  const competing = scores.filter(({ disqualified, share }) => !disqualified && share !== undefined);
  return {
    set,
    period,
    ranked: inOrder(competing.filter(({ standing }) => standing !== "special")),
    special: inOrder(competing.filter(({ standing }) => standing === "special")),
    unranked: scores.filter((score) => !competing.includes(score)),
  };
}

function inOrder(scores: readonly UnitScore[]): RankedUnit[] {
  return [...rankBy(scores, ({ share }) => share)]
    .map(([score, rank]) => ({ score, rank }))
    .sort((a, b) => a.rank - b.rank || compareVietnamese(a.score.name, b.score.name));
}
