export type { CellChange, ComparedRow } from "./compare";
export {
  importEdits,
  understandImport,
  withoutFormulas,
  type ImportedSheet,
  type ImportOutcome,
  type ImportRequest,
} from "./imports";
export { unclearWords } from "./words";
