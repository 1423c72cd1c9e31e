import { openXlsx, saveXlsx, writeXlsx, type NamedRange, type RoundtripWorkbook, type Sheet } from "hucre";
import { HostError } from "../errors";
import {
  columnNumber,
  formatArea,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  splitAddress,
  parseArea,
  type Area,
} from "./address";
import { readCalculatedColumns, restoreCalculatedColumns, type CalculatedColumns } from "./calculatedColumns";
import { nameCharts, redrawCharts } from "./charts";
import { finish, quotePrintNames } from "./finish";
import { SheetStore, type CellState } from "./sheet";
import { TableStore } from "./table";

/** How cells were changed: from outside the grid (by an add-in or a colleague), in the grid, or by the calculation. */
export type Origin = "api" | "grid" | "calculation";

/** What happened to the workbook; the grid, the calculation and the add-in's events follow it. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: SheetStore;
      readonly area: Area;
      readonly origin: Origin;
      /** What the cell was, where the change is one of a single cell. */
      readonly before?: CellState | undefined;
    }
  | { readonly kind: "format"; readonly sheet: SheetStore; readonly area: Area; readonly origin: Origin }
  | { readonly kind: "structure"; readonly origin: Origin }
  | { readonly kind: "activate"; readonly sheet: SheetStore; readonly area?: Area; readonly origin: Origin };

/**
 * The workbook behind the embedded host: the hucre workbook itself, so the file is the truth and keeps what
 * nothing here can show (charts, page set-up, validation).
 */
export class WorkbookStore {
  readonly sheets: SheetStore[];
  readonly tables: TableStore[];
  active: SheetStore;
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  private readonly listeners = new Set<(change: Change) => void>();
  /** Sheets that came with charts, and sheets whose charts were changed since. */
  private readonly drawn: ReadonlySet<SheetStore>;
  private readonly redrawn = new Set<SheetStore>();
  private nextId = 1;

  private constructor(
    readonly file: RoundtripWorkbook,
    private readonly calculatedColumns: CalculatedColumns,
  ) {
    this.sheets = file.sheets.map((sheet) => new SheetStore(this.newId(), sheet));
    this.drawn = new Set(this.sheets.filter((sheet) => (sheet.file.charts?.length ?? 0) > 0));
    this.tables = this.sheets.flatMap((sheet) =>
      (sheet.file.tables ?? [])
        .filter((table) => table.range !== undefined)
        .map((table) => new TableStore(this.newTableId(), sheet, table)),
    );
    this.active = this.sheets[file.activeSheet ?? 0] ?? this.firstSheet;
  }

  /** @throws whatever hucre says of bytes that are no workbook; the doors turn it into a plain message */
  static async open(bytes?: Uint8Array): Promise<WorkbookStore> {
    const source = bytes ?? (await writeXlsx({ sheets: [{ name: "Sheet1", rows: [] }] }));
    return new WorkbookStore(await openXlsx(source, { readStyles: true }), readCalculatedColumns(source));
  }

  async save(): Promise<Uint8Array> {
    for (const table of this.tables) table.syncHeaders();
    this.file.activeSheet = this.sheets.indexOf(this.active);
    const saved = await saveXlsx(this.file);
    const redrawn = await redrawCharts(
      saved,
      new Map(
        [...this.redrawn]
          .filter((sheet) => this.drawn.has(sheet))
          .map((sheet) => [sheet.name, sheet.file.charts]),
      ),
    );
    return finish(redrawn, [
      quotePrintNames,
      nameCharts,
      (parts) => restoreCalculatedColumns(parts, this.calculatedColumns),
    ]);
  }

  /** The drawing of this sheet is written anew when the workbook is saved. */
  chartsChanged(sheet: SheetStore): void {
    this.redrawn.add(sheet);
  }

