import { chargesOf, readMonth } from "../assignment";
import type { Officer, Snapshot, Unit, Visit } from "../model";
import { serialDay, toDate } from "../text";
import type { Share, Span } from "./span";

/** A visit with the month it belongs to. */
export interface DatedVisit {
  readonly visit: Visit;
  readonly month: number;
  readonly year: number;
}

/** Visits of an officer in a span: planned and done. */
export interface OfficerVisits {
  readonly officer: Officer;
  readonly done: Share;
}

/** How the visits of plan S1 go, as of the end of a span. */
export interface Visiting {
  readonly officers: readonly OfficerVisits[];
  readonly done: Share;
  /** Planned, their month is over, not done. */
  readonly overdue: readonly DatedVisit[];
  /** Units in somebody's charge that nobody has visited this year. */
  readonly never: readonly Unit[];
  /** Meetings of chi đoàn attended, of the visits that were to take one in. */
  readonly meetings: Share;
  /** Visits done with a written result. */
  readonly written: Share;
  /** What was found weak and is not resolved yet. */
  readonly weak: readonly DatedVisit[];
}

export function visiting(snapshot: Snapshot, span: Span): Visiting {
  const { visits, officers, units } = snapshot;
  const year = toDate(span.to).getUTCFullYear();
  const dated = visits.flatMap((visit): DatedVisit[] => {
    const at = readMonth(visit.month, year);
    return at ? [{ visit, ...at }] : [];
  });
  const own = dated.filter(({ month, year: own }) => firstDay(month, own) <= span.to && lastDay(month, own) >= span.from);
  const isDone = ({ visit }: DatedVisit): boolean => visit.date !== undefined && visit.date <= span.to;
  const share = (some: readonly DatedVisit[], isWanted: (one: DatedVisit) => boolean): Share => ({ count: some.filter(isWanted).length, of: some.length });
  const ofYear = dated.filter((one) => one.year === year);
  const visited = new Set(ofYear.filter(isDone).map(({ visit }) => visit.unit));
  const inCharge = new Set([...chargesOf(snapshot, span.to).values()].flat());
  return {
    officers: officers
      .map((officer) => ({
        officer,
        done: share(
          own.filter(({ visit }) => visit.officer === officer.code),
          isDone,
        ),
      }))
      .filter(({ done }) => done.of > 0),
    done: share(own, isDone),
    overdue: ofYear.filter((one) => !isDone(one) && lastDay(one.month, one.year) < span.to),
    never: units.filter(({ code }) => inCharge.has(code) && !visited.has(code)),
    meetings: share(
      own.filter(({ visit }) => visit.branchMeeting),
      isDone,
    ),
    written: share(own.filter(isDone), ({ visit }) => visit.result !== undefined),
    weak: dated.filter((one) => isDone(one) && one.visit.grade === "weak" && one.visit.resolved !== true),
  };
}

export function firstDay(month: number, year: number): number {
  return serialDay(year, month, 1) as number;
}

export function lastDay(month: number, year: number): number {
  return (month === 12 ? firstDay(1, year + 1) : firstDay(month + 1, year)) - 1;
}
