import { findings } from "../../contract";
import type { Finding } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";

const HEAD = "cụm trưởng";

/**
 * A cluster whose head changed during the year: known from periods that were locked under another head, and from
 * `PhanCong` rows of officers whose role is cụm trưởng. Who receives the award is then the office's decision.
 */
export function headChange(board: Scoreboard, clusterCode: string): Finding[] {
  const { snapshot } = board;
  const cluster = board.cluster(clusterCode);
  if (!cluster) return [];
  const before = [
    ...snapshot.seals.flatMap((seal) =>
      seal.snapshot.clusters.filter((entry) => entry.code === clusterCode).map((entry) => entry.head),
    ),
    ...snapshot.duties
      .filter(
        (duty) =>
          duty.target === clusterCode &&
          snapshot.officers.find((officer) => officer.code === duty.officer)?.role === HEAD,
      )
      .map((duty) => duty.officer),
  ];
  const others = [
    ...new Set(before.filter((head): head is string => head !== undefined && head !== cluster.head)),
  ].sort();
  if (others.length === 0) return [];
  const nameOf = (code: string | undefined): string =>
    snapshot.officers.find((officer) => officer.code === code)?.name ?? code ?? "–";
  return [
    findings.headChanged(cluster, {
      cluster: cluster.name,
      before: others.map(nameOf),
      now: nameOf(cluster.head),
    }),
  ];
}
