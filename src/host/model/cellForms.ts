import type { Formula } from "./cells";

/** The form that Excel gives formulas when they are entered. */
export interface EnteredForm {
  /** @param cell where the formula is entered, from 0; undefined for formulas of rules and names */
  form(formula: string, cell?: { readonly row: number; readonly column: number }): string;
}

/** How the formulas of a sheet's cells are read from files and written to them. */
export interface CellForms {
  /** Whether the metadata of a cell (`cm`) say that its array formula spills by itself. */
  isDynamic(metadata: string | undefined): boolean;
  /** The metadata for a cell whose formula spills. */
  dynamicMetadata(): string;
  /** A formula as it stood in a file, as people write it. */
  toPerson(formula: Formula, row: number, column: number): Formula;
  /** A formula as it is to stand in a file; whether it spills follows from what it says where nobody said it before. */
  toFile(formula: Formula, row: number, column: number): Formula;
  /** The formula of a rule (a validation, a conditional format) as people write it. */
  ruleToPerson(formula: string): string;
  ruleToFile(formula: string): string;
}
