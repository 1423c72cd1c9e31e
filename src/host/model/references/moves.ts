import { isWithin, type Area } from "../address";
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

/** References after cells were cut and put elsewhere: whole areas follow, what stood at the target is gone. */
export function movedTo(
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
): Rewriter {
  const [down, right] = [to.area.top - from.area.top, to.area.left - from.area.left];
  return {
    ...UNCHANGED,
    area: (sheet, area) => {
      if (sheet === from.sheet && isWithin(area, from.area))
        return {
          sheet: to.sheet,
          area: {
            top: area.top + down,
            left: area.left + right,
            bottom: area.bottom + down,
            right: area.right + right,
          },
        };
      if (sheet === to.sheet && isWithin(area, to.area)) return "gone";
      return { sheet, area };
    },
  };
}
