export { ReadRefused } from "../office/dateSystem";
export {
  askAssignment,
  planAssignment,
  planVisitRows,
  writeAssignment,
  writeVisits,
  type Assigning,
  type AssignmentPlan,
  type Decision,
  type VisitPlan,
} from "./assignment";
export {
  composeDocument,
  composeOccasion,
  printDocument,
  type ComposedOccasion,
  type DocumentOptions,
  type PlacedFinding,
} from "./documents";
export { inSheets } from "./log";
export { LiveWorkbook, type LiveState } from "./live";
export { planImport, writeImport, type ImportPlan, type ImportQuestion, type ImportSource } from "./imports";
export { certainExactly, type ExactlyOptions } from "./certainty";
export { planMend, writeMend, type MendPlan } from "./mend";
export { NewYearRefused, planNewYear, writeNewYear, type LeftBehind, type NewYear } from "./newYear";
export { changePeriod, PeriodRefused, type PeriodAct } from "./periods";
export { Reading } from "./reading";
export {
  compute,
  writeComputation,
  type Computation,
  type ComputeOptions,
  type WriteOutcome,
} from "./scoring";
export { inSlices, type SliceOptions } from "./slices";
export { Session, type AskOptions, type Clock } from "./session";
export { askBroken, askUndo, undoRun, type RunOnSheet, type Undoable } from "./undo";
export { createSheets } from "./sheets";
export { planUpgrade, writeUpgrade, type Upgrade } from "./upgrade";
export { verifyWorkbook, type Verification } from "./verify";
