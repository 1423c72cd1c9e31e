import { HostError } from "../../errors";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet, type Workbook } from "../../model";
import { invalid, type HostObject } from "../object";
import { provideRanges } from "../rangeFor";
import { RangeStructure } from "./structure";

/** A range: cells of one sheet. What it can do is told by what it is made of, from `base` to `structure`. */
export class RangeObject extends RangeStructure {
  protected override at(area: Area): HostObject {
    return rangeOf(this.store, this.sheet, area);
  }
}

provideRanges((store, sheet, area) => new RangeObject(store, sheet, area));

/** @throws HostError InvalidArgument for cells that no sheet has */
export function rangeOf(store: Workbook, sheet: Sheet, area: Area): RangeObject {
  const { top, left, bottom, right } = area;
  const isThere =
    top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS && top <= bottom && left <= right;
  if (!isThere) throw invalid("The range lies outside the sheet.");
  return new RangeObject(store, sheet, area);
}

/** @throws HostError InvalidArgument for an address that cannot be read */
export function rangeAt(store: Workbook, sheet: Sheet, address: string): RangeObject {
  const resolved = store.resolve(address, sheet);
  if (resolved.sheet !== sheet)
    throw new HostError("InvalidArgument", `The address "${address}" names another sheet.`);
  return new RangeObject(store, sheet, resolved.area);
}
