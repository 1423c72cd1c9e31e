import { Fraction, sum } from "../exact/fraction";
import type { Period, TieKey, Unit } from "../model";
import { disqualification } from "./disqualified";
import { addRatios, clusterValue, weightedMean } from "./clusterValue";
import { gradesOf, type GradeResult } from "./grades";
import { indicatorValue } from "./indicator";
import { placesOf, type Place } from "./places";
import { rankBy } from "./rank";
import type { ClusterScore, UnitScore, UnitStanding } from "./results";
import type { Scoreboard, UnitTotal } from "./scoreboard";

/** A score that is still being ranked. */
type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a unit's total alone says, before the others are looked at; kept as long as the total is. */
const drafts = new WeakMap<UnitTotal, UnitScore>();

/** Every unit of a set in a period (or the year), ranked and classed; none when there is no such period. */
export function rankUnits(board: Scoreboard, set: string, periodCode: string | undefined): UnitScore[] {
  const { snapshot } = board;
  const { decimals, tieKeys = [] } = snapshot.settings;
  const period = periodCode === undefined ? undefined : board.period(periodCode);
  if (periodCode !== undefined && period === undefined) return [];
  const scores = snapshot.units.map((unit): Draft<UnitScore> => {
    const total = board.total(set, periodCode, unit.code);
    let draft = drafts.get(total);
    if (!draft) drafts.set(total, (draft = draftOf(board, set, period, unit, total)));
    return { ...draft };
  });
  const keyValue = (score: UnitScore, key: TieKey): number | undefined =>
    indicatorValue(score, key, decimals);
  const competing = scores.filter((score) => !score.disqualified);
  const inClusters = competing.filter((score) => score.standing !== "special" && score.cluster !== undefined);
  for (const members of groupBy(inClusters, (score) => score.cluster as string).values()) {
    for (const [score, place] of placesOf(members, (member) => member.share, tieKeys, keyValue)) {
      score.rank = place.rank;
      score.place = place;
    }
  }
  const special = competing.filter((score) => score.special);
  for (const [score, rank] of rankBy(special, (member) => member.share)) score.specialRank = rank;
  if (snapshot.settings.grades === undefined) return scores;
  const gradable = scores.map((score) => ({
    score,
    percent: score.percent,
    disqualified: score.disqualified !== undefined,
    special: score.standing === "special",
  }));
  for (const [{ score }, grade] of gradesOf(gradable, snapshot.settings))
    score.grade = grade satisfies GradeResult;
  return scores;
}

function draftOf(
  board: Scoreboard,
  set: string,
  period: Period | undefined,
  unit: Unit,
  total: UnitTotal,
): UnitScore {
  const { decimals, rankSpecialByShare, specialSet } = board.snapshot.settings;
  const ratio =
    total.score && total.maximum && !total.maximum.isZero() ? total.score.divide(total.maximum) : undefined;
  const exactProgress = period === undefined ? progressOf(board, set, unit, total.score) : undefined;
  return {
    set,
    period: period?.code,
    unit: unit.code,
    name: unit.name,
    cluster: unit.cluster,
    special: unit.special,
    exact: total.score,
    score: total.score?.round(decimals),
    exactMaximum: total.maximum,
    maximum: total.maximum?.round(decimals),
    share: ratio?.round(decimals + 2),
    percent: ratio?.multiply(Fraction.of(100)).round(decimals),
    coverage: { numerator: total.complete, denominator: total.applicable },
    punctuality: { numerator: total.onTime, denominator: total.applicable },
    rank: undefined,
    place: undefined,
    standing: standingOf(unit, set, specialSet, rankSpecialByShare === true),
    specialRank: undefined,
    lastYear: unit.lastYear,
    exactProgress,
    progress: exactProgress?.round(decimals),
    disqualified: disqualification(board.snapshot, unit.code, set, period),
    grade: undefined,
  };
}

/** In the set of their own, special units are simply ranked; elsewhere apart, or by share where the office says so. */
function standingOf(unit: Unit, set: string, specialSet: string | undefined, byShare: boolean): UnitStanding {
  if (!unit.special) return "general";
  return byShare && set !== specialSet ? "normalised" : "special";
}

