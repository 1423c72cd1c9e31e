import { HostError } from "../../errors";
import type { Area, Table, Workbook } from "../../model";
import { addColumn, deleteColumn, renameColumn } from "../../model/commands";
import { numberOf } from "../../package";
import { HostObject, invalid, NullObject } from "../object";
import { RangeObject } from "../range";
import { FilterObject } from "./filter";
import { put, shaped } from "./values";

export class TableColumnCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];

  constructor(
    store: Workbook,
    readonly table: Table,
  ) {
    super(store);
  }

  override items(): HostObject[] {
    return idsOf(this.table).map((id) => new TableColumnObject(this.store, this.table, id));
  }
  get Count(): number {
    return this.table.columns().length;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItem(key: string | number): HostObject {
    const column = this.find(key);
    if (column instanceof NullObject)
      throw new HostError("ItemNotFound", `The requested resource doesn't exist: column "${key}".`);
    return column;
  }
  GetItemOrNullObject(key: string | number): HostObject {
    return this.find(key);
  }
  GetItemAt(index: number): HostObject {
    const id = idsOf(this.table)[index];
    if (id === undefined) throw invalid(`The table "${this.table.name}" has no column ${index}.`);
    return new TableColumnObject(this.store, this.table, id);
  }

  /**
   * @param index null or -1 for the end
   * @param values of the whole column, its header first
   */
  Add(index?: number | null, values?: unknown, name?: string | null): HostObject {
    const { table, store } = this;
    const at = index === null || index === undefined || index === -1 ? undefined : index;
    const isGiven = values !== undefined && values !== null;
    if (isGiven) shaped(values, { ...table.area, left: 0, right: 0 });
    const added = addColumn(store, table, at, name ?? undefined);
    const id = idsOf(table)[added.left - table.area.left];
    if (isGiven) put(store, table.sheet, added, values);
    if (name !== undefined && name !== null) renameColumn(store, table, added.left - table.area.left, name);
    return new TableColumnObject(store, table, id ?? 0);
  }

  /** By name or, as a number or else as a text, by id. */
  private find(key: string | number): HostObject {
    const ids = idsOf(this.table);
    const named = this.table
      .headers()
      .findIndex((header) => header.toLowerCase() === String(key).toLowerCase());
    const index = typeof key === "string" && named >= 0 ? named : ids.indexOf(Number(key));
    const id = ids[index];
    return id === undefined ? new NullObject(this.store) : new TableColumnObject(this.store, this.table, id);
  }
}

/** Numbers by which a table tells its columns apart, in their order. */
function idsOf(table: Table): number[] {
  return table.columns().map((column) => numberOf(column, "id") ?? 0);
}

/** A column of a table; it stays the same when others come before it. */
class TableColumnObject extends HostObject {
  static override readonly scalars = ["Id", "Index", "Values", "Name"];

  constructor(
    store: Workbook,
    readonly table: Table,
    readonly id: number,
  ) {
    super(store);
  }
  override get wireId(): string {
    return String(this.id);
  }
  get Id(): number {
    return this.id;
  }
  get Index(): number {
    const index = idsOf(this.table).indexOf(this.id);
    if (index < 0)
      throw new HostError("ItemNotFound", `The column is no longer in the table "${this.table.name}".`);
    return index;
  }
  get Name(): string {
    return this.table.headers()[this.Index] ?? "";
  }
  set Name(name: string) {
    renameColumn(this.store, this.table, this.Index, name);
  }
  get Values(): unknown[][] {
    return this.table.sheet.values(this.within(this.table.area));
  }
  set Values(values: unknown) {
    put(this.store, this.table.sheet, this.within(this.table.area), values);
  }
  get Filter(): HostObject {
    return new FilterObject(this.store, this.table, () => this.Index);
  }
  Delete(): void {
    deleteColumn(this.store, this.table, this.Index);
  }
  GetDataBodyRange(): HostObject {
    return this.range(this.table.body);
  }
  GetHeaderRowRange(): HostObject {
    return this.range(this.table.header);
  }
  GetTotalRowRange(): HostObject {
    return this.range(totalsOf(this.table));
  }
  GetRange(): HostObject {
    return this.range(this.table.area);
  }

  private within(rows: Area): Area {
    const column = this.table.area.left + this.Index;
    return { ...rows, left: column, right: column };
  }
  private range(rows: Area): HostObject {
    return new RangeObject(this.store, this.table.sheet, this.within(rows));
  }
}

/** @throws HostError ItemNotFound for a table without a row of totals */
export function totalsOf(table: Table): Area {
  if (!table.totals) throw new HostError("ItemNotFound", `The table "${table.name}" has no row of totals.`);
  return table.totals;
}
