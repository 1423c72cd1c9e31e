import { HostError } from "../errors";
import { intersect, isWithin, type Table, type Workbook } from "../model";
import { provide } from "./makers";
import { HostObject, NullObject } from "./object";
import { TableObject } from "./table";

/** The tables of some ranges. */
class TableScopedCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly tables: readonly Table[],
  ) {
    super(store);
  }
  override items(): HostObject[] {
    return this.tables.map((table) => new TableObject(this.store, table));
  }
  GetCount(): number {
    return this.tables.length;
  }
  GetFirst(): HostObject {
    const [first] = this.tables;
    if (!first)
      throw new HostError("ItemNotFound", "The requested resource doesn't exist: there is no table.");
    return new TableObject(this.store, first);
  }
  GetItem(name: string): HostObject {
    const table = this.named(name);
    if (!table) throw new HostError("ItemNotFound", `The requested resource doesn't exist: table "${name}".`);
    return new TableObject(this.store, table);
  }
  GetItemOrNullObject(name: string): HostObject {
    const table = this.named(name);
    return table ? new TableObject(this.store, table) : new NullObject(this.store);
  }

  private named(name: string): Table | undefined {
    const folded = name.toLowerCase();
    return this.tables.find((table) => table.id === name || table.name.toLowerCase() === folded);
  }
}

provide({
  tablesIn: (store, sheet, areas, fullyContained) =>
    new TableScopedCollectionObject(
      store,
      store.tables.filter(
        (table) =>
          table.sheet === sheet &&
          areas.some((area) =>
            fullyContained ? isWithin(table.area, area) : intersect(table.area, area) !== undefined,
          ),
      ),
    ),
});
