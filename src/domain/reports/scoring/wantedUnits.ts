import type { Snapshot, Unit } from "../../model";
import { fold } from "../../../text";

/**
 * The units that a form is made for: those of a cluster, or one, named by code or by name; all where nobody is named.
 * @returns none where the name is nobody's
 */
export function wantedUnits({ units, clusters }: Snapshot, wanted: string | undefined): readonly Unit[] {
  if (wanted === undefined) return units;
  const is = ({ code, name }: { readonly code: string; readonly name: string }): boolean =>
    fold(code) === fold(wanted) || fold(name) === fold(wanted);
  const cluster = clusters.find(is);
  return cluster ? units.filter((unit) => unit.cluster === cluster.code) : units.filter(is);
}
