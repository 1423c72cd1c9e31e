import type { AwardRule } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";

/** A leaf for which evidence may still come in although its period counts already. */
export interface LeafAhead {
  readonly criterion: string;
  readonly period: string;
  /** Its own Hạn nộp, Excel serial day. */
  readonly deadline: number;
}

/** The leaves of an award whose own deadline lies ahead in a period that is due and not locked. */
export function leavesAhead(board: Scoreboard, award: AwardRule): LeafAhead[] {
  const { today, snapshot } = board;
  const inView = new Set(board.periodsIn(award.set, award.period));
  const periods = board
    .periodsOf(award.set)
    .filter(
      ({ code }) => inView.has(code) && board.standing(award.set, code) === "due" && !board.isSealed(code),
    );
  return periods.flatMap(({ code: period }) =>
    snapshot.criteria.flatMap(({ set, code: criterion, deadline, periods: only }): LeafAhead[] =>
      set === award.set &&
      deadline !== undefined &&
      deadline >= today &&
      (only.length === 0 || only.includes(period))
        ? [{ criterion, period, deadline }]
        : [],
    ),
  );
}
