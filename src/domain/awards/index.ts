export type { AwardReason, AwardResult, Budget, BudgetLine } from "./awardResult";
export { decideAwards, decisionsOf, type Decisions } from "./decide";
export { explainAward } from "./explainAward";
export { resultsOf, score, type Results } from "./results";
