import { findings, inputs, type Finding } from "../../../contract";
import type { Pairing, Snapshot } from "../../model";
import type { CarriedPairing } from "../../reorganisation";
import { holdsOn } from "../current";
import { pairKey } from "../model";

/** The pairs of a day; two rows for one pair count once, the locked one if one is, and are said. */
export function standingPairings({ pairings }: Snapshot, day: number, found: Finding[]): Pairing[] {
  const seen = new Map<string, Pairing>();
  for (const pairing of pairings.filter((candidate) => holdsOn(candidate, day))) {
    const key = pairKey(pairing.host, pairing.partner);
    const former = seen.get(key);
    if (!former) {
      seen.set(key, pairing);
      continue;
    }
    if (pairing.locked && !former.locked) seen.set(key, pairing);
    found.push(findings.pairingTwice(pairing, { host: pairing.host, partner: pairing.partner }));
  }
  return [...seen.values()];
}

/** A standing pair of which a side is gone; one that successors are proposed to go on with says so. */
export function lostFinding(
  pairing: Pairing,
  { units }: Snapshot,
  isHost: ReadonlySet<string>,
  carried: readonly CarriedPairing[],
): Finding {
  const gone = isHost.has(pairing.host) ? pairing.partner : pairing.host;
  const { column } = inputs.pairings;
  const at = {
    table: inputs.pairings,
    column: gone === pairing.host ? column.host : column.partner,
    key: `${pairing.host} – ${pairing.partner}`,
    row: pairing.row,
  };
  const named = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const name = named(gone);
  if (pairing.locked) return findings.pairingLockedLost(at, { name });
  const followed = carried.filter(
    ({ former }) => former.host === pairing.host && former.partner === pairing.partner,
  );
  if (followed.length === 0) return findings.pairingLost(at, { name });
  const successors = followed.map(({ host, partner }) => `${named(host)} – ${named(partner)}`);
  return findings.pairingFollowed(at, { name, successors });
}
