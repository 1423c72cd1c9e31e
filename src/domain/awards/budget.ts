import { findings } from "../../contract";
import type { AwardRule, Finding, Snapshot } from "../model";
import type { AwardResult, Budget, BudgetLine } from "./awardResult";

/** Cơ quan khen of an award: its own, else the issuer of its set; undefined when neither is known. */
export function issuerOf({ settings }: Snapshot, award: AwardRule): string | undefined {
  return award.issuer ?? settings.sets.find((set) => set.name === award.set)?.issuer;
}

/** Planned and decided money, over all and per issuer and set, in the order of the awards; what nobody has set yet counts as none. */
export function budgetOf(snapshot: Snapshot, results: readonly AwardResult[]): Budget {
  const lines = new Map<string, { -readonly [Key in keyof BudgetLine]: BudgetLine[Key] }>();
  for (const award of snapshot.awards) {
    const { money = 0 } = award;
    const issuer = issuerOf(snapshot, award);
    const key = `${issuer ?? ""}\n${award.set}`;
    const line = lines.get(key) ?? {
      issuer,
      set: award.set,
      plannedCount: 0,
      planned: 0,
      decidedCount: 0,
      decided: 0,
    };
    lines.set(key, line);
    const winners = results.filter((result) => result.award.code === award.code && result.decided).length;
    line.plannedCount += award.count;
    line.planned += award.count * money;
    line.decidedCount += winners;
    line.decided += winners * money;
  }
  const all = [...lines.values()];
  return {
    planned: all.reduce((total, line) => total + line.planned, 0),
    decided: all.reduce((total, line) => total + line.decided, 0),
    lines: all,
  };
}

/** Shared places can cost more than the plan provides. */
export function budgetFindings({ lines }: Budget): Finding[] {
  return lines
    .filter((line) => line.decided > line.planned)
    .map(({ issuer = "–", set, planned, decided }) =>
      findings.budgetExceeded({ issuer, set, planned, decided }),
    );
}
