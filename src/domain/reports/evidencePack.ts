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
  const places = {
    leaf: placesOf(criteria.map(({ set, code }) => leafKey(set, code))),
    unit: placesOf(units.map(({ code }) => code)),
    period: placesOf(periods.map(({ code }) => code)),
  };
  const clusterOf = new Map(units.map(({ code, cluster }) => [code, cluster]));
  const byCluster = new Map<string, { item: Evidence; leaf: number; unit: number; period: number }[]>();
  for (const item of evidence) {
    const cluster = clusterOf.get(item.unit);
    if (item.status !== "accepted" || cluster === undefined) continue;
    const placed = {
      item,
      leaf: places.leaf(leafKey(item.set, item.criterion)),
      unit: places.unit(item.unit),
      period: places.period(item.period),
    };
    const items = byCluster.get(cluster);
    if (items) items.push(placed);
    else byCluster.set(cluster, [placed]);
  }
  return clusters.flatMap((cluster) => {
    const members = units.filter((unit) => unit.cluster === cluster.code);
    if (members.length === 0) return [];
    const items = (byCluster.get(cluster.code) ?? [])
      .sort(
        (a, b) =>
          a.leaf - b.leaf || a.unit - b.unit || a.period - b.period || compareCodes(a.item.code, b.item.code),
      )
      .map(({ item }) => item);
    const sets = board
      .sets()
      .map((set) => ({ set, complete: completeOf(board, set, members) }))
      .filter(({ complete }) => complete.of > 0);
    return [{ cluster, units: members, sets, items }];
  });
}

function leafKey(set: string, criterion: string): string {
  return `${set}\n${criterion}`;
}

/** Place of a key in a list; behind its end where it does not stand there. */
function placesOf(keys: readonly string[]): (key: string) => number {
  const places = new Map(keys.map((key, at) => [key, at]));
  return (key) => places.get(key) ?? keys.length;
}

/** Leaves with all their evidence, of all clusters and sets together. */
export function packTotal(clusters: readonly PackCluster[]): Share {
  const shares = clusters.flatMap(({ sets }) => sets.map(({ complete }) => complete));
  return {
    count: shares.reduce((sum, { count }) => sum + count, 0),
    of: shares.reduce((sum, { of }) => sum + of, 0),
  };
}

/** As `Đầy đủ` counts: applicable leaves without bonus and penalty, in every period that makes the year of the set. */
function completeOf(board: Scoreboard, set: string, units: readonly Unit[]): Share {
  let [count, of] = [0, 0];
  for (const { code } of units)
    for (const period of board.yearPeriods(set))
      for (const { leaf, result } of board.leafViews(set, period.code, code)) {
        if (!result.applicable || leaf.outsideMaximum) continue;
        of += 1;
        if (result.missing === undefined) count += 1;
      }
  return { count, of };
}
