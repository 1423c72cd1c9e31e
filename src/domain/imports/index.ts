export { readAnnex, type AnnexReading, type ImportedLink, type UnclearName } from "./annex";
export { CodeMaker, ImportContext, STAGE_WORDS, type ImportOptions, type Stage } from "./context";
export {
  addressOf,
  type Grid,
  type GridArea,
  type GridCell,
  type GridDay,
  type GridFormula,
  type SourceFile,
} from "./grid";
export { findTable, layoutKey, type Field, type FoundTable, type Layout } from "./header";
export { importKindOf, importKinds, readSheets, type SheetOutcome } from "./imports";
export type { ImportKind } from "./kind";
export { keyColumns, rowKey, USUAL_CODES } from "./keys";
export type {
  Draft,
  DraftCell,
  Returned,
  SheetReading,
  SourcePlace,
  Unclear,
  UnclearReason,
} from "./reading";
export { readReturnMark, RETURN_MARK, writeReturnMark, type ReturnMark } from "./returnMark";
export { SourceSheet } from "./sourceSheet";
