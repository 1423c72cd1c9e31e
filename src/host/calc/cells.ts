import type { CellStyle } from "hucre";
import {
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { parseArea, type Scalar, type SheetStore, type WorkbookStore } from "../store";
import { isError } from "../store/input";

/** The formula that Univer is given for the one in a cell, both without `=`. */
export type FormulaOf = (sheet: SheetStore, row: number, column: number, formula: string) => string;

/** Room around the used cells, so that a person can type below and beside them. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 12;

/**
 * The store as Univer's snapshot: the quick way to fill a grid or an engine.
 * @param id of the unit; Univer remembers formulas by it, across all workbooks of the process
 */
export function snapshotOf(store: WorkbookStore, id: string, formulaOf: FormulaOf): Partial<IWorkbookData> {
  const styles = new StyleBook();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of store.sheets) sheets[sheet.id] = sheetSnapshot(sheet, formulaOf, styles);
  return {
    id,
    name: "workbook",
    sheetOrder: store.sheets.map((sheet) => sheet.id),
    sheets,
    styles: styles.entries,
    resources: [{ name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(validations(store)) }],
  };
}

function sheetSnapshot(sheet: SheetStore, formulaOf: FormulaOf, styles: StyleBook): Partial<IWorksheetData> {
  const used = sheet.usedArea(false);
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
  const { file } = sheet;
  const freeze = file.freezePane;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: file.hidden ? 1 : 0,
    cellData,
    rowCount: (used?.bottom ?? 0) + SPARE_ROWS,
    columnCount: (used?.right ?? 0) + SPARE_COLUMNS,
    showGridlines: file.view?.showGridLines === false ? 0 : 1,
    columnData: Object.fromEntries(
      (file.columns ?? []).flatMap((column, at) =>
        column?.width === undefined
          ? []
          : [[at, { w: Math.round(column.width * 7), hd: column.hidden ? 1 : 0 }]],
      ),
    ),
    rowData: Object.fromEntries(
      [...(file.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height === undefined
          ? []
          : [[row, { h: Math.round(height / 0.75), ah: Math.round(height / 0.75), ia: 0 }]],
      ),
    ),
    mergeData: (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    freeze: {
      startRow: freeze?.rows ?? -1,
      startColumn: freeze?.columns ?? -1,
      ySplit: freeze?.rows ?? 0,
      xSplit: freeze?.columns ?? 0,
    },
  };
}

/** One cell for Univer; undefined when there is nothing at all. */
export function cellOf(
  sheet: SheetStore,
  row: number,
  column: number,
  formulaOf: FormulaOf,
  styles?: StyleBook,
): ICellData | undefined {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const style = sheet.cell(row, column)?.style;
  if (value === null && formula === undefined && !style) return undefined;
  return {
    ...(formula !== undefined && { f: `=${formulaOf(sheet, row, column, formula)}` }),
    ...(value !== null && { v: value, t: typeOf(value, sheet.hasError(row, column)) }),
    ...(style && { s: styles ? styles.idOf(style) : styleOf(style) }),
  };
}

/** A cell for an update in place: absent parts are written as null, so that what stood there goes. */
export function cellUpdate(sheet: SheetStore, row: number, column: number, formulaOf: FormulaOf): ICellData {
  const cell = cellOf(sheet, row, column, formulaOf);
  return { v: null, f: null, t: null, p: null, custom: null, ...cell };
}

function typeOf(value: Exclude<Scalar, null>, hasError: boolean): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  // Univer has no type for errors: what is spelt as one is one, unless it is marked as a text.
  if (isError(value) && !hasError) return CellValueType.FORCE_STRING;
  return typeof value === "boolean" ? CellValueType.BOOLEAN : CellValueType.STRING;
}

/** Styles once each, however many cells share them. */
export class StyleBook {
  readonly entries: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: CellStyle): string {
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `s${this.ids.size}`;
      this.ids.set(key, id);
      this.entries[id] = styleOf(style);
    }
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

function styleOf({ font, fill, alignment, numFmt }: CellStyle): IStyleData {
  const background = fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.rgb : undefined;
  return {
    ...(font?.bold && { bl: 1 }),
    ...(font?.italic && { it: 1 }),
    ...(font?.underline && { ul: { s: 1 } }),
    // Excel's own body font is left to the grid: it is not on every machine, and cells without a style have none either.
    ...(font?.name && font.name !== "Calibri" && { ff: font.name }),
    ...(font?.size && { fs: font.size }),
    ...(font?.color?.rgb && { cl: { rgb: `#${font.color.rgb.slice(-6)}` } }),
    ...(background && { bg: { rgb: `#${background.slice(-6)}` } }),
    ...(alignment?.horizontal &&
      HORIZONTAL[alignment.horizontal] !== undefined && { ht: HORIZONTAL[alignment.horizontal] }),
    ...(alignment?.vertical &&
      VERTICAL[alignment.vertical] !== undefined && { vt: VERTICAL[alignment.vertical] }),
    ...(alignment?.wrapText && { tb: WrapStrategy.WRAP }),
    ...(numFmt && numFmt !== "General" && { n: { pattern: numFmt } }),
  };
}

/** Drop-downs with words of their own; those that point into other tables stay in the file. */
function validations(store: WorkbookStore): Record<string, unknown[]> {
  return Object.fromEntries(
    store.sheets.map((sheet) => [
      sheet.id,
      (sheet.file.dataValidations ?? []).flatMap((entry, at) => {
        if (!/^[A-Z]+\d+:[A-Z]+\d+$/u.test(entry.range) || entry.type !== "list" || !entry.values) return [];
        const { top, bottom, left } = parseArea(entry.range);
        return [
          {
            uid: `${sheet.id}-${at}`,
            type: "list",
            formula1: entry.values.join(","),
            errorStyle: 2,
            allowBlank: true,
            showErrorMessage: false,
            ranges: [
              {
                startRow: top,
                endRow: bottom,
                startColumn: left,
                endColumn: left,
              },
            ],
          },
        ];
      }),
    ]),
  );
}
