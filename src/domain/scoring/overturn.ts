import { Fraction } from "../exact/fraction";
import type { Frontier } from "./frontier";
import type { OpenItem, Stake } from "./stake";

/** The open rows of one unit and leaf, and what each subset of them does to the indicators. */
export interface Cell {
  readonly options: readonly { readonly items: readonly OpenItem[]; readonly gains: readonly Fraction[] }[];
}

/** A candidate with what its open items can do to it. */
export interface Contender {
  readonly key: string;
  readonly name: string;
  /** Its main indicator as things stand. */
  readonly value: number;
  readonly cells: readonly Cell[];
  /** The main indicator, then the keys that part equals. */
  readonly stakes: readonly Stake[];
  /** The most and the least its main indicator can come to with so many items. */
  readonly up: Frontier<OpenItem>;
  readonly down: Frontier<OpenItem>;
}

/** One way a contender may come out: what people would see, and the items it takes. */
interface Way {
  readonly values: readonly number[];
  readonly count: number;
  readonly items: () => readonly OpenItem[];
}

/** The rule by which places are given. */
export interface Contest {
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
  readonly gainer: Contender | undefined;
}

/** Compares what people see, indicator after indicator. */
type Compare = (a: readonly number[], b: readonly number[]) => number;

const compareValues: Compare = (a, b) => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at] - b[at];
  return 0;
};

/** A contender's ways upwards and downwards, cheapest first in each; the first of both is "as it is". */
interface Reach {
  readonly contender: Contender;
  readonly up: readonly Way[];
  readonly down: readonly Way[];
}

/**
 * The fewest open items that change the winners. Contenders' items are their own, so each is turned the way that helps
 * the change: somebody loses a place when enough others come to stand above, or gains one when few enough do.
 * @param everyWay compare by every combination of items and all indicators; else by the main indicator alone
 */
export function fewestToOverturn(
  contenders: readonly Contender[],
  winning: ReadonlySet<string>,
  contest: Contest,
  everyWay: boolean,
  strict = contest.shared,
): Change | undefined {
  const field = contenders.map((contender) =>
    everyWay ? allWays(contender, contest.decimals) : mainWays(contender, contest.decimals),
  );
  let best: Change | undefined;
  for (const reach of field) {
    const rivals = field.filter((other) => other !== reach);
    const isWinner = winning.has(reach.contender.key);
    if (!isWinner && !contest.shared && winning.size >= contest.places) continue;
    const found = isWinner
      ? loses(reach, rivals, contest, strict, best?.count)
      : gains(reach, rivals, contest, strict, best?.count);
    if (found && (!best || found.count < best.count)) best = found;
  }
  return best;
}

/** Whether `a` stands above `b`: passed it, or where equals block each other, drew level with it. */
function isAbove(a: readonly number[], b: readonly number[], strict: boolean): boolean {
  const order = compareValues(a, b);
  return strict ? order > 0 : order >= 0;
}

function loses(
  own: Reach,
  rivals: readonly Reach[],
  { places, isEnough }: Contest,
  strict: boolean,
  limit = Infinity,
): Change | undefined {
  let best: Change | undefined;
  for (const way of own.down) {
    if (way.count >= Math.min(limit, best?.count ?? Infinity)) break;
    if (!isEnough(way.values[0]))
      return { count: way.count, items: way.items(), loser: own.contender.key, gainer: undefined };
    const above = rivals
      .map((rival) => ({
        rival,
        way: first(rival.up, (values) => isEnough(values[0]) && isAbove(values, way.values, strict)),
      }))
      .filter((entry): entry is { rival: Reach; way: Way } => entry.way !== undefined)
      .sort((a, b) => a.way.count - b.way.count)
      .slice(0, places);
    if (above.length < places) continue;
    const count = above.reduce((total, entry) => total + entry.way.count, way.count);
    if (count >= Math.min(limit, best?.count ?? Infinity)) continue;
    best = {
      count,
      items: [...above.flatMap((entry) => entry.way.items()), ...way.items()],
      loser: own.contender.key,
      gainer: above[above.length - 1].rival.contender,
    };
  }
  return best;
}

function gains(
  own: Reach,
  rivals: readonly Reach[],
  { places, isEnough }: Contest,
  strict: boolean,
  limit = Infinity,
): Change | undefined {
  let best: Change | undefined;
  for (const way of own.up) {
    if (way.count >= Math.min(limit, best?.count ?? Infinity)) break;
    if (!isEnough(way.values[0])) continue;
    const inTheWay = (values: readonly number[]): boolean =>
      isEnough(values[0]) && isAbove(values, way.values, strict);
    const above = rivals.filter((rival) => inTheWay(rival.down[0].values));
    const surplus = above.length - (places - 1);
    const lowered = above
      .map((rival) => first(rival.down, (values) => !inTheWay(values)))
      .filter((entry): entry is Way => entry !== undefined)
      .sort((a, b) => a.count - b.count)
      .slice(0, Math.max(0, surplus));
    if (lowered.length < surplus) continue;
    const count = lowered.reduce((total, entry) => total + entry.count, way.count);
    if (count >= Math.min(limit, best?.count ?? Infinity)) continue;
    best = {
      count,
      items: [...way.items(), ...lowered.flatMap((entry) => entry.items())],
      loser: "",
      gainer: own.contender,
    };
  }
  return best;
}

/** The cheapest way for which the test holds. */
function first(ways: readonly Way[], test: (values: readonly number[]) => boolean): Way | undefined {
  return ways.find((way) => test(way.values));
}

/** By the main indicator alone: the best and the worst it can come to with 0, 1, 2 … items. */
function mainWays(contender: Contender, decimals: number): Reach {
  const waysOf = (frontier: Frontier<OpenItem>): Way[] => {
    const ways: Way[] = [];
    for (let count = 0; count <= frontier.size; count++) {
      const value = contender.stakes[0].base.add(frontier.gain(count)).round(decimals);
      // What people see does not change: the cheaper way does.
      if (ways.at(-1)?.values[0] === value) continue;
      ways.push({ values: [value], count, items: () => frontier.items(count) });
    }
    return ways;
  };
  return { contender, up: waysOf(contender.up), down: waysOf(contender.down) };
}

/** By all indicators: every different outcome that some combination of the items brings about. */
function allWays(contender: Contender, decimals: number): Reach {
  let sums = new Map<string, { items: readonly OpenItem[]; gains: readonly Fraction[] }>([
    ["", { items: [], gains: contender.stakes.map(() => Fraction.zero) }],
  ]);
  for (const cell of contender.cells) {
    const next = new Map(sums);
    for (const sum of sums.values()) {
      for (const option of cell.options) {
        const gains = sum.gains.map((gain, at) => gain.add(option.gains[at]));
        const items = [...sum.items, ...option.items];
        const key = `${items.length}|${gains.join("|")}`;
        if (!next.has(key)) next.set(key, { items, gains });
      }
    }
    sums = next;
  }
  const ways = [...sums.values()]
    .map(({ items, gains }): Way => ({
      values: contender.stakes.map((stake, at) => stake.base.add(gains[at]).round(decimals)),
      count: items.length,
      items: () => items,
    }))
    .sort((a, b) => a.count - b.count);
  return { contender, up: ways, down: ways };
}
