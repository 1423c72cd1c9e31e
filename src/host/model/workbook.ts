import { HostError } from "../errors";
import { allElements, childNamed, flagOf, numberOf, OfficePackage, type XmlElement } from "../package";
import { parseArea, splitAddress, type Area } from "./address";
import { blankPackage, EMPTY_SHEET, SHEET_TYPE } from "./blank";
import type { EnteredForm } from "./cellForms";
import { Notes, Persons, Threads } from "./comments";
import { ConditionalRules } from "./conditional";
import { Hyperlinks } from "./hyperlinks";
import { isName } from "./names";
import { EnteredFormulas } from "./references/entered";
import { SavedState } from "./savedState";
import type { Sheet } from "./sheet";
import { assertNamesSheet } from "./sheetEntries";
import type { Table } from "./table";
import { WorkbookFile } from "./workbookFile";

/**
 * The workbook: the file itself. Cells have types and stand in grids; everything else is the tree of the part that it came
 * in, so that what nobody here knows stays as it was, and a part that nobody changed is saved byte for byte.
 */
export class Workbook extends WorkbookFile {
  /** Whether it was saved, and changed since. */
  readonly saved: SavedState;
  /** Whether several people have it open. */
  isShared = false;

  /** @param isFile whether it came from a file, and not as a new workbook */
  private constructor(file: OfficePackage, isFile: boolean) {
    super(file);
    this.saved = new SavedState(this, isFile);
  }

  /** @throws UnreadableFile for bytes that are no workbook */
  static open(bytes?: Uint8Array): Workbook {
    return new Workbook(bytes ? OfficePackage.open(bytes) : blankPackage(), bytes !== undefined);
  }

  /** Where formulas wait to be calculated, Excel asks for it before it saves, unless the file says otherwise. */
  beforeSaving(): void {
    if (this.calculation.isManual && this.calculation.isBeforeSaving)
      this.emit({ kind: "calculate", formulas: "waiting", origin: "api" });
  }

  /** What charts say of single points belongs to the cells behind them, and not to their places. */
  get tracksChartPoints(): boolean {
    const list = childNamed(this.part.root, "extLst");
    return (
      list !== undefined && [...allElements(list)].some((entry) => flagOf(entry, "chartTrackingRefBase"))
    );
  }

  override entered(sheet: Sheet | undefined): EnteredForm {
    return new EnteredFormulas(this, sheet);
  }

