import { HostError } from "../errors";
import type { DefinedName, Workbook } from "../model";
import { HostObject, NullObject } from "./object";
import { RangeObject } from "./range";
import { TableCollectionObject } from "./table";
import { RangeAreasObject } from "./rangeAreas";
import "./scopedTables";
import { StyleCollectionObject } from "./styles";
import { WorksheetCollectionObject } from "./worksheets";

/** The global object of a request. */
export class WorkbookObject extends HostObject {
  static override readonly scalars = ["Name"];

  get Name(): string {
    return "workbook.xlsx";
  }
  get Worksheets(): HostObject {
    return new WorksheetCollectionObject(this.store);
  }
  get Tables(): HostObject {
    return new TableCollectionObject(this.store);
  }
  get Names(): HostObject {
    return new NamedItemCollectionObject(this.store);
  }
  get Application(): HostObject {
    return new ApplicationObject(this.store);
  }
  get Styles(): HostObject {
    return new StyleCollectionObject(this.store);
  }
  /** One area is selected at a time here. */
  GetSelectedRanges(): HostObject {
    return new RangeAreasObject(this.store, this.store.active, [this.store.selection]);
  }
  GetSelectedRange(): HostObject {
    return new RangeObject(this.store, this.store.active, this.store.selection);
  }
  GetActiveCell(): HostObject {
    const { top, left } = this.store.selection;
    return new RangeObject(this.store, this.store.active, { top, left, bottom: top, right: left });
  }
}

class ApplicationObject extends HostObject {
  static override readonly scalars = ["CalculationMode"];

  get CalculationMode(): string {
    return "Automatic";
  }
  Calculate(_type: string): void {
    this.store.emit({ kind: "structure", origin: "api" });
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // Nothing is painted between the actions of a request here.
  }
  SuspendApiCalculationUntilNextSync(): void {
    // Calculation follows a request as a whole here.
  }
}

class NamedItemCollectionObject extends HostObject {
  override items(): HostObject[] {
    return this.store.names.own().map((named) => new NamedItemObject(this.store, named));
  }
  Add(name: string, reference: RangeObject | string): HostObject {
    const target = typeof reference === "string" ? reference.replace(/^=/u, "") : absolute(reference.Address);
    return new NamedItemObject(this.store, this.store.names.add(name, target));
  }
  GetItem(name: string): HostObject {
    const named = this.store.names.find(name);
    if (!named) throw new HostError("ItemNotFound", `The requested resource doesn't exist: name "${name}".`);
    return new NamedItemObject(this.store, named);
  }
  GetItemOrNullObject(name: string): HostObject {
    const named = this.store.names.find(name);
    return named ? new NamedItemObject(this.store, named) : new NullObject(this.store);
  }
}

class NamedItemObject extends HostObject {
  static override readonly scalars = ["Name", "Formula"];

  constructor(
    store: Workbook,
    readonly named: DefinedName,
  ) {
    super(store);
  }
  get Name(): string {
    return this.named.name;
  }
  get Formula(): string {
    return `=${this.named.formula}`;
  }
  GetRange(): HostObject {
    const { sheet, area } = this.store.resolve(this.named.formula);
    return new RangeObject(this.store, sheet, area);
  }
  Delete(): void {
    this.named.delete();
  }
}

function absolute(address: string): string {
  const at = address.lastIndexOf("!");
  return address.slice(0, at + 1) + address.slice(at + 1).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
}
