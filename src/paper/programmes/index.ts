import { emulation } from "./emulation";
import { study } from "./study";
import { support } from "./support";
import { twinning } from "./twinning";
import { visits } from "./visits";
import type { ProgrammePages } from "./section";

export type { FollowedProgramme, ProgrammePages } from "./section";
export { study, support, twinning, visits };

/** The programmes in the order of the sections of a report. */
export const PROGRAMMES: readonly ProgrammePages[] = [twinning, visits, support, study, emulation];
