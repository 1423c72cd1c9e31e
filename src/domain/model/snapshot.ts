import type { AwardRule } from "./award";
import type { Cluster, Officer } from "./cluster";
import type { Criterion } from "./criterion";
import type { Evidence } from "./evidence";
import type { Pairing } from "./pairing";
import type { Period } from "./period";
import type { Settings } from "./settings";
import type { Unit } from "./unit";

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
}
