import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { childNamed, element, insertInOrder, remove, setText, type XmlElement } from "../../package";
import { columnLetters } from "../address";
import type { Table } from "../table";

/** Children of `tableColumn` in the order of the schema (ECMA-376 part 1, 18.5.1.3). */
export const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

/**
 * A formula wherever it stands: cells that hold the same one, each with its own neighbours, have it in common.
 * @param formula without `=`
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return translateFormulaToR1C1(formula, `${columnLetters(column)}${row + 1}`);
}

/** The formula of a cell that says the same as a relative one. */
export function formulaAt(relative: string, row: number, column: number): string {
  return translateFormulaToA1(relative, `${columnLetters(column)}${row + 1}`);
}

/** Whether a column says of itself that it is calculated. */
export function isCalculated(table: Table, offset: number): boolean {
  const entry = table.columns()[offset];
  return entry !== undefined && childNamed(entry, "calculatedColumnFormula") !== undefined;
}

/**
 * The formula of a calculated column, as its rows have it; undefined for another column, and for one that is left without any
 * formula. Cells tell it: what the part says is written in the file's form.
 */
export function columnFormula(table: Table, offset: number): string | undefined {
  if (!isCalculated(table, offset)) return undefined;
  const { top, bottom, left } = table.body;
  const column = left + offset;
  const counts = new Map<string, number>();
  for (let row = bottom; row >= top; row--) {
    const formula = table.sheet.formula(row, column);
    if (formula === undefined) continue;
    const relative = relativeFormula(formula, row, column);
    const count = (counts.get(relative) ?? 0) + 1;
    counts.set(relative, count);
    // Exceptions are few: the first formula that comes up again is the column's.
    if (count === 2) return relative;
  }
  return counts.keys().next().value;
}

/** Makes a column calculated. @param relative what each of its rows says */
export function setColumnFormula(table: Table, offset: number, relative: string): void {
  const { top, left } = table.body;
  table.part.edit();
  const entry = table.columns()[offset];
  if (!entry) return;
  const known = childNamed(entry, "calculatedColumnFormula");
  if (known) remove(known);
  const text = formulaAt(relative, top, left + offset);
  insertInOrder(entry, tableFormula(table, "calculatedColumnFormula", text, offset), COLUMN_ORDER);
}

/** A formula of a column as a child of it, in the file's form. */
export function tableFormula(table: Table, name: string, formula: string, offset: number): XmlElement {
  const { sheet, area } = table;
  const { text, isDynamic } = sheet.forms.toFile({ text: formula }, area.top, area.left + offset);
  const made = element(name, isDynamic === true ? { array: 1 } : {});
  setText(made, text);
  return made;
}

/** Calculated columns say in the part what their rows say: with neighbours by address, as the first row has it. */
export function noteFormulas(table: Table): void {
  const { top, left } = table.body;
  table.columns().forEach((entry, offset) => {
    const relative = columnFormula(table, offset);
    if (relative === undefined) return;
    const first = formulaAt(relative, top, left + offset);
    // Without neighbours it cannot have changed with the rows.
    if (first === formulaAt(relative, top + 1, left + offset)) return;
    const { text } = tableFormula(table, "calculatedColumnFormula", first, offset);
    if (childNamed(entry, "calculatedColumnFormula")?.text !== text)
      setColumnFormula(table, offset, relative);
  });
}
