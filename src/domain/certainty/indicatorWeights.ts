import { Fraction, sum } from "../exact/fraction";
import type { AwardIndicator, Period } from "../model";
import type { ClusterScore, UnitScore } from "../scoring/results";
import type { Scoreboard } from "../scoring/scoreboard";

const HUNDRED = Fraction.of(100);

/** How much an indicator moves when a leaf gains one point, becomes complete, or is on time. */
export interface IndicatorWeights {
  readonly points: Fraction;
  readonly complete: Fraction;
  readonly onTime: Fraction;
}

/** A leaf that does not move the indicator. */
export const NO_WEIGHTS: IndicatorWeights = {
  points: Fraction.zero,
  complete: Fraction.zero,
  onTime: Fraction.zero,
};

/** An indicator of one candidate as an exact value and what each of its leaves weighs in it: all indicators are sums over leaves. */
export interface WeightedIndicator {
  /** Before rounding. */
  readonly value: Fraction;
  readonly weights: (period: string, unit: string) => IndicatorWeights;
}

/** The exact indicator before rounding; undefined when the candidate has none. */
export function weightedIndicator(
  board: Scoreboard,
  score: ClusterScore | UnitScore,
  indicator: AwardIndicator,
): WeightedIndicator | undefined {
  switch (indicator) {
    case "coverage":
    case "punctuality": {
      const { numerator, denominator } = score[indicator];
      if (denominator === 0) return undefined;
      const each = HUNDRED.divide(Fraction.of(denominator));
      const weights =
        indicator === "coverage" ? { ...NO_WEIGHTS, complete: each } : { ...NO_WEIGHTS, onTime: each };
      return { value: each.multiply(Fraction.of(numerator)), weights: () => weights };
    }
    case "score":
      return "unit" in score ? unitPoints(board, score) : clusterPoints(board, score);
    case "progress":
      return "unit" in score ? unitProgress(board, score) : clusterProgress(board, score);
  }
}

/** Percent of the maximum. */
function unitPoints(board: Scoreboard, score: UnitScore): WeightedIndicator | undefined {
  const { exact, exactMaximum } = score;
  if (exact === undefined || exactMaximum === undefined || exactMaximum.isZero()) return undefined;
  const scale = HUNDRED.divide(exactMaximum);
  return {
    value: exact.multiply(scale),
    weights: (period, unit) => pointsOnly(unitWeight(board, score, period, unit).multiply(scale)),
  };
}

function unitProgress(board: Scoreboard, score: UnitScore): WeightedIndicator | undefined {
  if (score.exactProgress === undefined) return undefined;
  return {
    value: score.exactProgress,
    weights: (period, unit) => pointsOnly(unitWeight(board, score, period, unit)),
  };
}

/** Part of a period's points in the score of the view: 1 in the period itself, its weight in the year. */
function unitWeight(board: Scoreboard, score: UnitScore, period: string, unit: string): Fraction {
  if (unit !== score.unit) return Fraction.zero;
  if (score.period !== undefined) return period === score.period ? Fraction.one : Fraction.zero;
  return periodWeight(
    board,
    score.set,
    period,
    (candidate) => board.total(score.set, candidate, unit).score !== undefined,
  );
}

function clusterPoints(board: Scoreboard, score: ClusterScore): WeightedIndicator | undefined {
  const { exact, set } = score;
  if (exact === undefined) return undefined;
  const partOf = (period: string): Fraction => {
    if (score.period !== undefined) return period === score.period ? Fraction.one : Fraction.zero;
    return periodWeight(board, set, period, (candidate) =>
      board
        .clusterScores(set, candidate)
        .some((entry) => entry.cluster === score.cluster && entry.exact !== undefined),
    );
  };
  const known = new Map<string, IndicatorWeights>();
  return {
    value: exact,
    weights: (period, unit) => {
      const key = `${period}\n${unit}`;
      let weights = known.get(key);
      if (!weights) {
        const part = partOf(period);
        const inPeriod = part.isZero() ? NO_WEIGHTS : weightsInPeriod(board, score, period, unit);
        weights = {
          points: inPeriod.points.multiply(part),
          complete: inPeriod.complete.multiply(part),
          onTime: Fraction.zero,
        };
        known.set(key, weights);
      }
      return weights;
    },
  };
}

/** What a leaf of a unit weighs in its cluster's score of the period. */
function weightsInPeriod(
  board: Scoreboard,
  { set, cluster }: ClusterScore,
  period: string,
  unit: string,
): IndicatorWeights {
  const members = board.members(set, period).filter((member) => member.cluster === cluster);
  if (!members.some((member) => member.unit === unit)) return NO_WEIGHTS;
  const scored = members.filter((member) => member.exact !== undefined);
  switch (board.snapshotOf(period).settings.clusterMethod) {
    case "mean":
      return pointsOnly(Fraction.ratio(1, Math.max(1, scored.length)));
    case "sum":
      return pointsOnly(Fraction.one);
    case "ratio": {
      const maximum = sum(scored.map((member) => member.exactMaximum ?? Fraction.zero));
      return maximum.isZero() ? NO_WEIGHTS : pointsOnly(HUNDRED.divide(maximum));
    }
    case "coverage": {
      const all = members.reduce((total, member) => total + member.coverage.denominator, 0);
      return all === 0 ? NO_WEIGHTS : { ...NO_WEIGHTS, complete: HUNDRED.divide(Fraction.of(all)) };
    }
    default:
      return NO_WEIGHTS;
  }
}

/** Mean of the members' progress. */
function clusterProgress(board: Scoreboard, score: ClusterScore): WeightedIndicator | undefined {
  if (score.exactProgress === undefined) return undefined;
  const members = board
    .members(score.set, undefined)
    .filter(
      (member) => member.cluster === score.cluster && !member.special && member.exactProgress !== undefined,
    );
  const part = Fraction.ratio(1, members.length);
  return {
    value: score.exactProgress,
    weights: (period, unit) => {
      const member = members.find((candidate) => candidate.unit === unit);
      return member ? pointsOnly(unitWeight(board, member, period, unit).multiply(part)) : NO_WEIGHTS;
    },
  };
}

/** Trọng số of a period among those that count. */
function periodWeight(
  board: Scoreboard,
  set: string,
  period: string,
  counts: (period: string) => boolean,
): Fraction {
  const weightOf = (candidate: Period): Fraction => Fraction.of(candidate.weight ?? 1);
  const counted = board.yearPeriods(set).filter((candidate) => counts(candidate.code));
  const wanted = counted.find((candidate) => candidate.code === period);
  const total = sum(counted.map(weightOf));
  return wanted === undefined || total.isZero() ? Fraction.zero : weightOf(wanted).divide(total);
}

function pointsOnly(points: Fraction): IndicatorWeights {
  return { ...NO_WEIGHTS, points };
}
