export { composeDocument, type Composed, type DocumentOptions, type PlacedFinding } from "./compose";
export { documentPages, printDocument, type PrintedDocument } from "./print";
