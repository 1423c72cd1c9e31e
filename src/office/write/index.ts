export {
  applyPlan,
  assertWritable,
  resultSheets,
  writeRows,
  WriteRefused,
  WriteUndone,
  type Writing,
} from "./apply";
export { columnPoints, numberFormat } from "./format";
export { drawClusterCharts } from "./charts";
export { literal } from "./literal";
export { appendLog } from "./log";
export type { LogEntry } from "../../sheets/log";
export { writePeriodChange, type PeriodChange } from "./seals";
export { readStanding } from "./standing";
export {
  createSheetTable,
  createTemplate,
  GUIDE_SHEET,
  settingRows,
  type StartRow,
  type StartRows,
  type TemplateOutcome,
} from "./template";
