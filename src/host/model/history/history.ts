import type { Cells } from "../areas";
import type { Workbook } from "../workbook";
import { beginEdit, revert, type Edit, type RefusalReason } from "./edit";

/** Excel keeps as many. */
const DEPTH = 100;

/** What came of undoing or redoing. */
export type UndoOutcome =
  /** There is no step. */
  | { readonly kind: "nothing" }
  /** Nothing was changed, and the step stays on the list. */
  | { readonly kind: "refused"; readonly reason: RefusalReason }
  | {
      readonly kind: "done";
      /** Cells that others changed since: they keep what they have. */
      readonly kept: readonly Cells[];
    };

/** The steps of one person that can be undone, and those that were undone and can be done again. */
export class History {
  private readonly done: Edit[] = [];
  private readonly undone: Edit[] = [];
  /** Whether a step is under way: what is done within it belongs to it. */
  private isOpen = false;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Does something as one step; what it did until it failed is one too. */
  step<T>(workbook: Workbook, work: () => T): T {
    if (this.isOpen) return work();
    const end = beginEdit(workbook);
    this.isOpen = true;
    try {
      return work();
    } finally {
      this.isOpen = false;
      this.add(end());
    }
  }

  undo(workbook: Workbook): UndoOutcome {
    return turn(workbook, this.done, this.undone);
  }

  redo(workbook: Workbook): UndoOutcome {
    return turn(workbook, this.undone, this.done);
  }

  /** Nothing can be undone or done again. */
  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }

  private add(edit: Edit | undefined): void {
    if (!edit) return;
    this.done.push(edit);
    if (this.done.length > DEPTH) this.done.shift();
    this.undone.length = 0;
  }
}

/** Takes the last step of one list back; what takes it back again goes to the other. */
function turn(workbook: Workbook, from: Edit[], to: Edit[]): UndoOutcome {
  const edit = from.at(-1);
  if (!edit) return { kind: "nothing" };
  const reverted = revert(workbook, edit);
  if (reverted.kind === "refused") return reverted;
  from.pop();
  if (reverted.inverse) to.push(reverted.inverse);
  return { kind: "done", kept: reverted.kept };
}
