export { evidenceMatrix, type EvidenceMatrix, type MatrixCell, type MatrixRow } from "./evidenceMatrix";
export { groupList, oversightList, visitCalendar, type CalendarRow, type ChargeRow, type GroupRow } from "./lists";
export { twinningAnnex, type AnnexRow } from "./twinningAnnex";
