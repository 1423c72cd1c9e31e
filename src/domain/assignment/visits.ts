import type { Finding, Snapshot } from "../model";
import { fold, toDate } from "../../text";
import { holdsOn, inChargeOf } from "./current";
import { compareCodes } from "./model";

/** A visit that is due: an officer goes to a unit in a month. */
export interface PlannedVisit {
  readonly officer: string;
  readonly unit: string;
  /** 1–12. */
  readonly month: number;
  readonly year: number;
  /** With a meeting of a chi đoàn. */
  readonly branchMeeting: boolean;
}

/** Who visits which units: those of KhoiPhuTrach that are in somebody's charge. */
export function chargesOf(snapshot: Snapshot, day: number): ReadonlyMap<string, readonly string[]> {
  const { overseenKinds, overseerRoles } = snapshot.settings.assignment;
  const charges = new Map<string, string[]>();
  const units = snapshot.units.filter(
    (unit) =>
      holdsOn({ from: unit.validFrom, to: unit.validTo }, day) &&
      overseenKinds.includes(fold(unit.kind ?? "")),
  );
  for (const unit of [...units].sort((a, b) => compareCodes(a.code, b.code))) {
    for (const officer of inChargeOf(snapshot, unit.code, day)) {
      if (!overseerRoles.includes(fold(officer.role ?? ""))) continue;
      charges.set(officer.code, [...(charges.get(officer.code) ?? []), unit.code]);
    }
  }
  return new Map([...charges].sort(([a], [b]) => compareCodes(a, b)));
}

/**
 * The visits that are still to be planned this year (plan S1): each officer once a month in the months of ThangDiCoSo, from
 * the month of `day` on, to the unit that was visited least and longest ago. Months that have a row in `DiCoSo` stay as they are.
 */
export function planVisits(snapshot: Snapshot, day: number): { visits: PlannedVisit[]; findings: Finding[] } {
  const { visitMonths, branchMeetings } = snapshot.settings.assignment;
  const [year, thisMonth] = [toDate(day).getUTCFullYear(), toDate(day).getUTCMonth() + 1];
  const visits: PlannedVisit[] = [];
  const findings: Finding[] = [];
  for (const [officer, units] of chargesOf(snapshot, day)) {
    const done = snapshot.visits
      .map((visit) => ({ ...visit, at: readMonth(visit.month, year) }))
      .filter((visit) => visit.officer === officer && visit.at?.year === year)
      .sort((a, b) => (a.at?.month ?? 0) - (b.at?.month ?? 0));
    const history = done.map(({ unit }) => unit);
    for (const month of visitMonths) {
      if (month < thisMonth || done.some(({ at }) => at?.month === month)) continue;
      const count = (unit: string): number => history.filter((visited) => visited === unit).length;
      const [unit] = [...units].sort(
        (a, b) =>
          count(a) - count(b) || history.lastIndexOf(a) - history.lastIndexOf(b) || compareCodes(a, b),
      );
      if (unit === undefined) continue;
      const first = !history.includes(unit);
      history.push(unit);
      visits.push({
        officer,
        unit,
        month,
        year,
        branchMeeting: branchMeetings === "every" || (branchMeetings === "first" && first),
      });
    }
    const never = units.filter((unit) => !history.includes(unit));
    if (never.length > 0)
      findings.push({
        severity: "warning",
        code: "visitsTooFew",
        table: "CanBo",
        key: officer,
        ...rowOf(snapshot, officer),
        column: "Phụ trách tối đa",
        params: {
          name: snapshot.officers.find(({ code }) => code === officer)?.name ?? officer,
          units: units.length,
          visits: history.length,
          left: never.length,
        },
      });
  }
  return { visits, findings };
}

function rowOf({ officers }: Snapshot, code: string): { row?: number } {
  const row = officers.find((officer) => officer.code === code)?.row;
  return row === undefined ? {} : { row };
}

/** `4`, `04`, `Tháng 4`, `04/2018`, `4-2018`; a month without a year is of `year`. */
export function readMonth(text: string, year: number): { month: number; year: number } | undefined {
  const match = /^(?:tháng\s*)?(\d{1,2})(?:\s*[/-]\s*(\d{4}))?$/u.exec(fold(text));
  if (!match) return undefined;
  const month = Number(match[1]);
  return month < 1 || month > 12
    ? undefined
    : { month, year: match[2] === undefined ? year : Number(match[2]) };
}
