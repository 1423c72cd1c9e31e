import { HostError } from "../errors";
import { parseArea, splitAddress, type Sheet, type Table, type Workbook } from "../model";
import { renameTable } from "../model/commands";
import {
  childNamed,
  element,
  ensureChild,
  flagOf,
  insertInOrder,
  remove,
  setAttribute,
  type XmlElement,
} from "../package";
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

  constructor(
    store: Workbook,
    readonly table: Table,
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
    renameTable(this.store, this.table, name);
  }
  get Style(): string {
    return this.styleInfo?.attributes.name ?? "";
  }
  set Style(style: string) {
    this.setStyle("name", style);
  }
  get ShowHeaders(): boolean {
    return this.table.hasHeaders;
  }
  get ShowTotals(): boolean {
    return this.table.hasTotals;
  }
  get ShowBandedRows(): boolean {
    return flagOf(this.styleInfo, "showRowStripes");
  }
  set ShowBandedRows(show: boolean) {
    this.setStyle("showRowStripes", show);
  }
  get ShowFilterButton(): boolean {
    return childNamed(this.table.part.root, "autoFilter") !== undefined;
  }
  set ShowFilterButton(show: boolean) {
    if (show === this.ShowFilterButton) return;
    const root = this.table.part.edit();
    const known = childNamed(root, "autoFilter");
    if (known) remove(known);
    else insertInOrder(root, element("autoFilter"), ["autoFilter", "sortState", "tableColumns"]);
    this.table.setArea(this.table.area);
  }
  get ShowBandedColumns(): boolean {
    return flagOf(this.styleInfo, "showColumnStripes");
  }
  set ShowBandedColumns(show: boolean) {
    this.setStyle("showColumnStripes", show);
  }
  get HighlightFirstColumn(): boolean {
    return flagOf(this.styleInfo, "showFirstColumn");
  }
  set HighlightFirstColumn(show: boolean) {
    this.setStyle("showFirstColumn", show);
  }
  get HighlightLastColumn(): boolean {
    return flagOf(this.styleInfo, "showLastColumn");
  }
  set HighlightLastColumn(show: boolean) {
    this.setStyle("showLastColumn", show);
  }
  private get styleInfo(): XmlElement | undefined {
    return childNamed(this.table.part.root, "tableStyleInfo");
  }
  private setStyle(attribute: string, value: string | boolean): void {
    const info = ensureChild(this.table.part.edit(), "tableStyleInfo", [
      "tableColumns",
      "tableStyleInfo",
      "extLst",
    ]);
    setAttribute(info, attribute, value);
    this.store.emit({ kind: "structure", origin: "api" });
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
  _RegisterDataChangedEvent(): void {
    // The host sends every change; the library filters by its handlers.
  }
  _UnregisterDataChangedEvent(): void {
    // As above.
  }
}

/** Tables of the workbook, or of one sheet. */
export class TableCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    readonly sheet?: Sheet,
  ) {
    super(store);
  }

  private get tables(): Table[] {
    return this.store.tables.filter((table) => this.sheet === undefined || table.sheet === this.sheet);
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
    if (sheet.merges.in(area).length > 0) throw invalid("A table cannot hold merged cells.");
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
  _RegisterDataChangedEvent(): void {
    // The host sends every change; the library filters by its handlers.
  }
  _UnregisterDataChangedEvent(): void {
    // As above.
  }
  _RegisterAddedEvent(): void {
    // As above.
  }
  _UnregisterAddedEvent(): void {
    // As above.
  }
  _RegisterDeletedEvent(): void {
    // As above.
  }
  _UnregisterDeletedEvent(): void {
    // As above.
  }
}

class TableColumnCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];

  constructor(
    store: Workbook,
    readonly table: Table,
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
    store: Workbook,
    readonly table: Table,
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
    store: Workbook,
    readonly table: Table,
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
