import type { Cell, CellStyle, Sheet } from "hucre";
import { HostError } from "../errors";
import { bounding, columnsOf, formatArea, intersect, rowsOf, type Area } from "./address";
import { interpret, isError } from "./input";

/** What `Range.clear` can be told to clear. */
export const CLEAR_WORDS = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;
export type ClearWord = (typeof CLEAR_WORDS)[number];

export type Scalar = string | number | boolean | null;

/** A cell's value at one moment, with its type as `Range.valueTypes` tells it. */
export interface CellState {
  readonly value: Scalar;
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error";
}

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
    else if (written.kind === "error") this.setValue(row, column, written.value, "error");
    else this.setValue(row, column, written.value);
  }

  /** Puts a plain value; a formula that stood there is gone. @param type `error` for `#N/A` that is no text */
  setValue(row: number, column: number, value: Scalar, type = typeOf(value)): void {
    this.put(row, column, value);
    // A bare value cannot say whether `#N/A` is an error or a text; a cell can.
    if (isError(value)) this.setStyle(row, column, (style) => style);
    const cell = this.cells.get(`${row},${column}`);
    if (!cell) return;
    delete cell.formula;
    delete cell.formulaResult;
    delete cell.formulaType;
    delete cell.formulaRef;
    delete cell.formulaDynamic;
    delete cell.richText;
    // In the file such a text is an error, unless it comes as rich text.
    if (type === "string" && isError(value)) cell.richText = [{ text: value }];
    cell.value = value;
    cell.type = type;
  }

  /** Whether the cell holds an error, typed or found by its formula. */
  hasError(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell?.type === "error" || (cell?.formula !== undefined && isError(cell.value));
  }

  /** What the cell shows now, and as what. */
  state(row: number, column: number): CellState {
    const value = this.value(row, column);
    return { value, type: this.valueType(value, row, column) };
  }

  private valueType(value: Scalar, row: number, column: number): CellState["type"] {
    if (value === null || value === "") return this.formula(row, column) === undefined ? "Empty" : "String";
    if (typeof value === "string") return this.hasError(row, column) ? "Error" : "String";
    return typeof value === "number" ? "Double" : "Boolean";
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

  clear(row: number, column: number, what: ClearWord): void {
    if (what === "All" || what === "Contents") this.setValue(row, column, null);
    const cell = this.cells.get(`${row},${column}`);
    if (!cell) return;
    if (what === "All" || what === "Formats" || what === "RemoveHyperlinks") delete cell.style;
    if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") delete cell.hyperlink;
    const { style, value, comment, hyperlink, type } = cell;
    if (
      value === null &&
      [style, comment, hyperlink].every((kept) => kept === undefined) &&
      type !== "formula"
    )
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

  /** The styles of an area, each cell's or, for cells without one, a blank one; those of many cells come once. */
  stylesIn(area: Area): CellStyle[] {
    const found = new Set<CellStyle>();
    let styled = 0;
    const take = (cell: Cell | undefined): void => {
      if (cell?.style === undefined) return;
      styled += 1;
      found.add(cell.style);
    };
    const count = rowsOf(area) * columnsOf(area);
    if (count <= this.cells.size) {
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) take(this.cell(row, column));
    } else {
      for (const [key, cell] of this.cells) {
        const [row, column] = placeOf(key);
        if (intersect(area, { top: row, left: column, bottom: row, right: column })) take(cell);
      }
    }
    return styled < count ? [...found, {}] : [...found];
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
    return this.merges().some((merged) => intersect(area, merged) !== undefined);
  }

  /** Makes one cell of an area: the first cell's value stays, merges within are taken in. */
  merge(area: Area): void {
    const others = this.merges().filter((merged) => intersect(area, merged) !== undefined);
    const cut = others.find((merged) => formatArea(bounding(area, merged)) !== formatArea(area));
    if (cut)
      throw new HostError(
        "NotImplemented",
        `The embedded workbook merges no cells across the edge of ${formatArea(cut)}, which is merged already.`,
      );
    this.unmerge(area);
    const { top, left, bottom, right } = area;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) this.setValue(row, column, null);
    if (rowsOf(area) * columnsOf(area) > 1)
      (this.file.merges ??= []).push({ startRow: top, startCol: left, endRow: bottom, endCol: right });
  }

  /** Takes apart every merge that reaches into the area. */
  unmerge(area: Area): void {
    const { merges } = this.file;
    if (merges) this.file.merges = merges.filter((merge) => !intersect(area, areaOf(merge)));
  }

  private merges(): Area[] {
    return (this.file.merges ?? []).map(areaOf);
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

type Merge = NonNullable<Sheet["merges"]>[number];

function areaOf({ startRow, startCol, endRow, endCol }: Merge): Area {
  return { top: startRow, left: startCol, bottom: endRow, right: endCol };
}

/** Row and column of a key of `cells`. */
function placeOf(key: string): [row: number, column: number] {
  const [row = NaN, column = NaN] = key.split(",").map(Number);
  return [row, column];
}

function typeOf(value: Scalar): Cell["type"] {
  if (value === null) return "empty";
  if (typeof value === "string") return "string";
  return typeof value === "number" ? "number" : "boolean";
}

function toSerial(date: Date): number {
  return Number(((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000).toFixed(10));
}
