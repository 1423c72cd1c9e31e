import type { Snapshot, Unit } from "../model";
import { fold } from "../../text";
import { groupBy } from "../scoring/groupBy";

/** Units of one kind. */
export interface UnitKind {
  /** Folded. */
  readonly kind: string;
  readonly units: readonly Unit[];
}

/** Some units by their kinds: first those of KhoiKetNghia in its order; units that nobody has given a kind are left out. */
export function byKind({ units, settings }: Snapshot, codes: readonly string[]): UnitKind[] {
  const wanted = new Set(codes);
  const groups = groupBy(
    units.filter(({ code, kind }) => wanted.has(code) && fold(kind ?? "") !== ""),
    ({ kind }) => fold(kind ?? ""),
  );
  const order = settings.assignment.partnerKinds;
  const place = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...groups]
    .map(([kind, own]) => ({ kind, units: own }))
    .sort((a, b) => place(a.kind) - place(b.kind));
}
