import { Fraction, sum } from "../exact/fraction";
import type { Period, Snapshot, TieKey } from "../model";
import { addRatios } from "./clusterValue";
import { disqualification } from "./disqualified";
import { tieKeyValue } from "./indicator";
import { placesOf } from "./places";
import { groupBy } from "./groupBy";
import type { ClusterScore, UnitScore } from "./results";

/** A score that is still being ranked. */
type Draft = { -readonly [Key in keyof ClusterScore]: ClusterScore[Key] };

/**
 * Every cluster of a set in a period (undefined = the year), ranked.
 * @param members the units that count in their clusters' scores
 * @param scoreOf the exact score of a cluster from its members
 */
export function rankClusters(
  snapshot: Snapshot,
  set: string,
  period: Period | undefined,
  members: readonly UnitScore[],
  scoreOf: (cluster: string, members: readonly UnitScore[]) => Fraction | undefined,
): ClusterScore[] {
  const { decimals, tieKeys = [], specialSet } = snapshot.settings;
  // The set of the special units has a score table of its own; it says nothing about clusters.
  if (set === specialSet) return [];
  const byCluster = groupBy(members, (score) => score.cluster ?? "");
  const scores = snapshot.clusters.map((cluster): Draft => {
    const units = byCluster.get(cluster.code) ?? [];
    const exact = scoreOf(cluster.code, units);
    // Special units have a score table, and awards for progress, of their own.
    const gains = units.flatMap((unit) =>
      unit.special || unit.exactProgress === undefined ? [] : [unit.exactProgress],
    );
    const exactProgress = gains.length === 0 ? undefined : sum(gains).divide(Fraction.of(gains.length));
    return {
      set,
      period: period?.code,
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
  rank(
    scores.filter((score) => !score.disqualified),
    tieKeys,
    decimals,
  );
  return scores;
}

function rank(competing: readonly Draft[], tieKeys: readonly TieKey[], decimals: number): void {
  const places = placesOf<Draft, TieKey>(competing, (score) => score.score, tieKeys, tieKeyValue);
  for (const [score, place] of places) {
    score.rank = place.rank;
    score.place = place;
    const value = score.score;
    if (value === undefined) continue;
    const others = competing.map((other) => other.score).filter((other) => other !== undefined);
    score.sharing = others.filter((other) => other === value).length;
    const below = others.filter((other) => other < value);
    if (below.length > 0)
      score.lead = Fraction.of(value)
        .subtract(Fraction.of(Math.max(...below)))
        .round(decimals);
  }
}
