export { decideAwards } from "./awards";
export { checkFit } from "./check";
export { prepareLeaf, scoreLeaf, type Leaf, type LeafResult, type MissingState } from "./leaf";
export { pointsByRule, type LeafProblem } from "./points";
export type { AwardReason, AwardResult, Budget, ClusterScore, MissingEvidence, Ratio, Results, UnitScore } from "./results";
export { parseRule, type LeafRule, type ParsedRule, type RuleProblem, type Step } from "./rule";
export { resultsOf, score } from "./score";
export { Scoreboard } from "./scoreboard";
