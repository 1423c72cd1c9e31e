import type { Cell, CellStyle, Sheet } from "hucre";
import { HostError } from "../errors";
import { columnsOf, intersect, rowsOf, type Area } from "./address";
import { interpret } from "./input";

export type Scalar = string | number | boolean | null;

/** One sheet of the store, over the hucre sheet that is saved: values in `rows`, everything else in `cells`. */
export class SheetStore {
  constructor(
    readonly id: string,
    readonly file: Sheet,
  ) {
    file.cells ??= new Map();
    for (const row of file.rows)
      row.forEach((value, column) => value instanceof Date && (row[column] = toSerial(value)));
    for (const cell of file.cells.values()) {
      if (cell.value instanceof Date)
        Object.assign(cell, {
          value: toSerial(cell.value),
          type: cell.formula === undefined ? "number" : "formula",
        });
      if (cell.formulaResult instanceof Date) cell.formulaResult = toSerial(cell.formulaResult);
    }
  }

  get name(): string {
    return this.file.name;
  }

  get protected(): boolean {
    return this.file.protection !== undefined && this.file.protection.sheet !== false;
  }

  private get cells(): Map<string, Cell> {
    return this.file.cells as Map<string, Cell>;
  }

  value(row: number, column: number): Scalar {
    return (this.file.rows[row]?.[column] ?? null) as Scalar;
  }

  formula(row: number, column: number): string | undefined {
    return this.cells.get(`${row},${column}`)?.formula;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(`${row},${column}`);
  }

  style(row: number, column: number): CellStyle {
    return this.cells.get(`${row},${column}`)?.style ?? {};
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).numFmt ?? "General";
  }

  /** Values of an area, "" for blank, as `Range.values` gives them. */
  values(area: Area): Scalar[][] {
    const width = columnsOf(area);
    return Array.from({ length: rowsOf(area) }, (_, offset) => {
      const source = this.file.rows[area.top + offset];
      const row = new Array<Scalar>(width);
      for (let index = 0; index < width; index++) row[index] = (source?.[area.left + index] ?? "") as Scalar;
      return row;
    });
  }

  /** Writes one cell as the API does: interpreted, `null` handled by the caller. Keeps the style. */
  write(row: number, column: number, input: unknown): void {
    const written = interpret(input, this.numberFormat(row, column));
    if (written.kind === "formula") this.setFormula(row, column, written.formula);
    else this.setValue(row, column, written.value);
  }

  /** Puts a plain value; a formula that stood there is gone. */
  setValue(row: number, column: number, value: Scalar): void {
    this.put(row, column, value);
    const cell = this.cells.get(`${row},${column}`);
    if (!cell) return;
    delete cell.formula;
    delete cell.formulaResult;
    delete cell.formulaType;
    delete cell.formulaRef;
    delete cell.formulaDynamic;
    delete cell.richText;
    cell.value = value;
    cell.type = typeOf(value);
  }

  /** Puts a formula (without `=`), not yet calculated. */
  setFormula(row: number, column: number, formula: string): void {
    const style = this.cells.get(`${row},${column}`)?.style;
    this.cells.set(`${row},${column}`, {
      value: null,
      type: "formula",
      formula,
      formulaResult: null,
      ...(style && { style }),
    });
    this.put(row, column, null);
  }

  /** The result a calculation found for the formula in this cell. */
  setResult(row: number, column: number, value: Scalar): void {
    const cell = this.cells.get(`${row},${column}`);
    if (cell?.formula === undefined) return;
    cell.value = value;
    cell.formulaResult = value;
    this.put(row, column, value);
  }

  setStyle(row: number, column: number, change: (style: CellStyle) => CellStyle): void {
    const key = `${row},${column}`;
    const cell = this.cells.get(key);
    const style = change(cell?.style ?? {});
    if (cell) cell.style = style;
    else {
      const value = this.value(row, column);
      this.cells.set(key, { value, type: typeOf(value), style });
      if (value === null) this.put(row, column, null);
    }
  }

  clear(row: number, column: number, what: "All" | "Contents" | "Formats"): void {
    if (what !== "Formats") this.setValue(row, column, null);
    const cell = this.cells.get(`${row},${column}`);
    if (cell && what !== "Contents") delete cell.style;
    if (cell && cell.style === undefined && cell.value === null && cell.comment === undefined)
      this.cells.delete(`${row},${column}`);
  }

  /** The smallest area that holds every cell with a value (and, unless `valuesOnly`, every formatted one). */
  usedArea(valuesOnly: boolean): Area | undefined {
    const { rows } = this.file;
    let area: Area | undefined;
    const take = (row: number, column: number): void => {
      area = area
        ? {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    };
    rows.forEach((cells, row) => {
      const first = cells.findIndex((value) => value !== null && value !== undefined && value !== "");
      if (first < 0) return;
      take(row, first);
      let last = cells.length - 1;
      while (cells[last] === null || cells[last] === undefined || cells[last] === "") last -= 1;
      take(row, last);
    });
    for (const [key, cell] of this.cells) {
      if (cell.formula === undefined && (valuesOnly || !cell.style)) continue;
      take(...placeOf(key));
    }
    return area;
  }

  /** Every formula with its position. */
  *formulas(): Generator<{ row: number; column: number; formula: string }> {
    for (const [key, cell] of this.cells) {
      if (cell.formula === undefined) continue;
      const [row, column] = placeOf(key);
      yield { row, column, formula: cell.formula };
    }
  }

  /** Whether merged cells reach into the area (Excel makes no table there). */
  hasMergeIn(area: Area): boolean {
    return (this.file.merges ?? []).some(
      ({ startRow, startCol, endRow, endCol }) =>
        intersect(area, { top: startRow, left: startCol, bottom: endRow, right: endCol }) !== undefined,
    );
  }

  /** Excel refuses every change on a protected sheet. */
  assertWritable(): void {
    if (this.protected)
      throw new HostError("AccessDenied", `You cannot change the sheet "${this.name}": it is protected.`);
  }

  private put(row: number, column: number, value: Scalar): void {
    const { rows } = this.file;
    while (rows.length <= row) rows.push([]);
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
}

/** Row and column of a key of `cells`. */
function placeOf(key: string): [row: number, column: number] {
  const [row = NaN, column = NaN] = key.split(",").map(Number);
  return [row, column];
}

function typeOf(value: Scalar): Cell["type"] {
  if (value === null) return "empty";
  if (typeof value === "string")
    return /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/u.test(value) ? "error" : "string";
  return typeof value === "number" ? "number" : "boolean";
}

function toSerial(date: Date): number {
  return Number(((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000).toFixed(10));
}
