export { answer, questionOf, type Answered, type Question } from "./answer";
export { smallestContradiction, type Contradiction } from "./contradiction";
export { acceptedPairs, holdsOn, hostsOf, inChargeOf, partnersOf } from "./current";
export { companionsOf, groupPlans, poseGroups, specialUnits, supportKind, type GroupPlan } from "./groups";
export {
  compareCodes,
  type Assignment,
  type CostKind,
  type CostPart,
  type Fixed,
  type Link,
  type LoadBounds,
  type Model,
  type Rule,
  type RuleKind,
} from "./model";
export { namesOf, poseOversight } from "./oversight";
export {
  describe,
  linkKey,
  propose,
  type Alternative,
  type Answer,
  type Load,
  type Proposal,
  type ProposalRow,
  type ProposeOptions,
} from "./proposal";
export type { Ban, BanOptions, Solution, SolveOptions, SolveProgress, Solver } from "./solver";
export type { Posed } from "./links";
export { poseTwinning } from "./twinning";
export type { WhatIf } from "./wishes";
export { chargesOf, planVisits, readMonth, type PlannedVisit } from "./visits";
