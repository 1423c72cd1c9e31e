import type { SelectedCell } from "../sheets/selected";
import { readSelectedCell } from "./selected";

/** How long somebody must stay in a cell before it is looked at. */
const STANDING_MS = 250;

/**
 * Calls back with the cell that somebody stands in, one look for each place they stay at; undefined where it cannot be read.
 * @param isWanted asked before each look: nobody who is not looking has the workbook asked
 * @returns how to stop that
 */
export async function followSelection(
  onSelect: (cell: SelectedCell | undefined) => void,
  isWanted: () => boolean,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const look = async (): Promise<void> => {
    if (!isWanted()) return;
    const turn = ++last;
    // Several places at once, or Excel is busy with a cell: there is nothing to say of it.
    const cell = await readSelectedCell().catch(() => undefined);
    if (turn === last) onSelect(cell);
  };
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), STANDING_MS);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  // Where somebody stands already.
  void look();
  return async () => {
    clearTimeout(timer);
    last += 1;
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
