export { clearContents } from "./clear";
export {
  clearFilter,
  clearFilterColumn,
  filterColumn,
  placeFilter,
  reapplyFilter,
  removeFilter,
  type Sight,
} from "./filter";
export { EntryStopped, enterTexts, enterTyped } from "./enter";
export { deleteSheet, headersWritten, renameSheet, renameTable } from "./names";
export { reorderRows } from "./reorder";
export { shift } from "./shift";
export { addColumn, deleteColumn, renameColumn } from "./tableColumns";
export { showHeaders, showTotals } from "./tableParts";
export { addRows, deleteRows } from "./tableRows";
export { convertTable, deleteTable, makeTable, resizeTable } from "./tables";
export { clearOrder, orderOf, sortTable, type TableOrder } from "./tableSort";
export { cellsTyped, growTable, writeCells } from "./write";
export { copyCells } from "./copy";
export { COPY_TYPES, type CopyOptions, type CopyType } from "./copying";
export { copySheet } from "./copySheet";
export { insertSheets, openForInsertion } from "./insertSheets/insertSheets";
export { removeDuplicates } from "./duplicates";
export { FILL_TYPES, fillOn, type FillType } from "./fill";
export { moveCells } from "./move";
export { replaceText } from "./replace";
export { sortCells } from "./sort";
