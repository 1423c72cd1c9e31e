import { HostError } from "../errors";
import { parseArea, splitAddress, type SheetStore, type TableStore, type WorkbookStore } from "../store";
import { HostObject, invalid, NullObject } from "./object";
import { RangeObject } from "./range";
import { worksheetOf } from "./worksheetOf";

export class TableObject extends HostObject {
  static override readonly scalars = [
    "Id",
    "Name",
    "Style",
    "ShowHeaders",
    "ShowTotals",
    "ShowBandedRows",
    "ShowFilterButton",
  ];
  static override readonly events = {
    DataChanged: "tableChanged",
    SelectionChanged: "tableSelectionChanged",
  } as const;

  constructor(
    store: WorkbookStore,
    readonly table: TableStore,
  ) {
    super(store);
  }

  override get wireId(): string {
    return this.table.id;
  }

  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: string) {
    this.store.renameTable(this.table, name);
  }
  get Style(): string {
    return this.table.file.style ?? "";
  }
  set Style(style: string) {
    this.table.file.style = style;
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get ShowTotals(): boolean {
    return this.table.file.showTotalRow ?? false;
  }
  get ShowBandedRows(): boolean {
    return this.table.file.showRowStripes ?? false;
  }
  set ShowBandedRows(show: boolean) {
    this.table.file.showRowStripes = show;
  }
  get ShowFilterButton(): boolean {
    return this.table.file.showAutoFilter ?? false;
  }
  set ShowFilterButton(show: boolean) {
    this.table.file.showAutoFilter = show;
  }
  get Worksheet(): HostObject {
    return worksheetOf(this.store, this.table.sheet);
  }
  get Columns(): HostObject {
    return new TableColumnCollectionObject(this.store, this.table);
  }
  get Rows(): HostObject {
    return new TableRowCollectionObject(this.store, this.table);
  }
  GetRange(): HostObject {
    return new RangeObject(this.store, this.table.sheet, this.table.area);
  }
  GetDataBodyRange(): HostObject {
    return new RangeObject(this.store, this.table.sheet, this.table.body);
  }
  GetHeaderRowRange(): HostObject {
    return new RangeObject(this.store, this.table.sheet, this.table.header);
  }
  Resize(range: RangeObject | string): void {
    this.table.sheet.assertWritable();
    this.table.resize(typeof range === "string" ? parseArea(splitAddress(range).cells) : range.area);
    this.store.emit({ kind: "structure", origin: "api" });
  }
  Delete(): void {
    this.store.deleteTable(this.table, false);
  }
  ConvertToRange(): HostObject {
    const range = this.GetRange();
    this.store.deleteTable(this.table, true);
    return range;
  }
}

/** Tables of the workbook, or of one sheet. */
export class TableCollectionObject extends HostObject {
  static override readonly events = {
    Added: "tableAdded",
    DataChanged: "tableChanged",
    Deleted: "tableDeleted",
  } as const;

  constructor(
    store: WorkbookStore,
    readonly sheet?: SheetStore,
  ) {
    super(store);
  }

  private get tables(): TableStore[] {
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
    if (sheet.hasMergeIn(area)) throw invalid("A table cannot hold merged cells.");
    return new TableObject(this.store, this.store.addTable(sheet, area, hasHeaders));
  }
  GetItem(name: string): HostObject {
    const table = this.tables.find((candidate) => candidate === this.store.table(name));
    if (!table) throw new HostError("ItemNotFound", `The requested resource doesn't exist: table "${name}".`);
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

class TableColumnCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];

  constructor(
    store: WorkbookStore,
    readonly table: TableStore,
  ) {
    super(store);
  }
  override items(): HostObject[] {
    return this.table.headers().map((_, index) => new TableColumnObject(this.store, this.table, index));
  }
  get Count(): number {
    return this.table.headers().length;
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
  private find(key: string | number): HostObject {
    const headers = this.table.headers();
    const index =
      typeof key === "number"
        ? key - 1
        : headers.findIndex((header) => header.toLowerCase() === key.toLowerCase());
    return index >= 0 && index < headers.length
      ? new TableColumnObject(this.store, this.table, index)
      : new NullObject(this.store);
  }
}

class TableColumnObject extends HostObject {
  static override readonly scalars = ["Id", "Index", "Name"];

  constructor(
    store: WorkbookStore,
    readonly table: TableStore,
    readonly index: number,
  ) {
    super(store);
  }
  override get wireId(): string {
    return String(this.index + 1);
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return this.table.headers()[this.index] ?? "";
  }
  get Values(): unknown[][] {
    return this.table.sheet.values({ ...this.table.area, left: this.column, right: this.column });
  }
  GetDataBodyRange(): HostObject {
    return new RangeObject(this.store, this.table.sheet, {
      ...this.table.body,
      left: this.column,
      right: this.column,
    });
  }
  GetRange(): HostObject {
    return new RangeObject(this.store, this.table.sheet, {
      ...this.table.area,
      left: this.column,
      right: this.column,
    });
  }
  private get column(): number {
    return this.table.area.left + this.index;
  }
}

class TableRowCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];

  constructor(
    store: WorkbookStore,
    readonly table: TableStore,
  ) {
    super(store);
  }
  get Count(): number {
    return this.table.body.bottom - this.table.body.top + 1;
  }
  GetCount(): number {
    return this.Count;
  }
}
