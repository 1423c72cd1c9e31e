export { BEGINNINGS, checklist, type Beginning, type ChecklistItem } from "./checklist";
export { SOON, yearFacts, type YearCounts, type YearFacts } from "./facts";
export {
  nextStep,
  type LastResults,
  type OldBecause,
  type Step,
  type StepCode,
  type YearKnown,
} from "./nextStep";
export type { AskedSetting } from "./openSettings";
export {
  currentPeriods,
  lastDayOf,
  periodFacts,
  phaseOf,
  sealedState,
  type PeriodFacts,
  type PeriodPhase,
  type SealedState,
  type SetIntake,
} from "./periods";
export {
  workOutSteps,
  type AwardFacts,
  type AwardStanding,
  type MissingFacts,
  type OwingCluster,
  type WorkedOut,
} from "./workedOut";
