import { isProgress } from "../awards/outcome";
import type { Decisions } from "../awards";
import { Fraction, sum } from "../exact/fraction";
import type { AwardRule } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";
import { compareVietnamese } from "../../text";
import { competitorsOf, type Competitor } from "./competitors";
import { hasCondition, isPlain, ordersOf, type Order } from "./coupled";
import { flipsOf, type Flip, type View } from "./flips";
import type { LeafOutcome, LeafOutcomes } from "./leafOutcomes";
import type { OpenItem } from "./openItems";
import { compareShown } from "./reach";
import { search, type Progress } from "./search";
import { standingOf, type Standing } from "./standing";
import type { Trial } from "./trial";
import type { Work } from "./work";

/** The smallest known change that would give an award to others: it was tried, and it does. */
export interface Upset {
  /** How many open items must turn out differently. */
  readonly count: number;
  readonly items: readonly OpenItem[];
  /** Keys of who would lose and who would win or draw level; "" = nobody. */
  readonly winner: string;
  readonly challenger: string;
  readonly challengerName: string;
}

/** What is known of an award's winners by its open items. */
export interface Judgement {
  /** Value of the last winner less that of the best of the others; undefined when there is nobody else. */
  readonly margin: number | undefined;
  /** Open items that weigh in this award. */
  readonly open: number;
  /** One set that changes the winners; undefined = none is known. */
  readonly upset: Upset | undefined;
  /** `exact`: `upset` is a smallest set, or there is none and the award is safe. `bounded`: at least `least` items are needed. */
  readonly exactness: "exact" | "bounded";
  readonly least: number | undefined;
  /** Names of all who can win if the open items turn out in their favour. */
  readonly possible: readonly string[];
}

/** What all awards of a board are judged with. */
export interface Bench {
  readonly board: Scoreboard;
  readonly decisions: Decisions;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly leaves: readonly LeafOutcomes[];
  readonly leavesByUnit: ReadonlyMap<string, readonly LeafOutcomes[]>;
  readonly trial: Trial;
  readonly work: Work;
}

/** Sets of the fewest rows are what is looked at first. */
const BEGINNING = { count: 1 } as const;

/** Judges one award; yields now and then how far it is. */
export function* judge(bench: Bench, award: AwardRule): Generator<Progress, Judgement> {
  const { board, standings } = bench;
  const now = standingOf(standings, award);
  const orders = ordersOf(board, award);
  const plain = isPlain(board, award, orders);
  const views: View[] = [];
  for (const [done, order] of orders.entries()) {
    yield { ...BEGINNING, done, total: orders.length };
    views.push(viewOf(bench, order, plain));
  }
  const conditional = views.filter((view) => isConditional(bench, view)).map(({ order }) => order.award);
  const leaves = weighing(bench, conditional, views);
  const [deciding] = views;
  const common = {
    margin: deciding && marginOf(deciding, now),
    open: leaves.reduce((total, { items }) => total + items.length, 0),
    possible: deciding ? possibleOf(board, deciding, orders) : [],
  };
  const safe: Judgement = { ...common, upset: undefined, exactness: "exact", least: undefined };
  if (now.open.length > 0 || leaves.length === 0) return safe;
  const flips = yield* flipsOfAll(bench, views, true);
  const isFree = conditional.length > 0;
  if (flips.length === 0 && !isFree) return safe;
  const least = isFree ? 1 : Math.max(1, Math.min(...flips.map(({ count }) => count)));
  const change = (outcomes: readonly LeafOutcome[]): Standing | undefined => {
    const then = standingOf(bench.trial.decide(outcomes), award);
    return then.mark === now.mark ? undefined : then;
  };
  const isLoose = views.some(({ competitors }) => competitors.some(hasRange));
  const known = isLoose ? yield* flipsOfAll(bench, views, false) : [];
  const upset = yield* smallestFlip(bench, [...flips, ...known], now, change);
  if (upset?.count === least) return { ...common, upset, exactness: "exact", least };
  // Where not every outcome can be tried, a search may find a smaller set, but not that there is none.
  const isComplete = leaves.every(({ range, pooled }) => !range || pooled);
  const whole = isComplete && (plain || !leaves.some(({ anyPoints }) => anyPoints));
  const found = yield* search(leaves, least, upset?.count ?? Infinity, bench.trial, bench.work, change);
  if (found.kind === "change") {
    const smaller = upsetOf(found.outcomes, now, found.standing);
    const exact = whole || smaller.count === least;
    return {
      ...common,
      upset: smaller,
      exactness: exact ? "exact" : "bounded",
      least: exact ? smaller.count : least,
    };
  }
  if (!whole) return { ...common, upset, exactness: "bounded", least };
  if (found.kind === "nothing")
    return upset ? { ...common, upset, exactness: "exact", least: upset.count } : safe;
  const exact = upset?.count === found.count;
  return { ...common, upset, exactness: exact ? "exact" : "bounded", least: found.count };
}

