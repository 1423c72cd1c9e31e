import { isProgress } from "../awards/outcome";
import type { Scoreboard } from "../scoring/scoreboard";
import type { Competitor } from "./competitors";
import type { Order } from "./coupled";
import type { LeafOutcome } from "./leafOutcomes";
import { compareShown, reachesOf, type Reach, type Reaches } from "./reach";
import type { Work } from "./work";

/** Two candidates, or a candidate and the least that is rewarded, no longer stand to each other as they do now. */
export interface Flip {
  /** No fewer open rows bring it about. */
  readonly count: number;
  /** What is likely to bring it about. */
  readonly outcomes: readonly LeafOutcome[];
  /** Who falls and who rises; empty = nobody. */
  readonly falls: string;
  readonly rises: string;
}

/** What of an order is looked at to decide. */
export interface View {
  readonly order: Order;
  readonly competitors: readonly Competitor[];
  /** Those whose place decides: nothing that happens among the others matters. */
  readonly seen: ReadonlySet<string>;
  /** The places went to everybody there is: whoever comes to have a value at all matters. */
  readonly exhausted: boolean;
  /** Who stands where among those that are seen does not matter, only that they stay above the others. */
  readonly asOne: boolean;
}

/**
 * The ways in which an order can come to be another one, the fewest rows first. As long as none of them happens every
 * award that is decided by these places comes out as it does now, however it is decided.
 * @param whole all that may happen; else only what the rows are known to do, to be tried
 */
export function flipsOf(board: Scoreboard, view: View, whole: boolean, work: Work): Flip[] {
  const { progressThreshold } = board.snapshot.settings;
  const { competitors, seen, order } = view;
  const known = new Map<Competitor, Reaches>();
  const reaches = (competitor: Competitor): Reaches => {
    let found = known.get(competitor);
    if (!found) known.set(competitor, (found = reachesOf(competitor, whole, work)));
    return found;
  };
  const isEnough = ([value = 0]: readonly number[]): boolean =>
    order.indicator === "progress" ? isProgress(value, progressThreshold) : value > 0;
  const flips: Flip[] = [];
  competitors.forEach((one, at) => {
    const isSeen = seen.has(one.key);
    if (isSeen || view.exhausted) flips.push(...passingTheLeast(one, reaches(one), isEnough));
    if (!isSeen) return;
    competitors.forEach((other, otherAt) => {
      if (one === other || (seen.has(other.key) && (otherAt < at || view.asOne))) return;
      work.spend(1);
      flips.push(...parting(one, other, reaches, work));
    });
  });
  return flips.sort((a, b) => a.count - b.count);
}

/** A candidate comes to be rewarded at all, or not to be. */
function passingTheLeast(
  one: Competitor,
  { up, down }: Reaches,
  isEnough: (shown: readonly number[]) => boolean,
): Flip[] {
  const now = isEnough(one.shown);
  const reach = (now ? down : up).find(({ shown }) => isEnough(shown) !== now);
  if (!reach) return [];
  const { count, outcomes } = reach;
  return [{ count, outcomes, falls: now ? one.key : "", rises: now ? "" : one.key }];
}

/** The cheapest ways of two candidates to part from how they stand: drawing level, and passing. */
function parting(
  one: Competitor,
  other: Competitor,
  reaches: (competitor: Competitor) => Reaches,
  work: Work,
): Flip[] {
  const order = compareShown(one.shown, other.shown);
  const flips: Flip[] = [];
  const add = (upper: Competitor, lower: Competitor, strict: boolean): void => {
    const crossing = crossingOf(reaches(upper).down, reaches(lower).up, strict, work);
    if (crossing) flips.push({ ...crossing, falls: upper.key, rises: lower.key });
  };
  if (order >= 0) add(one, other, order === 0);
  if (order > 0) add(one, other, true);
  if (order <= 0) add(other, one, order === 0);
  if (order < 0) add(other, one, true);
  return flips;
}

/** The fewest rows by which the falling one comes to stand level with the rising one, or strictly below it. */
function crossingOf(
  falling: readonly Reach[],
  rising: readonly Reach[],
  strict: boolean,
  work: Work,
): Pick<Flip, "count" | "outcomes"> | undefined {
  const crosses = (low: Reach | undefined, high: Reach | undefined): boolean => {
    const order = low && high ? compareShown(low.shown, high.shown) : 1;
    return strict ? order < 0 : order <= 0;
  };
  if (!crosses(falling.at(-1), rising.at(-1))) return undefined;
  let best: { low: Reach; high: Reach } | undefined;
  let at = rising.length - 1;
  for (const low of falling) {
    // The further one falls the less the other has to rise.
    while (at > 0 && crosses(low, rising[at - 1])) at -= 1;
    work.spend(1);
    const high = rising[at];
    if (!high || !crosses(low, high)) continue;
    if (!best || low.count + high.count < best.low.count + best.high.count) best = { low, high };
  }
  return (
    best && {
      count: best.low.count + best.high.count,
      outcomes: [...best.low.outcomes, ...best.high.outcomes],
    }
  );
}
