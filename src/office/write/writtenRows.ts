import type { Step } from "../../domain/steps";
import type { Change } from "./journal";

/** Rows that a change writes; of what is no table those of its page, else it alone. */
export function rowsOf(change: Change): number {
  switch (change.kind) {
    case "table":
      return change.patches.reduce((sum, { after }) => sum + after.length, 0);
    case "page":
      return change.after.length;
    default:
      return 1;
  }
}

/** Counts the rows that a run has written, for whoever watches it. */
export class WrittenRows {
  private done = 0;

  /** @param total with the lines of the log */
  constructor(
    private readonly total: number,
    private readonly onStep: ((step: Step) => void) | undefined,
  ) {
    this.add(0);
  }

  add(rows: number): void {
    // Lines of the log that somebody got in the way of are written once more.
    this.done = Math.min(this.total, this.done + rows);
    this.onStep?.({ phase: "writing", done: this.done, total: this.total });
  }
}
