import type { Workbook } from "../model";
import type { KeptAreas } from "../model/references/kept";
import type { Traced } from "../model/traces";
import { provide } from "./makers";
import { HostObject, invalid, NullObject } from "./object";
import { found } from "./range";
import { RangeAreasObject, RangeCollectionObject } from "./rangeAreas";

/** Ranges of several sheets. */
class WorkbookRangeAreasObject extends HostObject {
  static override readonly scalars = ["Addresses"];

  private readonly sheets: readonly RangeAreasObject[];

  constructor(store: Workbook, places: readonly Traced[]) {
    super(store);
    this.sheets = places.map(({ sheet, areas }) => new RangeAreasObject(store, sheet, areas));
  }

  override keeps(): readonly KeptAreas[] {
    return this.sheets.map((areas) => areas.keeps());
  }

  /** By sheets. */
  get Addresses(): string[] {
    return standing(this.sheets).map(({ Address }) => Address);
  }
  get Areas(): HostObject {
    return new RangeAreasCollectionObject(this.store, this.sheets);
  }
  get Ranges(): HostObject {
    return new RangeCollectionObject(
      this.store,
      standing(this.sheets).map((areas) => areas.keeps()),
    );
  }
  GetRangeAreasBySheet(key: string): HostObject {
    return found(this.GetRangeAreasOrNullObjectBySheet(key), `It has no cells on the sheet "${key}".`);
  }
  GetRangeAreasOrNullObjectBySheet(key: string): HostObject {
    const sheet = this.store.sheet(key);
    return standing(this.sheets).find((areas) => areas.sheet === sheet) ?? new NullObject(this.store);
  }
}

/** The areas of each sheet. */
class RangeAreasCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly sheets: readonly RangeAreasObject[],
  ) {
    super(store);
  }
  override keeps(): readonly KeptAreas[] {
    return this.sheets.map((areas) => areas.keeps());
  }
  override items(): HostObject[] {
    return standing(this.sheets);
  }
  GetCount(): number {
    return this.items().length;
  }
  GetItemAt(index: number): HostObject {
    const areas = this.items()[index];
    if (!areas) throw invalid(`There are no areas ${index}.`);
    return areas;
  }
}

/** Those of which cells are left. */
function standing(sheets: readonly RangeAreasObject[]): RangeAreasObject[] {
  return sheets.filter((areas) => areas.keeps().place !== undefined);
}

provide({ workbookRangeAreas: (store, places) => new WorkbookRangeAreasObject(store, places) });
