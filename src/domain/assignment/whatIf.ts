import type { AssignmentWeights, Constraint } from "../model";

/** What a person tries in the pane before anything is written: more constraints, other weights. */
export interface WhatIf {
  readonly constraints?: readonly Constraint[];
  readonly weights?: Partial<AssignmentWeights>;
  /** Choices accepted before that may be moved again. */
  readonly reopened?: readonly { readonly left: string; readonly right: string }[];
}
