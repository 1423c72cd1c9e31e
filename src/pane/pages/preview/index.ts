import type { Page } from "../page";
import { onDemand } from "../onDemand";
import type { PreviewView } from "./view";

/** What would be written, before anything is. */
export const preview: Page<PreviewView> = {
  component: onDemand<PreviewView>(async () => (await import("./Preview")).Preview),
};
