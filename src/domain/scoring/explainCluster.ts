import type { Cluster, Period } from "../model";
import { explainScope } from "./explainScope";
import { explainLeaves, unitNode } from "./explainUnit";
import { deferred, type Explanation } from "./explanation";
import type { ClusterScore } from "./results";
import type { Scoreboard } from "./scoreboard";

/** Why a cluster has its score: how it is made from its units, and the units. */
export function explainCluster(
  board: Scoreboard,
  set: string,
  period: string | undefined,
  code: string,
): Explanation | undefined {
  const score = board.clusterScores(set, period).find((candidate) => candidate.cluster === code);
  const cluster = board.cluster(code, period);
  if (!score || !cluster) return undefined;
  const children =
    period === undefined
      ? board.yearPeriods(set).flatMap((candidate) => {
          const there = board.clusterScores(set, candidate.code).find((entry) => entry.cluster === code);
          return there ? [clusterNode(board, there, cluster, candidate)] : [];
        })
      : clusterUnits(board, set, period, code);
  return {
    ...clusterNode(board, score, cluster, undefined),
    children: [...explainScope(board, set, period), ...children],
  };
}

function clusterNode(
  board: Scoreboard,
  score: ClusterScore,
  cluster: Cluster,
  period: Period | undefined,
): Explanation {
  const { settings } = board.snapshotOf(score.period);
  const scored = score.period === undefined ? "clusterYear" : "cluster";
  return {
    code: score.score === undefined ? "clusterWithoutScore" : scored,
    params: {
      name: period ? period.name : cluster.name,
      points: score.score ?? "–",
      method: settings.clusterMethod ?? "–",
      units: score.units - score.withoutScore,
      left: score.withoutScore,
      rank: score.rank ?? "–",
      weight: period?.weight ?? 1,
    },
    label: period ? period.code : `${cluster.code} · ${cluster.name}`,
    value: score.score,
    maximum: undefined,
    source: { table: "Cum", key: cluster.code, ...(cluster.row !== undefined && { row: cluster.row }) },
    children: period ? clusterUnits(board, score.set, period.code, cluster.code) : [],
  };
}

function clusterUnits(board: Scoreboard, set: string, period: string, code: string): Explanation[] {
  return board
    .members(set, period)
    .filter((member) => member.cluster === code)
    .flatMap((member) => {
      const unit = board.unit(member.unit, period);
      return unit
        ? [deferred(unitNode(member, unit), () => explainLeaves(board, set, period, member.unit))]
        : [];
    });
}
