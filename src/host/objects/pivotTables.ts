import type { Sheet, Workbook } from "../model";
import { pivotsOn, type Pivot } from "../model/pivots";
import { makerOf } from "./makers";
import { HostObject, NullObject } from "./object";
import { found } from "./range";

/** The pivot tables of a sheet, or of the workbook. They are what the file has: none is made or changed here. */
export class PivotTableCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly sheet?: Sheet,
  ) {
    super(store);
  }
  override items(): HostObject[] {
    return this.pivots().map((pivot) => new PivotTableObject(this.store, pivot));
  }
  GetCount(): number {
    return this.pivots().length;
  }
  GetItem(name: string): HostObject {
    return found(this.GetItemOrNullObject(name), `There is no pivot table "${name}".`);
  }
  GetItemOrNullObject(name: string): HostObject {
    const folded = name.toLowerCase();
    const pivot = this.pivots().find((one) => one.name.toLowerCase() === folded);
    return pivot ? new PivotTableObject(this.store, pivot) : new NullObject(this.store);
  }

  private pivots(): Pivot[] {
    return pivotsOn(this.store, this.sheet ? [this.sheet] : this.store.sheets);
  }
}

/** A pivot table: which it is, and where. */
class PivotTableObject extends HostObject {
  static override readonly scalars = ["Name"];

  constructor(
    store: Workbook,
    private readonly pivot: Pivot,
  ) {
    super(store);
  }
  get Name(): string {
    return this.pivot.name;
  }
  get Worksheet(): HostObject {
    return makerOf("worksheet")(this.store, this.pivot.sheet);
  }
}
