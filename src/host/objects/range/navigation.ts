import { bounding, intersect, MAX_COLUMNS, MAX_ROWS } from "../../model";
import { NullObject, type HostObject } from "../object";
import { RangeBase } from "./base";

/** The ways from a range to others. */
export abstract class RangeNavigation extends RangeBase {
  GetCell(row: number, column: number): HostObject {
    return this.at({
      top: this.area.top + row,
      left: this.area.left + column,
      bottom: this.area.top + row,
      right: this.area.left + column,
    });
  }
  GetRow(row: number): HostObject {
    return this.at({ ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  GetColumn(column: number): HostObject {
    return this.at({ ...this.area, left: this.area.left + column, right: this.area.left + column });
  }
  GetLastCell(): HostObject {
    return this.at({ ...this.area, top: this.area.bottom, left: this.area.right });
  }
  GetLastRow(): HostObject {
    return this.at({ ...this.area, top: this.area.bottom });
  }
  GetLastColumn(): HostObject {
    return this.at({ ...this.area, left: this.area.right });
  }
  GetEntireColumn(): HostObject {
    return this.at({ ...this.area, top: 0, bottom: MAX_ROWS - 1 });
  }
  GetEntireRow(): HostObject {
    return this.at({ ...this.area, left: 0, right: MAX_COLUMNS - 1 });
  }
  GetOffsetRange(rows: number, columns: number): HostObject {
    const { top, left, bottom, right } = this.area;
    return this.at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): HostObject {
    return this.at({ ...this.area, bottom: this.area.top + rows - 1, right: this.area.left + columns - 1 });
  }
  GetBoundingRect(other: RangeBase | string): HostObject {
    const area = typeof other === "string" ? this.store.resolve(other, this.sheet).area : other.area;
    return this.at(bounding(this.area, area));
  }
  GetIntersectionOrNullObject(other: RangeBase | string): HostObject {
    const { sheet, area } = typeof other === "string" ? this.store.resolve(other, this.sheet) : other;
    const shared = sheet === this.sheet ? intersect(this.area, area) : undefined;
    return shared ? this.at(shared) : new NullObject(this.store);
  }
  GetUsedRangeOrNullObject(valuesOnly = false): HostObject {
    const used = this.sheet.usedArea(valuesOnly);
    const shared = used && intersect(used, this.area);
    return shared ? this.at(shared) : new NullObject(this.store);
  }
  Select(): void {
    this.store.active = this.sheet;
    this.store.selection = this.area;
    this.store.emit({ kind: "activate", sheet: this.sheet, area: this.area, origin: "api" });
  }
}
