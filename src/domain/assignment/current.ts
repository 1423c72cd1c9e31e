import type { Officer, Snapshot, Unit } from "../model";

/** Something that holds from one day to another, both inclusive; an absent day is open. */
interface Dated {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export function holdsOn({ from, to }: Dated, day: number): boolean {
  return (from ?? -Infinity) <= day && day <= (to ?? Infinity);
}

/** The units a host is paired with (kết nghĩa, plan S0) on a day, in the order of `KetNghia`, each once. */
export function partnersOf({ pairings, units }: Snapshot, host: string, day: number): Unit[] {
  return unitsOf(
    units,
    pairings
      .filter((pairing) => pairing.host === host && holdsOn(pairing, day))
      .map((pairing) => pairing.partner),
  );
}

/** The hosts of a unit on a day, in the order of `KetNghia`, each once. */
export function hostsOf({ pairings, units }: Snapshot, partner: string, day: number): Unit[] {
  return unitsOf(
    units,
    pairings
      .filter((pairing) => pairing.partner === partner && holdsOn(pairing, day))
      .map((pairing) => pairing.host),
  );
}

/**
 * Who is in charge of a unit or cluster on a day: by `PhanCong`; a unit that has nobody of its own goes with its cluster,
 * and a cluster without a row in `PhanCong` with the `Phụ trách` of `Cum`.
 */
export function inChargeOf(snapshot: Snapshot, target: string, day: number): Officer[] {
  const { duties, officers, clusters, units } = snapshot;
  const own = duties
    .filter((duty) => duty.target === target && holdsOn(duty, day))
    .map((duty) => duty.officer);
  if (own.length > 0) return officers.filter((officer) => own.includes(officer.code));
  const cluster = clusters.find((candidate) => candidate.code === target);
  if (cluster) return officers.filter((officer) => officer.code === cluster.inCharge);
  const unit = units.find((candidate) => candidate.code === target);
  return unit?.cluster === undefined ? [] : inChargeOf(snapshot, unit.cluster, day);
}

function unitsOf(units: readonly Unit[], codes: readonly string[]): Unit[] {
  return [...new Set(codes)].flatMap((code) => units.filter((unit) => unit.code === code));
}
