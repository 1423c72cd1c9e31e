import { findings, type Finding } from "../../../contract";
import type { Unit } from "../../model";
import { pairKey, type CostPart } from "../model";
import { costPart } from "../cost";
import { distance, hasCoordinates } from "./geography";

/** How far hosts and partners are apart. */
export interface Distances {
  /** By pair, km. */
  readonly byPair: ReadonlyMap<string, number>;
  /** Of all known pairs; undefined when there is none. */
  readonly mean: number | undefined;
}

const UNKNOWN: Distances = { byPair: new Map(), mean: undefined };

/**
 * Distances of all pairs: the plan is chosen among all of them. Where no unit has coordinates, the office does not go by
 * distance.
 * @param found gets a finding for each unit that lacks coordinates while others have them
 */
export function distancesBetween(
  hosts: readonly Unit[],
  partners: readonly Unit[],
  found: Finding[],
): Distances {
  const without = [...hosts, ...partners].filter((unit) => !hasCoordinates(unit));
  if (without.length === hosts.length + partners.length) return UNKNOWN;
  for (const unit of without) found.push(findings.coordinatesMissing(unit, { name: unit.name }));
  const byPair = new Map<string, number>();
  for (const host of hosts) {
    for (const partner of partners) {
      const kilometres = distance(host, partner);
      if (kilometres !== undefined) byPair.set(pairKey(host.code, partner.code), kilometres);
    }
  }
  const sum = [...byPair.values()].reduce((total, kilometres) => total + kilometres, 0);
  return { byPair, mean: byPair.size === 0 ? undefined : sum / byPair.size };
}

/** A pair of unknown distance counts as an average one, so that missing coordinates are neither rewarded nor punished. */
export function distanceCost(
  kilometres: number | undefined,
  mean: number | undefined,
  weight: number,
): CostPart[] {
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  if (kilometres !== undefined) return costPart("distance", weight * kilometres, { km: rounded(kilometres) });
  return mean === undefined ? [] : costPart("distanceUnknown", weight * mean, { km: rounded(mean) });
}
