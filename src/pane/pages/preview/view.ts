import type { Computation } from "../../../session";
import type { Decisions } from "../../actions";

export interface PreviewView {
  readonly computation: Computation;
  /** What the computation was asked for with. */
  readonly decisions: Decisions;
}
