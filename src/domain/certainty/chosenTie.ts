import type { Outcome } from "../awards/outcome";
import type { Competitor } from "./competitor";
import type { ExtremeEffect } from "./extremeEffect";
import type { OpenItem } from "./openItems";
import { fewestToOverturn, type Change, type PlaceRule } from "./overturn";

/** The change that takes fewer items; the first of two that take as many. */
export function smaller(a: Change | undefined, b: Change | undefined): Change | undefined {
  return a && (!b || a.count <= b.count) ? a : b;
}

/** One of those who were equal when a person chose rises or falls: the tie is no longer the one that was settled. */
export function chosenTie(
  { winners, passed }: Outcome,
  competitors: readonly Competitor[],
  { decimals }: PlaceRule,
): Change | undefined {
  const chosen = new Set(
    winners.filter((winner) => winner.reason === "chosen").map((winner) => winner.candidate.key),
  );
  const against = new Set(passed.map((entry) => entry.candidate.key));
  const [loser = ""] = chosen;
  let best: Change | undefined;
  const consider = (
    competitor: Competitor,
    effect: ExtremeEffect<OpenItem>,
    gainer: Competitor | undefined,
  ): void => {
    for (let count = 1; count <= effect.size; count++) {
      if (competitor.indicators[0].value.add(effect.gain(count)).round(decimals) === competitor.shown)
        continue;
      best = smaller(best, { count, items: effect.items(count), loser, gainer });
      return;
    }
  };
  for (const competitor of competitors) {
    if (against.has(competitor.key)) {
      consider(competitor, competitor.rise, competitor);
      // With only one chosen against, its fall leaves the chosen ones alone where they are.
      if (against.size > 1) consider(competitor, competitor.fall, undefined);
    } else if (chosen.has(competitor.key)) {
      consider(competitor, competitor.fall, undefined);
      if (chosen.size > 1) consider(competitor, competitor.rise, undefined);
    }
  }
  return best;
}

/** Somebody from below draws level with the chosen ones. */
export function outsider(
  { passed }: Outcome,
  competitors: readonly Competitor[],
  winning: ReadonlySet<string>,
  rule: PlaceRule,
): Change | undefined {
  const against = new Set(passed.map((entry) => entry.candidate.key));
  return fewestToOverturn(
    competitors.filter((competitor) => !against.has(competitor.key)),
    winning,
    rule,
    false,
  );
}
