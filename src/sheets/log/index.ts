export { chainLines, lastChain } from "./chain";
export { newRun, type LogEntry, type LogRow } from "./entry";
export { logRows, nextLines } from "./read";
export { verifyLog, type LogDifference } from "./verify";
