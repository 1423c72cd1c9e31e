import type { Cluster, Period } from "../model";
import type { MissingEvidence } from "../scoring";

/** What the units of a cluster still owe in a set and period (plan S4), units in the order of `DonVi`. */
export function missingOfCluster(
  missing: readonly MissingEvidence[],
  cluster: Cluster,
  set: string,
  period: Period,
): MissingEvidence[] {
  return missing.filter(
    (entry) =>
      entry.set === set &&
      entry.period.code === period.code &&
      entry.unit.cluster === cluster.code &&
      entry.leaves.length > 0,
  );
}