/** The flips of every order, one order after the other. */
function* flipsOfAll(
  { board, work }: Bench,
  views: readonly View[],
  whole: boolean,
): Generator<Progress, Flip[]> {
  const flips: Flip[] = [];
  for (const [done, view] of views.entries()) {
    yield { ...BEGINNING, done, total: views.length };
    for (const flip of flipsOf(board, view, whole, work)) flips.push(flip);
  }
  return flips;
}

/** Of the ways in which the order may change the one that changes the award with the fewest rows, as far as they may be tried. */
function* smallestFlip(
  { trial, work }: Bench,
  flips: readonly Flip[],
  now: Standing,
  change: (outcomes: readonly LeafOutcome[]) => Standing | undefined,
): Generator<Progress, Upset | undefined> {
  let best: Upset | undefined;
  const ordered = [...flips].sort((a, b) => a.count - b.count);
  for (const [done, { count, outcomes }] of ordered.entries()) {
    yield { count, done, total: ordered.length };
    if (best && count >= best.count) break;
    if (outcomes.length === 0) continue;
    if (!work.allows(trial.stepsOf(outcomes))) break;
    for (const step of trial.preparing()) yield { count, done: step.done, total: step.total };
    const standing = change(outcomes);
    if (!standing) continue;
    const upset = upsetOf(outcomes, now, standing);
    if (!best || upset.count < best.count) best = upset;
  }
  return best;
}

function upsetOf(outcomes: readonly LeafOutcome[], now: Standing, then: Standing): Upset {
  const items = outcomes.flatMap((outcome) => outcome.items);
  const held = new Set(now.winners.map(({ decidedBy }) => decidedBy));
  const kept = new Set(then.winners.map(({ decidedBy }) => decidedBy));
  const challenger = [...then.winners, ...then.open].find(({ decidedBy }) => !held.has(decidedBy));
  const name = challenger?.reasonParams.cluster ?? challenger?.name ?? "";
  return {
    count: items.length,
    items,
    winner: [...held].find((key) => !kept.has(key)) ?? "",
    challenger: challenger?.decidedBy ?? "",
    challengerName: String(name),
  };
}

function hasRange({ leaves }: Competitor): boolean {
  return leaves.some(({ range }) => range !== undefined);
}

function viewOf(bench: Bench, order: Order, plain: boolean): View {
  const { board, leavesByUnit, work } = bench;
  const outcome = bench.decisions.outcomes.get(order.award.code);
  const alone = plain && outcome ? new Set(outcome.candidates.map(({ key }) => key)) : undefined;
  const competitors = competitorsOf(board, order, alone, leavesByUnit, work);
  const winners = outcome?.winners.map(({ candidate }) => candidate.key) ?? [];
  const open = outcome?.open.map(({ key }) => key) ?? [];
  const passed = outcome?.passed.map(({ candidate }) => candidate.key) ?? [];
  const named = new Set([...winners, ...open, ...passed]);
  const placed = competitors.filter(({ key }) => named.has(key));
  const lowest = placed.reduce<readonly number[] | undefined>(
    (low, { shown }) => (low === undefined || compareShown(shown, low) < 0 ? shown : low),
    undefined,
  );
  const isSeen = ({ shown }: Competitor): boolean =>
    order.whole || (lowest !== undefined && compareShown(shown, lowest) >= 0);
  const seen = new Set(competitors.filter(isSeen).map(({ key }) => key));
  return {
    order,
    competitors,
    seen,
    exhausted: winners.length + open.length < order.award.count,
    // Only where those that are seen are just the winners, and each of them has a place of its own.
    asOne:
      plain && passed.length === 0 && winners.length <= order.award.count && seen.size === winners.length,
  };
}

