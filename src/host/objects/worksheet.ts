import { HostError } from "../errors";
import { MAX_COLUMNS, MAX_ROWS, type Sheet, type Workbook } from "../model";
import { deleteSheet, renameSheet } from "../model/commands";
import { childNamed, childrenNamed, element, insertInOrder, remove, setAttribute } from "../package";
import { ChartCollectionObject } from "./chart";
import { colorOf } from "./format";
import { CommentCollectionObject } from "./comments";
import { NamedItemCollectionObject } from "./names";
import { NoteCollectionObject } from "./notes";
import { assertWord, HostObject, NullObject } from "./object";
import { PageBreakCollectionObject, PageLayoutObject } from "./pageLayout";
import { RangeObject, rangeAt, rangeOf } from "./range";
import { TableCollectionObject } from "./table";
import { WorksheetProtectionObject } from "./worksheetProtection";
import { provideWorksheets } from "./worksheetOf";

/** Children of `sheetPr` in the order of the schema. */
const PROPERTIES = ["tabColor", "outlinePr", "pageSetUpPr"];

export class WorksheetObject extends HostObject {
  static override readonly scalars = ["Id", "Name", "Position", "Visibility", "TabColor", "ShowGridlines"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }

  override get wireId(): string {
    return this.sheet.id;
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    renameSheet(this.store, this.sheet, name);
  }
  get Position(): number {
    return this.store.sheets.indexOf(this.sheet);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(visibility: string) {
    assertWord(visibility, ["Visible", "Hidden", "VeryHidden"]);
    this.store.setVisibility(this.sheet, visibility as Excel.SheetVisibility);
  }
  get TabColor(): string {
    const properties = this.sheet.child("sheetPr");
    return this.store.styles.colorOf(properties && childNamed(properties, "tabColor")) ?? "";
  }
  set TabColor(color: string) {
    const rgb = color === "" ? undefined : `FF${colorOf(color).slice(1)}`;
    const properties = this.sheet.editChild("sheetPr");
    for (const old of childrenNamed(properties, "tabColor")) remove(old);
    if (rgb !== undefined) insertInOrder(properties, element("tabColor", { rgb }), PROPERTIES);
    this.store.emit({ kind: "structure", origin: "api" });
  }
  get Gridlines(): boolean {
    return this.sheet.hasGridlines;
  }
  set Gridlines(showGridLines: boolean) {
    setAttribute(this.sheet.editView(), "showGridLines", showGridLines ? undefined : false);
    this.store.emit({ kind: "structure", origin: "api" });
  }
  get ShowGridlines(): boolean {
    return this.Gridlines;
  }
  set ShowGridlines(show: boolean) {
    this.Gridlines = show;
  }
  get Tables(): HostObject {
    return new TableCollectionObject(this.store, this.sheet);
  }
  get Names(): HostObject {
    return new NamedItemCollectionObject(this.store, this.sheet);
  }
  get Comments(): HostObject {
    return new CommentCollectionObject(this.store, this.sheet);
  }
  get Notes(): HostObject {
    return new NoteCollectionObject(this.store, this.sheet);
  }
  get Charts(): HostObject {
    return new ChartCollectionObject(this.store, this.sheet);
  }
  get FreezePanes(): HostObject {
    return new WorksheetFreezePanesObject(this.store, this.sheet);
  }
  get PageLayout(): HostObject {
    return new PageLayoutObject(this.store, this.sheet);
  }
  get HorizontalPageBreaks(): HostObject {
    return new PageBreakCollectionObject(this.store, this.sheet);
  }
  get Protection(): HostObject {
    return new WorksheetProtectionObject(this.store, this.sheet);
  }

  GetRange(address?: string): HostObject {
    return address === undefined || address === null || address === ""
      ? rangeAt(this.store, this.sheet, "1:1048576")
      : rangeAt(this.store, this.sheet, address);
  }
  GetCell(row: number, column: number): HostObject {
    return rangeOf(this.store, this.sheet, { top: row, left: column, bottom: row, right: column });
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): HostObject {
    return rangeOf(this.store, this.sheet, {
      top: row,
      left: column,
      bottom: row + rows - 1,
      right: column + columns - 1,
    });
  }
  GetUsedRange(valuesOnly = false): HostObject {
    return new RangeObject(
      this.store,
      this.sheet,
      this.sheet.usedArea(valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 },
    );
  }
  GetUsedRangeOrNullObject(valuesOnly = false): HostObject {
    const area = this.sheet.usedArea(valuesOnly);
    return area ? new RangeObject(this.store, this.sheet, area) : new NullObject(this.store);
  }
  Activate(): void {
    if (this.sheet.visibility !== "Visible")
      throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    this.store.active = this.sheet;
    this.store.emit({ kind: "activate", sheet: this.sheet, origin: "api" });
  }
  Delete(): void {
    deleteSheet(this.store, this.sheet);
  }
  _RegisterDataChangedEvent(): void {
    // The host sends every change; the library filters by its handlers.
  }
  _UnregisterDataChangedEvent(): void {
    // As above.
  }
}

provideWorksheets((store, sheet) => new WorksheetObject(store, sheet));

export class WorksheetCollectionObject extends HostObject {
  override items(): HostObject[] {
    return this.store.sheets.map((sheet) => new WorksheetObject(this.store, sheet));
  }
  Add(name?: string): HostObject {
    return new WorksheetObject(this.store, this.store.addSheet(name ?? undefined));
  }
  GetItem(name: string): HostObject {
    const sheet = this.store.sheet(name);
    if (!sheet) throw new HostError("ItemNotFound", `The requested resource doesn't exist: sheet "${name}".`);
    return new WorksheetObject(this.store, sheet);
  }
  GetItemOrNullObject(name: string): HostObject {
    const sheet = this.store.sheet(name);
    return sheet ? new WorksheetObject(this.store, sheet) : new NullObject(this.store);
  }
  GetActiveWorksheet(): HostObject {
    return new WorksheetObject(this.store, this.store.active);
  }
  GetFirst(): HostObject {
    return new WorksheetObject(this.store, this.store.firstSheet);
  }
  GetCount(): number {
    return this.store.sheets.length;
  }
  _RegisterDataChangedEvent(): void {
    // The host sends every change; the library filters by its handlers.
  }
  _UnregisterDataChangedEvent(): void {
    // As above.
  }
  _RegisterCalculatedEvent(): void {
    // As above.
  }
  _UnregisterCalculatedEvent(): void {
    // As above.
  }
  _RegisterDeletedEvent(): void {
    // As above.
  }
  _UnregisterDeletedEvent(): void {
    // As above.
  }
}

class WorksheetFreezePanesObject extends HostObject {
  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }
  FreezeRows(rows = 1): void {
    this.freeze(rows, 0);
  }
  FreezeColumns(columns = 1): void {
    this.freeze(0, columns);
  }
  FreezeAt(range: RangeObject | string): void {
    const area = typeof range === "string" ? rangeAt(this.store, this.sheet, range).area : range.area;
    this.freeze(area.bottom + 1, area.right + 1);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocationOrNullObject(): HostObject {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return new NullObject(this.store);
    // Frozen rows alone are whole rows, frozen columns alone whole columns.
    const bottom = rows === 0 ? MAX_ROWS - 1 : rows - 1;
    const right = columns === 0 ? MAX_COLUMNS - 1 : columns - 1;
    return new RangeObject(this.store, this.sheet, { top: 0, left: 0, bottom, right });
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.freeze(rows, columns);
    this.store.emit({ kind: "structure", origin: "api" });
  }
}
