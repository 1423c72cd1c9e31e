import type { Area, CellStyle, Sheet, StyleChangeOf, Workbook } from "../../model";
import { HostObject } from "../object";

/** Base of the objects that tell and change the looks of cells. */
export abstract class AreaObject extends HostObject {
  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super(store);
  }

  /** What all cells have in common; null where they differ. */
  protected common<T>(of: (style: CellStyle) => T): T | null {
    const [first, ...others] = new Set(this.sheet.stylesIn(this.area).map(of));
    return others.length > 0 || first === undefined ? null : first;
  }

  protected restyle(change: StyleChangeOf): void {
    this.sheet.assertWritable(undefined, "formatCells");
    this.sheet.restyle(this.area, change);
    this.changed();
  }

  protected changed(): void {
    this.store.emit({ kind: "format", sheet: this.sheet, area: this.area, origin: "api" });
  }
}

/** The figure of every row or column from `first` to `last`; null where they differ. */
export function same<T>(first: number, last: number, figure: (at: number) => T): T | null {
  const wanted = figure(first);
  for (let at = first + 1; at <= last; at++) if (figure(at) !== wanted) return null;
  return wanted;
}
