export {
  composeDocument,
  type Composed,
  type ComposeOptions,
  type DocumentOptions,
  type PlacedFinding,
} from "./compose";
export { composeOccasion, type ComposedOccasion } from "./occasion";
export { printDocument } from "./print";
