import { HostError } from "../errors";
import { HOME_LOCALE, type Locale } from "../text";
import {
  allElements,
  childNamed,
  flagOf,
  numberOf,
  OfficePackage,
  UnreadableFile,
  type PackageState,
  type Parts,
  type XmlElement,
  type XmlPart,
} from "../package";
import { parseArea, splitAddress, type Area } from "./address";
import type { Calculator } from "./calculator";
import { blankPackage, EMPTY_SHEET, PLAIN_STYLES, SHEET_TYPE, STYLES_TYPE } from "./blank";
import type { Change } from "./changes";
import { ConditionalRules } from "./conditional";
import { Notes, Persons, Threads, type Author } from "./comments";
import {
  CustomXmlParts,
  DocumentProperties,
  SOME_ADD_IN,
  WebExtensions,
  WorkbookProtection,
  type AddIn,
} from "./document";
import type { CellForms } from "./cellForms";
import { FormulaForms } from "./formulaForms";
import type { CellGrid } from "./grid";
import { HiddenRows } from "./hiddenRows";
import { Hyperlinks } from "./hyperlinks";
import { DefinedNames, isName } from "./names";
import { placesKept, restoreKept, type Keeper, type PlacesKept } from "./references/kept";
import type { Sheet, SheetHome } from "./sheet";
import { assertNamesSheet, SheetEntries } from "./sheetEntries";
import type { CellsState } from "./sheetGrid";
import { SheetParts } from "./sheetParts";
import { SharedStrings } from "./strings";
import { StyleBook } from "./styles";
import type { Table } from "./table";
import { noteFormulas } from "./tables/calculated";
import { TableList } from "./tables/list";
import { noteTotals } from "./tables/totals";

/** How a workbook stood at one moment, sharing with other states and the workbook itself whatever is the same. */
export interface WorkbookState {
  readonly file: PackageState;
  readonly sheets: readonly Sheet[];
  readonly cells: ReadonlyMap<Sheet, CellsState>;
  readonly tables: readonly Table[];
  /** Shared strings that were added. */
  readonly strings: readonly string[];
  /** Where the cells are that scripts keep. */
  readonly kept: PlacesKept;
}

/**
 * The workbook: the file itself. Cells have types and stand in grids; everything else is the tree of the part that it came
 * in, so that what nobody here knows stays as it was, and a part that nobody changed is saved byte for byte.
 */
export class Workbook implements SheetHome {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedNames;
  readonly styles: StyleBook;
  /** Names of the functions that add-ins bring, in capitals: files write them with a prefix. */
  readonly customFunctions = new Set<string>();
  readonly protection: WorkbookProtection;
  readonly properties: DocumentProperties;
  readonly customXml: CustomXmlParts;
  readonly webExtensions: WebExtensions;
  /** Who keeps ranges over changes. */
  readonly keepers = new Set<Keeper>();
  /** Whoever calculates formulas here, asked for functions outside of cells. */
  calculator: Calculator | undefined;
  /** The add-in whose settings are read and written. */
  addIn: AddIn = SOME_ADD_IN;
  /** Most characters of a custom property of the document; undefined where there is no limit. */
  propertyLength: number | undefined;
  /** Who writes comments and notes here. */
  author: Author = { name: "", email: "" };
  active: Sheet;
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  /** The regional settings of the person at the workbook. */
  locale: Locale = HOME_LOCALE;
  /** The workbook part. */
  readonly part: XmlPart;
  private readonly strings: SharedStrings;
  private readonly formulaForms: FormulaForms;
  private readonly entries: SheetEntries;
  private readonly parts: SheetParts;
  private readonly tableList: TableList;
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly hiddenRows = new HiddenRows();
  private nextId = 1;

  private constructor(readonly file: OfficePackage) {
    const path = file.relations("").find(({ kind }) => kind === "officeDocument")?.target;
    if (path === undefined || !file.has(path)) throw new UnreadableFile("notWorkbook");
    this.part = file.xml(path);
    if (this.part.root.name !== "workbook") throw new UnreadableFile("notWorkbook");
    this.protection = new WorkbookProtection(this.part);
    this.properties = new DocumentProperties(file);
    this.customXml = new CustomXmlParts(file, path);
    this.webExtensions = new WebExtensions(file);
    const related = new Map(file.relations(path).map(({ kind, target }) => [kind, target]));
    this.strings = new SharedStrings(file, related.get("sharedStrings"));
    this.styles = new StyleBook(this.stylesPart(related.get("styles")), file, related.get("theme"));
    this.entries = new SheetEntries(this.part, file, this.sheets);
    this.parts = new SheetParts(file, this.strings);
    this.names = new DefinedNames(
      this.part,
      () => this.entries.places(),
      (name) => this.table(name) !== undefined,
      this.customFunctions,
    );
    this.tableList = new TableList(file, this.names, () => this.newId("9000"));
    this.formulaForms = new FormulaForms(file, path, this.names, this.tables, this.customFunctions);
    for (const target of this.entries.paths()) this.openSheet(target);
    for (const sheet of this.sheets) this.tableList.open(sheet);
    this.active = this.entries.open ?? this.firstSheet;
  }

