import type { InputTableId, Settings } from "../../contract";
import type { Acceptance, AwardChoice, ConditionMark } from "./decisions";
import type {
  Activity,
  AwardRule,
  Cluster,
  Constraint,
  Criterion,
  Disqualification,
  Duty,
  Evidence,
  Learner,
  Meeting,
  Membership,
  Nomination,
  Officer,
  Pairing,
  Period,
  RegisteredPaper,
  ReportSection,
  Signatory,
  StudySession,
  SupportTask,
  Unit,
  Visit,
} from "./rows";

/** What the workbook said at one moment, typed and checked; computing is a pure function of it. */
export interface Snapshot {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly clusters: readonly Cluster[];
  readonly officers: readonly Officer[];
  readonly periods: readonly Period[];
  readonly criteria: readonly Criterion[];
  readonly evidence: readonly Evidence[];
  readonly awards: readonly AwardRule[];
  readonly pairings: readonly Pairing[];
  readonly activities: readonly Activity[];
  readonly duties: readonly Duty[];
  readonly visits: readonly Visit[];
  readonly memberships: readonly Membership[];
  readonly support: readonly SupportTask[];
  readonly constraints: readonly Constraint[];
  /** What people accepted of earlier proposals. */
  readonly accepted: readonly Acceptance[];
  readonly sessions: readonly StudySession[];
  readonly learners: readonly Learner[];
  readonly disqualifications: readonly Disqualification[];
  readonly nominations: readonly Nomination[];
  readonly papers: readonly RegisteredPaper[];
  readonly signatories: readonly Signatory[];
  readonly meetings: readonly Meeting[];
  readonly reportSections: readonly ReportSection[];
  readonly choices: readonly AwardChoice[];
  readonly conditionMarks: readonly ConditionMark[];
  /** Tables that scores or awards rest on and that are missing or cannot be read: what hangs on them is not decided. */
  readonly unreadable: readonly InputTableId[];
  /** Periods that are locked: their input as it was then, which is what counts for them. */
  readonly seals: readonly Seal[];
}

/** Seal — khóa sổ: what a locked period is computed from, whatever is typed afterwards. One period of `KhoaSo`. */
export interface Seal {
  readonly period: string;
  /** When it was locked, local time as in the log. */
  readonly lockedAt: string;
  /** SHA-256 over all that is sealed. */
  readonly digest: string;
  /** The input at that moment: this one period, its evidence, and everything else its results depend on. */
  readonly snapshot: Snapshot;
}
