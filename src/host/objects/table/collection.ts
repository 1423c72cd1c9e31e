import { HostError } from "../../errors";
import type { Sheet, Table, Workbook } from "../../model";
import { makeTable } from "../../model/commands";
import { HostObject, invalid, NullObject } from "../object";
import type { RangeObject } from "../range";
import { TableObject } from "./table";

/** Tables of the workbook, or of one sheet. */
export class TableCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];
  static override readonly events = {
    Added: "tableAdded",
    DataChanged: "tableChanged",
    Deleted: "tableDeleted",
  } as const;

  constructor(
    store: Workbook,
    readonly sheet?: Sheet,
  ) {
    super(store);
  }

  private get tables(): Table[] {
    return this.store.tables.filter((table) => this.sheet === undefined || table.sheet === this.sheet);
  }
  override get eventTarget(): string | undefined {
    return this.sheet?.id;
  }
  override items(): HostObject[] {
    return this.tables.map((table) => new TableObject(this.store, table));
  }
  get Count(): number {
    return this.tables.length;
  }
  Add(address: RangeObject | string, hasHeaders: boolean): HostObject {
    const { sheet, area } =
      typeof address === "string" ? this.store.resolve(address, this.sheet ?? this.store.active) : address;
    if (this.sheet && sheet !== this.sheet) throw invalid("The range lies on another sheet.");
    if (typeof hasHeaders !== "boolean") throw invalid("Whether the cells have headers is true or false.");
    return new TableObject(this.store, makeTable(this.store, sheet, area, hasHeaders));
  }
  GetItem(name: string): HostObject {
    const table = this.tables.find((candidate) => candidate === this.store.table(name));
    if (!table) throw new HostError("ItemNotFound", `The requested resource doesn't exist: table "${name}".`);
    return new TableObject(this.store, table);
  }
  GetItemAt(index: number): HostObject {
    const table = this.tables[index];
    if (!table) throw invalid(`There is no table ${index}.`);
    return new TableObject(this.store, table);
  }
  GetItemOrNullObject(name: string): HostObject {
    const table = this.tables.find((candidate) => candidate === this.store.table(name));
    return table ? new TableObject(this.store, table) : new NullObject(this.store);
  }
  GetCount(): number {
    return this.tables.length;
  }
}
