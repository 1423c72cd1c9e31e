import { isSettledAgainst, type AwardReason, type AwardResult, type Decisions } from "../awards";
import type { AwardRule } from "../model";

/** How an award comes out: who has it, and whether somebody still has to decide. */
export interface Standing {
  readonly winners: readonly AwardResult[];
  /** Rows that wait for a person, a setting or a day. */
  readonly open: readonly AwardResult[];
  /** The same for two completions in which nothing about the award differs. */
  readonly mark: string;
}

/** There is nobody to have it, and nothing that a person could decide. */
const NOBODY: ReadonlySet<AwardReason> = new Set<AwardReason>([
  "noCandidate",
  "noEvidence",
  "allZero",
  "conditionNobody",
  "periodNone",
  "yearNone",
]);

/** @returns award code → how it stands */
export function standingsOf({ awards }: Decisions): ReadonlyMap<string, Standing> {
  const rows = new Map<string, { winners: AwardResult[]; open: AwardResult[] }>();
  for (const result of awards) {
    let entry = rows.get(result.award.code);
    if (!entry) rows.set(result.award.code, (entry = { winners: [], open: [] }));
    if (result.decided) entry.winners.push(result);
    else if (!isSettledAgainst(result) && !NOBODY.has(result.reason)) entry.open.push(result);
  }
  return new Map(
    [...rows].map(([code, { winners, open }]) => {
      const marks = [
        ...winners.map((result) => `+${result.decidedBy}`),
        ...open.map((result) => `?${result.decidedBy}`),
      ];
      return [code, { winners, open, mark: marks.sort().join("\n") }];
    }),
  );
}

const NOTHING: Standing = { winners: [], open: [], mark: "" };

export function standingOf(standings: ReadonlyMap<string, Standing>, award: AwardRule): Standing {
  return standings.get(award.code) ?? NOTHING;
}
