export { digest, digestOfBytes, inputDigest, inputSteps, jsonSteps } from "./digest";
export { changesNothing, EMPTY_ROWS, planEdits, type EditPlan, type TableEdits } from "./edits";
export { explain, explanationText, explanationWords, sourceAddress, type Subject } from "./explanationRows";
export {
  checkRows,
  findingAddress,
  findingKey,
  findingSettings,
  findingSubject,
  words,
  type Places,
} from "./findingWords";
export { BLANK, isBlankRow, isFormula, sameCell, sameCells, type Cell, type Planned } from "./cell";
export { editChange, newTableChange, tableChange, type Patch, type TableChange } from "./change";
export { rowName, takenBack, type KeptCell, type TakenBack } from "./takenBack";
export { keyColumns } from "./writtenLines";
export {
  freeSheetName,
  pushingDown,
  type Obstacle,
  type Standing,
  type TablePlace,
  type TablePlaces,
} from "./place";
export { withKeptRows } from "./keptRows";
export { isUnchanged, planSteps, planTable, type TablePlan, type WritePlan } from "./plan";
export { rowChanges, type CellChange, type RowChange } from "./rowChanges";
export { dueCalendar } from "./dueCalendar";
export { dueWords, type DueWords } from "./dueWords";
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
  ruleSettings,
  ruleWords,
  summaryWords,
} from "./proposalRows";
export { aheadWords, certaintyVerdict, fewestWords, itemsWords, type Review } from "./reviewRows";
export { awardScopeWords, scopeWords } from "./scopeWords";
export {
  awardReason,
  awardRow,
  awardSettings,
  gradeWords,
  missingRows,
  resultRows,
  resultRowSteps,
  type Computed,
} from "./rows";
export type { ResultRow, ResultRowOf, ResultValue } from "./resultRow";
