import { isSettledAgainst, type AwardResult } from "../awards";

/** What a decision on awards carries. */
export interface AwardList {
  /** Winners. */
  readonly decided: readonly AwardResult[];
  /** Names of the awards that still wait for a person. */
  readonly open: readonly string[];
  /** Winners, and candidates a person still has to choose from; those who were not chosen are left out. */
  readonly considered: readonly AwardResult[];
  /** Đồng, of the winners together. */
  readonly money: number;
}

export function awardList(awards: readonly AwardResult[]): AwardList {
  const decided = awards.filter((result) => result.decided);
  const considered = awards.filter((result) => !isSettledAgainst(result));
  return {
    decided,
    open: [...new Set(considered.filter((result) => !result.decided).map(({ award }) => award.name))],
    considered,
    money: decided.reduce((sum, { award }) => sum + (award.money ?? 0), 0),
  };
}
