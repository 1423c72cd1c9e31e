export type { RefusalReason } from "./edit";
export type { Edit } from "./edit";
export { History, type OpenStep, type UndoOutcome } from "./history";