  sheet(nameOrId: string): Sheet | undefined {
    const folded = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === folded);
  }

  addSheet(name?: string): Sheet {
    this.protection.assertOpen();
    let wanted = name;
    for (let index = this.sheets.length + 1; wanted === undefined; index++)
      if (!this.sheet(`Sheet${index}`)) wanted = `Sheet${index}`;
    this.assertSheetName(wanted);
    const path = this.file.freePath("xl/worksheets/sheet#.xml");
    this.file.add(path, SHEET_TYPE, EMPTY_SHEET);
    this.entries.add(wanted, path);
    const sheet = this.openSheet(path);
    this.emit({ kind: "structure", origin: "api" });
    return sheet;
  }

  /** Takes a part that is in the package already for another sheet, the last. */
  adoptSheet(name: string, path: string): Sheet {
    this.assertSheetName(name);
    this.entries.add(name, path);
    const sheet = this.openSheet(path);
    this.tableList.open(sheet);
    return sheet;
  }

  /** The part of a sheet as it would be saved now, cells and all. */
  sheetText(sheet: Sheet): string {
    return this.parts.text(sheet);
  }

  /** The elements of a shared text with runs of formats, by its number. */
  richText(number: number): string | undefined {
    return this.strings.elements(number);
  }

  /** How many sheets there are, chart sheets too. */
  get sheetCount(): number {
    return this.entries.all().length;
  }

  /** Number of a sheet in the file, which no other has and which stays. */
  sheetNumber(sheet: Sheet): number {
    return numberOf(this.entry(sheet), "sheetId") ?? 0;
  }

  /** Puts a sheet at another place among the sheets; the names of sheets go with them. */
  moveSheet(sheet: Sheet, position: number): void {
    const from = this.sheets.indexOf(sheet);
    if (position === from) return;
    this.protection.assertOpen();
    const moved = this.entries.move(sheet, this.sheets[position], position > from);
    this.sheets.splice(from, 1);
    this.sheets.splice(position, 0, sheet);
    this.names.sheetsMoved(moved);
    this.emit({ kind: "sheetMoved", sheet, before: from, after: position, origin: "api" });
    this.emit({ kind: "structure", origin: "api" });
  }

  /** Writes the name of a sheet; those who refer to it are rewritten by the command `renameSheet`. */
  setSheetName(sheet: Sheet, name: string): void {
    this.entries.set(sheet, "name", name);
    this.emit({ kind: "structure", origin: "api" });
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
    this.protection.assertOpen();
    if (visibility !== "Visible") this.leave(sheet);
    const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[visibility];
    this.entries.set(sheet, "state", state);
    this.emit({ kind: "structure", origin: "api" });
  }

  /** Takes a sheet out; those who refer to it are rewritten by the command `deleteSheet`. */
  removeSheet(sheet: Sheet): void {
    this.leave(sheet);
    const place = this.entries.remove(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.names.sheetLeft(place);
    this.tableList.sheetLeft(sheet);
    this.file.deleteTree(sheet.path);
    this.emit({ kind: "structure", origin: "api" });
  }

  table(nameOrId: string): Table | undefined {
    return this.tableList.find(nameOrId);
  }

  /**
   * Makes a table of cells whose first row are its headers; the command `makeTable` looks whether it can be made, and for
   * room.
   */
  addTable(sheet: Sheet, area: Area): Table {
    const table = this.tableList.add(sheet, area);
    this.emit({ kind: "structure", origin: "api" });
    return table;
  }

  /** @throws HostError InvalidArgument, ItemAlreadyExists */
  assertTableName(name: string, except?: Table): void {
    this.tableList.assertName(name, except);
  }

  /** Takes a table out; its cells stay. Those who refer to it are rewritten by the commands. */
  removeTable(table: Table): void {
    this.tableList.remove(table);
    this.emit({ kind: "structure", origin: "api" });
  }

  notes(sheet: Sheet): Notes {
    return new Notes(sheet, this.file);
  }

  comments(sheet: Sheet): Threads {
    return new Threads(sheet, this.file, new Persons(this.file, this.part.path), () =>
      this.emit({ kind: "objects", origin: "api" }),
    );
  }

  conditionalFormats(sheet: Sheet): ConditionalRules {
    return new ConditionalRules(sheet, this.styles, this.forms(sheet), (number, except) =>
      this.usesDifference(number, except),
    );
  }

  /** Whether a table or another conditional format has this format of rules. */
  private usesDifference(number: number, except: XmlElement): boolean {
    const wanted = String(number);
    const uses = ({ attributes }: XmlElement): boolean =>
      Object.entries(attributes).some(([name, value]) => /dxfId$/iu.test(name) && value === wanted);
    const parts = [...this.sheets, ...this.tables].map(({ part }) => part.root);
    return parts.some((root) => [...allElements(root)].some((found) => found !== except && uses(found)));
  }

  hyperlinks(sheet: Sheet): Hyperlinks {
    return new Hyperlinks(sheet, this.file);
  }

  /** Table that a cell belongs to. */
  tableAt(sheet: Sheet, area: Area): Table | undefined {
    return this.tableList.at(sheet, area);
  }

  /** Sheet and area of an address; the sheet may be left out when `home` says where. */
  resolve(address: string, home?: Sheet): { readonly sheet: Sheet; readonly area: Area } {
    const { sheet: name, cells } = splitAddress(address);
    const sheet = name === undefined ? home : this.sheet(name);
    if (!sheet && name !== undefined) throw new HostError("ItemNotFound", `There is no sheet "${name}".`);
    const named = isName(cells) ? (this.names.find(cells, sheet) ?? this.names.find(cells)) : undefined;
    if (named) return this.resolve(named.formula.replace(/^=/u, ""));
    const table = isName(cells) ? this.table(cells) : undefined;
    if (table) return { sheet: table.sheet, area: table.body };
    if (!sheet) throw new HostError("ItemNotFound", `"${address}" names no sheet.`);
    return { sheet, area: parseArea(cells) };
  }

  /** @throws HostError InvalidOperation for the last visible sheet */
  assertDeletable(sheet: Sheet): void {
    if (sheet.visibility === "Visible" && !this.nextTo(sheet))
      throw new HostError("InvalidOperation", "A workbook must keep one visible sheet.");
  }

  /** Another sheet becomes the active one, the next visible or else the one before. @throws HostError for the last visible */
  private leave(sheet: Sheet): void {
    this.assertDeletable(sheet);
    const next = this.nextTo(sheet);
    if (this.active === sheet && next) this.active = next;
  }

  private nextTo(sheet: Sheet): Sheet | undefined {
    const at = this.sheets.indexOf(sheet);
    const others = [...this.sheets.slice(at + 1), ...this.sheets.slice(0, at).reverse()];
    return others.find(({ visibility }) => visibility === "Visible");
  }

  /** @throws HostError InvalidArgument, ItemAlreadyExists */
  assertSheetName(name: string, except?: Sheet): void {
    assertNamesSheet(name);
    const taken = this.sheet(name);
    if (taken && taken !== except)
      throw new HostError("ItemAlreadyExists", `A sheet named "${name}" exists already.`);
  }
}
