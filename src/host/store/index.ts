export * from "./address";
export { CLEAR_WORDS, SheetStore, type CellState, type ClearWord, type Scalar } from "./sheet";
export { TableStore } from "./table";
export { eachCell, WorkbookStore, type Change, type Origin } from "./workbook";
