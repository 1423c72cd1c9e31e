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
export { unclearWords } from "./words";
