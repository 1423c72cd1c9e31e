import type { Cells } from "../areas";
import type { Workbook } from "../workbook";
import { differencesOf, isNothing, isUntouched } from "./differences";
import { beginning, revert, type Edit, type RefusalReason } from "./edit";

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

  /** @param depth how many steps are kept */
  constructor(private readonly depth: number) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Does something as one step; what it did until it failed is one too. */
  step<T>(workbook: Workbook, work: () => T): T {
    if (this.depth === 0 || this.isOpen) return work();
    const step = new OpenStep(this, workbook);
    this.isOpen = true;
    try {
      return work();
    } finally {
      this.isOpen = false;
      step.end();
    }
  }

  /**
   * A step begins that waits in between: what is done while it waits does not belong to it.
   * @param former a step that is over, and goes on with this one if nothing was done since
   */
  begin(workbook: Workbook, former?: Edit): OpenStep | undefined {
    return this.depth === 0 ? undefined : new OpenStep(this, workbook, former);
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

  add(edit: Edit): void {
    this.done.push(edit);
    if (this.done.length > this.depth) this.done.shift();
    this.undone.length = 0;
  }

  /** Takes back that a step is over, unless there is another one since. @returns whether it goes on */
  reopen(edit: Edit): boolean {
    if (this.done.at(-1) !== edit) return false;
    this.done.pop();
    return true;
  }
}

/** A step that is under way. */
export class OpenStep {
  private begun: Omit<Edit, "after">;

  constructor(
    private readonly history: History,
    private readonly workbook: Workbook,
    former?: Edit,
  ) {
    this.begun = this.after(former);
  }

  /** Where it begins: where the former step did, if nothing but results of formulas changed since; else here. */
  private after(former: Edit | undefined): Omit<Edit, "after"> {
    const now = beginning(this.workbook);
    const goesOn = former && isNothing(differencesOf(this.workbook, former.after, now.before));
    return goesOn && this.history.reopen(former) ? former : now;
  }

  /** It is over. @returns it as it stands on the list, undefined when it changed nothing */
  end(): Edit | undefined {
    const after = this.workbook.state();
    if (isUntouched(this.begun.before, after)) return undefined;
    const edit = { ...this.begun, after };
    this.history.add(edit);
    return edit;
  }

  /** It waits: results of formulas that come meanwhile are no business of it, anything else parts it in two. */
  async wait(until: () => Promise<void>): Promise<void> {
    const edit = this.end();
    try {
      await until();
    } finally {
      this.begun = this.after(edit);
    }
  }

  /** What was done until now cannot be undone, neither by this step nor by those before. */
  forget(): void {
    this.history.clear();
    this.begun = beginning(this.workbook);
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
