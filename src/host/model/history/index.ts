export type { RefusalReason } from "./edit";
export { History, type UndoOutcome } from "./history";
