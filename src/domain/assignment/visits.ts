import { findings, type Finding } from "../../contract";
import type { Snapshot } from "../model";
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
  const found: Finding[] = [];
  for (const [officer, units] of chargesOf(snapshot, day)) {
    const done = visitsOf(snapshot, officer, year);
    const visited = done.map(({ unit }) => unit);
    const open = visitMonths.filter(
      (month) => month >= thisMonth && !done.some((visit) => visit.month === month),
    );
    for (const month of open) {
      const unit = longestUnvisited(units, visited);
      if (unit === undefined) break;
      const isFirst = !visited.includes(unit);
      visited.push(unit);
      visits.push({
        officer,
        unit,
        month,
        year,
        branchMeeting: branchMeetings === "every" || (branchMeetings === "first" && isFirst),
      });
    }
    const never = units.filter((unit) => !visited.includes(unit));
    if (never.length === 0) continue;
    const { name, row } = snapshot.officers.find(({ code }) => code === officer) ?? {
      name: officer,
    };
    found.push(
      findings.visitsTooFew(
        { code: officer, name, row },
        { name, units: units.length, visits: visited.length, left: never.length },
      ),
    );
  }
  return { visits, findings: found };
}

/** The visits of an officer in a year, in the order of months. */
function visitsOf({ visits }: Snapshot, officer: string, year: number): { unit: string; month: number }[] {
  return visits
    .flatMap((visit) => {
      const at = readMonth(visit.month, year);
      return visit.officer === officer && at?.year === year ? [{ unit: visit.unit, month: at.month }] : [];
    })
    .sort((a, b) => a.month - b.month);
}

/** The unit that was visited least; of several the one whose last visit is longest ago. */
function longestUnvisited(units: readonly string[], visited: readonly string[]): string | undefined {
  const count = (unit: string): number => visited.filter((other) => other === unit).length;
  const [first] = [...units].sort(
    (a, b) => count(a) - count(b) || visited.lastIndexOf(a) - visited.lastIndexOf(b) || compareCodes(a, b),
  );
  return first;
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
