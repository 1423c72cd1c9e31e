export { composeDocument, type Composed, type DocumentOptions, type PlacedFinding } from "./compose";
export { printDocument } from "./print";
