export {
  CodeMaker,
  ImportContext,
  sheetKey,
  shownName,
  STAGE_WORDS,
  type ImportOptions,
  type Organisation,
  type Stage,
} from "./context";
export { isBlankCell, shownText } from "./cells";
export {
  addressOf,
  type Grid,
  type GridArea,
  type GridCell,
  type GridDay,
  type GridFormula,
  type SourceFile,
  type SourceProblem,
} from "./grid";
export { bareHeader, findTable, layoutKey, type Field, type FoundTable, type Layout } from "./header";
export { importKindOf, importKinds, readSheets, type SheetOutcome } from "./imports";
export type { ImportKind, ImportWord } from "./kind";
export { keyColumns, rowKey, USUAL_CODES } from "./keys";
export { isLeftOut } from "./reading";
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
export { SourceSheet, type FoundColumn, type FoundColumns } from "./sourceSheet";
