import { decideAwards } from "../awards/decide";
import type { AwardRule } from "../model";
import { Scoreboard } from "../scoring/scoreboard";
import { compareVietnamese } from "../../text";
import { competitionOf } from "./competitors";
import { decisiveOf } from "./decisive";
import { judgeCompetitors, type Judgement, type Upset } from "./judgement";
import { otherWay, type OpenItem } from "./openItems";

/** Every combination of the pooled rows, each with the smallest set of the others. */
export function pooledJudgement(
  board: Scoreboard,
  award: AwardRule,
  base: Judgement,
  pooled: readonly OpenItem[],
): Judgement {
  const { snapshot } = board;
  let upset: Upset | undefined;
  let bounded = false;
  const possible = new Set(base.possible);
  const before = winnersOf(board, award);
  for (let mask = 0; mask < 1 << pooled.length; mask++) {
    const turned = new Map(
      pooled.filter((_, at) => mask & (1 << at)).map((item) => [item.evidence, otherWay(board, item)]),
    );
    const variant = new Scoreboard(
      { ...snapshot, evidence: snapshot.evidence.map((row) => turned.get(row) ?? row) },
      board.today,
    );
    const outcome = decisiveOf(decideAwards(variant), award);
    if (!outcome) continue;
    const items = pooled.filter((item) => turned.has(item.evidence));
    const now = winnersOf(variant, award);
    if (now.join("\n") !== before.join("\n")) {
      const winner = before.find((key) => !now.includes(key)) ?? before[0] ?? "";
      if (!upset || items.length < upset.count) {
        const challenger = now.find((key) => !before.includes(key)) ?? winner;
        const name = outcome.candidates.find((candidate) => candidate.key === challenger)?.score.name ?? "";
        upset = {
          count: items.length,
          items,
          winner,
          challenger,
          challengerName: challenger === winner ? "" : name,
        };
      }
      continue;
    }
    const frozen = new Set(pooled.map((item) => item.evidence.code));
    const { competitors, cut } = competitionOf(variant, award, outcome, frozen);
    const judged = judgeCompetitors(variant, award, outcome, competitors);
    bounded ||= judged.exactness === "bounded" || cut;
    for (const name of judged.possible) possible.add(name);
    if (judged.upset && (!upset || judged.upset.count + items.length < upset.count)) {
      upset = {
        ...judged.upset,
        count: judged.upset.count + items.length,
        items: [...items, ...judged.upset.items],
      };
    }
  }
  return {
    ...base,
    upset,
    possible: [...possible].sort(compareVietnamese),
    exactness: bounded ? "bounded" : "exact",
    least: upset?.count,
  };
}

function winnersOf(board: Scoreboard, award: AwardRule): string[] {
  return (decideAwards(board).outcomes.get(award.code)?.winners ?? [])
    .map((winner) => winner.candidate.key)
    .sort();
}
