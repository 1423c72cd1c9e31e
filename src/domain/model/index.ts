export type {
  AssignmentSettings,
  AssignmentWeights,
  DeclaredTotal,
  Finding,
  FindingCode,
  FindingParams,
  Grade,
  Indicator as TieKey,
  Lateness,
  ProgrammeSettings,
  Settings,
  Severity,
} from "../../contract";
export type { Acceptance, AwardChoice, ConditionMark } from "./decisions";
export { assignmentKinds, type AssignmentKind } from "./assignmentKind";
export type * from "./rows";
export type { Seal, Snapshot } from "./snapshot";

/** CachTinhCum: how unit scores become a cluster score. */
export type ClusterMethod = NonNullable<import("../../contract").Settings["clusterMethod"]>;
