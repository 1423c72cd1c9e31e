export { askBlank } from "./belongings";
export { carryOut, type ActLines, type Run, type Step } from "./carryOut";
export { drawClusterCharts } from "./charts";
export {
  FoundOtherwise,
  isGone,
  isWithoutUndo,
  NotBegun,
  WriteRefused,
  WriteUndone,
  WriteUnfinished,
  type RefusedBecause,
} from "./errors";
export { columnPoints } from "./format";
export type { Change, Journal, PageChange } from "./journal";
export { readRuns } from "./runs";
export { giveMarkBack, loadRun, markSheet } from "./mark";
export { withAlike, type FormulaChange } from "./formula";
export type { NamingChange } from "./naming";
export { readPlaces } from "./places";
export { resultSheets, stepsOf, type Writing } from "./steps";
export { GUIDE_SHEET, settingRows, type StartRow, type StartRows, type TemplateOutcome } from "./start";
export { lastRun, takeRunBack, type LastRun } from "./takeRunBack";
export { newInputTable, templateSteps } from "./template";
