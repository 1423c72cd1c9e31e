export { evidenceMatrix, type EvidenceMatrix, type MatrixCell, type MatrixRow } from "./evidenceMatrix";
export { awardList, type AwardList } from "./awardList";
export { evidencePack, packTotal, type PackCluster } from "./evidencePack";
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
export * from "./plans";
export * from "./scoring";
export { twinningAnnex, type AnnexRow } from "./twinningAnnex";
export { reportSpan, untilToday, type ReportLength, type ReportSpan } from "./reportSpan";
export * from "./accounts";
