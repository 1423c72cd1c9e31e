/** Every sentence that reports and follow-up sheets can say; its words are in the dictionaries under this key. */
export type Sentence =
  "report.noData" | TwinningSentence | VisitSentence | SupportSentence | StudySentence | EmulationSentence;

type TwinningSentence =
  | "report.prepared"
  | "report.preparedUntil"
  | "report.unprepared"
  | "report.ceremonies"
  | "report.witnessed"
  | "report.ceremoniesOutside"
  | "report.ceremoniesOverdue"
  | "report.noActivities"
  | "report.activities"
  | "report.activitiesTrend"
  | "report.directions"
  | "report.quiet";

type VisitSentence =
  | "report.visitsDone"
  | "report.visitsDoneTrend"
  | "report.visitsAhead"
  | "report.meetings"
  | "report.written"
  | "report.topics"
  | "report.visitsOverdue"
  | "report.never"
  | "report.resolved"
  | "report.weak"
  | "follow.monthNote"
  | "follow.noVisitOverdue"
  | "follow.noWeak";

type SupportSentence =
  | "report.supportNone"
  | "report.supportUnit"
  | "report.supportLate"
  | "follow.milestones"
  | "follow.companions"
  | "follow.meetingList"
  | "follow.noMeetings";

type StudySentence =
  | "report.studyHeld"
  | "report.studyHeldInTime"
  | "report.studyMissed"
  | "report.studyWithout"
  | "report.studyPresent"
  | "report.studyPresentTrend"
  | "report.studyPapers"
  | "report.studyMarked"
  | "report.studyMarks"
  | "report.speakerQuality"
  | "report.documentQuality"
  | "report.studyKinds"
  | "report.studyAbsent"
  | "report.studyResults"
  | "report.studyProposals"
  | "report.item"
  | "follow.noAbsent";

type EmulationSentence = "report.evidence" | "report.evidenceTrend" | "report.evidenceMissing";
