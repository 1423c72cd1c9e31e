import { Fraction } from "../exact/fraction";
import type { AwardIndicator, Evidence, Period } from "../model";
import { membersOf } from "./ranking";
import type { ClusterScore, UnitScore } from "./results";
import type { Scoreboard } from "./scoreboard";

const HUNDRED = Fraction.of(100);
const NOTHING: Weights = { points: Fraction.zero, complete: Fraction.zero, onTime: Fraction.zero };

/** How much an indicator moves when a leaf gains one point, becomes complete, or is on time. */
export interface Weights {
  readonly points: Fraction;
  readonly complete: Fraction;
  readonly onTime: Fraction;
}

/** An indicator of one candidate as an exact value and what each of its leaves weighs in it: all indicators are sums over leaves. */
export interface Stake {
  readonly base: Fraction;
  readonly weights: (period: string, unit: string) => Weights;
}

/** The exact indicator before rounding; undefined when the candidate has none. */
export function stakeOf(
  board: Scoreboard,
  score: ClusterScore | UnitScore,
  indicator: AwardIndicator,
): Stake | undefined {
  switch (indicator) {
    case "coverage":
    case "punctuality": {
      const { numerator, denominator } = score[indicator];
      if (denominator === 0) return undefined;
      const each = HUNDRED.divide(Fraction.of(denominator));
      const weights =
        indicator === "coverage" ? { ...NOTHING, complete: each } : { ...NOTHING, onTime: each };
      return { base: each.multiply(Fraction.of(numerator)), weights: () => weights };
    }
    case "score":
      return "unit" in score ? unitStake(board, score) : clusterStake(board, score);
    case "progress":
      return "unit" in score ? unitProgress(board, score) : clusterProgress(board, score);
  }
}

/** Percent of the maximum. */
function unitStake(board: Scoreboard, score: UnitScore): Stake | undefined {
  const { exact, exactMaximum } = score;
  if (exact === undefined || exactMaximum === undefined || exactMaximum.isZero()) return undefined;
  const scale = HUNDRED.divide(exactMaximum);
  return {
    base: exact.multiply(scale),
    weights: (period, unit) => pointsOnly(unitWeight(board, score, period, unit).multiply(scale)),
  };
}

function unitProgress(board: Scoreboard, score: UnitScore): Stake | undefined {
  if (score.exactProgress === undefined) return undefined;
  return {
    base: score.exactProgress,
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

function clusterStake(board: Scoreboard, score: ClusterScore): Stake | undefined {
  const { exact, set } = score;
  if (exact === undefined) return undefined;
  const weightsIn = (period: string, unit: string): Weights => {
    const sealed = board.boardOf(period);
    const members = membersOf(sealed, set, period).filter((member) => member.cluster === score.cluster);
    if (!members.some((member) => member.unit === unit)) return NOTHING;
    const scored = members.filter((member) => member.exact !== undefined);
    switch (sealed.snapshot.settings.clusterMethod) {
      case "mean":
        return pointsOnly(Fraction.ratio(1, Math.max(1, scored.length)));
      case "sum":
        return pointsOnly(Fraction.one);
      case "ratio": {
        const maximum = scored.reduce(
          (total, member) => total.add(member.exactMaximum ?? Fraction.zero),
          Fraction.zero,
        );
        return maximum.isZero() ? NOTHING : pointsOnly(HUNDRED.divide(maximum));
      }
      case "coverage": {
        const all = members.reduce((total, member) => total + member.coverage.denominator, 0);
        return all === 0 ? NOTHING : { ...NOTHING, complete: HUNDRED.divide(Fraction.of(all)) };
      }
      default:
        return NOTHING;
    }
  };
  const known = new Map<string, Weights>();
  return {
    base: exact,
    weights: (period, unit) => {
      const key = `${period}\n${unit}`;
      let weights = known.get(key);
      if (!weights) {
        const part =
          score.period !== undefined
            ? period === score.period
              ? Fraction.one
              : Fraction.zero
            : periodWeight(
                board,
                set,
                period,
                (candidate) =>
                  board.clusterScores(set, candidate).find((entry) => entry.cluster === score.cluster)
                    ?.exact !== undefined,
              );
        const own = part.isZero() ? NOTHING : weightsIn(period, unit);
        known.set(
          key,
          (weights = {
            points: own.points.multiply(part),
            complete: own.complete.multiply(part),
            onTime: Fraction.zero,
          }),
        );
      }
      return weights;
    },
  };
}

/** Mean of the members' progress. */
function clusterProgress(board: Scoreboard, score: ClusterScore): Stake | undefined {
  if (score.exactProgress === undefined) return undefined;
  const members = membersOf(board, score.set, undefined).filter(
    (member) => member.cluster === score.cluster && member.exactProgress !== undefined,
  );
  const part = Fraction.ratio(1, members.length);
  return {
    base: score.exactProgress,
    weights: (period, unit) => {
      const member = members.find((candidate) => candidate.unit === unit);
      return member ? pointsOnly(unitWeight(board, member, period, unit).multiply(part)) : NOTHING;
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
  const counted = board.periodsOf(set).filter((candidate) => counts(candidate.code));
  const own = counted.find((candidate) => candidate.code === period);
  const total = counted.reduce((sum, candidate) => sum.add(weightOf(candidate)), Fraction.zero);
  return own === undefined || total.isZero() ? Fraction.zero : weightOf(own).divide(total);
}

function pointsOnly(points: Fraction): Weights {
  return { ...NOTHING, points };
}

/** An evidence row whose fate is open. */
export interface OpenItem {
  readonly evidence: Evidence;
  readonly kind: "disputed" | "pending" | "returned" | "late";
}
