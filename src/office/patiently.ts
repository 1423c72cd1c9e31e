/** Told that Excel waits for somebody who types in a cell, and that it does so no longer. */
export type CellEditListener = (isEditing: boolean) => void;

const listeners = new Set<CellEditListener>();

/** How long a request may take before it is asked whether a cell is in the way, milliseconds. */
const PATIENCE = 1_000;

/** Calls back when something waits for a cell that is being edited. @returns how to stop that */
export function onCellEdit(listener: CellEditListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * `Excel.run` that waits while somebody types in a cell, instead of failing. Excel says nothing while it waits: so after a
 * moment it is asked with a request that does not wait, and listeners are told.
 * @param options whether all requests are one step of Excel's own undo (ExcelApi 1.20: who asks for it asks whether it is there)
 */
export async function patiently<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  const running = Excel.run({ ...options, delayForCellEdit: true }, batch);
  if (listeners.size === 0) return running;
  watch.begin();
  return running.finally(() => watch.end());
}

/** Looks whether a cell is in the way for as long as anything waits; several that wait at once say one thing. */
class EditWatch {
  private waiting = 0;
  private isEditing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  begin(): void {
    this.waiting += 1;
    if (this.waiting === 1) this.askLater();
  }

  end(): void {
    this.waiting -= 1;
    if (this.waiting > 0) return;
    clearTimeout(this.timer);
    this.tell(false);
  }

  private askLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PATIENCE);
  }

  private async ask(): Promise<void> {
    const now = await isCellEdited();
    if (this.waiting === 0) return;
    this.tell(now);
    this.askLater();
  }

  private tell(now: boolean): void {
    if (now === this.isEditing) return;
    this.isEditing = now;
    for (const listener of listeners) listener(now);
  }
}

const watch = new EditWatch();

async function isCellEdited(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    return false;
  } catch (error) {
    return (error as { code?: string }).code === "InvalidOperationInCellEditMode";
  }
}
