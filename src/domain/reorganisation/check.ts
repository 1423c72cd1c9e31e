import { findings } from "../../contract";
import type { Finding, Snapshot, Unit } from "../model";
import { lastYearOf, withoutLastYear } from "./lastYear";
import { lineageOf } from "./lineage";

/**
 * What a person should know of units that came out of others: what was worked out from the predecessors, what could not be, and
 * what in Tiền thân contradicts itself.
 */
export function checkReorganisation(snapshot: Snapshot): Finding[] {
  const { units, settings } = snapshot;
  const lineage = lineageOf(units);
  return units
    .filter(({ predecessors }) => predecessors.length > 0)
    .flatMap((unit): Finding[] => {
      if (lineage.isCircular(unit)) return [findings.predecessorCircle(unit, { name: unit.name })];
      const stillValid = lineage
        .predecessorsOf(unit)
        .filter((former) => overlaps(former, unit))
        .map((former) =>
          findings.predecessorValid(former, { name: former.name, successor: `${unit.code} ${unit.name}` }),
        );
      return [...stillValid, ...lastYearFindings(snapshot, unit, settings.decimals)];
    });
}

/** Whether a unit still holds when the one that came out of it does. */
function overlaps({ validTo = Infinity }: Unit, { validFrom }: Unit): boolean {
  return validFrom === undefined ? validTo === Infinity : validTo >= validFrom;
}

function lastYearFindings(snapshot: Snapshot, unit: Unit, decimals: number): Finding[] {
  if (unit.lastYear !== undefined) return [];
  const found = lastYearOf(snapshot, unit);
  if (found) {
    const report = found.weighted ? findings.lastYearByMembers : findings.lastYearByMean;
    return [report(unit, { points: found.points.round(decimals), predecessors: found.from.map(named) })];
  }
  // Where no predecessor has points, the office does not go by progress here.
  const without = withoutLastYear(snapshot, unit);
  const known = lineageOf(snapshot.units).predecessorsOf(unit).length - without.length;
  if (known === 0 || without.length === 0) return [];
  return [findings.lastYearOpen(unit, { predecessors: without.map(named) })];
}

function named({ code, name }: Unit): string {
  return `${code} ${name}`;
}
