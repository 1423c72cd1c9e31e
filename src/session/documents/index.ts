export { composeDocument, type Composed, type ComposeOptions, type DocumentOptions } from "./compose";
export { composeOccasion, type ComposedOccasion } from "./occasion";
export { printDocument } from "./print";
