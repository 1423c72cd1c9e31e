export { pageCells } from "./layout";
export { LISTS, type ListKind } from "./lists";
export type { Page, PageColumn, PageLine } from "./page";
export { printList, type Printed } from "./print";
