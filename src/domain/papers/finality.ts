import { findings, papers as table, type Finding } from "../../contract";
import { isSettledAgainst, type AwardResult } from "../awards";
import { isPartial, type Scoreboard } from "../scoring";

/** What a paper says results of: a set, and a period (undefined = the year). */
export interface ResultScope {
  readonly set: string;
  readonly period: string | undefined;
}

/**
 * Why a paper on results cannot be final yet: a period that is not due, a year that lacks periods.
 * @param paper what people call the paper
 */
export function provisional(board: Scoreboard, scopes: readonly ResultScope[], paper: string): Finding[] {
  const told = new Set<string>();
  return scopes.flatMap(({ set, period }): Finding[] => {
    const key = `${set}\n${period ?? ""}`;
    if (told.has(key)) return [];
    told.add(key);
    if (period === undefined) {
      const year = board.yearScope(set);
      const { counted, all } = year;
      return isPartial(year) ? [findings.paperYearOpen({ table }, { paper, set, counted, all })] : [];
    }
    return board.standing(set, period) === "due"
      ? []
      : [findings.paperPeriodOpen({ table }, { paper, set, period: board.period(period)?.name ?? period })];
  });
}

/** Awards of a paper that somebody still has to decide, each said once. */
export function undecided(awards: readonly AwardResult[], paper: string): Finding[] {
  const open = awards.filter((result) => !result.decided && !isSettledAgainst(result));
  return [...new Set(open.map(({ award }) => award.name))].map((award) =>
    findings.paperTieOpen({ table }, { paper, award }),
  );
}
