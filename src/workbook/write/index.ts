export { applyPlan, assertWritable, resultSheets, WriteRefused, WriteUndone } from "./apply";
export { literal } from "./literal";
export { appendLog, type LogEntry } from "./log";
export { readStanding } from "./standing";
export { createTemplate, GUIDE_SHEET, settingRows, type StartRow, type StartRows, type TemplateOutcome } from "./template";
