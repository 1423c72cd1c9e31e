import { Fraction } from "../exact/fraction";

/** What a choice of open items does to a value: by how much, and with which items. */
export interface Effect<Item> {
  readonly gain: Fraction;
  readonly items: readonly Item[];
}

/** The best for one number of items; the items are those of all entries before it as well. */
interface Best<Item> extends Effect<Item> {
  readonly before: Best<Item> | undefined;
}

/**
 * The most that 0, 1, 2 … items can add to a value (or, the smallest effect, take from it), exactly. The items come in
 * leaves (the rows of one unit and leaf) whose effects add up, while inside a leaf any subset may have any effect.
 */
export class ExtremeEffect<Item> {
  /** For 1, 2 … items, the gains as if the largest were wanted. */
  private readonly bests: readonly Best<Item>[];
  private readonly sign: 1 | -1;

  /** @param leaves for each leaf, every subset of its items with its effect; the empty one is left out */
  constructor(leaves: readonly (readonly Effect<Item>[])[], extreme: "largest" | "smallest") {
    this.sign = extreme === "largest" ? 1 : -1;
    const single: Effect<Item>[] = [];
    const joint: Effect<Item>[][] = [];
    for (const effects of leaves) {
      const best = bestBySize(effects.map(({ gain, items }) => ({ gain: this.signed(gain), items })));
      const increments = shrinkingIncrements(best);
      if (increments) single.push(...increments);
      else joint.push(best);
    }
    // Effects that shrink from item to item add up greedily: the largest first is the best for every number of items.
    single.sort((a, b) => b.gain.compare(a.gain));
    let bests: Best<Item>[] = [];
    for (const { gain, items } of single) {
      const before = bests.at(-1);
      bests.push({ gain: before ? before.gain.add(gain) : gain, before, items });
    }
    for (const effects of joint) bests = combine(bests, effects);
    this.bests = bests;
  }

  /** The most items that still change anything. */
  get size(): number {
    return this.bests.length;
  }

  /** Effect of the best `count` items (of all, when there are fewer). */
  gain(count: number): Fraction {
    return this.signed(bestOf(this.bests, count)?.gain ?? Fraction.zero);
  }

  items(count: number): Item[] {
    const items: Item[] = [];
    for (let best = bestOf(this.bests, count); best; best = best.before) items.push(...best.items);
    return items;
  }

  private signed(gain: Fraction): Fraction {
    return this.sign === 1 ? gain : gain.negate();
  }
}

/** undefined = no item, no effect. */
function bestOf<Item>(bests: readonly Best<Item>[], count: number): Best<Item> | undefined {
  return count <= 0 ? undefined : bests[Math.min(count, bests.length) - 1];
}

/** The best subset of each size that beats every smaller one; the first entry is the first that gains. */
function bestBySize<Item>(effects: readonly Effect<Item>[]): Effect<Item>[] {
  const bySize = new Map<number, Effect<Item>>();
  for (const effect of effects) {
    const known = bySize.get(effect.items.length);
    if (!known || effect.gain.compare(known.gain) > 0) bySize.set(effect.items.length, effect);
  }
  const best: Effect<Item>[] = [];
  for (const [, effect] of [...bySize].sort(([a], [b]) => a - b)) {
    if (effect.gain.compare(best.at(-1)?.gain ?? Fraction.zero) > 0) best.push(effect);
  }
  return best;
}

/** The subsets as a chain of single items, each adding no more than the one before; undefined when they are no such chain. */
function shrinkingIncrements<Item>(best: readonly Effect<Item>[]): Effect<Item>[] | undefined {
  const increments: Effect<Item>[] = [];
  let before: Effect<Item> = { gain: Fraction.zero, items: [] };
  for (const effect of best) {
    const known = before.items;
    const added = effect.items.filter((item) => !known.includes(item));
    const gain = effect.gain.subtract(before.gain);
    const last = increments.at(-1);
    if (
      effect.items.length !== known.length + 1 ||
      added.length !== 1 ||
      (last && gain.compare(last.gain) > 0)
    )
      return undefined;
    increments.push({ gain, items: added });
    before = effect;
  }
  return increments;
}

function combine<Item>(bests: readonly Best<Item>[], effects: readonly Effect<Item>[]): Best<Item>[] {
  const most = effects.reduce((size, effect) => Math.max(size, effect.items.length), 0);
  const combined: Best<Item>[] = [];
  for (let count = 1; count <= bests.length + most; count++) {
    let best = bestOf(bests, count);
    for (const { gain, items } of effects) {
      if (items.length > count) continue;
      const before = bestOf(bests, count - items.length);
      const total = before ? before.gain.add(gain) : gain;
      if (total.compare(best?.gain ?? Fraction.zero) > 0) best = { gain: total, before, items };
    }
    // An entry that gains nothing over fewer items is of no use to anybody; later ones may.
    combined.push(best ?? { gain: Fraction.zero, before: undefined, items: [] });
  }
  while (combined.length > 0 && isIdle(combined)) combined.pop();
  return combined;
}

/** The last entry gains nothing over the one before. */
function isIdle<Item>(bests: readonly Best<Item>[]): boolean {
  const last = bests.at(-1)?.gain ?? Fraction.zero;
  return last.equals(bests.at(-2)?.gain ?? Fraction.zero);
}
