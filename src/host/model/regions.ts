import { bounding, intersect, MAX_COLUMNS, MAX_ROWS, type Area } from "./address";
import { cellArea } from "./areas";
import type { Place } from "./references/relative";
import type { Sheet } from "./sheet";

/** Ways of the arrow keys. */
export const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;
export type Direction = (typeof DIRECTIONS)[number];

const STEPS: Readonly<Record<Direction, readonly [down: number, across: number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/** Where Ctrl and an arrow key lead: the end of the filled cells, or over blank ones to the next filled or the sheet's edge. */
export function edgeFrom(sheet: Sheet, { row, column }: Place, direction: Direction): Place {
  const [down, across] = STEPS[direction];
  const last = lastPlace(sheet);
  const isFilled = (at: Place): boolean =>
    sheet.cellValue(at.row, at.column) !== null || sheet.formula(at.row, at.column) !== undefined;
  const next = (at: Place): Place => ({ row: at.row + down, column: at.column + across });
  const isThere = (at: Place): boolean =>
    at.row >= 0 && at.column >= 0 && at.row < MAX_ROWS && at.column < MAX_COLUMNS;
  // Nothing is filled behind the last used cells: no need to walk to the edge of the sheet.
  const isBehind = (at: Place): boolean =>
    (down > 0 && at.row > last.row) || (across > 0 && at.column > last.column);
  let at: Place = { row, column };
  if (!isThere(next(at))) return at;
  if (isFilled(at) && isFilled(next(at))) {
    while (isThere(next(at)) && isFilled(next(at))) at = next(at);
    return at;
  }
  at = next(at);
  while (!isFilled(at) && isThere(next(at)) && !isBehind(at)) at = next(at);
  return isFilled(at) ? at : sheetEdge({ row, column }, direction);
}

function sheetEdge({ row, column }: Place, direction: Direction): Place {
  const edges: Readonly<Record<Direction, Place>> = {
    Left: { row, column: 0 },
    Right: { row, column: MAX_COLUMNS - 1 },
    Up: { row: 0, column },
    Down: { row: MAX_ROWS - 1, column },
  };
  return edges[direction];
}

function lastPlace(sheet: Sheet): Place {
  const used = sheet.usedArea(true);
  return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
}

/** The cells around one, bounded by blank rows and columns (Ctrl+Shift+*). */
export function surroundingRegion(sheet: Sheet, { row, column }: Place): Area {
  const used = sheet.usedArea(true);
  let area = cellArea(row, column);
  if (!used) return area;
  const isFilled = (part: Area): boolean => {
    const within = intersect(part, used);
    if (!within) return false;
    for (let r = within.top; r <= within.bottom; r++)
      for (let c = within.left; c <= within.right; c++)
        if (sheet.cellValue(r, c) !== null || sheet.formula(r, c) !== undefined) return true;
    return false;
  };
  for (let grows = true; grows;) {
    grows = false;
    // A rim of one cell around, its corners too.
    const rim: Area = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(MAX_ROWS - 1, area.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, area.right + 1),
    };
    const sides: Area[] = [
      { ...rim, bottom: rim.top },
      { ...rim, top: rim.bottom },
      { ...rim, right: rim.left },
      { ...rim, left: rim.right },
    ];
    for (const side of sides) {
      const isOwn = intersect(side, area) !== undefined;
      if (isOwn || !isFilled(side)) continue;
      const grown =
        side.top === side.bottom
          ? { ...area, top: Math.min(area.top, side.top), bottom: Math.max(area.bottom, side.bottom) }
          : { ...area, left: Math.min(area.left, side.left), right: Math.max(area.right, side.right) };
      area = bounding(area, grown);
      grows = true;
    }
  }
  // A blank cell beside a region belongs to it only if it lies within its rows and columns.
  return area;
}
