import { type Table, type Workbook } from "../../model";
import {
  clearFilter,
  convertTable,
  deleteTable,
  reapplyFilter,
  removeFilter,
  renameTable,
  resizeTable,
  showHeaders,
  showTotals,
} from "../../model/commands";
import { filterOfTable } from "../../model/filters";
import { ensureChild, flagOf, childNamed, setAttribute, type XmlElement } from "../../package";
import { HostError } from "../../errors";
import { assertFlag, HostObject, invalid } from "../object";
import { RangeObject } from "../range";
import { makerOf } from "../makers";
import { AutoFilterObject } from "./autoFilter";
import { TableColumnCollectionObject, totalsOf } from "./columns";
import { TableRowCollectionObject } from "./rows";
import { sightOf } from "./sight";
import { TableSortObject } from "./sort";

export class TableObject extends HostObject {
  static override readonly scalars = [
    "Id",
    "Name",
    "ShowHeaders",
    "ShowTotals",
    "Style",
    "HighlightFirstColumn",
    "HighlightLastColumn",
    "ShowBandedRows",
    "ShowBandedColumns",
    "ShowFilterButton",
    "LegacyId",
  ];
  static override readonly events = {
    DataChanged: "tableChanged",
    SelectionChanged: "tableSelectionChanged",
  } as const;

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
  /** The number of the table in the file, as a text. */
  get LegacyId(): string {
    return this.table.part.root.attributes.id ?? "";
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
    const isBuiltIn =
      /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/u.test(style);
    if (!isBuiltIn && !this.store.styles.hasTableStyle(style))
      throw invalid(`There is no table style "${style}".`);
    this.setStyle("name", style);
  }
  get ShowHeaders(): boolean {
    return this.table.hasHeaders;
  }
  set ShowHeaders(show: boolean) {
    assertFlag(show);
    showHeaders(this.store, this.table, show);
  }
  get ShowTotals(): boolean {
    return this.table.hasTotals;
  }
  set ShowTotals(show: boolean) {
    assertFlag(show);
    showTotals(this.store, this.table, show);
  }
  get ShowBandedRows(): boolean {
    return flagOf(this.styleInfo, "showRowStripes");
  }
  set ShowBandedRows(show: boolean) {
    assertFlag(show);
    this.setStyle("showRowStripes", show);
  }
  get ShowFilterButton(): boolean {
    return filterOfTable(this.table).isOn;
  }
  set ShowFilterButton(show: boolean) {
    assertFlag(show);
    if (!this.table.hasHeaders)
      throw new HostError("InvalidOperation", `The table "${this.table.name}" has no header row.`);
    if (show === this.ShowFilterButton) return;
    const filter = filterOfTable(this.table);
    if (show) {
      filter.place(this.table.area);
      this.table.setArea(this.table.area);
      this.store.emit({ kind: "structure", origin: "api" });
    } else removeFilter(this.store, filter);
  }
  get ShowBandedColumns(): boolean {
    return flagOf(this.styleInfo, "showColumnStripes");
  }
  set ShowBandedColumns(show: boolean) {
    assertFlag(show);
    this.setStyle("showColumnStripes", show);
  }
  get HighlightFirstColumn(): boolean {
    return flagOf(this.styleInfo, "showFirstColumn");
  }
  set HighlightFirstColumn(show: boolean) {
    assertFlag(show);
    this.setStyle("showFirstColumn", show);
  }
  get HighlightLastColumn(): boolean {
    return flagOf(this.styleInfo, "showLastColumn");
  }
  set HighlightLastColumn(show: boolean) {
    assertFlag(show);
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
    return makerOf("worksheet")(this.store, this.table.sheet);
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
  GetTotalRowRange(): HostObject {
    return new RangeObject(this.store, this.table.sheet, totalsOf(this.table));
  }
  get AutoFilter(): HostObject {
    return new AutoFilterObject(this.store, this.table);
  }
  get Sort(): HostObject {
    return new TableSortObject(this.store, this.table);
  }
  ClearFilters(): void {
    clearFilter(this.store, filterOfTable(this.table));
  }
  ReapplyFilters(): void {
    reapplyFilter(this.store, filterOfTable(this.table), sightOf(this.store));
  }
  Resize(range: RangeObject | string): void {
    const { sheet } = this.table;
    const { sheet: on, area } = typeof range === "string" ? this.store.resolve(range, sheet) : range;
    if (on !== sheet) throw invalid("The range lies on another sheet.");
    resizeTable(this.store, this.table, area);
  }
  Delete(): void {
    deleteTable(this.store, this.table);
  }
  ConvertToRange(): HostObject {
    const range = this.GetRange();
    convertTable(this.store, this.table);
    return range;
  }
}
