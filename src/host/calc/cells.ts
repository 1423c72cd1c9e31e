import {
  type BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import {
  CellError,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type CellStyle,
  type CellValue,
  type Sheet,
  type Workbook,
} from "../model";
import { arrayAt } from "../model/arrays";
import { framesOf, SheetGeometry } from "../model/charts";
import { rowFit } from "../model/sizes";
import { tabColorOf } from "../model/tabColor";
import { isWithoutRoom } from "./spills";

/** The formula that Univer is given for the one in a cell, both without `=`. */
export type FormulaOf = (sheet: Sheet, row: number, column: number, formula: string) => string;

/** Room around the used cells, so that a person can type below and beside them. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 12;

/**
 * The store as Univer's snapshot: the quick way to fill a grid or an engine.
 * @param id of the unit; Univer remembers formulas by it, across all workbooks of the process
 * @param rooms cells that sheets must have, by their ids
 */
export function snapshotOf(
  store: Workbook,
  id: string,
  formulaOf: FormulaOf,
  rooms: ReadonlyMap<string, Area>,
): Partial<IWorkbookData> {
  const styles = new StyleBook(store);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of store.sheets)
    sheets[sheet.id] = {
      ...sheetSnapshot(sheet, formulaOf, styles, withCharts(store, sheet, rooms.get(sheet.id))),
      tabColor: tabColorOf(store, sheet) ?? "",
    };
  return {
    id,
    name: "workbook",
    sheetOrder: store.sheets.map((sheet) => sheet.id),
    sheets,
    styles: styles.entries,
  };
}

/** The room that a sheet must have, its charts included. */
function withCharts(store: Workbook, sheet: Sheet, room: Area | undefined): Area | undefined {
  const geometry = new SheetGeometry(sheet);
  return framesOf(store, sheet).reduce<Area | undefined>((whole, { box: { left, top, width, height } }) => {
    const { row, column } = geometry.spotAt(left + width, top + height);
    const [bottom, right] = [Math.max(whole?.bottom ?? 0, row), Math.max(whole?.right ?? 0, column)];
    return { top: 0, left: 0, bottom, right };
  }, room);
}

function sheetSnapshot(
  sheet: Sheet,
  formulaOf: FormulaOf,
  styles: StyleBook,
  room: Area | undefined,
): Partial<IWorksheetData> {
  const used = sheet.usedArea(false);
  const rowCount = Math.min(Math.max(used?.bottom ?? 0, room?.bottom ?? 0) + SPARE_ROWS, MAX_ROWS);
  const columnCount = Math.min(Math.max(used?.right ?? 0, room?.right ?? 0) + SPARE_COLUMNS, MAX_COLUMNS);
  const cellData: Record<number, Record<number, ICellData>> = {};
  if (used) {
    for (let row = used.top; row <= used.bottom; row++) {
      const cells: Record<number, ICellData> = {};
      for (let column = used.left; column <= used.right; column++) {
        const cell = cellOf(sheet, row, column, formulaOf, styles);
        if (cell) cells[column] = cell;
      }
      cellData[row] = cells;
    }
  }
  const { top, left, rows, columns } = sheet.frozen;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    cellData,
    rowCount,
    columnCount,
    showGridlines: sheet.hasGridlines ? 1 : 0,
    columnData: columnData(sheet, columnCount),
    rowData: rowData(sheet, used),
    ...(sheet.hasOwnRowHeight && { defaultRowHeight: toPixels(sheet.defaultRowHeight) }),
    mergeData: sheet.merges.areas().map(({ top, left, bottom, right }) => ({
      startRow: top,
      endRow: bottom,
      startColumn: left,
      endColumn: right,
    })),
    freeze: {
      startRow: rows > 0 ? top + rows : -1,
      startColumn: columns > 0 ? left + columns : -1,
      ySplit: rows,
      xSplit: columns,
    },
  };
}

/** Pixels of columns that have a width of their own. */
function columnData(sheet: Sheet, count: number): Record<number, { w?: number; hd: BooleanNumber }> {
  const data: Record<number, { w?: number; hd: BooleanNumber }> = {};
  for (const { first, last, settings } of sheet.columns.spans()) {
    for (let column = first; column <= Math.min(last, count); column++)
      data[column] = {
        ...(settings.width !== undefined && { w: Math.round(settings.width * 7) }),
        hd: settings.hidden ? 1 : 0,
      };
  }
  return data;
}

