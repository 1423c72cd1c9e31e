export { chainLines, lastChain, readChain } from "./chain";
export { newRun, type LogEntry, type LogRow } from "./entry";
export { logRows, nextLines } from "./read";
export { fullResultMark, markedColumns, markedText, markedSteps, resultMark, strayRows } from "./resultMark";
export { verifyLog, type LogDifference } from "./verify";
