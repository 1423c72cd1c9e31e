import { HostError } from "../errors";
import { formatAddress, MAX_COLUMNS, MAX_ROWS, type Area, type Sheet, type Workbook } from "../model";
import { HostObject } from "./object";
import { RangeObject } from "./range";
import { provideRangeAreas } from "./rangeAreasOf";
import { worksheetOf } from "./worksheetOf";

/** More cells than Office.js counts. */
const MOST_CELLS = 2 ** 31 - 1;

/** Several rectangles of cells of one sheet. */
export class RangeAreasObject extends HostObject {
  static override readonly scalars = ["Address", "AreaCount", "CellCount", "IsEntireColumn", "IsEntireRow"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {
    super(store);
  }
  get Address(): string {
    return this.areas.map((area) => formatAddress(this.sheet.name, area)).join(", ");
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  get CellCount(): number {
    const count = this.ranges().reduce((total, range) => total + range.CellCount, 0);
    return count > MOST_CELLS ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.areas.every(({ top, bottom }) => top === 0 && bottom === MAX_ROWS - 1);
  }
  get IsEntireRow(): boolean {
    return this.areas.every(({ left, right }) => left === 0 && right === MAX_COLUMNS - 1);
  }
  get Areas(): HostObject {
    return new RangeCollectionObject(this.store, this.ranges());
  }
  get Worksheet(): HostObject {
    return worksheetOf(this.store, this.sheet);
  }

  private ranges(): RangeObject[] {
    return this.areas.map((area) => new RangeObject(this.store, this.sheet, area));
  }
}

class RangeCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly ranges: readonly RangeObject[],
  ) {
    super(store);
  }
  override items(): HostObject[] {
    return [...this.ranges];
  }
  GetCount(): number {
    return this.ranges.length;
  }
  GetItemAt(index: number): HostObject {
    const range = this.ranges[index];
    if (!range) throw new HostError("ItemNotFound", `There is no area ${index}.`);
    return range;
  }
}

provideRangeAreas((store, sheet, areas) => new RangeAreasObject(store, sheet, areas));
