import type { Person } from "./person";
import type { WorkbookSide } from "./runtime";
import type { UndoOutcome, Workbook } from "./model";

/** What somebody without the add-in is part of. */
interface SharedWorkbook extends Pick<WorkbookSide, "store" | "alone"> {
  step<T>(person: Person, work: () => T): T;
  undo(person: Person): Promise<UndoOutcome>;
  redo(person: Person): Promise<UndoOutcome>;
  leave(person: Person): void;
}

/** Something that was done and that the others do not have yet. */
interface Edit {
  /** The cell that it fills, and nothing else; a later one for the same cell takes its place. */
  readonly cell?: string;
  readonly carryOut: (store: Workbook) => void;
  readonly arrived: () => void;
  readonly refused: (error: unknown) => void;
}

/** How what somebody does reaches the others: at once or when they save, each edit one step that they can take back. */
export abstract class SentEdits {
  /** As in Excel: while it is off, others see nothing of what they do until they save. */
  autoSave = true;
  /** Waits before anything reaches the others: whoever sets it decides whose turn it is. */
  pace: (() => Promise<void>) | undefined;
  private unsaved: Edit[] = [];
  private sending: Promise<void> = Promise.resolve();

  constructor(
    protected readonly workbook: SharedWorkbook,
    readonly person: Person,
  ) {}

  /** Gives the others what they do not have yet: what was done to other cells meanwhile stays. */
  async save(): Promise<void> {
    for (const edit of this.unsaved.splice(0)) this.send(edit);
    await this.sending;
  }

  /** Takes back the last step of theirs that the others have. */
  undo(): Promise<UndoOutcome> {
    return this.workbook.undo(this.person);
  }

  /** Does again what they undid last. */
  redo(): Promise<UndoOutcome> {
    return this.workbook.redo(this.person);
  }

  /** How many changes the others do not have yet. */
  get waiting(): number {
    return this.unsaved.length;
  }

  /** Closes the workbook; what was not saved is lost. */
  leave(): void {
    this.unsaved = [];
    this.workbook.leave(this.person);
  }

  /** Resolves when the others have it. @param cell the one that it fills, when it does nothing else */
  protected change(carryOut: Edit["carryOut"], cell?: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const edit = { ...(cell !== undefined && { cell }), carryOut, arrived: resolve, refused: reject };
      if (this.autoSave) {
        this.send(edit);
        return;
      }
      const former = cell === undefined ? -1 : this.unsaved.findLastIndex((other) => other.cell === cell);
      // Only the last content of a cell is ever sent, unless something larger happened in between.
      const isLast = former >= 0 && this.unsaved.slice(former).every((other) => other.cell !== undefined);
      if (isLast) this.unsaved.splice(former, 1).forEach(({ arrived }) => arrived());
      this.unsaved.push(edit);
    });
  }

  /** One after the other, as they were done. */
  private send(edit: Edit): void {
    this.sending = this.sending.then(() => this.bring(edit));
  }

  private async bring({ carryOut, arrived, refused }: Edit): Promise<void> {
    try {
      await this.pace?.();
      const { store } = this.workbook;
      const act = (): void => this.workbook.step(this.person, () => carryOut(store));
      await this.workbook.alone(() => Promise.resolve().then(act));
      arrived();
    } catch (error) {
      refused(error);
    }
  }
}
