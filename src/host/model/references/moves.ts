import { isWithin, type Area } from "../address";
import { offsetArea } from "../areas";
import type { Sheet } from "../sheet";
import { UNCHANGED, type Rewriter } from "./rewriter";
import { shiftArea, type Shift } from "./shift";

/** References after cells came or went on a sheet. */
export function shifted(sheet: Sheet, shift: Shift): Rewriter {
  return {
    ...UNCHANGED,
    area: (on, area) => {
      if (on !== sheet) return { sheet: on, area };
      const moved = shiftArea(area, shift);
      return moved === "gone" ? moved : { sheet: on, area: moved };
    },
  };
}

/**
 * References after cells were cut and put elsewhere: whole areas follow, what stood at the target is gone, and an area of
 * which a whole edge moves along its own direction reaches as far as the edge does.
 */
export function movedTo(
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
): Rewriter {
  const [down, across] = [to.area.top - from.area.top, to.area.left - from.area.left];
  return {
    ...UNCHANGED,
    overwrites: true,
    area: (sheet, area) => {
      if (sheet === from.sheet && isWithin(area, from.area))
        return { sheet: to.sheet, area: offsetArea(area, down, across) };
      if (sheet === to.sheet && isWithin(area, to.area)) return "gone";
      if (sheet !== from.sheet || from.sheet !== to.sheet) return { sheet, area };
      return { sheet, area: stretched(area, from.area, down, across) };
    },
  };
}

/** An area whose first or last rows (or columns) were moved up or down (left or right). */
function stretched(area: Area, moved: Area, down: number, across: number): Area {
  const isAsWide = moved.left <= area.left && moved.right >= area.right;
  const isAsHigh = moved.top <= area.top && moved.bottom >= area.bottom;
  if (isAsWide && across === 0) return withEdges(area, moved, "top", "bottom", down);
  if (isAsHigh && down === 0) return withEdges(area, moved, "left", "right", across);
  return area;
}

function withEdges(area: Area, moved: Area, low: "top" | "left", high: "bottom" | "right", by: number): Area {
  const takesStart = moved[low] <= area[low] && moved[high] >= area[low];
  const takesEnd = moved[low] <= area[high] && moved[high] >= area[high];
  if (takesStart === takesEnd) return area;
  const [start, end] = [area[low] + (takesStart ? by : 0), area[high] + (takesEnd ? by : 0)];
  return { ...area, [low]: Math.min(start, end), [high]: Math.max(start, end) };
}
