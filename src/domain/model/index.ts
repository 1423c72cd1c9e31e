export type { AwardChoice, AwardIndicator, AwardRule, AwardTarget, TieRule } from "./award";
export type { Cluster, Officer } from "./cluster";
export type { Acceptance, AssignmentKind, Constraint, ConstraintKind } from "./constraint";
export type { Criterion, LeafRuleKind } from "./criterion";
export type { Disqualification } from "./disqualification";
export type { Duty } from "./duty";
export type { Evidence, EvidenceStatus } from "./evidence";
export type { Finding, FindingCode, FindingParams, Severity } from "./finding";
export type { Membership, SupportTask } from "./group";
export type { Period, PeriodState } from "./period";
export type { Activity, ActivityKind, Pairing } from "./pairing";
export type { Seal } from "./seal";
export type {
  AssignmentSettings,
  AssignmentWeights,
  ClusterMethod,
  DeclaredTotal,
  Grade,
  Lateness,
  ProgrammeSettings,
  Settings,
  TieKey,
} from "./settings";
export type { Snapshot } from "./snapshot";
export type { Learner, StudySession } from "./study";
export type { Unit } from "./unit";
export type { Visit } from "./visit";
