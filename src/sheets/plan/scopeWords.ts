import type { Scoreboard } from "../../domain/scoring";
import type { Translate } from "../../i18n";
import { formatDate } from "../../text";

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
