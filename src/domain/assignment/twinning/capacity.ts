import type { Finding, Pairing, Unit } from "../../model";

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
export function hostsAmong(units: readonly Unit[], current: readonly Pairing[], findings: Finding[]): Host[] {
  return units.flatMap((unit): Host[] => {
    const { code, name, least, most } = unit;
    const now = current.filter(({ host }) => host === code).length;
    if (least !== undefined && most !== undefined && least > most)
      findings.push({
        severity: "error",
        code: "capacityBackwards",
        ...capacityCell(unit),
        params: { name, least, most },
      });
    const given = most ?? least;
    if (given !== undefined && given > 0) return [{ unit, least: Math.min(least ?? 0, given), most: given }];
    if (now === 0) return [];
    findings.push({
      severity: "warning",
      code: "hostWithoutCapacity",
      ...capacityCell(unit),
      params: { name, count: now },
    });
    return [{ unit, least: 0, most: now }];
  });
}

function capacityCell({ code, row }: Unit): Pick<Finding, "table" | "key" | "row" | "column"> {
  return { table: "DonVi", key: code, ...(row !== undefined && { row }), column: "Nhận tối đa" };
}
