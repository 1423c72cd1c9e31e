import type { FunctionCell } from "./functionCell";

/**
 * Cells of one sheet, marked where they may belong to an array in fixed cells (Ctrl+Shift+Enter). Excel does not say which cells make one,
 * but tells its formula in each of them: so may neighbours with one formula that are saved as arrays. A column of a table looks
 * the same; only a write tells.
 */
export function withArraysMarked(
  cells: readonly FunctionCell[],
  isSavedAsArray: (cell: FunctionCell) => boolean,
): FunctionCell[] {
  const groups = groupsOf(cells.filter(isSavedAsArray), (cell) => cell);
  const marked = new Set(groups.filter((group) => group.length > 1).flat());
  return cells.map((cell) => (marked.has(cell) ? { ...cell, mayBeInArray: true } : cell));
}

/** Cells with the same formula that hang together. */
export function groupsOf<T>(items: readonly T[], cellOf: (item: T) => FunctionCell): T[][] {
  const others = new Map(items.map((item) => [placeOf(cellOf(item), 0, 0), item]));
  return items.flatMap((first) => {
    const { formula } = cellOf(first);
    const group: T[] = [];
    const take = (place: string): void => {
      const item = others.get(place);
      if (item === undefined || cellOf(item).formula !== formula) return;
      others.delete(place);
      group.push(item);
    };
    take(placeOf(cellOf(first), 0, 0));
    // It grows while it is gone through.
    for (const item of group) for (const [down, across] of SIDES) take(placeOf(cellOf(item), down, across));
    return group.length === 0 ? [] : [group];
  });
}

const SIDES = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

function placeOf({ area: { top, left } }: FunctionCell, down: number, across: number): string {
  return `${top + down}:${left + across}`;
}
