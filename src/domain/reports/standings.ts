import type { Cluster, Snapshot } from "../model";
import type { Results } from "../results";
import type { ClusterScore, UnitScore } from "../scoring";
import type { ResultScope } from "../papers";

/** Units of a cluster as a notice of results has them. */
export interface ClusterUnits {
  /** Undefined for units of no cluster. */
  readonly cluster: Cluster | undefined;
  /** By rank; those that have none last. */
  readonly units: readonly UnitScore[];
}

/** What a notice of results says of a set, in a period or the year. */
export interface Standings {
  readonly clusters: readonly ClusterScore[];
  readonly groups: readonly ClusterUnits[];
  /** Special units that are ranked among themselves. */
  readonly special: readonly UnitScore[];
  /** So many units of each class, best first, in the order of `NguongXepLoai`. */
  readonly classes: readonly { readonly name: string; readonly count: number }[];
  /** So many have no class: none yet, below all of them, or not considered. With the classes they are all units. */
  readonly unclassed: number;
}

export function standings(
  { units, clusters }: Pick<Results, "units" | "clusters">,
  { set, period }: ResultScope,
  snapshot: Snapshot,
): Standings {
  const isOfScope = (score: { readonly set: string; readonly period: string | undefined }): boolean =>
    score.set === set && score.period === period;
  const own = units.filter(isOfScope);
  const general = own.filter(({ standing }) => standing !== "special");
  const inClusters = [...snapshot.clusters, undefined].map((cluster): ClusterUnits => ({
    cluster,
    units: byRank(
      general.filter(
        (unit) => snapshot.clusters.find(({ code }) => code === unit.cluster)?.code === cluster?.code,
      ),
      ({ rank }) => rank,
    ),
  }));
  const names = [...(snapshot.settings.grades ?? [])]
    .sort((a, b) => b.least - a.least)
    .map(({ name }) => name);
  const classOf = ({ grade }: UnitScore): string | undefined =>
    grade?.kind === "class" && names.includes(grade.name) ? grade.name : undefined;
  return {
    clusters: byRank(clusters.filter(isOfScope), ({ rank }) => rank),
    groups: inClusters.filter((group) => group.units.length > 0),
    special: byRank(
      own.filter(({ standing }) => standing === "special"),
      ({ specialRank }) => specialRank,
    ),
    classes: names.map((name) => ({
      name,
      count: own.filter((unit) => classOf(unit) === name).length,
    })),
    unclassed: own.filter((unit) => classOf(unit) === undefined).length,
  };
}

/** The order of the tables among equals, and among those without a rank, who come last. */
function byRank<T>(scores: readonly T[], rankOf: (score: T) => number | undefined): T[] {
  return [...scores].sort((a, b) => (rankOf(a) ?? Infinity) - (rankOf(b) ?? Infinity) || 0);
}
