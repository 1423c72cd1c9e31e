import { findings, type Finding } from "../../../contract";
import type { Pairing, Unit } from "../../model";

/** How many partners a host takes on. */
export interface Capacity {
  readonly least: number;
  readonly most: number;
}

/** A unit that takes partners on. */
export interface Host extends Capacity {
  readonly unit: Unit;
}

/** The hosts: units that say how many partners they take on; one that hosts now without saying so may go on with as many. */
export function hostsAmong(
  units: readonly Unit[],
  current: readonly Pick<Pairing, "host">[],
  found: Finding[],
): Host[] {
  return units.flatMap((unit): Host[] => {
    const { code, name, least, most } = unit;
    const now = current.filter(({ host }) => host === code).length;
    if (least !== undefined && most !== undefined && least > most)
      found.push(findings.capacityBackwards(unit, { name, least, most }));
    const given = most ?? least;
    if (given !== undefined && given > 0) return [{ unit, least: Math.min(least ?? 0, given), most: given }];
    if (now === 0) return [];
    found.push(findings.hostWithoutCapacity(unit, { name, count: now }));
    return [{ unit, least: 0, most: now }];
  });
}
