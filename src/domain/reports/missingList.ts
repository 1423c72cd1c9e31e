import type { Cluster, Period } from "../model";
import type { MissingEvidence, MissingLeaf } from "../scoring";

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

/** What a cluster is written to about (plan S4). */
export interface ClusterDues {
  /** Evidence to be sent whose deadline has passed. */
  readonly due: readonly MissingEvidence[];
  /** Evidence to be sent that still has time, or that nobody set a day for. */
  readonly ahead: readonly MissingEvidence[];
  /** Leaves whose evidence was sent and waits for the office (chờ, tranh chấp): nobody is asked for it again. */
  readonly waiting: number;
}

/** Only what was to be there before `day` (Excel serial) is due; a unit may still send on the day itself. */
export function duesOfCluster(units: readonly MissingEvidence[], day: number): ClusterDues {
  const isWaiting = ({ state }: MissingLeaf): boolean => state === "pending" || state === "disputed";
  const isDue = ({ deadline }: MissingLeaf): boolean => deadline !== undefined && deadline < day;
  const only = (isWanted: (leaf: MissingLeaf) => boolean): MissingEvidence[] =>
    units
      .map((entry) => ({
        ...entry,
        leaves: entry.leaves.filter((leaf) => !isWaiting(leaf) && isWanted(leaf)),
      }))
      .filter(({ leaves }) => leaves.length > 0);
  return {
    due: only(isDue),
    ahead: only((leaf) => !isDue(leaf)),
    waiting: countLeaves(units) - countLeaves(only(() => true)),
  };
}

export function countLeaves(units: readonly MissingEvidence[]): number {
  return units.reduce((sum, { leaves }) => sum + leaves.length, 0);
}
