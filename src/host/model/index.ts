export * from "./address";
export { keyOf, placeOfKey, type CellGrid, type Formula } from "./grid";
export { DefinedName, isName } from "./names";
export { PROTECTED_ACTIONS, type ProtectedAction } from "./protection";
export { isWholeColumns, isWholeRows, Sheet, type StyleChangeOf } from "./sheet";
export * from "./styles";
export { Table } from "./table";
export { CellError, ERROR_WORDS, isErrorWord, scalarOf, type CellValue, type Scalar } from "./values";
export { eachCell, Workbook, type Change, type Origin } from "./workbook";