  /** @throws UnreadableFile for bytes that are no workbook */
  static open(bytes?: Uint8Array): Workbook {
    return new Workbook(bytes ? OfficePackage.open(bytes) : blankPackage());
  }

  /** How the workbook stands, to be put back by `restore`. It costs what changes afterwards, not what there is. */
  state(): WorkbookState {
    return {
      file: this.file.state(),
      sheets: [...this.sheets],
      cells: new Map(this.sheets.map((sheet) => [sheet, sheet.cellsState()])),
      tables: [...this.tables],
      strings: this.strings.state(),
      kept: placesKept(this.keepers),
    };
  }

  /** Puts back how the workbook stood. Sheets, tables and elements are the same ones again; nobody is told. */
  restore({ file, sheets, cells, tables, strings, kept }: WorkbookState): void {
    const arrangements = new Map(this.sheets.map((sheet) => [sheet, sheet.arrangement]));
    this.file.restore(file);
    this.sheets.splice(0, this.sheets.length, ...sheets);
    this.tables.splice(0, this.tables.length, ...tables);
    for (const [sheet, state] of cells) sheet.restoreCells(state);
    this.strings.restore(strings);
    const stays = (sheet: Sheet): boolean =>
      this.sheets.includes(sheet) && arrangements.get(sheet) === sheet.arrangement;
    restoreKept(this.keepers, kept, stays);
    this.entries.forget();
    this.styles.forget();
    if (!this.sheets.includes(this.active))
      this.active = this.sheets.find(({ visibility }) => visibility === "Visible") ?? this.firstSheet;
  }

  /** The workbook as a file. It stands as before: what only the file needs is not kept. */
  async save(): Promise<Uint8Array> {
    return this.file.pack(this.written());
  }

  /** The parts as they are to be in the file. */
  private written(): Readonly<Parts> {
    const state = this.state();
    try {
      this.complete();
      return this.file.written();
    } finally {
      this.restore(state);
    }
  }

  /** Puts into the parts what they are to have in the file. */
  private complete(): void {
    this.entries.setOpen(this.active);
    for (const table of this.tables) {
      if (!table.sheet.hasChangedCells) continue;
      table.settle();
      noteFormulas(table);
      noteTotals(table);
    }
    let hasChanged = false;
    for (const sheet of this.sheets) hasChanged = this.parts.save(sheet) || hasChanged;
    const added = this.strings.write();
    if (added !== undefined) this.file.relate(this.part.path, "sharedStrings", added);
    // The order of calculation names cells that may hold no formula any more; Excel makes it anew.
    if (hasChanged) this.dropRelated("calcChain");
  }

  get tables(): Table[] {
    return this.tableList.all;
  }

  /** Days are counted from 1904 in this workbook, as old files of Macintosh do. */
  get is1904(): boolean {
    return flagOf(childNamed(this.part.root, "workbookPr"), "date1904");
  }

  /** A workbook has at least one sheet: a file without any is none, and the last visible one cannot be deleted. */
  get firstSheet(): Sheet {
    const [first] = this.sheets;
    if (!first) throw new HostError("GeneralException", "The workbook has no sheet.");
    return first;
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(change: Change): void {
    const hidden = this.hiddenRows.take();
    for (const listener of this.listeners) listener(change);
    for (const { sheet, rows, isHidden } of hidden)
      this.emit({ kind: "rowsHidden", sheet, rows, isHidden, origin: change.origin });
  }

  /** A row was hidden or shown; the next change that is told of tells of it too. */
  noteHidden(sheet: Sheet, row: number, isHidden: boolean): void {
    this.hiddenRows.note(sheet, row, isHidden);
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

  entry(sheet: Sheet): XmlElement {
    return this.entries.of(sheet);
  }

  readCells(sheet: Sheet): CellGrid {
    return this.parts.read(sheet);
  }

  /** How formulas of a sheet's cells stand in files. */
  forms(sheet: Sheet): CellForms {
    return this.formulaForms.of(sheet);
  }

  private openSheet(path: string): Sheet {
    const sheet = this.parts.open(this.newId("8000"), path, this);
    this.sheets.push(sheet);
    return sheet;
  }

  private stylesPart(path: string | undefined): XmlPart {
    if (path !== undefined && this.file.has(path)) return this.file.xml(path);
    this.file.add("xl/styles.xml", STYLES_TYPE, PLAIN_STYLES);
    this.file.relate(this.part.path, "styles", "xl/styles.xml");
    return this.file.xml("xl/styles.xml");
  }

  private dropRelated(kind: string): void {
    for (const relation of this.file.relations(this.part.path)) {
      if (relation.kind !== kind) continue;
      this.file.unrelate(this.part.path, relation.id);
      this.file.deleteTree(relation.target);
    }
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

  /** @param kind of the thing that has it, four digits */
  private newId(kind: string): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0000-4000-${kind}-000000000000}`;
  }
}
