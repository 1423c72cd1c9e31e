import { readMonth } from "../../assignment";
import type { Officer, Snapshot, Unit, Visit } from "../../model";
import { toDate } from "../../../text";
import { wantedUnits } from "../scoring/wantedUnits";

/** A visit with who makes it and where to. */
export interface OwnVisit {
  readonly visit: Visit;
  readonly officer: Officer;
  readonly unit: Unit;
  /** 1–12. */
  readonly month: number;
  readonly year: number;
}

/**
 * The visits of the month that a day is in, in the order of `DiCoSo`; of units that are asked for all of the year.
 * @param wanted code or name of a unit or cluster
 */
export function plannedVisits(snapshot: Snapshot, day: number, wanted: string | undefined): OwnVisit[] {
  const { visits, officers, units } = snapshot;
  const date = toDate(day);
  const [thisYear, thisMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const asked = new Set(wantedUnits(snapshot, wanted));
  return visits.flatMap((visit): OwnVisit[] => {
    const at = readMonth(visit.month, thisYear);
    const officer = officers.find(({ code }) => code === visit.officer);
    const unit = units.find(({ code }) => code === visit.unit);
    if (!at || at.year !== thisYear || !officer || !unit || !asked.has(unit)) return [];
    return wanted === undefined && at.month !== thisMonth ? [] : [{ visit, officer, unit, ...at }];
  });
}
