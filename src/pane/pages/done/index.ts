import type { Page } from "../page";
import { onDemand } from "../onDemand";
import type { DoneView } from "./view";

/** What was written. */
export const done: Page<DoneView> = {
  component: onDemand<DoneView>(async () => (await import("./Done")).Done),
};
