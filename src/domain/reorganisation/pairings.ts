import { holdsOn } from "../assignment/current";
import { compareCodes } from "../assignment/model";
import type { Pairing, Snapshot, Unit } from "../model";
import { lineageOf } from "./lineage";

/** A pair (kết nghĩa) that comes from a pair of a predecessor. */
export interface CarriedPairing {
  readonly host: string;
  readonly partner: string;
  /** First day on which it can hold, Excel serial. */
  readonly since: number;
  /** The row of the predecessor. */
  readonly former: Pairing;
}

/** Who has a unit's place on a day: itself, or a unit that it was merged into. */
interface Place {
  readonly unit: Unit;
  /** First day of that unit in the place; undefined where the unit has it itself. */
  readonly since: number | undefined;
}

/**
 * Pairs that a pair of a predecessor leads to on a day: of units that hold then, each host and partner once, from pairs that held
 * until the successor began. Where `KetNghia` has a row of the very pair, whatever its days, somebody has decided about it already.
 */
export function carriedPairings({ units, pairings }: Snapshot, day: number): CarriedPairing[] {
  if (!units.some(({ predecessors }) => predecessors.length > 0)) return [];
  const placesOf = placesOn(units, day);
  const decided = new Set(pairings.map(({ host, partner }) => `${host}\n${partner}`));
  const carried = new Map<string, CarriedPairing>();
  // Whatever the order of rows, the same row is the one that a pair comes from.
  for (const former of [...pairings].sort(byCodes)) {
    for (const host of placesOf(former.host)) {
      for (const partner of placesOf(former.partner)) {
        const days = [host.since, partner.since].filter((since) => since !== undefined);
        const key = `${host.unit.code}\n${partner.unit.code}`;
        const isNew = days.length > 0 && host.unit !== partner.unit && !decided.has(key) && !carried.has(key);
        // It has to have held until the first of the two was followed.
        if (!isNew || !holdsOn(former, Math.min(...days) - 1)) continue;
        carried.set(key, {
          host: host.unit.code,
          partner: partner.unit.code,
          since: Math.max(...days),
          former,
        });
      }
    }
  }
  return [...carried.values()];
}

function byCodes(one: Pairing, other: Pairing): number {
  return (
    compareCodes(one.host, other.host) ||
    compareCodes(one.partner, other.partner) ||
    (one.from ?? 0) - (other.from ?? 0) ||
    (one.row ?? 0) - (other.row ?? 0)
  );
}

/** The units of a day that came out of a unit which is gone then; a unit that still holds keeps its place. */
function placesOn(units: readonly Unit[], day: number): (code: string) => readonly Place[] {
  const lineage = lineageOf(units);
  const isValid = ({ validFrom, validTo }: Unit): boolean => holdsOn({ from: validFrom, to: validTo }, day);
  const valid = new Map(units.filter(isValid).map((unit) => [unit.code, unit]));
  const followers = new Map<string, Place[]>();
  for (const unit of valid.values()) {
    for (const { unit: former, followedOn } of lineage.ancestorsOf(unit)) {
      if (followedOn === undefined || followedOn > day) continue;
      followers.set(former.code, [...(followers.get(former.code) ?? []), { unit, since: followedOn }]);
    }
  }
  return (code) => {
    const own = valid.get(code);
    return own ? [{ unit: own, since: undefined }] : (followers.get(code) ?? []);
  };
}
