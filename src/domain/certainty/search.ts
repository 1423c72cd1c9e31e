import type { LeafOutcome, LeafOutcomes } from "./leafOutcomes";
import type { Standing } from "./standing";
import type { Trial } from "./trial";
import type { Work } from "./work";

/** Sets of more rows than these are more than anybody can try. */
const MOST_COUNTED = 64;

/** How far a search has come. */
export interface Progress {
  /** Sets of so many rows are being tried. */
  readonly count: number;
  /** How many of them, and how many there are. */
  readonly done: number;
  readonly total: number;
}

/** What a search found. */
export type Found =
  | { readonly kind: "change"; readonly outcomes: readonly LeafOutcome[]; readonly standing: Standing }
  /** No set of fewer than so many rows changes anything; larger ones were not tried. */
  | { readonly kind: "least"; readonly count: number }
  /** Every completion was tried. */
  | { readonly kind: "nothing" };

/**
 * Tries every set of open rows in each way it may turn, the smallest sets first, until one changes an award.
 * @param from the fewest rows that are worth trying
 * @param before sets of so many rows and more are not tried
 * @param change how the award stands then, if not as now
 */
export function* search(
  leaves: readonly LeafOutcomes[],
  from: number,
  before: number,
  trial: Trial,
  work: Work,
  change: (outcomes: readonly LeafOutcome[]) => Standing | undefined,
): Generator<Progress, Found> {
  const moving = leaves.filter(({ outcomes }) => outcomes.length > 0);
  const numbers = setsByCount(moving);
  const each = trial.stepsOf(moving.flatMap(({ outcomes }) => outcomes.slice(0, 1)).slice(0, from + 1));
  const most = moving.reduce((size, { outcomes }) => size + largest(outcomes), 0);
  for (let count = from; count < Math.min(before, most + 1); count++) {
    const total = numbers[count] ?? Infinity;
    if (!work.allows(total * each)) return { kind: "least", count };
    let done = 0;
    for (const step of trial.preparing()) yield { count, done: step.done, total: step.total };
    for (const outcomes of setsOf(moving, count)) {
      done += 1;
      const standing = change(outcomes);
      if (standing) return { kind: "change", outcomes, standing };
      yield { count, done, total };
    }
  }
  return before > most ? { kind: "nothing" } : { kind: "least", count: before };
}

/** How many ways there are to turn 0, 1, 2 … rows, as far as it is of any use to know. */
function setsByCount(leaves: readonly LeafOutcomes[]): number[] {
  let numbers = [1];
  for (const { outcomes } of leaves) {
    const size = Math.min(MOST_COUNTED, numbers.length + largest(outcomes));
    const next = Array.from({ length: size }, (_, count) => numbers[count] ?? 0);
    for (const { items } of outcomes) {
      numbers.forEach((ways, count) => {
        const known = next[count + items.length];
        if (known !== undefined) next[count + items.length] = known + ways;
      });
    }
    numbers = next;
  }
  return numbers;
}

function largest(outcomes: readonly LeafOutcome[]): number {
  return outcomes.reduce((size, { items }) => Math.max(size, items.length), 0);
}

/** Every choice of outcomes, at most one of a leaf, that turns just so many rows. */
function* setsOf(
  leaves: readonly LeafOutcomes[],
  count: number,
  at = 0,
  chosen: readonly LeafOutcome[] = [],
): Generator<readonly LeafOutcome[]> {
  if (count === 0) {
    yield chosen;
    return;
  }
  for (let next = at; next < leaves.length; next++) {
    for (const outcome of leaves[next]?.outcomes ?? []) {
      if (outcome.items.length <= count)
        yield* setsOf(leaves, count - outcome.items.length, next + 1, [...chosen, outcome]);
    }
  }
}
