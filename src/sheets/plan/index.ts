export { digest, inputDigest } from "./digest";
export { changesNothing, planEdits, type EditPlan, type TableEdits } from "./edits";
export { explain, explanationText, explanationWords, sourceAddress, type Subject } from "./explanationRows";
export { checkRows, columnLetters, findingAddress, findingKey, words } from "./findingWords";
export {
  BLANK,
  isUnchanged,
  planTable,
  planTables,
  sameCells,
  type Cell,
  type Obstacle,
  type Standing,
  type StandingTables,
  type TablePlan,
  type WritePlan,
} from "./plan";
export { dueCalendar, dueWords, type DueWords } from "./dueWords";
export { importProblems } from "./importWords";
export {
  contradictionFindings,
  endWords,
  kindCells,
  moreWords,
  nextWords,
  partWords,
  proposalRows,
  reasonWords,
  roleWord,
  ruleWords,
  summaryWords,
} from "./proposalRows";
export { certaintyVerdict, fewestWords, itemsWords, type Review } from "./reviewRows";
export { awardReason, awardRow, gradeWords, missingRows, resultRows, type Computed } from "./rows";
export type { ResultRow, ResultRowOf, ResultValue } from "./resultRow";
