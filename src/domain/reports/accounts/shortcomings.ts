import type { Snapshot } from "../../model";
import { studying, supporting, twinningLife, visiting, type Span } from "../../programmes";
import type { Scores } from "../../results";
import { dueMissing } from "../../scoring";
import type { Programme } from "../../../profile";
import { item, say, when, type Statement } from "./account";
import type { Sentence } from "./sentences";

/** A gap is said where there is one; who they are, the section of the programme says. */
function gap(
  sentence: Sentence,
  count: number,
  facts: Readonly<Record<string, number>> = {},
): readonly Statement[] {
  return when(count > 0, say(sentence, { count, ...facts }));
}

const GAPS: Readonly<
  Record<Programme, (snapshot: Snapshot, span: Span, scores: Scores) => readonly Statement[]>
> = {
  twinning: (snapshot, span) => {
    const { unprepared, overdue, quiet } = twinningLife(snapshot, span);
    return [
      ...gap("report.gap.unprepared", unprepared.length),
      ...gap("report.gap.ceremonies", overdue.length),
      ...gap("report.gap.quiet", quiet.length, { months: snapshot.settings.programmes.quietMonths }),
    ];
  },
  visits: (snapshot, span) => {
    const { overdue, never, weak } = visiting(snapshot, span);
    return [
      ...gap("report.gap.visits", overdue.length),
      ...gap("report.gap.never", never.length),
      ...gap("report.gap.weak", weak.length),
    ];
  },
  support: (snapshot, span) => {
    const late = supporting(snapshot, span).filter(({ overdue }) => overdue.length > 0);
    const count = late.reduce((sum, { overdue }) => sum + overdue.length, 0);
    return gap("report.gap.support", count, { units: late.length });
  },
  study: (snapshot, span) => {
    const { missed, withoutSession } = studying(snapshot, span);
    return [
      ...gap("report.gap.sessions", missed.length),
      ...gap("report.gap.withoutSession", withoutSession.length),
    ];
  },
  emulation: ({ criteria, evidence }, span, scores) => {
    if (criteria.length === 0 || evidence.length === 0) return [];
    const owed = dueMissing(scores.board(span.to), scores.results(span.to).missing);
    const count = owed.reduce((sum, { leaves }) => sum + leaves.length, 0);
    return gap("report.gap.evidence", count, { units: new Set(owed.map(({ unit }) => unit.code)).size });
  },
};

/** What is overdue at the end of a span in the programmes that a report is of, in short; that nothing is, where nothing is. */
export function shortcomings(
  snapshot: Snapshot,
  span: Span,
  programmes: readonly Programme[],
  scores: Scores,
): readonly Statement[] {
  const gaps = programmes.flatMap((programme) => GAPS[programme](snapshot, span, scores));
  return gaps.length > 0 ? gaps : [say("report.gap.none", { day: { day: span.to } })];
}

/** What people at the grassroots asked for when they were visited within a span, by unit. */
export function visitProposals(snapshot: Snapshot, span: Span): readonly Statement[] {
  const asked = visiting(snapshot, span).list.flatMap(({ visit: { unit, proposal } }) =>
    proposal === undefined ? [] : [item({ unit }, proposal)],
  );
  return when(asked.length > 0, { ...say("report.visitProposals"), role: "announcement" as const }, ...asked);
}
