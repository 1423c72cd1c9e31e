import { Fraction } from "../exact/fraction";
import type { TieKey } from "../model";
import type { ClusterScore, UnitScore } from "../scoring/results";
import type { Scoreboard } from "../scoring/scoreboard";
import { compareVietnamese } from "../../text";
import { shownDecimals, tieKeyValue } from "../scoring/indicator";
import { SKIPPED } from "../scoring/places";
import type { Order } from "./coupled";
import { NO_WEIGHTS, weightedIndicator, type WeightedIndicator } from "./indicatorWeights";
import type { LeafGain, LeafOutcome, LeafOutcomes } from "./leafOutcomes";
import type { Work } from "./work";

/** A choice of open rows of one leaf, with what it does to each indicator of one candidate. */
export interface Effect {
  readonly gains: readonly Fraction[];
  readonly outcome: LeafOutcome;
}

/** What the open rows of one leaf do to one candidate. */
export interface LeafEffects {
  readonly leaf: LeafOutcomes;
  readonly effects: readonly Effect[];
  /** Beyond what is known: the least and the most for each indicator. */
  readonly range:
    | { readonly least: readonly Fraction[]; readonly most: readonly Fraction[]; readonly count: 0 | 1 }
    | undefined;
}

/** A candidate in one order with what open rows can do to it. */
export interface Competitor {
  readonly key: string;
  readonly name: string;
  /** The main indicator, then the keys that break ties, exact. */
  readonly values: readonly Fraction[];
  /** To how many decimals people see each of them. */
  readonly decimals: readonly number[];
  /** The same as people see them. */
  readonly shown: readonly number[];
  readonly leaves: readonly LeafEffects[];
}

/**
 * Everybody who has a value in an order and is not barred from it, by code.
 * @param leavesByUnit what can move, of the whole board
 */
export function competitorsOf(
  board: Scoreboard,
  { award, indicator, keys }: Order,
  keysOfOutcome: ReadonlySet<string> | undefined,
  leavesByUnit: ReadonlyMap<string, readonly LeafOutcomes[]>,
  work: Work,
): Competitor[] {
  const { decimals: points } = board.snapshot.settings;
  const periods = new Set(board.periodsIn(award.set, award.period));
  const decimals = [indicator, ...keys].map((each) => shownDecimals(each, points));
  const scores: readonly (ClusterScore | UnitScore)[] =
    award.target === "cluster" || award.target === "clusterHead"
      ? board.clusterScores(award.set, award.period)
      : board.unitScores(award.set, award.period);
  return scores
    .filter((score) => score.disqualified === undefined)
    .filter((score) => !keysOfOutcome || keysOfOutcome.has(keyOf(score)))
    .sort((a, b) => compareVietnamese(keyOf(a), keyOf(b)))
    .flatMap((score): Competitor[] => {
      work.spend(5);
      const main = weightedIndicator(board, score, indicator);
      if (!main) return [];
      const indicators = [main, ...keys.map((key) => keyIndicator(board, score, key))];
      const leaves = unitsOf(board, award, score)
        .flatMap((unit) => leavesByUnit.get(unit) ?? [])
        .filter(({ cell }) => cell.set === award.set && periods.has(cell.period))
        .flatMap((leaf) => effectsOf(leaf, indicators, work) ?? []);
      const values = indicators.map(({ value }) => value);
      const shown = values.map((value, at) => value.round(decimals[at] ?? points));
      return [{ key: keyOf(score), name: score.name, values, decimals, shown, leaves }];
    });
}

function keyOf(score: ClusterScore | UnitScore): string {
  return "unit" in score ? score.unit : score.cluster;
}

/** Who has no value for a key comes after all who have, and stays there; one that is skipped parts nobody. */
function keyIndicator(board: Scoreboard, score: ClusterScore | UnitScore, key: TieKey): WeightedIndicator {
  if (tieKeyValue(score, key) === SKIPPED) return { value: Fraction.zero, weights: () => NO_WEIGHTS };
  return (
    weightedIndicator(board, score, key) ?? { value: Fraction.of(-1_000_000_000), weights: () => NO_WEIGHTS }
  );
}

function unitsOf(
  board: Scoreboard,
  { set, period }: Order["award"],
  score: ClusterScore | UnitScore,
): string[] {
  if ("unit" in score) return [score.unit];
  const periods = period === undefined ? [...board.periodsIn(set, undefined), undefined] : [period];
  const members = periods.flatMap((each) =>
    board.members(set, each).filter((member) => member.cluster === score.cluster),
  );
  return [...new Set(members.map((member) => member.unit))];
}

/** undefined = the leaf moves nothing that this order looks at. */
function effectsOf(
  leaf: LeafOutcomes,
  indicators: readonly WeightedIndicator[],
  work: Work,
): LeafEffects | undefined {
  const { period, unit } = leaf.cell;
  const weights = indicators.map((indicator) => indicator.weights(period, unit));
  const gainsOf = ({ points, complete, onTime }: LeafGain): Fraction[] =>
    weights.map((weight) =>
      weight.points
        .multiply(points)
        .add(weight.complete.multiply(Fraction.of(complete)))
        .add(weight.onTime.multiply(Fraction.of(onTime))),
    );
  work.spend(leaf.outcomes.length * indicators.length);
  const effects = leaf.outcomes
    .map((outcome) => ({ outcome, gains: gainsOf(outcome) }))
    .filter(({ gains }) => leaf.pooled || gains.some((gain) => !gain.isZero()));
  const { range } = leaf;
  const loose = range && {
    least: gainsOf(range.least),
    most: gainsOf(range.most),
    count: range.count,
  };
  const moves = loose && [...loose.least, ...loose.most].some((gain) => !gain.isZero());
  if (!moves && effects.every(({ gains }) => gains.every((gain) => gain.isZero()))) return undefined;
  return { leaf, effects, range: moves ? loose : undefined };
}
