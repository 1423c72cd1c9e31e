import { isPartial, type Scoreboard } from "../../domain/scoring";
import type { Translate } from "../../i18n";
import { formatDate } from "../../text";

/** The same of an award: what is decided by a part of the year is marked as such until the year is whole. */
export function awardScopeWords(
  board: Scoreboard,
  { set, period }: { readonly set: string; readonly period?: string | undefined },
  translate: Translate,
): string | undefined {
  const scope = board.yearScope(set);
  return period === undefined && isPartial(scope)
    ? translate("scope.provisionalPeriods", { counted: scope.counted, all: scope.all })
    : scopeWords(board, set, period, translate);
}

/** What a figure of a set covers: "2/3 kỳ, đến 10/9/2024" for the year, "tạm tính" or "chưa có" for a period that is not due; undefined for one that is. */
export function scopeWords(
  board: Scoreboard,
  set: string,
  period: string | undefined,
  translate: Translate,
): string | undefined {
  if (period !== undefined) {
    const standing = board.standing(set, period);
    return standing === "due" ? undefined : translate(`scope.${standing}`);
  }
  const { counted, all, until } = board.yearScope(set);
  return until === undefined
    ? translate("scope.periods", { counted, all })
    : translate("scope.periodsUntil", { counted, all, until: formatDate(until) });
}
