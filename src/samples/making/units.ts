import type { StartRow } from "../../office/write";

/** Units of which some stand below others: these belong to the cluster of the one above. */
export function withClusters(units: readonly StartRow<"units">[]): StartRow<"units">[] {
  const clusterOf = new Map(units.map(({ code, cluster }) => [code, cluster]));
  return units.map((unit) => ({ ...unit, cluster: unit.cluster ?? clusterOf.get(unit.parent) }));
}
