import type { Period } from "../../../domain/model";
import type { Scoreboard } from "../../../domain/scoring";
import type { Translate } from "../../../i18n";
import { formatDate } from "../../../text";

/**
 * How a period that is not locked stands in the year: once where all its sets agree, else set by set. Nothing while no set
 * has criteria.
 */
export function standingLines(board: Scoreboard, period: Period, text: Translate): string[] {
  const has = (periods: readonly Period[]): boolean => periods.some(({ code }) => code === period.code);
  const sets = board.sets().filter((set) => has(board.periodsOf(set)));
  const lines = sets.map((set) => ({ set, standing: standingIn(board, set, period, text) }));
  const different = new Set(lines.map(({ standing }) => standing));
  return different.size > 1
    ? lines.map(({ set, standing }) => text("pane.standing.ofSet", { set, standing }))
    : [...different];
}

function standingIn(board: Scoreboard, set: string, period: Period, text: Translate): string {
  const isInYear = board.yearPeriods(set).some(({ code }) => code === period.code);
  return [
    standingWords(board, set, period, text),
    text(isInYear ? "pane.standing.inYear" : "pane.standing.notInYear"),
  ].join(" · ");
}

function standingWords(board: Scoreboard, set: string, period: Period, text: Translate): string {
  const { code, deadline, state } = period;
  const standing = board.standing(set, code);
  // Its cell says so, nothing holds it: that is a finding too.
  if (standing === "due" && state !== "open") return text("pane.standing.locked");
  // One without a deadline is due only when it is locked.
  if (deadline === undefined)
    return text(standing === "none" ? "pane.standing.noneUndated" : "pane.standing.provisionalUndated");
  return text(`pane.standing.${standing}`, { until: formatDate(deadline) });
}
