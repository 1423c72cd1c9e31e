export { evidenceMatrix, type EvidenceMatrix, type MatrixCell, type MatrixRow } from "./evidenceMatrix";
export { awardList, type AwardList } from "./awardList";
export { evidencePack, packTotals, type PackCluster, type SetShare } from "./evidencePack";
export { evidenceView, type EvidenceView, type EvidenceWish } from "./evidenceView";
export { countLeaves, duesOfCluster, missingOfCluster, type ClusterDues } from "./missingList";
export {
  calendarMonths,
  groupList,
  oversightList,
  visitCalendar,
  type CalendarRow,
  type ChargeRow,
  type GroupRow,
} from "./lists";
export { standings, type ClusterUnits, type Standings } from "./standings";
export * from "./plans";
export * from "./scoring";
export { twinningAnnex, type AnnexRow } from "./twinningAnnex";
export {
  begunSpans,
  reportsEarly,
  reportSpan,
  untilToday,
  usualReportDay,
  type NamedDays,
  type ReportLength,
  type ReportSpan,
} from "./reportSpan";
export {
  plannedSections,
  readSections,
  type PickedSection,
  type PlannedSection,
  type SectionWish,
} from "./reportSections";
export type { UnitKind } from "./unitKinds";
export * from "./accounts";
