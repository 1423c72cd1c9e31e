/** Every sentence that reports and follow-up sheets can say; its words are in the dictionaries under this key. */
export type Sentence =
  | "report.noData"
  | ShareSentence
  | `${ShareSentence}.none`
  | TwinningSentence
  | VisitSentence
  | SupportSentence
  | StudySentence
  | EmulationSentence
  | GapSentence
  | ProposalSentence;

type TwinningSentence =
  | "report.unprepared"
  | "report.ceremoniesOutside"
  | "report.ceremoniesOverdue"
  | "report.noActivities"
  | "report.activities"
  | "report.activitiesTrend"
  | "report.activityValue"
  | "report.activityPeople"
  | "report.activityValueAndPeople"
  | "report.directions"
  | "report.quiet";

type VisitSentence =
  | "report.visitsAhead"
  | "report.topics"
  | "report.visitsOverdue"
  | "report.never"
  | "report.weak"
  | "follow.monthNote"
  | "follow.noVisitOverdue"
  | "follow.noWeak";

type SupportSentence =
  | "report.supportNone"
  | "follow.milestones"
  | "follow.companions"
  | "follow.meetingList"
  | "follow.noMeetings";

type StudySentence =
  | "report.studyHeld"
  | "report.studyHeldInTime"
  | "report.studyHeldNone"
  | "report.studyMissed"
  | "report.studyWithout"
  | "report.studyMarks"
  | "report.speakerQuality"
  | "report.documentQuality"
  | "report.studyKinds"
  | "report.studyAbsent"
  | "report.studyResults"
  | "report.studyProposals"
  | "report.item"
  | "follow.noAbsent";

type EmulationSentence =
  "report.evidence" | "report.evidenceTrend" | "report.evidenceNone" | "report.evidenceMissing";

/** What was not done in time, in short. */
type GapSentence =
  | "report.gap.unprepared"
  | "report.gap.ceremonies"
  | "report.gap.quiet"
  | "report.gap.visits"
  | "report.gap.never"
  | "report.gap.weak"
  | "report.gap.support"
  | "report.gap.sessions"
  | "report.gap.withoutSession"
  | "report.gap.evidence"
  | "report.gap.none";

type ProposalSentence = "report.visitProposals";

/** Sentences of so many out of so many; each has another for none of them. */
export type ShareSentence =
  | "report.prepared"
  | "report.preparedUntil"
  | "report.ceremonies"
  | "report.witnessed"
  | "report.visitsDone"
  | "report.visitsDoneTrend"
  | "report.meetings"
  | "report.written"
  | "report.resolved"
  | "report.supportUnit"
  | "report.supportLate"
  | "report.studyPresent"
  | "report.studyPresentTrend"
  | "report.studyPapers"
  | "report.studyMarked"
  | "report.evidenceAccepted"
  | "report.coverage";
