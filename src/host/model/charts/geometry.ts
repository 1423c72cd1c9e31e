import { numberOf } from "../../package";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Sheet } from "../sheet";

/** English metric units of a point, in which drawings count. */
export const EMU_PER_POINT = 12_700;
const POINTS_PER_PIXEL = 0.75;
/** Pixels of the widest digit of the default font, Calibri 11. */
const DIGIT = 7;

/** A place on a sheet: a cell, and how far into it. */
export interface Spot {
  readonly column: number;
  /** Points. */
  readonly intoColumn: number;
  readonly row: number;
  /** Points. */
  readonly intoRow: number;
}

/** Where things lie on a sheet, in points from the corner of A1. Hidden rows and columns take no room. */
export class SheetGeometry {
  constructor(private readonly sheet: Sheet) {}

  columnWidth(column: number): number {
    const { width, hidden } = this.sheet.columns.settings(column);
    if (hidden === true) return 0;
    return Math.round((width ?? this.usualWidth) * DIGIT) * POINTS_PER_PIXEL;
  }

  rowHeight(row: number): number {
    return this.sheet.isRowHidden(row) ? 0 : (this.sheet.rowHeight(row) ?? this.sheet.defaultRowHeight);
  }

  /** Left edge of a column. */
  left(column: number): number {
    let points = 0;
    for (let at = 0; at < column; at++) points += this.columnWidth(at);
    return points;
  }

  /** Upper edge of a row. */
  top(row: number): number {
    let points = 0;
    for (let at = 0; at < row; at++) points += this.rowHeight(at);
    return points;
  }

  /** The cell at a point, and how far into it. */
  spotAt(left: number, top: number): Spot {
    const across = placeAt(left, MAX_COLUMNS, (column) => this.columnWidth(column));
    const down = placeAt(top, MAX_ROWS, (row) => this.rowHeight(row));
    return { column: across.at, intoColumn: across.into, row: down.at, intoRow: down.into };
  }

  /** Left and upper edge of a spot; what reaches beyond its cell ends there, as in Excel. */
  pointsOf({ column, intoColumn, row, intoRow }: Spot): { readonly left: number; readonly top: number } {
    return {
      left: this.left(column) + Math.min(intoColumn, this.columnWidth(column)),
      top: this.top(row) + Math.min(intoRow, this.rowHeight(row)),
    };
  }

  /** Characters, the padding included, of a column without a width of its own. */
  private get usualWidth(): number {
    const format = this.sheet.child("sheetFormatPr");
    const said = numberOf(format, "defaultColWidth");
    if (said !== undefined) return said;
    // Excel adds the padding of 5 pixels and rounds up to the next 8.
    const pixels = (numberOf(format, "baseColWidth") ?? 8) * DIGIT + 5;
    return (Math.ceil(pixels / 8) * 8) / DIGIT;
  }
}

function placeAt(points: number, count: number, size: (at: number) => number): { at: number; into: number } {
  let rest = Math.max(0, points);
  for (let at = 0; at < count; at++) {
    const own = size(at);
    if (rest < own) return { at, into: rest };
    rest -= own;
  }
  return { at: count - 1, into: size(count - 1) };
}
