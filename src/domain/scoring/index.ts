export { decideAwards, decisionsOf, type Decisions } from "./awards";
export { checkFit } from "./check";
export { coverageByGroup, type GroupCoverage } from "./coverage";
export {
  explainAward,
  explainCluster,
  explainUnit,
  type Explanation,
  type ExplanationCode,
  type Source,
} from "./explain";
export type { GradeResult } from "./grades";
export { indicatorValue } from "./indicator";
export { type Leaf, type LeafResult, type MissingState } from "./leaf";
export { appliesTo } from "./leaves";
export { lint } from "./lint";
export { nextYear, type NextYearUnit } from "./nextYear";
export { pointsByRule, type LeafProblem } from "./points";
export { unverified, type Unverified } from "./publish";
export { mainSet } from "./ranking";
export type {
  AwardReason,
  AwardResult,
  Budget,
  BudgetLine,
  ClusterScore,
  MissingEvidence,
  MissingLeaf,
  Ratio,
  Results,
  UnitScore,
  UnitStanding,
} from "./results";
export { parseRule, type LeafRule, type ParsedRule, type RuleProblem, type Step } from "./rule";
export { resultsOf, score } from "./score";
export { Scoreboard, type LeafView, type UnitTotal } from "./scoreboard";
export { certaintyOf, type Certainty, type OpenItem, type Upset } from "./sensitivity";
export { isSessionOf, organisers, personsOnce } from "./study";
export { compareStages, type Stage, type StageDifference, type Stages } from "./stages";
