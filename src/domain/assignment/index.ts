export { answer, questionOf, type Answered, type Question, type Solve, type SolvingOptions } from "./answer";
export { smallestContradiction, type Contradiction } from "./contradiction";
export { holdsOn, hostsOf, inChargeOf, partnersOf } from "./current";
export { companionsOf, groupPlans, specialUnits, supportKind, type GroupPlan } from "./groups/plans";
export { poseGroups } from "./groups/pose";
export type { KindCell, KindCells, KindSentence, RowDetails, StandingRow } from "./kind";
export { kindOf, kinds, type AnyAssignmentKind } from "./kinds";
export {
  compareCodes,
  linkKey,
  type Assignment,
  type CostKind,
  type CostPart,
  type Fixed,
  type Inherited,
  type Link,
  type LoadBounds,
  type Model,
  type Pair,
  type PosedProblem,
  type Rule,
  type RuleKind,
} from "./model";
export { namesOf } from "./names";
export { poseOversight } from "./oversight/pose";
export { describe, type Alternative, type Load, type Proposal, type ProposalRow } from "./proposal";
export { propose, type Answer, type ProposeOptions } from "./propose";
export type { Ban, BanOptions, Solution, SolveOptions, SolveProgress, Solver } from "./solver";
export { poseTwinning } from "./twinning/pose";
export type { WhatIf } from "./whatIf";
export { chargesOf, planVisits, readMonth, type PlannedVisit } from "./visits";
