import { HostError } from "../../errors";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet, type Workbook } from "../../model";
import { invalid, type HostObject } from "../object";
import { provide } from "../makers";
import { RangeProperties } from "./properties";
import { RangeViewObject } from "./view";

/** A range: cells of one sheet. What it can do is told by what it is made of, from `base` to `properties`. */
export class RangeObject extends RangeProperties {
  GetVisibleView(): HostObject {
    return new RangeViewObject(this);
  }

  override cell(row: number, column: number): RangeObject {
    return this.at({ top: row, left: column, bottom: row, right: column });
  }

  override at(area: Area): RangeObject {
    return rangeOf(this.store, this.sheet, area);
  }
}

provide({ range: (store, sheet, area) => new RangeObject(store, sheet, area) });

/** @throws HostError InvalidArgument for cells that no sheet has */
export function rangeOf(store: Workbook, sheet: Sheet, area: Area): RangeObject {
  const { top, left, bottom, right } = area;
  const isThere =
    [top, left, bottom, right].every(Number.isInteger) &&
    top >= 0 &&
    left >= 0 &&
    bottom < MAX_ROWS &&
    right < MAX_COLUMNS &&
    top <= bottom &&
    left <= right;
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
