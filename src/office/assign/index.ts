export {
  askAssignment,
  planAssignment,
  writeAssignment,
  type Assigning,
  type AssignmentPlan,
  type Decision,
} from "./actions";
export { planVisitRows, writeVisits, type VisitPlan } from "./visits";
export { planAnnexImport, writeAnnexImport, type AnnexImport } from "./importAnnex";
