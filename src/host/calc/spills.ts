import { CellValueType } from "@univerjs/core";
import { CellError, type Area, type CellValue, type Scalar } from "../model";

/** A result as Univer gives it: booleans as 1 and 0. */
export interface Result {
  readonly v?: Scalar;
  readonly t?: CellValueType | null;
}

interface UniverArea {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Something by row and column. */
type Cells<T> = Readonly<Record<string, Readonly<Record<string, T>> | null>>;
/** Something by unit, sheet, row and column. */
type ByUnit<T> = Readonly<Record<string, Readonly<Record<string, Cells<T> | null>> | null>>;

/** What a calculation came to. */
export interface CalculationResult {
  readonly unitData?: ByUnit<Result | null>;
}

/** Which cells array formulas fill, and with what. */
export interface ArrayFormulas {
  readonly arrayFormulaRange?: ByUnit<UniverArea>;
  readonly arrayFormulaCellData?: ByUnit<Result | null>;
}

/** The cells that a formula fills, and their values. */
export interface Spill {
  readonly area: Area;
  value(row: number, column: number): CellValue;
}

/** Boolean results of Univer are 1 and 0, its errors are texts. */
export function resultOf(cell: Result | null | undefined): CellValue {
  const value = cell?.v ?? null;
  if (typeof value === "string") return CellError.of(value) ?? value;
  return cell?.t === CellValueType.BOOLEAN && value !== null ? Boolean(value) : value;
}

/** Whether that is what a formula shows whose array finds no room. */
export function isWithoutRoom(value: CellValue): boolean {
  return value instanceof CellError && value.word === "#SPILL!";
}

/** Where the arrays of a workbook reach and what they show, as Univer told last. */
export class Spills {
  private areas: Readonly<Record<string, Cells<UniverArea> | null>> = {};
  private values: Readonly<Record<string, Cells<Result | null> | null>> = {};

  take({ arrayFormulaRange, arrayFormulaCellData }: ArrayFormulas, unit: string): void {
    this.areas = arrayFormulaRange?.[unit] ?? {};
    this.values = arrayFormulaCellData?.[unit] ?? {};
  }

  /** What the formula in a cell fills beside it; undefined where it has one value. */
  at(sheet: string, row: number, column: number): Spill | undefined {
    const area = this.wanted(sheet, row, column);
    const value = (r: number, c: number): CellValue => resultOf(this.values[sheet]?.[r]?.[c]);
    return area && !isWithoutRoom(value(row, column)) ? { area, value } : undefined;
  }

  /** The cells that a formula would fill if there were room. */
  wanted(sheet: string, row: number, column: number): Area | undefined {
    const found = this.areas[sheet]?.[row]?.[column];
    if (!found) return undefined;
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = found;
    return { top, left, bottom, right };
  }
}
