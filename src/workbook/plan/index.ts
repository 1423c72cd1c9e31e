export { digest } from "./digest";
export { explain, explanationText, explanationWords, sourceAddress, type Subject } from "./explanationRows";
export { checkRows, findingAddress, findingKey, words } from "./findingWords";
export {
  BLANK,
  isUnchanged,
  planTables,
  sameCells,
  type Cell,
  type Obstacle,
  type Standing,
  type StandingTables,
  type TablePlan,
  type WritePlan,
} from "./plan";
export { certaintyVerdict, fewestWords, itemsWords, type Review } from "./reviewRows";
export { awardReason, awardRow, gradeWords, resultRows, type Computed, type ResultRow, type ResultValue } from "./rows";
