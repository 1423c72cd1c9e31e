import type { Snapshot } from "../../model";
import {
  milestones,
  supporting,
  type Milestone,
  type Share,
  type Span,
  type UnitSupport,
} from "../../programmes";
import type { UnitScore } from "../../scoring";
import type { Results } from "../../results";
import {
  NO_DATA,
  announce,
  say,
  sayShare,
  when,
  type Account,
  type FollowUp,
  type Part,
  type Spans,
  type Statement,
} from "./account";

/** A unit with its support, its meetings held, and the year's score where there is one to compare with last year's. */
export interface SupportedUnit extends UnitSupport {
  readonly held: Share;
  readonly score: UnitScore | undefined;
}

export interface SupportFigures {
  readonly units: readonly SupportedUnit[];
  readonly milestones: readonly Milestone[];
}

export type SupportExhibit = "units" | "milestones";

/** What a report says of the support of special units (plan S2). @param results of a day, asked for only where scores are shown */
export function supportReport(
  snapshot: Snapshot,
  { span }: Spans,
  results: (day: number) => Results,
): Account<SupportFigures, SupportExhibit> {
  const figures = figuresOf(snapshot, span, results);
  if (figures.units.every(({ done, meetings }) => done.of + meetings.length === 0))
    return { figures, parts: [NO_DATA] };
  return { figures, parts: [...figures.units.map(unitStatement), ...overview(figures)] };
}

/** Everything about the support: milestones, every unit with its tasks, meetings, progress and companions. */
export function supportFollowUp(
  snapshot: Snapshot,
  span: Span,
  results: (day: number) => Results,
): FollowUp<SupportFigures, "follow.supportUnits", SupportExhibit | `tasks ${string}`> {
  const figures = figuresOf(snapshot, span, results);
  return {
    figures,
    chapters: [
      { title: "follow.supportUnits", parts: figures.units.length === 0 ? [NO_DATA] : overview(figures) },
      ...figures.units.map((support) => ({
        title: { unit: support.unit.code },
        parts: [...unitStatements(support), { show: `tasks ${support.unit.code}` } as const],
      })),
    ],
  };
}

function figuresOf(snapshot: Snapshot, span: Span, results: (day: number) => Results): SupportFigures {
  const units = supporting(snapshot, span);
  const scores = units.length > 0 && snapshot.criteria.length > 0 ? results(span.to).units : [];
  return {
    units: units.map((support) => ({
      ...support,
      held: {
        count: support.meetings.filter(({ state }) => state === "done").length,
        of: support.meetings.length,
      },
      // The year's score in the set that last year's points are about.
      score: scores.find(
        ({ unit, period, progress }) =>
          unit === support.unit.code && period === undefined && progress !== undefined,
      ),
    })),
    milestones: milestones(snapshot, span.to),
  };
}

function overview(figures: SupportFigures): Part<SupportExhibit>[] {
  return [
    { show: "units" },
    ...when<Part<SupportExhibit>>(figures.milestones.length > 0, announce("follow.milestones"), {
      show: "milestones",
    }),
  ];
}

function unitStatement({ unit: { code }, done, overdue }: UnitSupport): Statement {
  const unit = { unit: code };
  const late = overdue.length;
  const [said = say("report.supportNone", { unit })] =
    late === 0
      ? sayShare("report.supportUnit", done, { unit })
      : sayShare("report.supportLate", done, { unit, late });
  return said;
}

function unitStatements({ unit, meetings, companions }: UnitSupport): Statement[] {
  const names = { names: companions.map(({ code }) => ({ unit: code })), more: 0 };
  return [
    ...when(companions.length > 0, say("follow.companions", { names })),
    meetings.length > 0
      ? say("follow.meetingList", { list: { meetings } })
      : say("follow.noMeetings", { unit: { unit: unit.code } }),
  ];
}
