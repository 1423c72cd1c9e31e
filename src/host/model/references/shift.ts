import { MAX_COLUMNS, MAX_ROWS, type Area } from "../address";

/** Where cells of an area are after a change: an area again, or gone. */
export type Moved = Area | "gone";

/** The direction in which cells make room or close up. */
export type Axis = "rows" | "columns";

/** Cells that come or go, and the direction in which those behind them move. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly area: Area;
  readonly axis: Axis;
}

/**
 * Where an area is after cells came or went. Only areas as wide as what moves, or narrower, follow; of wider ones Excel leaves
 * the references, though some of their cells move.
 */
export function shiftArea(area: Area, { kind, area: changed, axis }: Shift): Moved {
  const [from, to, last] =
    axis === "rows"
      ? (["top", "bottom", MAX_ROWS - 1] as const)
      : (["left", "right", MAX_COLUMNS - 1] as const);
  const [low, high] = axis === "rows" ? (["left", "right"] as const) : (["top", "bottom"] as const);
  if (area[low] < changed[low] || area[high] > changed[high]) return area;
  // Whole columns stay whole when rows come and go.
  if (area[from] === 0 && area[to] === last) return area;
  const count = changed[to] - changed[from] + 1;
  if (kind === "insert") {
    if (area[to] < changed[from]) return area;
    const start = area[from] >= changed[from] ? area[from] + count : area[from];
    const end = area[to] + count;
    if (start > last) return "gone";
    return { ...area, [from]: start, [to]: Math.min(end, last) };
  }
  if (area[from] > changed[to]) return { ...area, [from]: area[from] - count, [to]: area[to] - count };
  if (area[to] < changed[from]) return area;
  const start = Math.min(area[from], changed[from]);
  const gone = Math.min(area[to], changed[to]) - Math.max(area[from], changed[from]) + 1;
  const left = area[to] - area[from] + 1 - gone;
  return left === 0 ? "gone" : { ...area, [from]: start, [to]: start + left - 1 };
}
