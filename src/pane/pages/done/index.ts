import type { Computation } from "../../../session";
import type { Page } from "../page";
import { Done } from "./Done";

export interface DoneView {
  readonly computation: Computation;
}

/** What was written. */
export const done: Page<DoneView> = { component: Done };
