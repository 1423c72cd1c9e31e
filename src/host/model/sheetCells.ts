import { HostError } from "../errors";
import { columnsOf, formatArea, rowsOf, type Area } from "./address";
import type { EnteredForm } from "./cellForms";
import { keyOf, placeOfKey, type Formula } from "./cells";
import { interpret } from "./input";
import { SheetFormats } from "./sheetFormats";
import { CellError, scalarOf, type CellValue, type Scalar } from "./values";

/** A cell's value at one moment, with its type as `Range.valueTypes` tells it. */
export interface CellState {
  readonly value: Scalar;
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error";
}

/** What stands in the cells of a sheet: values and formulas, read and written. */
export abstract class SheetCells extends SheetFormats {
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

  /** The form that Excel gives formulas that are entered here. */
  protected abstract get entered(): EnteredForm;

  /**
   * Writes one cell as the API does: interpreted, `null` handled by the caller. Keeps the style.
   * @param entered as from `entered` of the workbook, once for many cells
   */
  write(row: number, column: number, input: unknown, entered = this.entered): void {
    const written = interpret(input, this.numberFormat(row, column));
    if (written.kind === "formula")
      this.setFormula(row, column, entered.form(written.formula, { row, column }));
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

  /** Excel changes an array formula as a whole only. */
  private assertNoArray(row: number, column: number): void {
    if (this.grid.arrays.size === 0) return;
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
