import { MAX_COLUMNS, type Area } from "./address";
import type { CellValue } from "./values";

/** The formula of a cell, without `=`, and how it stands in the sheet. */
export interface Formula {
  readonly text: string;
  /** Cells that an array formula fills; for a dynamic one those it filled when the file was written. */
  readonly array?: Area;
  /** Whether it spills by itself (`=FILTER(…)`), unlike one that was entered into fixed cells. */
  readonly isDynamic?: boolean;
  /** Whether it stood in a file as one that takes one value where many are: it stays so, whatever it would be if typed anew. */
  readonly isPlain?: boolean;
  /** Attributes of a data table and whatever else is kept as it is. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** What a cell has besides value, style and formula, kept until something is written to it. */
export interface CellExtra {
  /** The number of a shared string with runs of formats. */
  readonly rich?: number;
  /** The elements of an inline string. */
  readonly inline?: string;
  /** Numbers into the metadata part (`cm`, `vm`) and other attributes. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** One row: its cells by column, and its own attributes as in the file (`ht`, `hidden`, `s` …). */
export interface Row {
  values: (CellValue | undefined)[];
  /** Number of the cell's format; undefined for a cell without one of its own. */
  styles: (number | undefined)[];
  attributes: Record<string, string> | undefined;
}

/** Key of a cell in the maps of a grid. */
export function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function placeOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/** The cells of a sheet: values by row and column, formulas and rarities beside them. Knows nothing of what cells mean. */
export class CellGrid {
  readonly rows: (Row | undefined)[] = [];
  readonly formulas = new Map<number, Formula>();
  /** Those of the formulas that fill an array. */
  readonly arrays = new Map<number, Formula>();
  readonly extras = new Map<number, CellExtra>();

  row(row: number): Row {
    return (this.rows[row] ??= { values: [], styles: [], attributes: undefined });
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  /** Number of the cell's own format; undefined when it has none. */
  style(row: number, column: number): number | undefined {
    return this.rows[row]?.styles[column];
  }

  formula(row: number, column: number): Formula | undefined {
    return this.formulas.size === 0 ? undefined : this.formulas.get(keyOf(row, column));
  }

  /** Puts a value, `null` for blank; what was special about the cell is gone. */
  setValue(row: number, column: number, value: CellValue): void {
    if (value === null && this.rows[row] === undefined) return;
    const { values } = this.row(row);
    // Cells up to this one are filled, so that the array stays dense: engines keep those small and quick.
    for (let at = values.length; at < column; at++) values.push(undefined);
    values[column] = value ?? undefined;
    if (this.extras.size > 0) this.extras.delete(keyOf(row, column));
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    const { styles } = this.row(row);
    for (let at = styles.length; at < column; at++) styles.push(undefined);
    styles[column] = style;
  }

  setFormula(row: number, column: number, formula: Formula | undefined): void {
    const key = keyOf(row, column);
    if (this.arrays.size > 0) this.arrays.delete(key);
    if (formula) {
      this.formulas.set(key, formula);
      if (formula.array) this.arrays.set(key, formula);
    } else if (this.formulas.size > 0) this.formulas.delete(key);
  }

  /** How many columns have cells. */
  get width(): number {
    let width = 0;
    for (const row of this.rows) if (row) width = Math.max(width, row.values.length, row.styles.length);
    return width;
  }

  /** The smallest area that holds every cell with a value or formula and, unless `valuesOnly`, with a format. */
  usedArea(valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [-1, MAX_COLUMNS, -1, -1];
    const take = (row: number, first: number, last: number): void => {
      if (top < 0 || row < top) top = row;
      if (row > bottom) bottom = row;
      if (first < left) left = first;
      if (last > right) right = last;
    };
    this.rows.forEach((cells, row) => {
      if (!cells) return;
      const { values, styles } = cells;
      const isUsed = (column: number): boolean =>
        (values[column] !== undefined && values[column] !== "") ||
        (!valuesOnly && styles[column] !== undefined);
      const width = valuesOnly ? values.length : Math.max(values.length, styles.length);
      let first = 0;
      while (first < width && !isUsed(first)) first += 1;
      if (first === width) return;
      let last = width - 1;
      while (!isUsed(last)) last -= 1;
      take(row, first, last);
    });
    for (const key of this.formulas.keys()) {
      const { row, column } = placeOfKey(key);
      take(row, column, column);
    }
    return top < 0 ? undefined : { top, left, bottom, right };
  }
}
