import type { Explanation, ExplanationCode } from "./explanation";
import type { Scoreboard } from "./scoreboard";

/** What a figure covers, where that is not simply its period: the periods that make the year, or that a period is not due yet. */
export function explainScope(board: Scoreboard, set: string, period: string | undefined): Explanation[] {
  if (period === undefined) {
    const { counted, all, until } = board.yearScope(set);
    return [
      until === undefined
        ? node("yearScopeNone", { all })
        : node("yearScope", { counted, all, untilDay: until }),
    ];
  }
  const standing = board.standing(set, period);
  if (standing === "due") return [];
  const untilDay = board.period(period)?.deadline ?? "–";
  return [node(standing === "provisional" ? "periodProvisional" : "periodNone", { untilDay })];
}

function node(code: ExplanationCode, params: Explanation["params"]): Explanation {
  return { code, params, label: "", value: undefined, maximum: undefined, source: undefined, children: [] };
}
