import type { Subject } from "../../../sheets/plan";

/** What of the scores is to be seen first. */
export interface ScoresView {
  readonly wanted?: {
    readonly subject: Subject;
    /** Why it stands where it stands, or the evidence that a unit's score rests on. */
    readonly show: "why" | "evidence";
  };
}
