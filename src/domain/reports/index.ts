export { evidenceMatrix, type EvidenceMatrix, type MatrixCell, type MatrixRow } from "./evidenceMatrix";
export { evidencePack, type PackCluster } from "./evidencePack";
export { missingOfCluster } from "./missingList";
export {
  groupList,
  oversightList,
  visitCalendar,
  type CalendarRow,
  type ChargeRow,
  type GroupRow,
} from "./lists";
export { twinningAnnex, type AnnexRow } from "./twinningAnnex";
