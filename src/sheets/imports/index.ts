export type { CellChange, ComparedRow } from "./compare";
export {
  importEdits,
  understandImport,
  type ImportedSheet,
  type ImportOutcome,
  type ImportRequest,
} from "./imports";
export { unclearWords } from "./words";
