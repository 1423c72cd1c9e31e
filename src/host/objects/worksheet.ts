import type { SheetProtection } from "hucre";
import { HostError } from "../errors";
import type { SheetStore, WorkbookStore } from "../store";
import { ChartCollectionObject } from "./chart";
import { assertWord, HostObject, invalid, NullObject } from "./object";
import { PageBreakCollectionObject, PageLayoutObject } from "./pageLayout";
import { RangeObject, rangeAt, rangeOf } from "./range";
import { TableCollectionObject } from "./table";
import { provideWorksheets } from "./worksheetOf";

/** Events of one sheet; a collection has them for all. */
const SHEET_EVENTS = {
  Activated: "sheetActivated",
  Calculated: "sheetCalculated",
  DataChanged: "sheetChanged",
  Deactivated: "sheetDeactivated",
  FormatChanged: "formatChanged",
  NameChanged: "sheetNameChanged",
  SelectionChanged: "selectionChanged",
  VisibilityChanged: "sheetVisibilityChanged",
} as const;

export class WorksheetObject extends HostObject {
  static override readonly scalars = ["Id", "Name", "Position", "Visibility", "TabColor", "ShowGridlines"];
  static override readonly events = SHEET_EVENTS;

  constructor(
    store: WorkbookStore,
    readonly sheet: SheetStore,
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
    this.store.renameSheet(this.sheet, name);
  }
  get Position(): number {
    return this.store.sheets.indexOf(this.sheet);
  }
  get Visibility(): string {
    if (this.sheet.file.veryHidden) return "VeryHidden";
    return this.sheet.file.hidden ? "Hidden" : "Visible";
  }
  set Visibility(visibility: string) {
    assertWord(visibility, ["Visible", "Hidden", "VeryHidden"]);
    this.store.setVisibility(this.sheet, visibility as Excel.SheetVisibility);
  }
  get TabColor(): string {
    const color = this.sheet.file.view?.tabColor?.rgb;
    return color ? `#${color.slice(-6)}` : "";
  }
  set TabColor(color: string) {
    if (!/^#[0-9a-f]{6}$/iu.test(color)) throw invalid(`${color} is no colour in the form #RRGGBB.`);
    this.sheet.file.view = { ...this.sheet.file.view, tabColor: { rgb: color.slice(1).toUpperCase() } };
  }
  get Gridlines(): boolean {
    return this.sheet.file.view?.showGridLines ?? true;
  }
  set Gridlines(showGridLines: boolean) {
    this.sheet.file.view = { ...this.sheet.file.view, showGridLines };
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
    if (this.sheet.file.hidden)
      throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    this.store.active = this.sheet;
    this.store.emit({ kind: "activate", sheet: this.sheet, origin: "api" });
  }
  Delete(): void {
    this.store.deleteSheet(this.sheet);
  }
}

provideWorksheets((store, sheet) => new WorksheetObject(store, sheet));

export class WorksheetCollectionObject extends HostObject {
  static override readonly events = {
    ...SHEET_EVENTS,
    Added: "sheetAdded",
    Deleted: "sheetDeleted",
  } as const;

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
}

class WorksheetFreezePanesObject extends HostObject {
  constructor(
    store: WorkbookStore,
    readonly sheet: SheetStore,
  ) {
    super(store);
  }
  FreezeRows(rows = 1): void {
    this.sheet.file.freezePane = { rows };
    this.store.emit({ kind: "structure", origin: "api" });
  }
  FreezeColumns(columns = 1): void {
    this.sheet.file.freezePane = { columns };
    this.store.emit({ kind: "structure", origin: "api" });
  }
  FreezeAt(range: RangeObject | string): void {
    const area = typeof range === "string" ? rangeAt(this.store, this.sheet, range).area : range.area;
    this.sheet.file.freezePane = { rows: area.bottom + 1, columns: area.right + 1 };
    this.store.emit({ kind: "structure", origin: "api" });
  }
  Unfreeze(): void {
    delete this.sheet.file.freezePane;
    this.store.emit({ kind: "structure", origin: "api" });
  }
}

class WorksheetProtectionObject extends HostObject {
  static override readonly scalars = ["Protected"];

  constructor(
    store: WorkbookStore,
    readonly sheet: SheetStore,
  ) {
    super(store);
  }
  get Protected(): boolean {
    return this.sheet.protected;
  }
  Protect(_options?: unknown, password?: string): void {
    if (this.sheet.protected) throw new HostError("InvalidOperation", "The sheet is protected already.");
    const protection: SheetProtection = { sheet: true, ...(password && { password }) };
    this.sheet.file.protection = protection;
  }
  Unprotect(password?: string): void {
    const stored = this.sheet.file.protection?.password;
    if (stored !== undefined && stored !== password)
      throw new HostError("AccessDenied", "The password is wrong.");
    delete this.sheet.file.protection;
  }
}
