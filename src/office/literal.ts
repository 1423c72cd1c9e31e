import type { Cell } from "../sheets/plan";

/** What Excel may read as something else than a text: signs and digits in front, booleans, errors, English days ("Mar 1"). */
const READ_OTHERWISE =
  /^[=+\-@'\d.(,$€₫%#]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/,]*\d/iu;

/**
 * A cell for `Range.values`. Excel would turn text that begins like a formula into one, "01" into 1 and "Mar 1" into a day; a
 * leading apostrophe keeps such text as text, so nothing typed by people is ever executed.
 */
export function literal(cell: Cell): string | number | boolean {
  if (typeof cell === "object") return cell.formula;
  if (typeof cell !== "string" || cell === "") return cell;
  return READ_OTHERWISE.test(cell.trim()) ? `'${cell}` : cell;
}

/** A text can begin so as well: only what the cell shows tells which it is. */
export function beginsAsFormula(cell: unknown): cell is string {
  return typeof cell === "string" && cell.startsWith("=");
}

/** A cell as `Range.formulas` and `values` tell it. @param value what the cell shows; needed only where what stands in it begins as a formula does */
export function cellOf(formula: unknown, value: unknown): Cell {
  return beginsAsFormula(formula) && formula !== value ? { formula } : (formula as Cell);
}

/** Whether a cell holds a formula, as its formula and its value tell. */
export function isFormulaCell(formula: unknown, value: unknown): boolean {
  return typeof cellOf(formula, value) === "object";
}

/** Whether any cell holds a formula, whatever it shows. @param formulas and `values` of the same cells */
export function holdFormula(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): boolean {
  return formulas.some((row, down) =>
    row.some((formula, across) => isFormulaCell(formula, values[down]?.[across])),
  );
}
