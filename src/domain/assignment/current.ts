import type { AssignmentKind, Officer, Snapshot, Unit } from "../model";
import { pairKey, type WhatIf } from "./wishes";

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

/**
 * Pairs that a person accepted of an earlier proposal and that nobody has ended since: no later proposal moves them.
 * A pair that stands in the input table as ended was taken back by hand.
 */
export function acceptedPairs(
  snapshot: Snapshot,
  kind: AssignmentKind,
  day: number,
  { reopened = [] }: WhatIf,
): ReadonlySet<string> {
  const rows = {
    twinning: snapshot.pairings.map(({ host, partner, ...rest }) => ({
      left: host,
      right: partner,
      ...rest,
    })),
    oversight: snapshot.duties.map(({ officer, target, ...rest }) => ({
      left: officer,
      right: target,
      ...rest,
    })),
    groups: snapshot.memberships.map(({ officer, unit, ...rest }) => ({
      left: officer,
      right: unit,
      ...rest,
    })),
  }[kind];
  const ended = new Set(
    rows.filter(({ to }) => to !== undefined && to < day).map(({ left, right }) => pairKey(left, right)),
  );
  const running = new Set(
    rows.filter((row) => holdsOn(row, day)).map(({ left, right }) => pairKey(left, right)),
  );
  const open = new Set(reopened.map(({ left, right }) => pairKey(left, right)));
  return new Set(
    snapshot.accepted
      .filter(({ problem, ends }) => problem === kind && !ends)
      .map(({ left, right }) => pairKey(left, right))
      .filter((key) => !open.has(key) && (running.has(key) || !ended.has(key))),
  );
}

function unitsOf(units: readonly Unit[], codes: readonly string[]): Unit[] {
  return [...new Set(codes)].flatMap((code) => units.filter((unit) => unit.code === code));
}
