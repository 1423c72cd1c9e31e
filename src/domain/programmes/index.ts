export { checkProgrammes } from "./check";
export { dueDates, DUE_WITHIN, hasDeadlines, type DueItem, type DueKind } from "./dueDates";
export { isIn, rate, type Share, type Span } from "./span";
export {
  studying,
  type LevelLife,
  type Participating,
  type SessionLife,
  type SessionState,
  type Studying,
  type WordCount,
} from "./studying";
export {
  isClosed,
  milestones,
  supporting,
  type DueState,
  type GroupMeeting,
  type Milestone,
  type UnitSupport,
} from "./supporting";
export { ceremonies, type Ceremony, type CeremonyState } from "./ceremonies";
export { monthsBefore, twinningLife, type KindTotal, type PairLife, type TwinningLife } from "./twinningLife";
export {
  firstDay,
  lastDay,
  topicsOf,
  visiting,
  type DatedVisit,
  type OfficerVisits,
  type TopicFindings,
  type Visiting,
  type WeakFinding,
} from "./visiting";
