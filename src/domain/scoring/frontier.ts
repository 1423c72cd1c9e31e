import { Fraction } from "../exact/fraction";

/** What a choice of open items does to a value: by how much, and with which items. */
export interface Option<Item> {
  readonly gain: Fraction;
  readonly items: readonly Item[];
}

/** One step of a frontier; the items are those of all steps before it as well. */
interface Step<Item> {
  readonly gain: Fraction;
  readonly before: Step<Item> | undefined;
  readonly items: readonly Item[];
}

/**
 * The most that 0, 1, 2 … items can add to a value (or, with `sign` −1, take from it), exactly. The items come in cells
 * (the rows of one unit and leaf) whose effects add up, while inside a cell any subset may have any effect.
 */
export class Frontier<Item> {
  private readonly steps: Step<Item>[];

  /** @param cells for each cell, every subset of its items with its effect; the empty one is left out */
  constructor(cells: readonly (readonly Option<Item>[])[], sign: 1 | -1) {
    const single: Option<Item>[] = [];
    const joint: Option<Item>[][] = [];
    for (const cell of cells) {
      const best = bestBySize(
        cell.map(({ gain, items }) => ({ gain: sign === 1 ? gain : gain.negate(), items })),
      );
      const increments = concaveIncrements(best);
      if (increments) single.push(...increments);
      else joint.push(best);
    }
    // Effects that shrink from item to item add up greedily: the largest first is the best for every number of items.
    single.sort((a, b) => b.gain.compare(a.gain));
    let steps: Step<Item>[] = [{ gain: Fraction.zero, before: undefined, items: [] }];
    for (const { gain, items } of single) {
      const before = steps[steps.length - 1];
      steps.push({ gain: before.gain.add(gain), before, items });
    }
    for (const cell of joint) steps = combine(steps, cell);
    this.steps = sign === 1 ? steps : steps.map((step) => ({ ...step, gain: step.gain.negate() }));
  }

  /** The most items that still change anything. */
  get size(): number {
    return this.steps.length - 1;
  }

  /** Effect of the best `count` items (of all, when there are fewer). */
  gain(count: number): Fraction {
    return this.steps[Math.min(count, this.size)].gain;
  }

  items(count: number): Item[] {
    const items: Item[] = [];
    for (let step: Step<Item> | undefined = this.steps[Math.min(count, this.size)]; step; step = step.before)
      items.push(...step.items);
    return items;
  }
}

/** The best subset of each size that beats every smaller one; index 0 is the first that gains. */
function bestBySize<Item>(options: readonly Option<Item>[]): Option<Item>[] {
  const bySize = new Map<number, Option<Item>>();
  for (const option of options) {
    const known = bySize.get(option.items.length);
    if (!known || option.gain.compare(known.gain) > 0) bySize.set(option.items.length, option);
  }
  const best: Option<Item>[] = [];
  for (const [, option] of [...bySize].sort(([a], [b]) => a - b)) {
    if (option.gain.compare(best.at(-1)?.gain ?? Fraction.zero) > 0) best.push(option);
  }
  return best;
}

/** The subsets as a chain of single items, each adding no more than the one before; undefined when they are no such chain. */
function concaveIncrements<Item>(best: readonly Option<Item>[]): Option<Item>[] | undefined {
  const increments: Option<Item>[] = [];
  let before: Option<Item> = { gain: Fraction.zero, items: [] };
  for (const option of best) {
    const added = option.items.filter((item) => !before.items.includes(item));
    const gain = option.gain.subtract(before.gain);
    const last = increments.at(-1);
    if (
      option.items.length !== before.items.length + 1 ||
      added.length !== 1 ||
      (last && gain.compare(last.gain) > 0)
    )
      return undefined;
    increments.push({ gain, items: added });
    before = option;
  }
  return increments;
}

function combine<Item>(steps: readonly Step<Item>[], cell: readonly Option<Item>[]): Step<Item>[] {
  const most = cell.reduce((size, option) => Math.max(size, option.items.length), 0);
  const combined: Step<Item>[] = [];
  for (let count = 0; count < steps.length + most; count++) {
    let best: Step<Item> = steps[Math.min(count, steps.length - 1)];
    for (const { gain, items } of cell) {
      if (items.length > count) continue;
      const before = steps[Math.min(count - items.length, steps.length - 1)];
      const total = before.gain.add(gain);
      if (total.compare(best.gain) > 0) best = { gain: total, before, items };
    }
    combined.push(best);
  }
  // Trailing steps that gain nothing more are of no use to anybody.
  while (combined.length > 1 && combined[combined.length - 1].gain.equals(combined[combined.length - 2].gain))
    combined.pop();
  return combined;
}
