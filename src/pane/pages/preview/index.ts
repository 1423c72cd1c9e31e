import type { Computation } from "../../../session";
import type { Decisions } from "../../actions";
import type { Page } from "../page";
import { Preview } from "./Preview";

export interface PreviewView {
  readonly computation: Computation;
  /** What the computation was asked for with. */
  readonly decisions: Decisions;
}

/** What would be written, before anything is. */
export const preview: Page<PreviewView> = { component: Preview };
