import type { Period, Unit } from "../model";

/** A unit belongs to a period when it was valid at the period's end. */
export function belongsTo(unit: Unit, period: Period): boolean {
  return (unit.validFrom ?? -Infinity) <= period.to && period.to <= (unit.validTo ?? Infinity);
}
