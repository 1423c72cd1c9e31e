import { compareCodes, groupPlans, holdsOn, inChargeOf, readMonth } from "../assignment";
import type { Cluster, Officer, Settings, Snapshot, Unit } from "../model";
import { fold } from "../../text";

/** An officer with what is in their charge on a day. */
export interface ChargeRow {
  readonly officer: Officer;
  readonly clusters: readonly Cluster[];
  /** Units of KhoiPhuTrach, those that go with a cluster of theirs included. */
  readonly units: readonly Unit[];
}

/** "Danh sách phân công phụ trách" (plan S1): officers in the order of `CanBo`. */
export function oversightList(snapshot: Snapshot, day: number): ChargeRow[] {
  const { officers, clusters, units, settings } = snapshot;
  const isIn = (target: string, { code }: Officer): boolean =>
    inChargeOf(snapshot, target, day).some((officer) => officer.code === code);
  const overseen = units.filter(
    (unit) =>
      holdsOn({ from: unit.validFrom, to: unit.validTo }, day) &&
      settings.assignment.overseenKinds.includes(fold(unit.kind ?? "")),
  );
  return officers
    .map((officer) => ({
      officer,
      clusters: clusters.filter(({ code }) => isIn(code, officer)),
      units: overseen.filter(({ code }) => isIn(code, officer)),
    }))
    .filter((row) => row.clusters.length > 0 || row.units.length > 0);
}

/** The visits of an officer, by month. */
export interface CalendarRow {
  readonly officer: Officer;
  /** Month 1–12 → units to be visited, each with or without a meeting of a chi đoàn. */
  readonly months: ReadonlyMap<
    number,
    readonly { readonly unit: Unit; readonly branchMeeting: boolean; readonly date: number | undefined }[]
  >;
}

/** The months that a calendar of visits shows: those of ThangDiCoSo, and any other that holds a visit; in order. */
export function calendarMonths({ assignment }: Settings, used: Iterable<number>): number[] {
  return [...new Set([...assignment.visitMonths, ...used])].sort((a, b) => a - b);
}

/** The calendar month × officer of a year (plan S1), from `DiCoSo`. */
export function visitCalendar({ visits, officers, units }: Snapshot, year: number): CalendarRow[] {
  const unit = new Map(units.map((candidate) => [candidate.code, candidate]));
  return officers
    .map((officer): CalendarRow => {
      const months = new Map<number, { unit: Unit; branchMeeting: boolean; date: number | undefined }[]>();
      for (const visit of visits) {
        const at = readMonth(visit.month, year);
        const visited = unit.get(visit.unit);
        if (visit.officer !== officer.code || at?.year !== year || !visited) continue;
        months.set(at.month, [
          ...(months.get(at.month) ?? []),
          { unit: visited, branchMeeting: visit.branchMeeting, date: visit.date },
        ]);
      }
      return { officer, months: new Map([...months].sort(([a], [b]) => a - b)) };
    })
    .filter(({ months }) => months.size > 0);
}

/** A working group (plan S2) as it stands on a day. */
export interface GroupRow {
  readonly group: string;
  readonly unit: Unit;
  /** Leaders first, then members in the order of `ToCongTac`. */
  readonly people: readonly {
    readonly officer: Officer;
    readonly role: "leader" | "member";
    readonly topics: string;
    readonly headOf: Cluster | undefined;
  }[];
  /** Strong units of the same cluster that go along. */
  readonly companions: readonly Unit[];
}

/** "Danh sách tổ công tác" (plan S2), groups in the order of `ToCongTac`. */
export function groupList(snapshot: Snapshot, day: number): GroupRow[] {
  const { memberships, officers, units, clusters } = snapshot;
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const officerOf = new Map(officers.map((officer) => [officer.code, officer]));
  const companions = new Map(
    groupPlans(snapshot, { rows: [] }, day).map((plan) => [plan.unit, plan.companions]),
  );
  const standing = memberships.filter((membership) => holdsOn(membership, day));
  const groups = new Map(
    standing.map(({ group, unit }) => [JSON.stringify([group, unit]), { group, code: unit }]),
  );
  return [...groups.values()]
    .flatMap(({ group, code }): GroupRow[] => {
      const unit = unitOf.get(code);
      if (!unit) return [];
      const people = standing
        .filter((membership) => membership.group === group && membership.unit === code)
        .flatMap(({ officer: officerCode, role, topics = "" }) => {
          const officer = officerOf.get(officerCode);
          return officer
            ? [{ officer, role, topics, headOf: clusters.find(({ head }) => head === officerCode) }]
            : [];
        })
        .sort((a, b) => Number(a.role === "member") - Number(b.role === "member"));
      return [
        {
          group,
          unit,
          people,
          companions: (companions.get(code) ?? []).flatMap((companion) => unitOf.get(companion) ?? []),
        },
      ];
    })
    .sort((a, b) => compareCodes(a.group.padStart(6), b.group.padStart(6)));
}
