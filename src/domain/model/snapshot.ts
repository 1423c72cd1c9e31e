import type { AwardChoice, AwardRule } from "./award";
import type { Cluster, Officer } from "./cluster";
import type { Acceptance, Constraint } from "./constraint";
import type { Criterion } from "./criterion";
import type { Disqualification } from "./disqualification";
import type { Duty } from "./duty";
import type { Evidence } from "./evidence";
import type { Membership, SupportTask } from "./group";
import type { Activity, Pairing } from "./pairing";
import type { Period } from "./period";
import type { Seal } from "./seal";
import type { Settings } from "./settings";
import type { Learner, StudySession } from "./study";
import type { Unit } from "./unit";
import type { Visit } from "./visit";

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
  readonly choices: readonly AwardChoice[];
  /** Periods that are locked: their input as it was then, which is what counts for them. */
  readonly seals: readonly Seal[];
}