/** Pixels of the screen of so many points. */
export function toPixels(points: number): number {
  return Math.round(points / 0.75);
}

/** Pixels of rows that have a height of their own, or need one for their wrapped texts: Excel gives it when it opens a file. */
function rowData(
  sheet: Sheet,
  used: Area | undefined,
): Record<number, { h?: number; ah?: number; ia?: 0; hd: BooleanNumber }> {
  const data: ReturnType<typeof rowData> = {};
  const fit = used ? rowFit(sheet, used) : () => undefined;
  sheet.grid.rows.forEach((_, row) => {
    const height = sheet.rowHeight(row) ?? fit(row);
    const hd = sheet.isRowHidden(row) ? 1 : 0;
    const pixels = height === undefined ? undefined : toPixels(height);
    if (pixels !== undefined) data[row] = { h: pixels, ah: pixels, ia: 0, hd };
    else if (hd === 1) data[row] = { hd };
  });
  return data;
}

/** One cell for Univer; undefined when there is nothing at all. */
export function cellOf(
  sheet: Sheet,
  row: number,
  column: number,
  formulaOf: FormulaOf,
  styles?: StyleBook,
): ICellData | undefined {
  const formula = sheet.formula(row, column);
  const value = isLeftToCalculation(sheet, row, column) ? null : sheet.value(row, column);
  const number = sheet.styleNumber(row, column);
  if (value === null && formula === undefined && number === 0) return undefined;
  // Set one by one: spread, the cells of a province cost a third of a second more.
  const cell: ICellData = {};
  if (formula !== undefined) cell.f = `=${formulaOf(sheet, row, column, formula)}`;
  if (value !== null) {
    cell.v = value;
    cell.t = typeOf(sheet.cellValue(row, column));
  }
  if (number !== 0) cell.s = styles ? styles.idOf(number) : styleOf(sheet.style(row, column));
  return cell;
}

/** What an array fills Univer finds out for itself: values there would be in its way. One without room tries again. */
function isLeftToCalculation(sheet: Sheet, row: number, column: number): boolean {
  if (arrayAt(sheet, row, column)) return true;
  return sheet.formula(row, column) !== undefined && isWithoutRoom(sheet.cellValue(row, column));
}

/** A cell for an update in place: absent parts are written as null, so that what stood there goes. */
export function cellUpdate(sheet: Sheet, row: number, column: number, formulaOf: FormulaOf): ICellData {
  const cell = cellOf(sheet, row, column, formulaOf);
  return { v: null, f: null, t: null, p: null, custom: null, ...cell };
}

function typeOf(value: CellValue): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  if (typeof value === "boolean") return CellValueType.BOOLEAN;
  // Univer has no type for errors: what is spelt as one is one, unless it is marked as a text.
  const isText = typeof value === "string" && CellError.of(value) !== undefined;
  return isText ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/** Styles once each, however many cells share them. */
export class StyleBook {
  readonly entries: Record<string, IStyleData> = {};

  constructor(private readonly workbook: Workbook) {}

  idOf(number: number): string {
    const id = `s${number}`;
    this.entries[id] ??= styleOf(this.workbook.styles.style(number));
    return id;
  }
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

function styleOf({ font, fill, alignment, numberFormat }: CellStyle): IStyleData {
  const { horizontal, vertical, wrapText } = alignment;
  return {
    ...(font.bold && { bl: 1 }),
    ...(font.italic && { it: 1 }),
    ...(font.underline !== "none" && { ul: { s: 1 } }),
    ...(font.strikethrough && { st: { s: 1 } }),
    // Excel's own body font is left to the grid: it is not on every machine, and cells without a style have none either.
    ...(font.name !== "Calibri" && { ff: font.name }),
    fs: font.size,
    ...(font.color !== undefined && { cl: { rgb: font.color } }),
    ...(fill.color !== undefined && { bg: { rgb: fill.color } }),
    ...(HORIZONTAL[horizontal] !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(VERTICAL[vertical] !== undefined && { vt: VERTICAL[vertical] }),
    ...(wrapText && { tb: WrapStrategy.WRAP }),
    ...(numberFormat !== "General" && { n: { pattern: numberFormat } }),
  };
}
