import { HostError } from "../errors";
import { HOME_LOCALE, type Locale } from "../text";
import {
  childNamed,
  flagOf,
  UnreadableFile,
  type OfficePackage,
  type PackageState,
  type Parts,
  type XmlElement,
  type XmlPart,
} from "../package";
import type { Area } from "./address";
import { stylesPart } from "./blank";
import { CalculationSettings } from "./calculationSettings";
import type { Calculator } from "./calculator";
import type { CellForms, EnteredForm } from "./cellForms";
import type { Change } from "./changes";
import type { Author } from "./comments";
import {
  CustomXmlParts,
  DocumentProperties,
  SOME_ADD_IN,
  WebExtensions,
  WorkbookProtection,
  type AddIn,
} from "./document";
import { FormulaForms } from "./formulaForms";
import type { CellGrid } from "./grid";
import { HiddenRows } from "./hiddenRows";
import { DefinedNames } from "./names";
import { placesKept, restoreKept, type Keeper, type PlacesKept } from "./references/kept";
import type { Sheet, SheetHome } from "./sheet";
import { SheetEntries } from "./sheetEntries";
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

/** What a workbook is as a file: its parts as they are opened, put back to an earlier state and saved, and who is told of it. */
export abstract class WorkbookFile implements SheetHome {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedNames;
  readonly styles: StyleBook;
  /** Names of the functions that add-ins bring, by what they are in capitals: files write them with a prefix. */
  readonly customFunctions = new Map<string, string>();
  readonly calculation: CalculationSettings;
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
  protected readonly strings: SharedStrings;
  private readonly formulaForms: FormulaForms;
  protected readonly entries: SheetEntries;
  protected readonly parts: SheetParts;
  protected readonly tableList: TableList;
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly hiddenRows = new HiddenRows();
  private nextId = 1;

  protected constructor(readonly file: OfficePackage) {
    const path = file.relations("").find(({ kind }) => kind === "officeDocument")?.target;
    if (path === undefined || !file.has(path)) throw new UnreadableFile("notWorkbook");
    this.part = file.xml(path);
    if (this.part.root.name !== "workbook") throw new UnreadableFile("notWorkbook");
    this.calculation = new CalculationSettings(this.part);
    this.protection = new WorkbookProtection(this.part);
    this.properties = new DocumentProperties(file);
    this.customXml = new CustomXmlParts(file, path);
    this.webExtensions = new WebExtensions(file);
    const related = new Map(file.relations(path).map(({ kind, target }) => [kind, target]));
    this.strings = new SharedStrings(file, related.get("sharedStrings"));
    this.styles = new StyleBook(stylesPart(file, path, related.get("styles")), file, related.get("theme"));
    this.entries = new SheetEntries(this.part, file, this.sheets);
    this.parts = new SheetParts(file, this.strings);
    this.names = new DefinedNames(
      this.part,
      () => this.entries.places(),
      (name) => this.tableList.find(name) !== undefined,
      this.customFunctions,
    );
    this.tableList = new TableList(file, this.names, () => this.newId("9000"));
    this.formulaForms = new FormulaForms(file, path, this.names, this.tables, this.customFunctions);
    for (const target of this.entries.paths()) this.openSheet(target);
    for (const sheet of this.sheets) this.tableList.open(sheet);
    this.active = this.entries.open ?? this.firstSheet;
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

  /** The form that Excel gives formulas when they are entered. @param sheet whose names come first; undefined for none */
  abstract entered(sheet: Sheet | undefined): EnteredForm;

  /** Takes a part of the package for a sheet, the last. */
  protected openSheet(path: string): Sheet {
    const sheet = this.parts.open(this.newId("8000"), path, this);
    this.sheets.push(sheet);
    return sheet;
  }

  private dropRelated(kind: string): void {
    for (const relation of this.file.relations(this.part.path)) {
      if (relation.kind !== kind) continue;
      this.file.unrelate(this.part.path, relation.id);
      this.file.deleteTree(relation.target);
    }
  }

  /** @param kind of the thing that has it, four digits */
  private newId(kind: string): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0000-4000-${kind}-000000000000}`;
  }
}
