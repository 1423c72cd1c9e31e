export { certaintyOf, type Certainty } from "./certainty";
export type { Upset } from "./judgement";
export type { OpenItem } from "./openItems";
