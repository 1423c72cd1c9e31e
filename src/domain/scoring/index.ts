export { fitSteps } from "./check";
export { clusterCoverage, coverageByGroup, dueMissing, setCoverage, type GroupCoverage } from "./coverage";
export { explainCluster } from "./explainCluster";
export { explainUnit } from "./explainUnit";
export type { Explanation, ExplanationCode, Source } from "./explanation";
export type { GradeResult } from "./grades";
export { indicatorValue, shownDecimals, shownShare } from "./indicator";
export type { Leaf, LeafResult, MissingState } from "./leaf";
export { appliesTo } from "./leafCatalogue";
export type { LeafView } from "./leafScorer";
export { lint } from "./lint";
export { nextYear, type NextYearUnit } from "./nextYear";
export { isPartial, type PeriodStanding, type YearScope } from "./periodStanding";
export { unverified, unverifiedSteps, type Unverified } from "./publish";
export type { OpenReason } from "./openRows";
export { quotaFindings } from "./quota";
export { mainSet } from "./ranking";
export type { ClusterScore, MissingEvidence, MissingLeaf, Ratio, UnitScore, UnitStanding } from "./results";
export {
  leafRule,
  leafRules,
  parseRule,
  ruleWords,
  type ParsedRule,
  type RowSums,
  type RuleProblem,
} from "./rules";
export { Scoreboard } from "./scoreboard";
export { scoringSteps } from "./scoringSteps";
export { isSessionOf, organisers, personsOnce } from "./study";
export { rankBy } from "./rank";
export {
  compareStages,
  stageSnapshot,
  stageSteps,
  type Stage,
  type StageDifference,
  type Stages,
} from "./stages";
export type { UnitTotal } from "./unitTotal";
export { belongsTo } from "./validity";
