export { StyleAdoption } from "./adoption";
export { StyleBook } from "./book";
export * from "./style";
export { NamedStyles } from "./named";
export type { StylePart } from "./styleParts";
