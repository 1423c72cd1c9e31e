import type { Fraction } from "../exact/fraction";
import type { Competitor } from "./competitor";
import type { ExtremeEffect } from "./extremeEffect";
import type { OpenItem } from "./openItems";

/** One way a competitor may come out. */
export interface PossibleOutcome {
  /** What people would see: the main indicator, then the keys. */
  readonly shown: readonly [number, ...number[]];
  /** How many items it takes, and which. */
  readonly count: number;
  readonly items: () => readonly OpenItem[];
}

/** A competitor's outcomes upwards and downwards, the cheapest first in each; the first of both is "as it is". */
export interface PossibleOutcomes {
  readonly competitor: Competitor;
  readonly upward: readonly PossibleOutcome[];
  readonly downward: readonly PossibleOutcome[];
}

/** By the main indicator alone: the best and the worst it can come to with 0, 1, 2 … items. */
export function byMainIndicator(competitor: Competitor, decimals: number): PossibleOutcomes {
  const [{ value }] = competitor.indicators;
  const outcomesOf = (effect: ExtremeEffect<OpenItem>): PossibleOutcome[] => {
    const outcomes: PossibleOutcome[] = [];
    for (let count = 0; count <= effect.size; count++) {
      const shown = value.add(effect.gain(count)).round(decimals);
      // What people see does not change: the cheaper way does.
      if (outcomes.at(-1)?.shown[0] === shown) continue;
      outcomes.push({ shown: [shown], count, items: () => effect.items(count) });
    }
    return outcomes;
  };
  return { competitor, upward: outcomesOf(competitor.rise), downward: outcomesOf(competitor.fall) };
}

/** What some items add to each indicator; absent entries add nothing. */
interface Sum {
  readonly items: readonly OpenItem[];
  readonly gains: readonly Fraction[];
}

/** By all indicators: every different outcome that some combination of the items brings about. */
export function byEveryCombination(competitor: Competitor, decimals: number): PossibleOutcomes {
  let sums = new Map<string, Sum>([["", { items: [], gains: [] }]]);
  for (const effects of competitor.leaves) {
    const next = new Map(sums);
    for (const known of sums.values()) {
      for (const effect of effects) {
        const gains = effect.gains.map((gain, at) => known.gains[at]?.add(gain) ?? gain);
        const items = [...known.items, ...effect.items];
        const key = `${items.length}|${gains.join("|")}`;
        if (!next.has(key)) next.set(key, { items, gains });
      }
    }
    sums = next;
  }
  const [main, ...keys] = competitor.indicators;
  const outcomes = [...sums.values()]
    .map(({ items, gains: [gain, ...more] }): PossibleOutcome => ({
      shown: [
        (gain ? main.value.add(gain) : main.value).round(decimals),
        ...keys.map(({ value }, at) => {
          const added = more[at];
          return (added ? value.add(added) : value).round(decimals);
        }),
      ],
      count: items.length,
      items: () => items,
    }))
    .sort((a, b) => a.count - b.count);
  return { competitor, upward: outcomes, downward: outcomes };
}
