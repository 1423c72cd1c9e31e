export { askAssignment, planAssignment, writeAssignment, type AssignmentPlan } from "./actions";
export type { Assigning, Decision } from "./decision";
export { planVisitRows, writeVisits, type VisitPlan } from "./visits";
export { planAnnexImport, writeAnnexImport, type AnnexImport } from "./importAnnex";
