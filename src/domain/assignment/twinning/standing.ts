import type { Finding, Pairing, Snapshot } from "../../model";
import { holdsOn } from "../current";
import { pairKey } from "../model";

/** The pairs of a day; two rows for one pair count once, the locked one if one is, and are said. */
export function standingPairings({ pairings }: Snapshot, day: number, findings: Finding[]): Pairing[] {
  const seen = new Map<string, Pairing>();
  for (const pairing of pairings.filter((candidate) => holdsOn(candidate, day))) {
    const key = pairKey(pairing.host, pairing.partner);
    const former = seen.get(key);
    if (!former) {
      seen.set(key, pairing);
      continue;
    }
    if (pairing.locked && !former.locked) seen.set(key, pairing);
    findings.push({
      severity: "warning",
      code: "pairingTwice",
      table: "KetNghia",
      key: `${pairing.host} – ${pairing.partner}`,
      ...(pairing.row !== undefined && { row: pairing.row }),
      column: "Đơn vị kết nghĩa",
      params: { host: pairing.host, partner: pairing.partner },
    });
  }
  return [...seen.values()];
}

/** A standing pair of which a side is gone. */
export function lostFinding(pairing: Pairing, { units }: Snapshot, isHost: ReadonlySet<string>): Finding {
  const gone = isHost.has(pairing.host) ? pairing.partner : pairing.host;
  return {
    severity: pairing.locked ? "error" : "warning",
    code: pairing.locked ? "pairingLockedLost" : "pairingLost",
    table: "KetNghia",
    key: `${pairing.host} – ${pairing.partner}`,
    ...(pairing.row !== undefined && { row: pairing.row }),
    column: gone === pairing.host ? "Đơn vị đỡ đầu" : "Đơn vị kết nghĩa",
    params: { name: units.find(({ code }) => code === gone)?.name ?? gone },
  };
}
