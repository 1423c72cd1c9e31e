import { HostError } from "../errors";
import {
  columnsOf,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  type Sheet,
  type Workbook,
} from "../model";
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
    if (this.sheet.frozen.columns > 0) throw both("columns");
    this.freeze({ rows: counted(count, MAX_ROWS), columns: 0 });
  }
  FreezeColumns(count: number | null): void {
    if (this.sheet.frozen.rows > 0) throw both("rows");
    this.freeze({ rows: 0, columns: counted(count, MAX_COLUMNS) });
  }
  /** The range itself stays in sight: what lies before it cannot be seen. */
  FreezeAt(range: RangeObject | string | null): void {
    if (range === null || range === undefined) {
      this.Unfreeze();
      return;
    }
    const { sheet, area } = typeof range === "string" ? rangeAt(this.store, this.sheet, range) : range;
    if (sheet !== this.sheet) throw invalid("The range lies on another sheet.");
    const { top, left } = area;
    const rows = isWholeColumns(area) ? 0 : rowsOf(area);
    const columns = isWholeRows(area) ? 0 : columnsOf(area);
    if (rows + columns === 0 || top + rows >= MAX_ROWS || left + columns >= MAX_COLUMNS)
      throw invalid("Some cells are not frozen.");
    this.freeze({ top, left, rows, columns });
  }
  Unfreeze(): void {
    this.freeze({ rows: 0, columns: 0 });
  }
  GetLocation(): HostObject {
    const location = this.GetLocationOrNullObject();
    if (location instanceof NullObject) throw new HostError("ItemNotFound", "No rows or columns are frozen.");
    return location;
  }
  GetLocationOrNullObject(): HostObject {
    const { top, left, rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return new NullObject(this.store);
    // Frozen rows alone are whole rows, frozen columns alone whole columns.
    const [first, last] = rows === 0 ? [0, MAX_ROWS - 1] : [top, top + rows - 1];
    const [begin, end] = columns === 0 ? [0, MAX_COLUMNS - 1] : [left, left + columns - 1];
    return new RangeObject(this.store, this.sheet, { top: first, left: begin, bottom: last, right: end });
  }

  private freeze(frozen: Parameters<Sheet["freeze"]>[0]): void {
    this.sheet.freeze(frozen);
    this.store.emit({ kind: "structure", origin: "api" });
  }
}

/** No document says whether the others stay frozen. */
function both(others: "rows" | "columns"): HostError {
  return new HostError(
    "NotImplemented",
    `The embedded workbook freezes rows and columns together by freezeAt only; some ${others} are frozen.`,
  );
}

/** One, if nothing is said; 0 for none. @throws HostError InvalidArgument */
function counted(count: number | null, most: number): number {
  const wanted = count ?? 1;
  if (!(Number.isInteger(wanted) && wanted >= 0 && wanted < most))
    throw invalid("That many rows or columns cannot be frozen.");
  return wanted;
}
