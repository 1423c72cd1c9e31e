export {
  composeDocument,
  composeFrom,
  type Composed,
  type DocumentInput,
  type DocumentOptions,
  type PlacedFinding,
} from "./compose";
export { printDocument, withWords, type Printed, type PrintedDocument } from "./print";
