import type { Snapshot } from "../../model";
import { visiting, type Span, type Visiting } from "../../programmes";
import {
  NO_DATA,
  announce,
  firstOf,
  named,
  say,
  sayShare,
  when,
  type Account,
  type FollowUp,
  type Spans,
  type Statement,
} from "./account";

export type VisitExhibit = "officers" | "topics";

/** What a report says of visits to the grassroots (plan S1). */
export function visitReport(snapshot: Snapshot, { span, before }: Spans): Account<Visiting, VisitExhibit> {
  const visits = visiting(snapshot, span);
  const gaps = gapStatements(visits);
  // Nothing was planned in the span; what is open of the year is said all the same.
  if (visits.done.of + visits.ahead === 0)
    return { figures: visits, parts: gaps.length > 0 ? gaps : [NO_DATA] };
  const former = visiting(snapshot, before);
  return {
    figures: visits,
    parts: [
      ...visitStatements(visits, former.done.of > 0 ? former : undefined),
      ...when<{ show: VisitExhibit }>(visits.officers.length > 0, { show: "officers" }),
      ...when<Statement | { show: VisitExhibit }>(visits.topics.length > 0, announce("report.topics"), {
        show: "topics",
      }),
      ...gaps,
    ],
  };
}

export type VisitChapter =
  | "follow.visitPlan"
  | "follow.visitOverdue"
  | "follow.visitTopics"
  | "follow.visitWeak"
  | "follow.visitResults";

/** Everything about the visits of the year: month by month, what was found, what is open. */
export function visitFollowUp(
  snapshot: Snapshot,
  span: Span,
): FollowUp<Visiting, VisitChapter, VisitExhibit | "months" | "overdue" | "weak" | "results"> {
  const visits = visiting(snapshot, span);
  const { done, ahead, overdue, topics, weak } = visits;
  if (done.of + ahead + overdue.length + weak.length === 0)
    return { figures: visits, chapters: [{ title: "follow.visitPlan", parts: [NO_DATA] }] };
  return {
    figures: visits,
    chapters: [
      {
        title: "follow.visitPlan",
        parts:
          done.of + ahead > 0
            ? [...visitStatements(visits), { show: "months" }, { ...say("follow.monthNote"), role: "note" }]
            : [NO_DATA],
      },
      {
        title: "follow.visitOverdue",
        parts: [
          overdue.length > 0 ? { show: "overdue" } : say("follow.noVisitOverdue"),
          ...gapStatements(visits, Infinity),
        ],
      },
      { title: "follow.visitTopics", parts: [topics.length > 0 ? { show: "topics" } : NO_DATA] },
      { title: "follow.visitWeak", parts: [weak.length > 0 ? { show: "weak" } : say("follow.noWeak")] },
      { title: "follow.visitResults", parts: [{ show: "results" }] },
    ],
  };
}

function visitStatements({ done, ahead, meetings, written }: Visiting, former?: Visiting): Statement[] {
  const change = done.count - (former?.done.count ?? 0);
  return [
    ...(former
      ? sayShare("report.visitsDoneTrend", done, { trend: { change } })
      : sayShare("report.visitsDone", done)),
    ...when(ahead > 0, say("report.visitsAhead", { count: ahead })),
    ...sayShare("report.meetings", meetings),
    ...sayShare("report.written", written),
  ];
}

/** What was not done, not visited, not resolved. */
function gapStatements({ never, overdue, weak, resolved }: Visiting, most?: number): Statement[] {
  const late = named(overdue.map(({ visit }) => visit.officer));
  const unvisited = named(never.map(({ code }) => code));
  const weakUnits = named(weak.map(({ visit }) => visit.unit));
  return [
    ...when(
      overdue.length > 0,
      say("report.visitsOverdue", { count: overdue.length, names: firstOf(late, most) }),
    ),
    ...when(never.length > 0, say("report.never", { count: never.length, names: firstOf(unvisited, most) })),
    ...sayShare("report.resolved", resolved),
    ...when(weak.length > 0, say("report.weak", { count: weak.length, names: firstOf(weakUnits, most) })),
  ];
}
