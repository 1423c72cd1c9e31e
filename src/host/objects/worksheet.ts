import { HostError } from "../errors";
import { WHOLE_SHEET, type Sheet, type Workbook } from "../model";
import { copySheet, deleteSheet, renameSheet } from "../model/commands";
import { usualWidth } from "../model/sizes";
import { setTabColor, tabColorOf } from "../model/tabColor";
import { flagOf, setAttribute } from "../package";
import { ChartCollectionObject } from "./chart";
import { colorOf } from "./format";
import { CommentCollectionObject } from "./comments";
import { WorksheetFreezePanesObject } from "./freezePanes";
import { NamedItemCollectionObject } from "./names";
import { NoteCollectionObject } from "./notes";
import { assertFlag, assertWord, HostObject, invalid, NullObject } from "./object";
import { PageBreakCollectionObject, PageLayoutObject } from "./pageLayout";
import { PivotTableCollectionObject } from "./pivotTables";
import {
  findAll,
  found,
  RangeObject,
  rangeAt,
  rangeOf,
  replaceIn,
  showOutline,
  type Criteria,
} from "./range";
import { areasAt, RangeAreasObject } from "./rangeAreas";
import { ShapeCollectionObject } from "./shapes";
import { AutoFilterObject, TableCollectionObject } from "./table";
import { WorksheetCustomPropertyCollectionObject } from "./document";
import { WorksheetProtectionObject } from "./worksheetProtection";
import { provide } from "./makers";

/** Characters of the padding that widths in the file count in: 5 pixels of 7. */
const PADDING = 5 / 7;

/** Events of one sheet; a collection has them for all. */
export const SHEET_EVENTS = {
  Activated: "sheetActivated",
  Calculated: "sheetCalculated",
  ColumnSorted: "columnSorted",
  DataChanged: "sheetChanged",
  Deactivated: "sheetDeactivated",
  FormatChanged: "formatChanged",
  FormulaChanged: "formulaChanged",
  NameChanged: "sheetNameChanged",
  ProtectionChanged: "protectionChanged",
  RowHiddenChanged: "rowHiddenChanged",
  RowSorted: "rowSorted",
  SelectionChanged: "selectionChanged",
  SingleClicked: "singleClicked",
  VisibilityChanged: "sheetVisibilityChanged",
} as const;

