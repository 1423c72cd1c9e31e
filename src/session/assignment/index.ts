export {
  askAssignment,
  planAssignment,
  writeAssignment,
  type AssignmentOptions,
  type AssignmentPlan,
} from "./assignments";
export type { Assigning, Decision } from "./decision";
export { planVisitRows, writeVisits, type VisitPlan } from "./visits";
