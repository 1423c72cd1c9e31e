import { isWholeColumns, isWholeRows, type Area } from "./address";
import type { Columns } from "./columns";
import { SheetGrid } from "./sheetGrid";
import type { CellStyle, StyleBook, StyleChange } from "./styles";

/** A change of a cell's format, the same for all cells or by cell; undefined leaves a cell as it is. */
export type StyleChangeOf = StyleChange | ((before: CellStyle) => StyleChange | undefined);

/** The formats of a sheet's cells: their own, and those of whole rows and columns. */
export abstract class SheetFormats extends SheetGrid {
  abstract readonly columns: Columns;

  /** The formats of the workbook. */
  protected abstract readonly styles: StyleBook;

  /** Number of the format that a cell shows: its own, or that of its row or column. */
  styleNumber(row: number, column: number): number {
    const own = this.grid.style(row, column);
    if (own !== undefined) return own;
    const { s, customFormat } = this.grid.rows[row]?.attributes ?? {};
    if (s !== undefined && (customFormat === "1" || customFormat === "true")) return Number(s);
    return this.columns.style(column);
  }

  style(row: number, column: number): CellStyle {
    return this.styles.style(this.styleNumber(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).numberFormat;
  }

  /** Changes the format of cells. */
  restyle(area: Area, change: StyleChangeOf): void {
    const { styles } = this;
    const of = typeof change === "function" ? change : (): StyleChange => change;
    // There are few formats and many cells.
    const known = new Map<number, number | undefined>();
    this.restyleBy(area, (number) => {
      if (known.has(number)) return known.get(number);
      const wanted = of(styles.style(number));
      const style = wanted && styles.change(number, wanted);
      known.set(number, style);
      return style;
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
    return this.styleNumbersIn(area).map((number) => this.styles.style(number));
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
}
