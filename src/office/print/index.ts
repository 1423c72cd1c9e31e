export {
  composeDocument,
  printDocument,
  withWords,
  type Composed,
  type DocumentOptions,
  type PlacedFinding,
  type Printed,
  type PrintedDocument,
} from "./print";
