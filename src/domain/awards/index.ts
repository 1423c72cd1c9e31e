export {
  isSettledAgainst,
  type AwardReason,
  type AwardResult,
  type Budget,
  type BudgetLine,
} from "./awardResult";
export { issuerOf } from "./budget";
export { decideAwards, decisionsOf, type Decisions } from "./decide";
export { areForSameAward, areOfSameCandidate, isForAward } from "./decision";
export { explainAward } from "./explainAward";
