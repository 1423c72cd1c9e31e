import type { Competitor } from "./competitor";
import type { OpenItem } from "./openItems";
import {
  byEveryCombination,
  byMainIndicator,
  type PossibleOutcome,
  type PossibleOutcomes,
} from "./possibleOutcomes";

/** The rule by which places are given. */
export interface PlaceRule {
  readonly places: number;
  /** Equals all receive it (cùng nhận); else equals at the cut are nobody's yet. */
  readonly shared: boolean;
  readonly decimals: number;
  /** Whether a value may be rewarded at all (progress must be progress). */
  readonly isEnough: (value: number) => boolean;
}

/** A smallest change of the winners: how many items, which, who loses or gains a place by it, and who rises for it. */
export interface Change {
  readonly count: number;
  readonly items: readonly OpenItem[];
  readonly loser: string;
  readonly gainer: Competitor | undefined;
}

/**
 * The fewest open items that change the winners. Competitors' items are their own, so each is turned the way that helps
 * the change: somebody loses a place when enough others come to stand above, or gains one when few enough do.
 * @param everyCombination compare by every combination of items and all indicators; else by the main indicator alone
 * @param strict only who passes another stands above it; else drawing level is enough
 */
export function fewestToOverturn(
  competitors: readonly Competitor[],
  winning: ReadonlySet<string>,
  rule: PlaceRule,
  everyCombination: boolean,
  strict = rule.shared,
): Change | undefined {
  const outcomes = competitors.map((competitor) =>
    everyCombination
      ? byEveryCombination(competitor, rule.decimals)
      : byMainIndicator(competitor, rule.decimals),
  );
  let best: Change | undefined;
  for (const candidate of outcomes) {
    const rivals = outcomes.filter((other) => other !== candidate);
    const isWinner = winning.has(candidate.competitor.key);
    if (!isWinner && !rule.shared && winning.size >= rule.places) continue;
    const found = (isWinner ? losing : gaining)(candidate, rivals, rule, strict, best?.count);
    if (found && (!best || found.count < best.count)) best = found;
  }
  return best;
}

/** Compares what people see, indicator after indicator. */
function compareShown(a: PossibleOutcome["shown"], b: PossibleOutcome["shown"]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at];
    if (other !== undefined && value !== other) return value - other;
  }
  return 0;
}

/** Whether `a` stands above `b`: passed it, or where equals block each other, drew level with it. */
function isAbove(a: PossibleOutcome["shown"], b: PossibleOutcome["shown"], strict: boolean): boolean {
  const order = compareShown(a, b);
  return strict ? order > 0 : order >= 0;
}

function losing(
  winner: PossibleOutcomes,
  rivals: readonly PossibleOutcomes[],
  { places, isEnough }: PlaceRule,
  strict: boolean,
  limit = Infinity,
): Change | undefined {
  let best: Change | undefined;
  for (const outcome of winner.downward) {
    if (outcome.count >= Math.min(limit, best?.count ?? Infinity)) break;
    const loser = winner.competitor.key;
    if (!isEnough(outcome.shown[0]))
      return { count: outcome.count, items: outcome.items(), loser, gainer: undefined };
    const above = rivals
      .flatMap(({ competitor, upward }) => {
        const cheapest = upward.find(
          ({ shown }) => isEnough(shown[0]) && isAbove(shown, outcome.shown, strict),
        );
        return cheapest ? [{ competitor, outcome: cheapest }] : [];
      })
      .sort((a, b) => a.outcome.count - b.outcome.count)
      .slice(0, places);
    if (above.length < places) continue;
    const count = above.reduce((total, entry) => total + entry.outcome.count, outcome.count);
    if (count >= Math.min(limit, best?.count ?? Infinity)) continue;
    const items = [...above.flatMap((entry) => entry.outcome.items()), ...outcome.items()];
    best = { count, items, loser, gainer: above.at(-1)?.competitor };
  }
  return best;
}

function gaining(
  candidate: PossibleOutcomes,
  rivals: readonly PossibleOutcomes[],
  { places, isEnough }: PlaceRule,
  strict: boolean,
  limit = Infinity,
): Change | undefined {
  let best: Change | undefined;
  for (const outcome of candidate.upward) {
    if (outcome.count >= Math.min(limit, best?.count ?? Infinity)) break;
    if (!isEnough(outcome.shown[0])) continue;
    const inTheWay = ({ shown }: PossibleOutcome): boolean =>
      isEnough(shown[0]) && isAbove(shown, outcome.shown, strict);
    const above = rivals.filter(({ downward: [asItIs] }) => asItIs !== undefined && inTheWay(asItIs));
    const surplus = above.length - (places - 1);
    const lowered = above
      .map((rival) => rival.downward.find((lower) => !inTheWay(lower)))
      .filter((lower) => lower !== undefined)
      .sort((a, b) => a.count - b.count)
      .slice(0, Math.max(0, surplus));
    if (lowered.length < surplus) continue;
    const count = lowered.reduce((total, entry) => total + entry.count, outcome.count);
    if (count >= Math.min(limit, best?.count ?? Infinity)) continue;
    const items = [...outcome.items(), ...lowered.flatMap((entry) => entry.items())];
    best = { count, items, loser: "", gainer: candidate.competitor };
  }
  return best;
}