/**
 * Whether more than the order of its candidates decides an award, so that any open row may matter: a condition, nothing
 * accepted yet, or candidates who all have 0, now or in some completion.
 */
function isConditional({ decisions }: Bench, { order: { award }, competitors }: View): boolean {
  const isBlocked = decisions.awards.some(
    (result) => result.award === award && (result.reason === "noEvidence" || result.reason === "allZero"),
  );
  const mayBeZero = (competitor: Competitor): boolean =>
    furthest(competitor, "least") <= 0 && furthest(competitor, "most") >= 0;
  return hasCondition(award) || isBlocked || (competitors.length > 0 && competitors.every(mayBeZero));
}

/** How far the main indicator of a candidate may go, as people see it. */
function furthest({ leaves, values, decimals }: Competitor, side: "least" | "most"): number {
  const gains = leaves.flatMap(({ effects, range }) => {
    const own = effects.map(({ gains: [gain = Fraction.zero] }) => gain);
    return extreme([...own, ...(range ? [range[side][0] ?? Fraction.zero] : [])], side);
  });
  return (values[0] ?? Fraction.zero).add(sum(gains)).round(decimals[0] ?? 0);
}

/** The leaves with open rows that can move anything which the award looks at. */
function weighing(
  { leaves, board }: Bench,
  conditional: readonly AwardRule[],
  views: readonly View[],
): LeafOutcomes[] {
  const moving = new Set(
    views.flatMap(({ competitors }) =>
      competitors.flatMap((competitor) => competitor.leaves.map(({ leaf }) => leaf)),
    ),
  );
  const pools = new Set([...moving].filter(({ pooled }) => pooled).map(poolOf));
  const isWanted = (leaf: LeafOutcomes): boolean =>
    moving.has(leaf) ||
    (leaf.pooled && pools.has(poolOf(leaf))) ||
    conditional.some(
      ({ set, period }) => leaf.cell.set === set && board.periodsIn(set, period).includes(leaf.cell.period),
    );
  return leaves.filter((leaf) => leaf.items.length > 0 && isWanted(leaf));
}

function poolOf({ cell }: LeafOutcomes): string {
  return [cell.set, cell.period, cell.criterion].join("\n");
}

function marginOf({ competitors }: View, { winners }: Standing): number | undefined {
  const winning = new Set(winners.map(({ decidedBy }) => decidedBy));
  const [inside, outside] = [true, false].map((isInside) =>
    competitors.filter(({ key }) => winning.has(key) === isInside).map(({ shown: [value = 0] }) => value),
  );
  if (!inside?.length || !outside?.length) return undefined;
  return Fraction.of(Math.min(...inside))
    .subtract(Fraction.of(Math.max(...outside)))
    .round(competitors[0]?.decimals[0] ?? 0);
}

/** Who is not surely beaten by as many as there are places, counting those that other awards of the period may take. */
function possibleOf(board: Scoreboard, { competitors, order }: View, orders: readonly Order[]): string[] {
  const { progressThreshold, oneClusterTwoAwards } = board.snapshot.settings;
  const others = new Set(orders.map(({ award }) => award).filter((award) => award !== order.award));
  const taken = oneClusterTwoAwards === true ? [] : [...others];
  const places = taken.reduce((total, award) => total + award.count, order.award.count);
  const worst = competitors.map((competitor) => furthest(competitor, "least")).sort((a, b) => b - a);
  // Who stands among the surely better ones is never itself: its best is at least its worst.
  const bar = worst[places - 1] ?? -Infinity;
  return competitors
    .filter((competitor) => {
      const best = furthest(competitor, "most");
      if (best < bar) return false;
      if (order.indicator === "progress") return isProgress(best, progressThreshold);
      if (best !== 0) return true;
      // An award whose candidates all have 0 is not decided: with 0 somebody wins only beside another who has not.
      const rivals = competitors.filter((rival) => rival !== competitor);
      return (
        rivals.some((rival) => furthest(rival, "least") !== 0) ||
        (places > 1 && rivals.some((rival) => furthest(rival, "most") > 0))
      );
    })
    .map(({ name }) => name)
    .sort(compareVietnamese);
}

function extreme(gains: readonly Fraction[], side: "least" | "most"): Fraction {
  return gains.reduce((best, gain) => {
    const order = gain.compare(best);
    return (side === "most" ? order > 0 : order < 0) ? gain : best;
  }, Fraction.zero);
}
