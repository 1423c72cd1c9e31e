export { matrixPages } from "./matrixPages";
export { arrange, cellsOf, type Arranged } from "./arrange";
export { LISTS, type ListKind } from "./lists";
export type { Block, Look, Page, PageColumn, PageLine } from "./page";
export { DOCUMENTS, printDocument, printList, printMatrix, printPage, type DocumentKind, type Printed } from "./print";
export { reportPage, REPORTS, spanOf, type ReportKind } from "./reports";
