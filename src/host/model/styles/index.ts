export { StyleAdoption } from "./adoption";
export { StyleBook } from "./book";
export * from "./style";
export { NamedStyles, type StylePart } from "./named";
