import type { Area } from "./address";
import type { Sheet } from "./sheet";
import type { CellValue } from "./values";

/** Cells that a function is given. */
export interface GivenCells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a function of Excel came to; another function may be given it. */
export interface Calculated {
  /** The one value; undefined where there are several. */
  readonly single: CellValue | undefined;
  /** All of them, by rows. */
  readonly values: readonly (readonly CellValue[])[];
}

/** A cell that a formula is seen from. */
export interface SeenFrom {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A value, cells, what another function came to, or an argument that is left out. */
export type Given = CellValue | GivenCells | Calculated | undefined;

/** Calculates formulas of cells, and functions and formulas of Excel outside of cells. */
export interface Calculator {
  /** Whether formulas of cells wait to be calculated. */
  readonly isPending: boolean;
  /**
   * @param name in capitals
   * @throws HostError NotImplemented where it cannot be said what Excel would give
   */
  call(name: string, given: readonly Given[]): Calculated;
  /**
   * A formula that stands in no cell, such as that of a name.
   * @param formula without `=`
   * @throws HostError NotImplemented where it cannot be said what Excel would give
   */
  formula(formula: string, from: SeenFrom): Calculated;
  /**
   * The cells of the workbook that a formula names, as Excel's arrows to its precedents show them; they may overlap.
   * @param formula without `=`
   * @throws HostError NotImplemented where it cannot be said which Excel would show
   */
  named(formula: string, from: SeenFrom): GivenCells[];
  /**
   * The cells that a formula comes to, where it is no more than an address, a name, a table or `INDIRECT` of one.
   * @param formula without `=`
   * @returns undefined for all others, and for cells that the workbook does not have
   */
  cells(formula: string, from: SeenFrom): GivenCells | undefined;
}
