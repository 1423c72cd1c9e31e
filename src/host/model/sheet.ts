import { HostError } from "../errors";
import {
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  flagOf,
  insertInOrder,
  numberOf,
  remove,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../package";
import {
  columnLetters,
  columnsOf,
  formatArea,
  isWholeColumns,
  isWholeRows,
  parseArea,
  rowsOf,
  type Area,
} from "./address";
import { Columns } from "./columns";
import type { CellForms } from "./cellForms";
import { keyOf, placeOfKey, type Formula } from "./cells";
import type { CellGrid } from "./grid";
import { AS_READ, type GridState } from "./gridState";
import { interpret } from "./input";
import { Merges } from "./merges";
import { SHEET_ORDER } from "./order";
import { Protection, type ProtectedAction } from "./protection";
import type { CellStyle, StyleBook, StyleChange } from "./styles";
import { usedArea } from "./usedArea";
import { CellError, scalarOf, type CellValue, type Scalar } from "./values";

/** Points of a row of Calibri 11. */
const USUAL_HEIGHT = 15;

/** A change of a cell's format, the same for all cells or by cell; undefined leaves a cell as it is. */
/** Rows and columns that stay in sight, and where they begin. */
export interface Frozen {
  readonly top: number;
  readonly left: number;
  /** How many; 0 = none. */
  readonly rows: number;
  readonly columns: number;
}

export type StyleChangeOf = StyleChange | ((before: CellStyle) => StyleChange | undefined);

/** A cell's value at one moment, with its type as `Range.valueTypes` tells it. */
export interface CellState {
  readonly value: Scalar;
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error";
}

/** How the cells of a sheet stood at one moment. */
export interface CellsState {
  /** Undefined when nobody had read them. */
  readonly grid: GridState | undefined;
  /** Whether they were others than in the file. */
  readonly isChanged: boolean;
}

/** What a sheet needs of its workbook. */
export interface SheetHome {
  readonly styles: StyleBook;
  /** The element of this sheet in the workbook part, for looking. */
  entry(sheet: Sheet): XmlElement;
  readCells(sheet: Sheet): CellGrid;
  forms(sheet: Sheet): CellForms;
  /** Is told when a row is hidden or shown. */
  noteHidden(sheet: Sheet, row: number, isHidden: boolean): void;
}

/** One worksheet: its cells, and everything else about it in the tree of its part. */
export class Sheet {
  readonly columns: Columns;
  readonly merges: Merges;
  readonly protection: Protection;
  private cells: CellGrid | undefined;
  private cellsChanged = false;

  constructor(
    readonly id: string,
    /** Path of the part in the package. */
    readonly path: string,
    /** The part without its cells, which `<sheetData/>` stands for. */
    readonly part: XmlPart,
    private readonly home: SheetHome,
  ) {
    this.columns = new Columns(part);
    this.merges = new Merges(part);
    this.protection = new Protection(part);
  }

  get name(): string {
    return this.home.entry(this).attributes.name ?? "";
  }

  get visibility(): "Visible" | "Hidden" | "VeryHidden" {
    const { state } = this.home.entry(this).attributes;
    if (state === "veryHidden") return "VeryHidden";
    return state === "hidden" ? "Hidden" : "Visible";
  }

  /** The cells, for looking; they are read when somebody asks for the first time. */
  get grid(): CellGrid {
    this.cells ??= this.home.readCells(this);
    return this.cells;
  }

  /** How formulas of its cells stand in files. */
  get forms(): CellForms {
    return this.home.forms(this);
  }

  /** The cells, for changing. */
  edit(): CellGrid {
    this.cellsChanged = true;
    return this.grid;
  }

  get hasChangedCells(): boolean {
    return this.cellsChanged;
  }

  /** Another object whenever cells came or went. */
  get arrangement(): object {
    return this.cells?.arrangement ?? AS_READ;
  }

  /** How the cells stand, to be put back by `restoreCells`. */
  cellsState(): CellsState {
    return { grid: this.cells?.state(), isChanged: this.cellsChanged };
  }

  /** The cells of a state, read from the file when nobody had read them. */
  gridOf({ grid, isChanged }: CellsState): GridState {
    if (grid) return grid;
    return this.cellsChanged && !isChanged ? this.home.readCells(this).state() : this.grid.state();
  }

  /** Puts back how the cells stood. */
  restoreCells({ grid, isChanged }: CellsState): void {
    if (grid) this.grid.restore(grid);
    // Nobody had read them: they are as in the file.
    else if (this.cellsChanged) this.cells = undefined;
    this.cellsChanged = isChanged;
  }

  /** A child of the worksheet's element, for looking. */
  child(name: string): XmlElement | undefined {
    return childNamed(this.part.root, name);
  }

  /** The same for changing, made where the schema wants it when there is none. */
  editChild(name: string): XmlElement {
    return ensureChild(this.part.edit(), name, SHEET_ORDER);
  }

  /** The first view of the sheet: gridlines, frozen panes, selection. */
  editView(): XmlElement {
    const views = this.editChild("sheetViews");
    const known = childNamed(views, "sheetView");
    if (known) return known;
    const made = element("sheetView", { workbookViewId: 0 });
    insertInOrder(views, made, []);
    return made;
  }

  get view(): XmlElement | undefined {
    const views = this.child("sheetViews");
    return views && childNamed(views, "sheetView");
  }

  /** Value with its type; an error is a `CellError`. */
  cellValue(row: number, column: number): CellValue {
    return this.grid.value(row, column);
  }

  /** Value as Office.js tells it: an error as its word, null for blank. */
  value(row: number, column: number): Scalar {
    return scalarOf(this.grid.value(row, column));
  }

  /** Formula without `=`. */
  formula(row: number, column: number): string | undefined {
    return this.grid.formula(row, column)?.text;
  }

  /** Values of an area, "" for blank, as `Range.values` gives them. */
  values(area: Area): Scalar[][] {
    const { rows } = this.grid;
    const width = columnsOf(area);
    return Array.from({ length: rowsOf(area) }, (_, offset) => {
      const source = rows[area.top + offset]?.values;
      const row = new Array<Scalar>(width);
      for (let index = 0; index < width; index++) row[index] = scalarOf(source?.[area.left + index] ?? "");
      return row;
    });
  }

  /** What the cell shows now, and as what. */
  state(row: number, column: number): CellState {
    return stateOf(this.grid.value(row, column), this.grid.formula(row, column) !== undefined);
  }

  hasError(row: number, column: number): boolean {
    return this.grid.value(row, column) instanceof CellError;
  }

  /** Every formula with its position. */
  *formulas(): Generator<{ readonly row: number; readonly column: number; readonly formula: string }> {
    for (const [key, { text }] of this.grid.formulas) yield { ...placeOfKey(key), formula: text };
  }

  /**
   * Puts a plain value; a formula that stood there is gone. A cell that is spilled into has nothing of its own to be emptied.
   * @throws HostError for a part of an array formula
   */
  setValue(row: number, column: number, value: CellValue): void {
    this.assertNoArray(row, column);
    if (value === null && this.grid.spilledFrom(row, column) !== undefined) return;
    const grid = this.edit();
    grid.setFormula(row, column, undefined);
    grid.setValue(row, column, value);
  }

  /** Writes one cell as the API does: interpreted, `null` handled by the caller. Keeps the style. */
  write(row: number, column: number, input: unknown): void {
    const written = interpret(input, this.numberFormat(row, column));
    if (written.kind === "formula") this.setFormula(row, column, written.formula);
    else if (written.kind === "error")
      this.setValue(row, column, CellError.of(written.value) ?? written.value);
    else {
      this.setValue(row, column, written.value);
      const { numberFormat } = written;
      if (numberFormat !== undefined)
        this.restyle({ top: row, left: column, bottom: row, right: column }, { numberFormat });
    }
  }

  /** Puts a formula (without `=`), not yet calculated. */
  setFormula(row: number, column: number, formula: string): void {
    this.assertNoArray(row, column);
    const grid = this.edit();
    grid.setValue(row, column, null);
    grid.setFormula(row, column, { text: formula });
  }

  /** The formula says the same of cells that have moved: its value and everything else stay. */
  changeFormula(row: number, column: number, formula: Formula): void {
    this.edit().setFormula(row, column, formula);
  }

  /** The result that a calculation found for the formula in this cell. */
  setResult(row: number, column: number, value: CellValue): void {
    if (!this.grid.formula(row, column) || this.grid.value(row, column) === value) return;
    const kept = this.grid.extras.get(keyOf(row, column));
    const grid = this.edit();
    grid.setValue(row, column, value);
    if (kept) grid.extras.set(keyOf(row, column), kept);
  }

  /**
   * The values that a calculation found for all the cells that the formula in this one fills.
   * @param area those cells; undefined where it has one value
   */
  setSpill(
    row: number,
    column: number,
    area: Area | undefined,
    value: (row: number, column: number) => CellValue,
  ): void {
    const hasArray = this.grid.formula(row, column)?.array !== undefined;
    if (!area && !hasArray) return;
    const own = { top: row, left: column, bottom: row, right: column };
    if (this.grid.fill(row, column, area ?? own, value)) this.edit();
  }

  /** Number of the format that a cell shows: its own, or that of its row or column. */
  styleNumber(row: number, column: number): number {
    const own = this.grid.style(row, column);
    if (own !== undefined) return own;
    const { s, customFormat } = this.grid.rows[row]?.attributes ?? {};
    if (s !== undefined && (customFormat === "1" || customFormat === "true")) return Number(s);
    return this.columns.settings(column).style ?? 0;
  }

  style(row: number, column: number): CellStyle {
    return this.home.styles.style(this.styleNumber(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).numberFormat;
  }

  /** Changes the format of cells. */
  restyle(area: Area, change: StyleChangeOf): void {
    const { styles } = this.home;
    const of = typeof change === "function" ? change : (): StyleChange => change;
    this.restyleBy(area, (number) => {
      const wanted = of(styles.style(number));
      return wanted && styles.change(number, wanted);
    });
  }

  /**
   * Gives cells formats by those that they have; of whole columns and rows their own format, so that no million cells are made.
   * @param wanted number of the format by the number of the one before; undefined leaves a cell as it is
   */
  restyleBy(area: Area, wanted: (before: number, row: number, column: number) => number | undefined): void {
    const grid = this.edit();
    const restyleCell = (row: number, column: number): void => {
      const style = wanted(this.styleNumber(row, column), row, column);
      if (style !== undefined) grid.setStyle(row, column, style);
    };
    if (isWholeColumns(area)) {
      const isWhole = isWholeRows(area);
      grid.rows.forEach((cells, row) => {
        if (!cells) return;
        const hasFormat = !isWhole && cells.attributes?.s !== undefined;
        const last = hasFormat ? area.right : Math.max(cells.values.length, cells.styles.length) - 1;
        for (let column = area.left; column <= Math.min(last, area.right); column++)
          if (hasFormat || cells.styles[column] !== undefined || cells.values[column] !== undefined)
            restyleCell(row, column);
        if (isWhole && cells.attributes?.s !== undefined) {
          const style = wanted(Number(cells.attributes.s), row, area.right);
          if (style !== undefined) grid.row(row).attributes = { ...cells.attributes, s: String(style) };
        }
      });
      for (const { first, last, settings } of this.columns.within(area.left, area.right)) {
        const style = wanted(settings.style ?? 0, area.bottom, first);
        if (style !== undefined) this.columns.set(first, last, { style });
      }
      return;
    }
    if (isWholeRows(area)) {
      for (let row = area.top; row <= area.bottom; row++) {
        const cells = grid.row(row);
        const width = Math.max(cells.values.length, cells.styles.length);
        for (let column = 0; column < width; column++)
          if (cells.styles[column] !== undefined || cells.values[column] !== undefined)
            restyleCell(row, column);
        const style = wanted(Number(cells.attributes?.s ?? 0), row, area.right);
        if (style !== undefined)
          cells.attributes = { ...cells.attributes, s: String(style), customFormat: "1" };
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) restyleCell(row, column);
  }

  /** Takes the formats of cells away. */
  clearFormats(area: Area): void {
    const grid = this.edit();
    for (let row = area.top; row <= Math.min(area.bottom, grid.rows.length - 1); row++) {
      if (!grid.rows[row]) continue;
      const cells = grid.row(row);
      for (let column = area.left; column <= Math.min(area.right, cells.styles.length - 1); column++)
        cells.styles[column] = undefined;
      if (isWholeRows(area) && cells.attributes) {
        const { s: _, ...attributes } = cells.attributes;
        cells.attributes = attributes;
      }
    }
    if (isWholeColumns(area)) this.columns.set(area.left, area.right, { style: undefined });
  }

  /** The different formats of an area's cells. */
  stylesIn(area: Area): CellStyle[] {
    return this.styleNumbersIn(area).map((number) => this.home.styles.style(number));
  }

  /** Numbers of the different formats of an area's cells. */
  styleNumbersIn(area: Area): number[] {
    const numbers = new Set<number>();
    const { rows } = this.grid;
    const lastRow = Math.min(area.bottom, Math.max(rows.length - 1, area.top));
    const lastColumn = Math.min(area.right, Math.max(this.grid.width, area.left));
    for (let row = area.top; row <= lastRow; row++)
      for (let column = area.left; column <= lastColumn; column++) numbers.add(this.styleNumber(row, column));
    // Rows and columns behind the cells have the formats of their columns and rows.
    if (lastRow < area.bottom)
      for (let column = area.left; column <= lastColumn; column++)
        numbers.add(this.styleNumber(area.bottom, column));
    if (lastColumn < area.right) {
      for (const { first, last, settings } of this.columns.spans())
        if (first <= area.right && last > lastColumn) numbers.add(settings.style ?? 0);
      numbers.add(this.styleNumber(area.top, area.right));
    }
    return [...numbers];
  }

  /** The smallest area, of those within another, that holds every cell with a value (and, unless `valuesOnly`, every formatted one). */
  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    return usedArea(this.grid, valuesOnly, within);
  }

  /** Height of a row in points; undefined when it is as the text needs. */
  rowHeight(row: number): number | undefined {
    const height = this.grid.rows[row]?.attributes?.ht;
    return height === undefined ? undefined : Number(height);
  }

  /** @param height points; undefined = as the text needs */
  setRowHeight(row: number, height: number | undefined): void {
    this.setRow(row, {
      ht: height === undefined ? undefined : String(height),
      customHeight: height === undefined ? undefined : "1",
    });
  }

  isRowHidden(row: number): boolean {
    const { hidden } = this.grid.rows[row]?.attributes ?? {};
    return hidden === "1" || hidden === "true";
  }

  /** Changes attributes of a row; undefined takes one away. */
  setRow(row: number, attributes: Readonly<Record<string, string | undefined>>): void {
    const target = this.edit().row(row);
    const wasHidden = this.isRowHidden(row);
    const changed = { ...target.attributes, ...attributes };
    const kept = Object.entries(changed).filter(([, value]) => value !== undefined);
    target.attributes = kept.length === 0 ? undefined : (Object.fromEntries(kept) as Record<string, string>);
    const isHidden = this.isRowHidden(row);
    if (isHidden !== wasHidden) this.home.noteHidden(this, row, isHidden);
  }

  /** Points of a row without a height of its own. */
  get defaultRowHeight(): number {
    return numberOf(this.child("sheetFormatPr"), "defaultRowHeight") ?? USUAL_HEIGHT;
  }

  /** Whether rows without a height of their own are as tall as somebody set, not as their text needs. */
  get hasOwnRowHeight(): boolean {
    return flagOf(this.child("sheetFormatPr"), "customHeight");
  }

  /** Gives all rows of the sheet a height, those without cells as well. @param height as for `setRowHeight` */
  setAllRowHeights(height: number | undefined): void {
    const { rows } = this.edit();
    rows.forEach((cells, row) => {
      if (cells?.attributes?.ht !== undefined) this.setRowHeight(row, undefined);
    });
    if (height === undefined && !this.hasOwnRowHeight) return;
    const changed = this.editChild("sheetFormatPr");
    setAttribute(changed, "defaultRowHeight", height ?? USUAL_HEIGHT);
    setAttribute(changed, "customHeight", height === undefined ? undefined : true);
  }

  /**
   * Excel refuses changes on a protected sheet, except of cells that are not locked and of what the protection allows.
   * @param area the cells that change; left out for other things than cells
   * @throws HostError AccessDenied
   */
  assertWritable(area?: Area, action?: ProtectedAction): void {
    if (!this.protection.isOn) return;
    if (action !== undefined && this.protection.allows(action)) return;
    const isUnlocked =
      area !== undefined && action === undefined && this.stylesIn(area).every(({ locked }) => !locked);
    if (!isUnlocked)
      throw new HostError("AccessDenied", `You cannot change the sheet "${this.name}": it is protected.`);
  }

  /** Rows and columns that stay in sight. */
  get frozen(): Frozen {
    const pane = this.view && childNamed(this.view, "pane");
    if (!pane?.attributes.state?.startsWith("frozen")) return { top: 0, left: 0, rows: 0, columns: 0 };
    const { top, left } = parseArea(this.view?.attributes.topLeftCell ?? "A1");
    return { top, left, rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
  }

  /** Rows before `top` and columns before `left` are out of sight as long as the others are frozen. */
  freeze({ rows, columns, top = 0, left = 0 }: Partial<Frozen> & Pick<Frozen, "rows" | "columns">): void {
    const view = this.editView();
    for (const old of [...childrenNamed(view, "pane"), ...childrenNamed(view, "selection")]) remove(old);
    if (rows === 0 && columns === 0) return;
    const isScrolled = top > 0 || left > 0;
    setAttribute(view, "topLeftCell", isScrolled ? `${columnLetters(left)}${top + 1}` : undefined);
    const corner = rows > 0 ? "bottomLeft" : "topRight";
    const activePane = rows > 0 && columns > 0 ? "bottomRight" : corner;
    const pane = element("pane", {
      xSplit: columns > 0 ? columns : undefined,
      ySplit: rows > 0 ? rows : undefined,
      topLeftCell: `${columnLetters(left + columns)}${top + rows + 1}`,
      activePane,
      state: "frozen",
    });
    insertInOrder(view, pane, ["pane", "selection", "pivotSelection", "extLst"]);
  }

  get hasGridlines(): boolean {
    return flagOf(this.view, "showGridLines", true);
  }

  /** Excel changes an array formula as a whole only. */
  private assertNoArray(row: number, column: number): void {
    for (const { array, isDynamic } of this.grid.arrays.values()) {
      if (!array || isDynamic) continue;
      const isIn = row >= array.top && row <= array.bottom && column >= array.left && column <= array.right;
      const isWhole = array.top === array.bottom && array.left === array.right;
      if (isIn && !isWhole)
        throw new HostError(
          "InvalidOperation",
          `You can't change part of the array in ${formatArea(array)}.`,
        );
    }
  }
}

/** What a cell with this value shows, and as what. */
export function stateOf(value: CellValue, isFormula: boolean): CellState {
  return { value: scalarOf(value), type: typeOf(value, isFormula) };
}

function typeOf(value: CellValue, isFormula: boolean): CellState["type"] {
  if (value === null) return isFormula ? "String" : "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}
