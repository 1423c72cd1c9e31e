import { holdsOn, inChargeOf } from "../../assignment";
import type { Cluster, Officer, Snapshot, Unit } from "../../model";

/** A cluster with everybody who belongs to it on a day. */
export interface DividedCluster {
  readonly cluster: Cluster;
  /** The head unit first, the others in the order of `DonVi`. */
  readonly units: readonly Unit[];
  readonly headUnit: Unit | undefined;
  readonly head: Officer | undefined;
  readonly deputy: Officer | undefined;
  readonly inCharge: readonly Officer[];
}

/** How the units are divided into clusters (plan S4: "chia cụm và phân công theo dõi, chỉ đạo"). */
export interface Division {
  readonly clusters: readonly DividedCluster[];
  /** Units of the day that are in no cluster. */
  readonly without: readonly Unit[];
}

export function clusterDivision(snapshot: Snapshot, day: number): Division {
  const { units, clusters, officers } = snapshot;
  const standing = units.filter((unit) => holdsOn({ from: unit.validFrom, to: unit.validTo }, day));
  const officerOf = (code: string | undefined): Officer | undefined =>
    code === undefined ? undefined : officers.find((officer) => officer.code === code);
  return {
    clusters: clusters.flatMap((cluster): DividedCluster[] => {
      const members = standing.filter((unit) => unit.cluster === cluster.code);
      const headUnit = standing.find(({ code }) => code === cluster.headUnit);
      if (members.length === 0) return [];
      return [
        {
          cluster,
          units: [...members].sort((a, b) => Number(b === headUnit) - Number(a === headUnit)),
          headUnit,
          head: officerOf(cluster.head),
          deputy: officerOf(cluster.deputy),
          inCharge: inChargeOf(snapshot, cluster.code, day),
        },
      ];
    }),
    without: standing.filter(({ cluster }) => !clusters.some(({ code }) => code === cluster)),
  };
}
