export * from "../model/address";
export { CLEAR_WORDS, SheetStore, type ClearWord, type Scalar } from "./sheet";
export { TableStore } from "./table";
export { eachCell, WorkbookStore, type Change, type Origin } from "./workbook";
