export { arrange, cellsOf, type Arranged } from "./arrange";
export { LISTS, type ListKind } from "./lists";
export type { Block, Look, Page, PageColumn, PageLine } from "./page";
export { printList, printPage, type Printed } from "./print";
