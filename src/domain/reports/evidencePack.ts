import { compareCodes } from "../assignment";
import type { Cluster, Evidence, Unit } from "../model";
import type { Share } from "../programmes";
import { clusterCoverage, setCoverage, type Ratio, type Scoreboard } from "../scoring";

/** How complete the evidence of a criteria set is. */
export interface SetShare {
  readonly set: string;
  readonly complete: Share;
}

/** The year's evidence of a cluster (plan S4). */
export interface PackCluster {
  readonly cluster: Cluster;
  readonly units: readonly Unit[];
  /** Leaves with all the evidence they ask for, of all applicable ones, by set; the coverage of the results. */
  readonly sets: readonly SetShare[];
  /** Special units that do not count in the cluster: their evidence is in the pack, not in those numbers. */
  readonly apart: readonly Unit[];
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
      .map((set) => ({ set, complete: shareOf(clusterCoverage(board, set, cluster.code)) }))
      .filter(({ complete }) => complete.of > 0);
    const apart = snapshot.settings.specialInCluster ? [] : members.filter(({ special }) => special);
    return [{ cluster, units: members, sets, items, apart }];
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

/** The same of all clusters together, set by set. */
export function packTotals(board: Scoreboard): SetShare[] {
  return board
    .sets()
    .map((set) => ({ set, complete: shareOf(setCoverage(board, set)) }))
    .filter(({ complete }) => complete.of > 0);
}

function shareOf({ numerator, denominator }: Ratio): Share {
  return { count: numerator, of: denominator };
}
