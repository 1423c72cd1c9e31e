import { onDemand } from "../onDemand";
import type { Page } from "../page";

/** The first page: how the year stands, the next step, and the ways into everything else. */
export const home: Page = {
  component: onDemand(async () => (await import("./Home")).Home),
  followsSelection: true,
};
