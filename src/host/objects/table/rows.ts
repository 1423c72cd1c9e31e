import { HostError } from "../../errors";
import { columnsOf, type Area, type Table, type Workbook } from "../../model";
import { addRows, deleteRows } from "../../model/commands";
import { HostObject, invalid } from "../object";
import { RangeObject } from "../range";
import { put, shaped } from "./values";

/** Rows of data of a table. */
export class TableRowCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];

  constructor(
    store: Workbook,
    readonly table: Table,
  ) {
    super(store);
  }

  override items(): HostObject[] {
    return Array.from(
      { length: this.Count },
      (_, index) => new TableRowObject(this.store, this.table, index),
    );
  }
  get Count(): number {
    return this.table.rowCount;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): HostObject {
    if (!Number.isInteger(index) || index < 0 || index >= this.Count)
      throw invalid(`The table "${this.table.name}" has no row ${index}.`);
    return new TableRowObject(this.store, this.table, index);
  }

  /** @param index null or -1 for the end */
  Add(index?: number | null, values?: unknown, alwaysInsert?: boolean | null): HostObject {
    const { table, store } = this;
    const at = index === null || index === undefined || index === -1 ? undefined : index;
    const count = Array.isArray(values) ? values.length : 1;
    if (count === 0) throw invalid("There is no row in the array.");
    const isGiven = values !== undefined && values !== null;
    const place: Area = { ...table.body, top: 0, bottom: count - 1 };
    // Before the table changes: rows of another width add nothing.
    if (isGiven) shaped(values, place);
    if (alwaysInsert === false) this.assertFreeBelow(at, count);
    const added = addRows(store, table, at, count);
    if (isGiven) put(store, table.sheet, added, values);
    return new TableRowObject(store, table, added.top - table.body.top);
  }

  DeleteRows(rows: unknown): void {
    if (!Array.isArray(rows) || rows.length === 0) throw invalid("The rows to delete are a list.");
    const indexes = (rows as readonly unknown[]).map((row) => {
      if (row instanceof TableRowObject) return row.index;
      if (typeof row !== "number") throw invalid("Rows are named by their index.");
      return row;
    });
    deleteRows(this.store, this.table, indexes);
  }
  DeleteRowsAt(index: number, count?: number | null): void {
    const wanted = count ?? 1;
    if (!Number.isInteger(wanted) || wanted < 1) throw invalid("At least one row is deleted.");
    deleteRows(
      this.store,
      this.table,
      Array.from({ length: wanted }, (_, at) => index + at),
    );
  }

  /** Rows that are put below instead of inserted: what happens to cells that stand there is not documented. */
  private assertFreeBelow(at: number | undefined, count: number): void {
    const { table } = this;
    const { left, bottom } = table.area;
    const isEnd = at === undefined || at === table.rowCount;
    const rows = Array.from({ length: count }, (_, row) => bottom + 1 + row);
    const columns = Array.from({ length: columnsOf(table.area) }, (_, column) => left + column);
    const isFree = rows.every((row) =>
      columns.every(
        (column) =>
          table.sheet.cellValue(row, column) === null && table.sheet.formula(row, column) === undefined,
      ),
    );
    if (!isEnd || table.hasTotals || !isFree)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook puts rows (alwaysInsert: false) only into empty cells directly below a table.",
      );
  }
}

/** The row at a place of a table, whatever stands there by now. */
export class TableRowObject extends HostObject {
  static override readonly scalars = ["Index", "Values"];

  constructor(
    store: Workbook,
    readonly table: Table,
    readonly index: number,
  ) {
    super(store);
  }

  get Index(): number {
    return this.index;
  }
  get Values(): unknown[][] {
    return this.table.sheet.values(this.area);
  }
  set Values(values: unknown) {
    put(this.store, this.table.sheet, this.area, values);
  }
  Delete(): void {
    deleteRows(this.store, this.table, [this.index]);
  }
  GetRange(): HostObject {
    return new RangeObject(this.store, this.table.sheet, this.area);
  }

  private get area(): Area {
    const { body } = this.table;
    const row = body.top + this.index;
    if (row > body.bottom)
      throw new HostError(
        "ItemNotFound",
        `The table "${this.table.name}" has no row ${this.index} any more.`,
      );
    return { ...body, top: row, bottom: row };
  }
}