export class WorksheetObject extends HostObject {
  static override readonly scalars = [
    "Id",
    "Name",
    "Position",
    "Visibility",
    "TabColor",
    "TabId",
    "ShowGridlines",
    "ShowHeadings",
    "StandardHeight",
    "StandardWidth",
  ];
  static override readonly events = SHEET_EVENTS;

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
  set Position(position: number) {
    if (!(Number.isInteger(position) && position >= 0 && position < this.store.sheets.length))
      throw invalid(`There is no place ${position} among the sheets.`);
    this.store.moveSheet(this.sheet, position);
  }
  get TabId(): number {
    return this.store.sheetNumber(this.sheet);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(visibility: string) {
    assertWord(visibility, ["Visible", "Hidden", "VeryHidden"]);
    this.store.setVisibility(this.sheet, visibility as Excel.SheetVisibility);
  }
  get TabColor(): string {
    return tabColorOf(this.store, this.sheet) ?? "";
  }
  set TabColor(color: string) {
    setTabColor(this.sheet, color === "" ? undefined : `FF${colorOf(color).slice(1)}`);
    this.store.emit({ kind: "structure", origin: "api" });
  }
  get Gridlines(): boolean {
    return this.sheet.hasGridlines;
  }
  set Gridlines(showGridLines: boolean) {
    assertFlag(showGridLines);
    setAttribute(this.sheet.editView(), "showGridLines", showGridLines ? undefined : false);
    this.store.emit({ kind: "structure", origin: "api" });
  }
  get ShowGridlines(): boolean {
    return this.Gridlines;
  }
  set ShowGridlines(show: boolean) {
    this.Gridlines = show;
  }
  /** The library reads `ShowHeadings` and writes `Headings`. */
  get Headings(): boolean {
    return flagOf(this.sheet.view, "showRowColHeaders", true);
  }
  set Headings(show: boolean) {
    assertFlag(show);
    setAttribute(this.sheet.editView(), "showRowColHeaders", show ? undefined : false);
    this.store.emit({ kind: "structure", origin: "api" });
  }
  get ShowHeadings(): boolean {
    return this.Headings;
  }
  set ShowHeadings(show: boolean) {
    this.Headings = show;
  }
  get StandardHeight(): number {
    return this.sheet.defaultRowHeight;
  }
  /** Characters of the usual font, without the padding that the file counts in. */
  get StandardWidth(): number {
    const width = usualWidth(this.sheet);
    return Math.round((width - PADDING) * 100) / 100;
  }
  set StandardWidth(characters: number) {
    if (!(characters >= 0 && characters <= 255)) throw invalid("A column is 0 to 255 characters wide.");
    this.sheet.assertWritable(undefined, "formatColumns");
    const format = this.sheet.editChild("sheetFormatPr");
    setAttribute(format, "defaultColWidth", Math.trunc((characters + PADDING) * 256) / 256);
    if (format.attributes.defaultRowHeight === undefined)
      setAttribute(format, "defaultRowHeight", this.sheet.defaultRowHeight);
    this.store.emit({ kind: "structure", origin: "api" });
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
  get AutoFilter(): HostObject {
    return new AutoFilterObject(this.store, this.sheet);
  }
  get Charts(): HostObject {
    return new ChartCollectionObject(this.store, this.sheet);
  }
  get Shapes(): HostObject {
    return new ShapeCollectionObject(this.store, this.sheet);
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
  get VerticalPageBreaks(): HostObject {
    return new PageBreakCollectionObject(this.store, this.sheet, "Vertical");
  }
  get CustomProperties(): HostObject {
    return new WorksheetCustomPropertyCollectionObject(this.store, this.sheet);
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
  /** @param addresses with commas between; left out, the whole sheet */
  GetRanges(addresses: string | null): HostObject {
    const areas =
      (addresses ?? "") === "" ? [WHOLE_SHEET] : areasAt(this.store, this.sheet, String(addresses));
    return new RangeAreasObject(this.store, this.sheet, areas);
  }
  FindAll(text: string, criteria: Criteria | null): HostObject {
    return found(this.FindAllOrNullObject(text, criteria), `Nothing matches "${text}".`);
  }
  /** What is on a hidden sheet is not found. */
  FindAllOrNullObject(text: string, criteria: Criteria | null): HostObject {
    if (this.sheet.visibility !== "Visible") return new NullObject(this.store);
    return findAll(this.store, this.sheet, text, criteria);
  }
  ReplaceAll(text: string, replacement: string, criteria: Criteria | null): number {
    return replaceIn(this.store, this.sheet, WHOLE_SHEET, text, replacement, criteria);
  }
  /** @param rows levels of rows that are shown, 0 for as they are */
  ShowOutlineLevels(rows: number, columns: number): void {
    showOutline(new RangeObject(this.store, this.sheet, WHOLE_SHEET), rows, columns);
  }
  Calculate(markAllDirty: boolean | null): void {
    const formulas = markAllDirty === true ? "all" : "waiting";
    this.store.emit({ kind: "calculate", formulas, sheet: this.sheet, origin: "api" });
  }

  get PivotTables(): HostObject {
    return new PivotTableCollectionObject(this.store, this.sheet);
  }
  GetNext(visibleOnly: boolean | null): HostObject {
    return found(this.GetNextOrNullObject(visibleOnly), "There is no next sheet.");
  }
  GetNextOrNullObject(visibleOnly: boolean | null): HostObject {
    return this.beside(this.store.sheets.slice(this.Position + 1), visibleOnly);
  }
  GetPrevious(visibleOnly: boolean | null): HostObject {
    return found(this.GetPreviousOrNullObject(visibleOnly), "There is no sheet before.");
  }
  GetPreviousOrNullObject(visibleOnly: boolean | null): HostObject {
    return this.beside(this.store.sheets.slice(0, this.Position).reverse(), visibleOnly);
  }
  private beside(sheets: readonly Sheet[], visibleOnly: boolean | null): HostObject {
    const sheet = sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible");
    return sheet ? new WorksheetObject(this.store, sheet) : new NullObject(this.store);
  }

  /** @param relativeTo the sheet that "Before" and "After" mean */
  Copy(position: string | null, relativeTo: WorksheetObject | null): HostObject {
    const word = position ?? "None";
    assertWord(word, ["None", "Before", "After", "Beginning", "End"]);
    const isBeside = word === "Before" || word === "After";
    if (isBeside && !(relativeTo instanceof WorksheetObject))
      throw invalid(`"${word}" needs the sheet that it is relative to.`);
    const beside = relativeTo instanceof WorksheetObject ? this.store.sheets.indexOf(relativeTo.sheet) : 0;
    const places: Readonly<Record<string, number>> = {
      None: 0,
      Beginning: 0,
      Before: beside,
      After: beside + 1,
      End: this.store.sheets.length,
    };
    return new WorksheetObject(this.store, copySheet(this.store, this.sheet, places[word] ?? 0));
  }
  /** The library finds a sheet again that a method gave it. */
  _GetSheetById(id: string): HostObject {
    const sheet = this.store.sheet(id);
    if (!sheet) throw new HostError("ItemNotFound", "The sheet is gone.");
    return new WorksheetObject(this.store, sheet);
  }
  _GetAnotherWorksheetById(id: string): HostObject {
    return this._GetSheetById(id);
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
}

provide({ worksheet: (store, sheet) => new WorksheetObject(store, sheet) });
