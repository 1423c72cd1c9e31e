import type { SelectedCell } from "../sheets/selected";
import { readSelectedCell } from "./selected";

/** How long somebody must stay in a cell before it is looked at. */
const STANDING_MS = 250;

/**
 * Calls back with the cell that somebody stands in, one look for each place they stay at, on whichever sheet; undefined where it cannot be read.
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
  const moved = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), STANDING_MS);
    return Promise.resolve();
  };
  // Who types in a cell as the pane opens is waited for.
  const handlers = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    // Each sheet keeps its selection: who goes to another one by its tab selects nothing.
    const added = [worksheets.onSelectionChanged.add(moved), worksheets.onActivated.add(moved)];
    await context.sync();
    return added;
  });
  // Where somebody stands already.
  void look();
  return async () => {
    clearTimeout(timer);
    last += 1;
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
