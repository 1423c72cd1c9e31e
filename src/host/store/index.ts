export * from "./address";
export { SheetStore, type Scalar } from "./sheet";
export { TableStore } from "./table";
export { eachCell, WorkbookStore, type Change, type Origin } from "./workbook";
