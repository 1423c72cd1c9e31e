import type { AwardRule } from "../model";
import { explainCluster } from "../scoring/explainCluster";
import { explainUnit } from "../scoring/explainUnit";
import { deferred, type Explanation } from "../scoring/explanation";
import type { ClusterScore, UnitScore } from "../scoring/results";
import type { Scoreboard } from "../scoring/scoreboard";
import { compareVietnamese } from "../../text";
import { isSettledAgainst, type AwardResult } from "./awardResult";
import type { Decisions } from "./decide";

/** Why an award goes where it goes: the candidates in their order, with the values that decided. */
export function explainAward(board: Scoreboard, decisions: Decisions, award: AwardRule): Explanation {
  const rows = decisions.awards.filter((result) => result.award.code === award.code);
  const outcome = decisions.outcomes.get(award.code);
  const order = outcome
    ? [...outcome.places].sort(([a, x], [b, y]) => x.place - y.place || compareVietnamese(a.key, b.key))
    : [];
  return {
    code: "award",
    params: { award: award.name, count: award.count, indicator: outcome?.indicator ?? award.indicator },
    label: award.name,
    value: undefined,
    maximum: undefined,
    source: { table: "GiaiThuong", key: award.code, ...(award.row !== undefined && { row: award.row }) },
    children: order.slice(0, Math.max(10, award.count + 5)).map(([candidate, place]): Explanation => {
      const { score } = candidate;
      const indicator = outcome?.indicator ?? award.indicator;
      const node: Explanation = {
        code: "candidate",
        params: {
          place: place.place,
          name: score.name,
          value: candidate.value ?? "–",
          indicator,
          unit: isPercent(score, indicator) ? "%" : "",
          key: place.key ?? "",
          result: stateOf(rows.find((row) => row.decidedBy === candidate.key)),
        },
        label: `${candidate.key} · ${score.name}`,
        value: candidate.value,
        maximum: undefined,
        source: undefined,
        children: [],
      };
      const explained = (): Explanation | undefined =>
        "unit" in score
          ? explainUnit(board, award.set, award.period, candidate.key)
          : explainCluster(board, award.set, award.period, candidate.key);
      return deferred(node, () => [explained()].filter((child): child is Explanation => child !== undefined));
    }),
  };
}

function isPercent(score: ClusterScore | UnitScore, indicator: AwardRule["indicator"]): boolean {
  return (
    indicator === "coverage" || indicator === "punctuality" || (indicator === "score" && "unit" in score)
  );
}

function stateOf(row: AwardResult | undefined): string {
  if (row === undefined) return "none";
  if (row.decided) return "winner";
  return isSettledAgainst(row) ? "none" : "open";
}
