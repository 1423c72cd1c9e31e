import type { Snapshot } from "../../model";
import { studying, type Span, type Studying } from "../../programmes";
import {
  NO_DATA,
  announce,
  firstOf,
  item,
  named,
  say,
  sayShare,
  when,
  type Account,
  type FollowUp,
  type Part,
  type Spans,
  type Statement,
} from "./account";

export type StudyExhibit = "levels" | "kinds";

/** What a report says of the study of a resolution (plan S3). */
export function studyReport(snapshot: Snapshot, { span, before }: Spans): Account<Studying, StudyExhibit> {
  const study = studying(snapshot, span);
  if (snapshot.sessions.length === 0) return { figures: study, parts: [NO_DATA] };
  return {
    figures: study,
    parts: [
      ...sessionStatements(study),
      ...participationStatements(study, studying(snapshot, before)),
      { show: "levels" },
      ...qualityStatements(study),
      ...when<Part<StudyExhibit>>(study.kinds.length > 0, announce("report.studyKinds"), { show: "kinds" }),
      ...when(
        study.absent.length > 0,
        say("report.studyAbsent", {
          count: study.absent.length,
          units: new Set(study.absent.map(({ unit }) => unit)).size,
        }),
      ),
      ...outcomeStatements(study),
    ],
  };
}

export type StudyChapter =
  "follow.cascade" | "follow.studyUnits" | "follow.papers" | "follow.absent" | "follow.quality";

/** Everything about the study: the cascade, participation, who was absent, what was proposed. */
export function studyFollowUp(
  snapshot: Snapshot,
  span: Span,
): FollowUp<Studying, StudyChapter, StudyExhibit | "sessions" | "units" | "absent"> {
  const study = studying(snapshot, span);
  if (snapshot.sessions.length === 0)
    return { figures: study, chapters: [{ title: "follow.cascade", parts: [NO_DATA] }] };
  return {
    figures: study,
    chapters: [
      {
        title: "follow.cascade",
        parts: [...sessionStatements(study, Infinity), { show: "sessions" }, { show: "levels" }],
      },
      {
        title: "follow.studyUnits",
        parts: [{ show: "units" }, ...when(study.kinds.length > 0, { show: "kinds" as const })],
      },
      { title: "follow.papers", parts: paperStatements(study) },
      {
        title: "follow.absent",
        parts: [study.absent.length === 0 ? say("follow.noAbsent") : { show: "absent" }],
      },
      { title: "follow.quality", parts: [...qualityStatements(study), ...outcomeStatements(study)] },
    ],
  };
}

function sessionStatements({ held, late, missed, withoutSession }: Studying, most?: number): Statement[] {
  const without = named(withoutSession.map(({ code }) => code));
  return [
    heldStatement(held.length, late.length),
    ...when(
      missed.length > 0,
      say("report.studyMissed", {
        count: missed.length,
        names: firstOf(missed.map((session) => ({ session }))),
      }),
    ),
    ...when(
      without.length > 0,
      say("report.studyWithout", { count: without.length, names: firstOf(without, most) }),
    ),
  ];
}

function heldStatement(count: number, late: number): Statement {
  if (count === 0) return say("report.studyHeldNone");
  return late > 0 ? say("report.studyHeld", { count, late }) : say("report.studyHeldInTime", { count });
}

function participationStatements(study: Studying, former: Studying): readonly Statement[] {
  const { present, papers, held } = study;
  if (present.of === 0) return [];
  // More sessions than then: otherwise the same people are told twice.
  const hasTrend = former.present.of > 0 && former.held.length < held.length;
  return [
    ...(hasTrend
      ? sayShare("report.studyPresentTrend", present, { before: { share: former.present } })
      : sayShare("report.studyPresent", present)),
    ...sayShare("report.studyPapers", papers),
  ];
}

function paperStatements({ papers, marked, marks }: Studying): readonly Statement[] {
  if (papers.of === 0) return [NO_DATA];
  return [
    ...sayShare("report.studyPapers", papers),
    ...sayShare("report.studyMarked", marked),
    ...when(marks.length > 0, say("report.studyMarks", { list: { counts: marks, of: "papers" } })),
  ];
}

function qualityStatements({ speakerQuality, documentQuality }: Studying): readonly Statement[] {
  return [
    ...when(
      speakerQuality.length > 0,
      say("report.speakerQuality", { list: { counts: speakerQuality, of: "sessions" } }),
    ),
    ...when(
      documentQuality.length > 0,
      say("report.documentQuality", { list: { counts: documentQuality, of: "sessions" } }),
    ),
  ];
}

/** Results after the sessions and proposals, in the organisers' words. */
function outcomeStatements({ results, proposals }: Studying): readonly Statement[] {
  const items = (outcomes: Studying["results"]): Statement[] =>
    outcomes.map(({ session, text }) => item({ organiser: session }, text));
  return [
    ...when(results.length > 0, announce("report.studyResults"), ...items(results)),
    ...when(proposals.length > 0, announce("report.studyProposals"), ...items(proposals)),
  ];
}