  /** @throws HostError when the sheet holds pictures or shapes, which a new drawing would lose */
  assertRedrawable(sheet: SheetStore): void {
    const { images, textBoxes } = sheet.file;
    if ((images?.length ?? 0) + (textBoxes?.length ?? 0) > 0) {
      throw new HostError(
        "NotImplemented",
        "The embedded workbook changes no charts on a sheet with pictures or shapes.",
      );
    }
  }

  /** A workbook has at least one sheet: a file without any is none, and the last visible one cannot be deleted. */
  get firstSheet(): SheetStore {
    const [first] = this.sheets;
    if (!first) throw new HostError("GeneralException", "The workbook has no sheet.");
    return first;
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  sheet(nameOrId: string): SheetStore | undefined {
    const folded = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === folded);
  }

  addSheet(name?: string): SheetStore {
    let wanted = name;
    for (let index = this.sheets.length + 1; wanted === undefined; index++)
      if (!this.sheet(`Sheet${index}`)) wanted = `Sheet${index}`;
    this.assertSheetName(wanted);
    const file: Sheet = { name: wanted, rows: [] };
    this.file.sheets.push(file);
    const sheet = new SheetStore(this.newId(), file);
    this.sheets.push(sheet);
    this.emit({ kind: "structure", origin: "api" });
    return sheet;
  }

  renameSheet(sheet: SheetStore, name: string): void {
    if (sheet.name === name) return;
    this.assertSheetName(name, sheet);
    sheet.file.name = name;
    this.emit({ kind: "structure", origin: "api" });
  }

  setVisibility(sheet: SheetStore, visibility: "Visible" | "Hidden" | "VeryHidden"): void {
    if (visibility !== "Visible") this.leave(sheet);
    sheet.file.hidden = visibility !== "Visible";
    sheet.file.veryHidden = visibility === "VeryHidden";
    this.emit({ kind: "structure", origin: "api" });
  }

