import { Fraction, sum } from "../exact/fraction";
import type { Competitor, Effect, LeafEffects } from "./competitors";
import type { LeafOutcome } from "./leafOutcomes";
import type { Work } from "./work";

/** Numbers of rows for which the furthest value is known one by one; beyond them only how far it goes at all. */
const MOST_ROWS = 40;
/** Combinations of a candidate's leaves that are all looked at where keys break ties. */
const MOST_COMBINATIONS = 2000;

/** How far a candidate gets in one direction with so many open rows. */
export interface Reach {
  /** Rows that it takes at least. */
  readonly count: number;
  /** As people would see the indicators: no combination of so many rows gets further. */
  readonly shown: readonly number[];
  /** What is known to bring it about or come near it. */
  readonly outcomes: readonly LeafOutcome[];
}

/** How far a candidate can rise and fall, each with 0, 1, 2 … rows. */
export interface Reaches {
  readonly up: readonly Reach[];
  readonly down: readonly Reach[];
}

type Direction = 1 | -1;

/**
 * @param whole where not all is known of a leaf it goes as far as it may; else only as far as its own rows are known to go
 */
export function reachesOf({ leaves, ...candidate }: Competitor, whole: boolean, work: Work): Reaches {
  const competitor: Competitor = {
    ...candidate,
    leaves: whole ? leaves : leaves.map((leaf) => ({ ...leaf, range: undefined })),
  };
  const combined = competitor.values.length > 1 ? combinations(competitor, work) : undefined;
  return {
    up: reaching(competitor, 1, combined, work),
    down: reaching(competitor, -1, combined, work),
  };
}

function reaching(
  competitor: Competitor,
  direction: Direction,
  combined: readonly Reach[] | undefined,
  work: Work,
): Reach[] {
  const steps = combined ? [...combined] : byIndicator(competitor, direction, work);
  const kept: Reach[] = [];
  for (const reach of steps) {
    const last = kept.at(-1);
    if (!last || compareShown(reach.shown, last.shown) * direction > 0) kept.push(reach);
  }
  return kept;
}

/** Compares what people see, indicator after indicator. */
export function compareShown(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at];
    if (other !== undefined && value !== other) return value - other;
  }
  return 0;
}

/** Each indicator as far as it goes by itself: an outer bound where there are keys, exact for a single one. */
function byIndicator({ values, decimals, leaves }: Competitor, direction: Direction, work: Work): Reach[] {
  const known = leaves.filter(({ range }) => range === undefined);
  const furthest = values.map((value, at) => {
    const chains = known.map(({ effects }) => bestByCount(effects, at, direction));
    const most = chains.reduce((total, chain) => total + (chain.at(-1)?.count ?? 0), 0);
    return {
      value,
      steps: combine(chains, Math.min(most, MOST_ROWS), work),
      whole: wholeOf(chains),
      goesOn: most > MOST_ROWS,
      // Where not all is known the leaf goes as far as it may, without a row of its own when others move it.
      moved: swing(leaves, at, direction, 0),
      loose: swing(leaves, at, direction, 1),
    };
  });
  const counts = Math.max(
    leaves.some(({ range }) => range?.count === 1) ? 1 : 0,
    ...furthest.map(({ steps }) => steps.length - 1),
  );
  const stepOf = (steps: readonly Step[], count: number): Step | undefined =>
    steps[Math.min(count, steps.length - 1)];
  const reaches = Array.from({ length: counts + 1 }, (_, count): Reach => ({
    count,
    shown: furthest.map(({ value, steps, moved, loose }, at) =>
      value
        .add(stepOf(steps, count)?.gain ?? Fraction.zero)
        .add(count === 0 ? moved : loose)
        .round(decimals[at] ?? 0),
    ),
    outcomes: outcomesOf(furthest[0] && stepOf(furthest[0].steps, count)),
  }));
  if (!furthest.some(({ goesOn }) => goesOn)) return reaches;
  const shown = furthest.map(({ value, whole, loose }, at) =>
    value
      .add(whole.gain)
      .add(loose)
      .round(decimals[at] ?? 0),
  );
  return [...reaches, { count: MOST_ROWS + 1, shown, outcomes: furthest[0]?.whole.outcomes ?? [] }];
}

