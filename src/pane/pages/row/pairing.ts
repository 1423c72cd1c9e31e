import { holdsOn, inChargeOf } from "../../../domain/assignment";
import type { Pairing, Snapshot } from "../../../domain/model";

/** Somebody that a unit goes with, and where the workbook says so (0-based data row of `KetNghia`). */
export interface PairedWith {
  readonly code: string;
  readonly name: string;
  readonly row?: number | undefined;
}

/** With whom a unit is on a day. */
export interface PairingOnDay {
  /** The units that it is the host of. */
  readonly partners: readonly PairedWith[];
  readonly hosts: readonly PairedWith[];
  /** The officers in charge of it. */
  readonly inCharge: readonly PairedWith[];
}

/** With whom a unit, or who is with a cluster, on a day. */
export function pairingOf(snapshot: Snapshot, code: string, day: number): PairingOnDay {
  const { pairings, units } = snapshot;
  const nameOf = (unit: string): string => units.find((other) => other.code === unit)?.name ?? unit;
  const others = (mine: "host" | "partner", theirs: "host" | "partner"): PairedWith[] =>
    pairings
      .filter((pairing: Pairing) => pairing[mine] === code && holdsOn(pairing, day))
      .map((pairing) => ({ code: pairing[theirs], name: nameOf(pairing[theirs]), row: pairing.row }));
  return {
    partners: others("host", "partner"),
    hosts: others("partner", "host"),
    inCharge: inChargeOf(snapshot, code, day).map((officer) => ({ code: officer.code, name: officer.name })),
  };
}
