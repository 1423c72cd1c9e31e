import { compareCodes } from "../assignment";
import type { Cluster, Evidence, Unit } from "../model";
import type { Share } from "../programmes";
import type { Scoreboard } from "../scoring";

/** The year's evidence of a cluster (plan S4). */
export interface PackCluster {
  readonly cluster: Cluster;
  readonly units: readonly Unit[];
  /** Leaves with all the evidence they ask for, of all applicable ones, by set; periods together. */
  readonly sets: readonly { readonly set: string; readonly complete: Share }[];
  /** Accepted evidence: by set and leaf in the order of `TieuChi`, then by unit, period and code. */
  readonly items: readonly Evidence[];
}

/** What goes to the superior body at the end of the year; clusters without units are left out. */
export function evidencePack(board: Scoreboard): PackCluster[] {
  const { snapshot } = board;
  const { clusters, units, criteria, evidence, periods } = snapshot;
  const leafPlace = new Map(criteria.map(({ set, code }, at) => [`${set}\n${code}`, at]));
  const unitPlace = new Map(units.map(({ code }, at) => [code, at]));
  const periodPlace = new Map(periods.map(({ code }, at) => [code, at]));
  const place = (item: Evidence): number[] => [
    leafPlace.get(`${item.set}\n${item.criterion}`) ?? leafPlace.size,
    unitPlace.get(item.unit) ?? unitPlace.size,
    periodPlace.get(item.period) ?? periodPlace.size,
  ];
  const clusterOf = new Map(units.map(({ code, cluster }) => [code, cluster]));
  const byCluster = new Map<string, { item: Evidence; place: number[] }[]>();
  for (const item of evidence) {
    const cluster = clusterOf.get(item.unit);
    if (item.status !== "accepted" || cluster === undefined) continue;
    const own = byCluster.get(cluster);
    const entry = { item, place: place(item) };
    if (own) own.push(entry);
    else byCluster.set(cluster, [entry]);
  }
  return clusters.flatMap((cluster) => {
    const own = units.filter((unit) => unit.cluster === cluster.code);
    if (own.length === 0) return [];
    const items = (byCluster.get(cluster.code) ?? [])
      .sort(
        (a, b) =>
          a.place[0] - b.place[0] ||
          a.place[1] - b.place[1] ||
          a.place[2] - b.place[2] ||
          compareCodes(a.item.code, b.item.code),
      )
      .map(({ item }) => item);
    const sets = board
      .sets()
      .map((set) => ({ set, complete: completeOf(board, set, own) }))
      .filter(({ complete }) => complete.of > 0);
    return [{ cluster, units: own, sets, items }];
  });
}

/** As `Đầy đủ` counts: applicable leaves without bonus and penalty, in every period of the set. */
function completeOf(board: Scoreboard, set: string, units: readonly Unit[]): Share {
  let [count, of] = [0, 0];
  const periods = board.snapshot.periods.filter((period) => period.set === undefined || period.set === set);
  for (const { code } of units)
    for (const period of periods)
      for (const { leaf, result } of board.leafViews(set, period.code, code)) {
        if (!result.applicable || leaf.outsideMaximum) continue;
        of += 1;
        if (result.missing === undefined) count += 1;
      }
  return { count, of };
}
