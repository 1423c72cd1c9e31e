export { StyleBook } from "./book";
export * from "./style";
