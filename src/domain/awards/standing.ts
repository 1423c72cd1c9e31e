import { isSettledAgainst, type AwardResult } from "./awardResult";

/** Who has an award, and whom it is still open for, by cluster or unit. */
export interface Standing {
  readonly decided: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

export function standingOf(rows: readonly AwardResult[]): Standing {
  const named = rows.filter((row) => row.decidedBy !== "" && !isSettledAgainst(row));
  const keys = (isDecided: boolean): Set<string> =>
    new Set(named.filter((row) => row.decided === isDecided).map((row) => row.decidedBy));
  return { decided: keys(true), open: keys(false) };
}
