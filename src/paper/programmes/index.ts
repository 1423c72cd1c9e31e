import { emulation } from "./emulation";
import { study } from "./study";
import { support } from "./support";
import { twinning } from "./twinning";
import { visits } from "./visits";
import type { Programme } from "../../profile";
import type { ProgrammePages } from "./section";

export type { FollowedProgramme, ProgrammePages } from "./section";
export { study, support, twinning, visits };

/** How each programme stands in reports. */
export const PROGRAMMES: Readonly<Record<Programme, ProgrammePages>> = {
  twinning,
  visits,
  support,
  study,
  emulation,
};
