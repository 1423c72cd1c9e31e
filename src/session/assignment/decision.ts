import type { Pair, Proposal, Question } from "../../domain/assignment";
import type { Reading } from "../reading";

/** A problem read from the workbook, ready to be answered. */
export interface Assigning {
  readonly reading: Reading;
  readonly question: Question;
}

/** What a person decided about a proposal. */
export interface Decision {
  /** Choices to be written; those accepted in the sheet before need not be named again. */
  readonly accepted: readonly Pair[];
  /** Choices that get `Khóa` when they are written. */
  readonly locked?: readonly Pair[];
}

/** A proposal with what was decided about it, in the pane and in the sheet. */
export interface Decided extends Assigning {
  readonly proposal: Proposal;
  /** Keys of what is accepted, and of what gets `Khóa`. */
  readonly accepted: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
}
