export type { RefusalReason } from "./edit";
export { History, type OpenStep, type UndoOutcome } from "./history";