  deleteSheet(sheet: SheetStore): void {
    this.leave(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.file.sheets.splice(this.file.sheets.indexOf(sheet.file), 1);
    for (const table of this.tables.filter((table) => table.sheet === sheet))
      this.tables.splice(this.tables.indexOf(table), 1);
    this.emit({ kind: "structure", origin: "api" });
  }

  /** Another sheet becomes the active one, the next visible or else the one before. @throws HostError for the last visible */
  private leave(sheet: SheetStore): void {
    const at = this.sheets.indexOf(sheet);
    const others = [...this.sheets.slice(at + 1), ...this.sheets.slice(0, at).reverse()];
    const next = others.find((other) => !other.file.hidden);
    if (!sheet.file.hidden && !next)
      throw new HostError("InvalidOperation", "A workbook must keep one visible sheet.");
    if (this.active === sheet && next) this.active = next;
  }

  table(nameOrId: string): TableStore | undefined {
    const folded = nameOrId.toLowerCase();
    return this.tables.find((table) => table.id === nameOrId || table.name.toLowerCase() === folded);
  }

  addTable(sheet: SheetStore, area: Area, hasHeaders: boolean): TableStore {
    sheet.assertWritable();
    if (this.tables.some((table) => table.sheet === sheet && intersect(table.area, area))) {
      throw new HostError("InvalidArgument", "A table can't overlap another table.");
    }
    if (!hasHeaders)
      throw new HostError("InvalidArgument", "The embedded workbook makes tables over a header row only.");
    let number = this.tables.length + 1;
    while (this.table(`Table${number}`)) number += 1;
    const bottom = Math.max(area.bottom, area.top + 1);
    const file = {
      name: `Table${number}`,
      displayName: `Table${number}`,
      range: formatArea({ ...area, bottom }),
      columns: [],
      style: "TableStyleMedium2",
      showAutoFilter: true,
      showRowStripes: true,
    };
    (sheet.file.tables ??= []).push(file);
    const table = new TableStore(this.newTableId(), sheet, file);
    table.syncHeaders();
    this.tables.push(table);
    this.emit({ kind: "structure", origin: "api" });
    return table;
  }

  renameTable(table: TableStore, name: string): void {
    if (!isName(name)) throw new HostError("InvalidArgument", `"${name}" cannot name a table.`);
    const taken = this.table(name);
    if (taken && taken !== table)
      throw new HostError("ItemAlreadyExists", `A table named "${name}" exists already.`);
    if (this.name(name)) throw new HostError("ItemAlreadyExists", `The name "${name}" is taken.`);
    table.name = name;
    this.emit({ kind: "structure", origin: "api" });
  }

  deleteTable(table: TableStore, keepCells: boolean): void {
    table.sheet.assertWritable();
    this.tables.splice(this.tables.indexOf(table), 1);
    const onSheet = table.sheet.file.tables as unknown[];
    onSheet.splice(onSheet.indexOf(table.file), 1);
    if (!keepCells) eachCell(table.area, (row, column) => table.sheet.clear(row, column, "All"));
    this.emit({ kind: "structure", origin: "api" });
  }

  /** Table that a cell belongs to. */
  tableAt(sheet: SheetStore, area: Area): TableStore | undefined {
    return this.tables.find((table) => table.sheet === sheet && intersect(table.area, area) !== undefined);
  }

  name(name: string): NamedRange | undefined {
    return this.file.namedRanges?.find((named) => named.name.toLowerCase() === name.toLowerCase());
  }

  addName(name: string, reference: string): NamedRange {
    if (!isName(name)) throw new HostError("InvalidArgument", `"${name}" cannot be a name.`);
    if (this.name(name) || this.table(name))
      throw new HostError("ItemAlreadyExists", `The name "${name}" is taken.`);
    const named = { name, range: reference };
    (this.file.namedRanges ??= []).push(named);
    return named;
  }

  /** Sheet and area of an address; the sheet may be left out when `home` says where. */
  resolve(address: string, home?: SheetStore): { sheet: SheetStore; area: Area } {
    const { sheet: name, cells } = splitAddress(address);
    const sheet = name === undefined ? home : this.sheet(name);
    if (!sheet) throw new HostError("ItemNotFound", `There is no sheet "${name ?? ""}".`);
    const named =
      /^[\p{L}_\\]/u.test(cells) && !/^\$?[A-Za-z]{1,3}(?:\$?\d+)?(?::|$)/u.test(cells)
        ? this.name(cells)
        : undefined;
    return named ? this.resolve(named.range) : { sheet, area: parseArea(cells) };
  }

  private assertSheetName(name: string, except?: SheetStore): void {
    if (
      name === "" ||
      name.length > 31 ||
      /[:*?/\\[\]]/u.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'") ||
      // Excel keeps it for its own list of changes.
      name.toLowerCase() === "history"
    )
      throw new HostError("InvalidArgument", `"${name}" cannot name a sheet.`);
    const taken = this.sheet(name);
    if (taken && taken !== except)
      throw new HostError("ItemAlreadyExists", `A sheet named "${name}" exists already.`);
  }

  private newId(): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  private newTableId(): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0000-4000-9000-000000000000}`;
  }
}

/** Whether a text may name cells or a table: no address in either way of writing, no space, at most 255 characters. */
function isName(text: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) && text.length <= 255 && !isAddress(text);
}

function isAddress(text: string): boolean {
  if (/^r\d*(?:c\d*)?$|^c\d*$/iu.test(text)) return true;
  const [, letters, row] = /^([a-z]{1,3})(\d{1,7})$/iu.exec(text) ?? [];
  return (
    letters !== undefined &&
    columnNumber(letters) < MAX_COLUMNS &&
    Number(row) >= 1 &&
    Number(row) <= MAX_ROWS
  );
}

export function eachCell(
  { top, left, bottom, right }: Area,
  visit: (row: number, column: number) => void,
): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) visit(row, column);
}
