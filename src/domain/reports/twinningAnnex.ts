import { holdsOn } from "../assignment";
import type { Snapshot, Unit } from "../model";

/** A row of the annex of plan S0: hosts who share the same partners, and those partners. */
export interface AnnexRow {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly hosts: readonly Unit[];
  readonly partners: readonly Unit[];
}

/**
 * "Danh sách phân công kết nghĩa" (plan S0) as it stands on a day. Partners with the same hosts share a row. Rows keep the
 * order in which their first host appears in `KetNghia`, ended pairs included, so that a change of partner moves nobody.
 */
export function twinningAnnex({ pairings, units }: Snapshot, day: number): AnnexRow[] {
  const unit = new Map(units.map((candidate) => [candidate.code, candidate]));
  const place = new Map<string, number>();
  for (const { host } of pairings) if (!place.has(host)) place.set(host, place.size);
  const hostsOf = new Map<string, string[]>();
  for (const { host, partner } of pairings.filter((pairing) => holdsOn(pairing, day))) {
    const hosts = hostsOf.get(partner) ?? [];
    if (!hosts.includes(host)) hostsOf.set(partner, [...hosts, host]);
  }
  const rows = new Map<string, { hosts: string[]; partners: string[] }>();
  for (const [partner, hosts] of hostsOf) {
    const ordered = [...hosts].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    const key = ordered.join("\n");
    const row = rows.get(key) ?? { hosts: ordered, partners: [] };
    row.partners.push(partner);
    rows.set(key, row);
  }
  const known = (codes: readonly string[]): Unit[] => codes.flatMap((code) => unit.get(code) ?? []);
  return [...rows.values()]
    .sort((a, b) => compareBy(a.hosts, b.hosts, place))
    .map(({ hosts, partners }, at) => ({ number: at + 1, hosts: known(hosts), partners: known(partners) }));
}

/** By the place of the first host; a host alone goes before the same host with others. */
function compareBy(a: readonly string[], b: readonly string[], place: ReadonlyMap<string, number>): number {
  const placeOf = (host: string | undefined): number => (host === undefined ? -1 : (place.get(host) ?? 0));
  const differences = a.map((host, at) => placeOf(host) - placeOf(b[at]));
  return differences.find((difference) => difference !== 0) ?? a.length - b.length;
}
