export {
  acceptedSteps,
  certaintyOf,
  certaintySteps,
  reviewedSteps,
  type Certainty,
  type CertaintyProgress,
} from "./certainty";
export { settledDecisions, settledDecisionSteps } from "./lateness";
export type { LeafAhead } from "./ahead";
export type { OpenItem } from "./openItems";
export type { Upset } from "./judgement";
