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
} from "./documents";
export { insertFormula, planFormula, type FormulaPlan, type FormulaWish } from "./formula";
export { inSheets, officeTexts, textsOf } from "./texts";
export { LiveWorkbook, type LiveState } from "./live";
export { planImport, writeImport, type ImportPlan, type ImportQuestion, type ImportSource } from "./imports";
export { settingEffect, settingPaper } from "./effects";
export { certainExactly, type ExactlyOptions } from "./certainty";
export { planMend, writeMend, type MendPlan } from "./mend";
export { planNewYear, writeNewYear, type LeftBehind, type NewYear } from "./newYear";
export { changePeriod, type PeriodAct } from "./periods";
export { wayOf, type PeriodActKind, type PeriodObstacle, type PeriodWay } from "./periodWays";
export { Reading } from "./reading";
export { NewYearRefused, PeriodRefused, SettingRefused } from "./refused";
export {
  compute,
  writeComputation,
  type Computation,
  type ComputeOptions,
  type WriteOutcome,
} from "./scoring";
export { inSlices, type SliceOptions } from "../office/inSlices";
export { Session, type AskOptions, type Clock } from "./session";
export { planSetting, settingOf, writeSetting, type SettingAnswer, type SettingPlan } from "./settings";
export { askBroken, askUndo, undoRun, type RunOnSheet, type Undoable } from "./undo";
export { createSheets } from "./sheets";
export { planUpgrade, writeUpgrade, type Upgrade } from "./upgrade";
export { lastResults, workOut } from "./yearState";
export { verifyWorkbook, type Verification } from "./verify";
