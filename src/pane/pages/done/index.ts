import type { Page } from "../page";
import { Done } from "./Done";
import type { DoneView } from "./view";

/** What was written. */
export const done: Page<DoneView> = { component: Done };
