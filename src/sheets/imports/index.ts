export type { CellChange, ComparedRow } from "./compare";
export type { GoneRow } from "./gone";
export {
  importEdits,
  understandImport,
  unreadSheet,
  wholeTables,
  withoutFormulas,
  type ImportedSheet,
  type ImportOutcome,
  type ImportRequest,
} from "./imports";
export type { ReturnDifference } from "./returnDifferences";
export { differenceWords, unclearWords } from "./words";
