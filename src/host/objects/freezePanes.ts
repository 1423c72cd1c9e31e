import { HostError } from "../errors";
import { MAX_COLUMNS, MAX_ROWS, type Sheet, type Workbook } from "../model";
import { HostObject, invalid, NullObject } from "./object";
import { RangeObject, rangeAt } from "./range";

/** Rows and columns of a sheet that stay in sight. */
export class WorksheetFreezePanesObject extends HostObject {
  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }
  FreezeRows(count: number | null): void {
    this.freeze(counted(count, MAX_ROWS), 0);
  }
  FreezeColumns(count: number | null): void {
    this.freeze(0, counted(count, MAX_COLUMNS));
  }
  FreezeAt(range: RangeObject | string): void {
    const area = typeof range === "string" ? rangeAt(this.store, this.sheet, range).area : range.area;
    this.freeze(area.bottom + 1, area.right + 1);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocation(): HostObject {
    const location = this.GetLocationOrNullObject();
    if (location instanceof NullObject) throw new HostError("ItemNotFound", "No rows or columns are frozen.");
    return location;
  }
  GetLocationOrNullObject(): HostObject {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return new NullObject(this.store);
    // Frozen rows alone are whole rows, frozen columns alone whole columns.
    const bottom = rows === 0 ? MAX_ROWS - 1 : rows - 1;
    const right = columns === 0 ? MAX_COLUMNS - 1 : columns - 1;
    return new RangeObject(this.store, this.sheet, { top: 0, left: 0, bottom, right });
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.freeze(rows, columns);
    this.store.emit({ kind: "structure", origin: "api" });
  }
}

/** One, if nothing is said. @throws HostError InvalidArgument */
function counted(count: number | null, most: number): number {
  const wanted = count ?? 1;
  if (!(Number.isInteger(wanted) && wanted >= 1 && wanted < most))
    throw invalid("That many rows or columns cannot be frozen.");
  return wanted;
}
