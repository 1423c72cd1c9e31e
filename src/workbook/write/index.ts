export { applyPlan, assertWritable, columnPoints, numberFormat, resultSheets, writeRows, WriteRefused, WriteUndone } from "./apply";
export { drawClusterCharts } from "./charts";
export { literal } from "./literal";
export { appendLog, type LogEntry } from "./log";
export { readStanding } from "./standing";
export { createSheetTable, createTemplate, GUIDE_SHEET, settingRows, type StartRow, type StartRows, type TemplateOutcome } from "./template";