function swing(leaves: readonly LeafEffects[], at: number, direction: Direction, count: number): Fraction {
  return sum(
    leaves.flatMap(({ range }) =>
      range && range.count <= count ? ((direction === 1 ? range.most : range.least)[at] ?? []) : [],
    ),
  );
}

/** The best for one number of rows, as a list that ends with the last leaf that adds to it. */
interface Step {
  readonly gain: Fraction;
  readonly outcome: LeafOutcome | undefined;
  readonly before: Step | undefined;
}

interface Best {
  readonly count: number;
  readonly gain: Fraction;
  readonly outcome: LeafOutcome;
}

/** Of one leaf: for each number of rows the furthest, if it gets further than fewer rows do. */
function bestByCount(effects: readonly Effect[], at: number, direction: Direction): Best[] {
  const bests: Best[] = [];
  const ordered = [...effects].sort((a, b) => a.outcome.items.length - b.outcome.items.length);
  for (const { gains, outcome } of ordered) {
    const gain = gains[at] ?? Fraction.zero;
    const last = bests.at(-1);
    if (gain.compare(last?.gain ?? Fraction.zero) * direction <= 0) continue;
    if (last?.count === outcome.items.length) bests.pop();
    bests.push({ count: outcome.items.length, gain, outcome });
  }
  return bests;
}

/** The furthest with at most 0, 1, 2 … rows over all leaves; their effects add up. */
function combine(chains: readonly (readonly Best[])[], most: number, work: Work): Step[] {
  let steps: Step[] = [{ gain: Fraction.zero, outcome: undefined, before: undefined }];
  for (const chain of chains) {
    const [first] = chain;
    if (!first) continue;
    const size = Math.min(most, steps.length - 1 + (chain.at(-1)?.count ?? 0));
    const next: Step[] = [];
    for (let count = 0; count <= size; count++) {
      let best = steps[Math.min(count, steps.length - 1)];
      for (const { count: own, gain, outcome } of chain) {
        if (own > count) break;
        const before = steps[Math.min(count - own, steps.length - 1)];
        const total = (before?.gain ?? Fraction.zero).add(gain);
        const further = total.compare(best?.gain ?? Fraction.zero);
        if (further !== 0 && further > 0 === gain.compare(Fraction.zero) > 0)
          best = { gain: total, outcome, before };
      }
      if (best) next.push(best);
    }
    work.spend(size * chain.length);
    steps = next;
  }
  return steps;
}

function outcomesOf(step: Step | undefined): LeafOutcome[] {
  const outcomes: LeafOutcome[] = [];
  for (let at = step; at; at = at.before) if (at.outcome) outcomes.push(at.outcome);
  return outcomes;
}

function wholeOf(chains: readonly (readonly Best[])[]): { gain: Fraction; outcomes: LeafOutcome[] } {
  const last = chains.flatMap((chain) => chain.at(-1) ?? []);
  return {
    gain: last.reduce((total, { gain }) => total.add(gain), Fraction.zero),
    outcomes: last.map(({ outcome }) => outcome),
  };
}

/** Every combination of the leaves, the fewest rows first; undefined when they are too many or not all is known. */
function combinations({ values, decimals, leaves }: Competitor, work: Work): Reach[] | undefined {
  const size = leaves.reduce((total, { effects }) => total * (effects.length + 1), 1);
  if (size > MOST_COMBINATIONS || leaves.some(({ range }) => range)) return undefined;
  let sums: { gains: readonly Fraction[]; outcomes: readonly LeafOutcome[]; count: number }[] = [
    { gains: values, outcomes: [], count: 0 },
  ];
  for (const { effects } of leaves) {
    sums = sums.flatMap((sum) => [
      sum,
      ...effects.map(({ gains, outcome }) => ({
        gains: sum.gains.map((value, at) => value.add(gains[at] ?? Fraction.zero)),
        outcomes: [...sum.outcomes, outcome],
        count: sum.count + outcome.items.length,
      })),
    ]);
  }
  work.spend(size * values.length);
  return sums
    .map(({ gains, outcomes, count }) => ({
      count,
      outcomes,
      shown: gains.map((value, at) => value.round(decimals[at] ?? 0)),
    }))
    .sort((a, b) => a.count - b.count);
}