/** The set that `Điểm năm trước` is about: a special unit's own set where there is one, else the office's first. */
export function mainSet(board: Scoreboard, unit: Unit): string | undefined {
  const { specialSet } = board.snapshot.settings;
  const sets = board.sets();
  return unit.special && specialSet !== undefined && sets.includes(specialSet)
    ? specialSet
    : sets.find((set) => set !== specialSet);
}

function progressOf(
  board: Scoreboard,
  set: string,
  unit: Unit,
  score: Fraction | undefined,
): Fraction | undefined {
  if (unit.lastYear === undefined || score === undefined || mainSet(board, unit) !== set) return undefined;
  return score.subtract(Fraction.of(unit.lastYear));
}

/** Every cluster of a set in a period (or the year), ranked. */
export function rankClusters(board: Scoreboard, set: string, periodCode: string | undefined): ClusterScore[] {
  const { snapshot } = board;
  const { decimals, tieKeys = [] } = snapshot.settings;
  const period = periodCode === undefined ? undefined : board.period(periodCode);
  // The set of the special units has a score table of its own; it says nothing about clusters.
  if ((periodCode !== undefined && period === undefined) || set === snapshot.settings.specialSet) return [];
  const members = groupBy(membersOf(board, set, periodCode), (score) => score.cluster as string);
  const scores = snapshot.clusters.map((cluster): Draft<ClusterScore> => {
    const units = members.get(cluster.code) ?? [];
    const exact =
      period === undefined
        ? clusterYear(board, set, cluster.code)
        : clusterValue(units, snapshot.settings.clusterMethod);
    const gains = units.flatMap((unit) => (unit.exactProgress === undefined ? [] : [unit.exactProgress]));
    const exactProgress = gains.length === 0 ? undefined : sum(gains).divide(Fraction.of(gains.length));
    return {
      set,
      period: periodCode,
      cluster: cluster.code,
      name: cluster.name,
      units: units.length,
      withoutScore: units.filter((unit) => unit.exact === undefined).length,
      exact,
      score: exact?.round(decimals),
      coverage: addRatios(units, "coverage"),
      punctuality: addRatios(units, "punctuality"),
      rank: undefined,
      place: undefined,
      sharing: 0,
      lead: undefined,
      exactProgress,
      progress: exactProgress?.round(decimals),
      disqualified: disqualification(snapshot, cluster.code, set, period),
    };
  });
  const competing = scores.filter((score) => !score.disqualified);
  const keyValue = (score: ClusterScore, key: TieKey): number | undefined =>
    indicatorValue(score, key, decimals);
  const places: ReadonlyMap<ClusterScore, Place<TieKey>> = placesOf<ClusterScore, TieKey>(
    competing,
    (score) => score.score,
    tieKeys,
    keyValue,
  );
  for (const score of competing) {
    const place = places.get(score);
    if (place === undefined) continue;
    const below = competing
      .filter((other) => other.score !== undefined && other.score < (score.score as number))
      .map((other) => other.score as number);
    score.rank = place.rank;
    score.place = place;
    score.sharing = competing.filter((other) => other.score === score.score).length;
    if (below.length > 0) {
      score.lead = Fraction.of(score.score as number)
        .subtract(Fraction.of(Math.max(...below)))
        .round(decimals);
    }
  }
  return scores;
}

/** The units that count in their clusters' scores. */
export function membersOf(board: Scoreboard, set: string, period: string | undefined): UnitScore[] {
  const { specialInCluster } = board.snapshot.settings;
  return board
    .unitScores(set, period)
    .filter(
      (score) =>
        score.cluster !== undefined &&
        (specialInCluster || !score.special) &&
        board.counts(score.unit, set, period),
    );
}

function clusterYear(board: Scoreboard, set: string, cluster: string): Fraction | undefined {
  const periods: readonly Period[] = board.periodsOf(set);
  const values = periods.map(
    (period) => board.clusterScores(set, period.code).find((score) => score.cluster === cluster)?.exact,
  );
  return weightedMean(periods, values);
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
