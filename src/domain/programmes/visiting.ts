import { chargesOf, readMonth } from "../assignment";
import type { Officer, Snapshot, Unit, Visit } from "../model";
import { fold, serialDay, splitList, toDate } from "../../text";
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
  /** The same by month 1–12 of the year. */
  readonly months: ReadonlyMap<number, Share>;
}

/** What visits of a span said on one content item of the plan. */
export interface TopicFindings {
  /** One of NoiDungDiCoSo; undefined = none of them. */
  readonly topic: string | undefined;
  readonly visits: number;
  readonly good: number;
  readonly fair: number;
  readonly weak: number;
}

/** A weak finding that is followed until it is resolved. */
export interface WeakFinding extends DatedVisit {
  /** Visits to the same unit since. */
  readonly later: number;
}

/** How the visits of plan S1 go, as of the end of a span. */
export interface Visiting {
  readonly officers: readonly OfficerVisits[];
  /** Of those whose month is over, or that were made already. */
  readonly done: Share;
  /** Planned for a month of the span that is not over, and not made yet. */
  readonly ahead: number;
  /** Planned, their month is over, not done. */
  readonly overdue: readonly DatedVisit[];
  /**
   * Units in somebody's charge that nobody has visited this year, unless their first visit is still ahead; none where no visit of the
   * year is known: what nobody wrote down may well have been done.
   */
  readonly never: readonly Unit[];
  /** Meetings of chi đoàn attended, of the visits that were to take one in. */
  readonly meetings: Share;
  /** Visits done with a written result. */
  readonly written: Share;
  /** What was found weak and is not resolved yet. */
  readonly weak: readonly WeakFinding[];
  /** Weak findings of this year, resolved of all. */
  readonly resolved: Share;
  /** Visits done in the span, by day. */
  readonly list: readonly DatedVisit[];
  /** By content item, in the office's order; only items that came up. */
  readonly topics: readonly TopicFindings[];
}

export function visiting(snapshot: Snapshot, span: Span): Visiting {
  const { visits, officers, units } = snapshot;
  const year = toDate(span.to).getUTCFullYear();
  const dated = visits.flatMap((visit): DatedVisit[] => {
    const at = readMonth(visit.month, year);
    return at ? [{ visit, ...at }] : [];
  });
  const isDone = ({ visit }: DatedVisit): boolean => visit.date !== undefined && visit.date <= span.to;
  const planned = dated.filter(
    ({ month, year: visitYear }) =>
      firstDay(month, visitYear) <= span.to && lastDay(month, visitYear) >= span.from,
  );
  // A visit has until the end of its month.
  const isAhead = (item: DatedVisit): boolean => !isDone(item) && lastDay(item.month, item.year) > span.to;
  const judged = planned.filter((item) => !isAhead(item));
  const share = (some: readonly DatedVisit[], isWanted: (item: DatedVisit) => boolean): Share => ({
    count: some.filter(isWanted).length,
    of: some.length,
  });
  const ofYear = dated.filter((item) => item.year === year);
  const list = judged.filter(isDone).sort((a, b) => (a.visit.date ?? 0) - (b.visit.date ?? 0));
  const found = dated.filter((item) => isDone(item) && item.visit.grade === "weak");
  const visited = new Set(ofYear.filter(isDone).map(({ visit }) => visit.unit));
  const overdue = ofYear.filter((item) => !isDone(item) && lastDay(item.month, item.year) < span.to);
  const isMissed = new Set(overdue.map(({ visit }) => visit.unit));
  const isAwaited = new Set(ofYear.filter(isAhead).map(({ visit }) => visit.unit));
  const inCharge = new Set([...chargesOf(snapshot, span.to).values()].flat());
  return {
    officers: officers
      .map((officer) => ({
        officer,
        done: share(
          judged.filter(({ visit }) => visit.officer === officer.code),
          isDone,
        ),
        months: new Map(
          [...new Set(ofYear.filter(({ visit }) => visit.officer === officer.code).map(({ month }) => month))]
            .sort((a, b) => a - b)
            .map((month) => [
              month,
              share(
                ofYear.filter((item) => item.visit.officer === officer.code && item.month === month),
                isDone,
              ),
            ]),
        ),
      }))
      .filter(({ done }) => done.of > 0),
    done: share(judged, isDone),
    ahead: planned.filter(isAhead).length,
    overdue,
    never: units.filter(
      ({ code }) =>
        ofYear.length > 0 &&
        inCharge.has(code) &&
        !visited.has(code) &&
        (isMissed.has(code) || !isAwaited.has(code)),
    ),
    meetings: share(
      judged.filter(({ visit }) => visit.branchMeeting),
      isDone,
    ),
    written: share(judged.filter(isDone), ({ visit }) => visit.result !== undefined),
    weak: found
      .filter(({ visit }) => visit.resolved !== true)
      .map((item) => ({
        ...item,
        later: dated.filter(
          (other) =>
            isDone(other) &&
            other.visit.unit === item.visit.unit &&
            (other.visit.date ?? 0) > (item.visit.date ?? 0),
        ).length,
      })),
    resolved: share(
      found.filter((item) => item.year === year),
      ({ visit }) => visit.resolved === true,
    ),
    list,
    topics: topicFindings(
      list.map(({ visit }) => visit),
      snapshot.settings.programmes.visitTopics,
    ),
  };
}

/** A visit counts for each content item that its `Nội dung` names, by number (`1; 3`) or in words. */
function topicFindings(visits: readonly Visit[], topics: readonly string[]): TopicFindings[] {
  const byTopic = new Map<string | undefined, Visit[]>([...topics, undefined].map((topic) => [topic, []]));
  for (const visit of visits) for (const topic of topicsOf(visit, topics)) byTopic.get(topic)?.push(visit);
  const graded = (ofTopic: readonly Visit[], grade: Visit["grade"]): number =>
    ofTopic.filter((visit) => visit.grade === grade).length;
  return [...byTopic]
    .filter(([, ofTopic]) => ofTopic.length > 0)
    .map(([topic, ofTopic]) => ({
      topic,
      visits: ofTopic.length,
      good: graded(ofTopic, "good"),
      fair: graded(ofTopic, "fair"),
      weak: graded(ofTopic, "weak"),
    }));
}

/** The content items of a visit; one that names none of them is of `undefined`. */
export function topicsOf({ topic = "" }: Visit, topics: readonly string[]): readonly (string | undefined)[] {
  const found = splitList(topic).map((part) => {
    const number = /^(\d{1,2})(?![\d/])[.)\s]*/u.exec(part)?.[1];
    if (number !== undefined && topics[Number(number) - 1] !== undefined) return topics[Number(number) - 1];
    return topics.find((known) => fold(part).startsWith(fold(known)) || fold(known).startsWith(fold(part)));
  });
  return found.length === 0 ? [undefined] : [...new Set(found)];
}

export function firstDay(month: number, year: number): number {
  return serialDay(year, month, 1) as number;
}

export function lastDay(month: number, year: number): number {
  return (month === 12 ? firstDay(1, year + 1) : firstDay(month + 1, year)) - 1;
}
