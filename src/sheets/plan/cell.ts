/** A cell as it is written: text and numbers as they are, a formula as such. */
export type Cell = string | number | boolean | { readonly formula: string };

/** A cell as a plan has it; null is one that stays, whatever it is. */
export type Planned = Cell | null;

export const BLANK = "";

export function isBlankRow(cells: readonly Planned[]): boolean {
  return cells.every((cell) => cell === BLANK || cell === null);
}

export function isFormula(cell: Planned | undefined): cell is { readonly formula: string } {
  return typeof cell === "object" && cell !== null;
}

/** Whether two cells agree; one that a plan leaves alone agrees with whatever stands there. */
export function sameCell(a: Planned | undefined, b: Planned | undefined): boolean {
  if (a === null || b === null) return true;
  return a === b || (isFormula(a) && isFormula(b) && a.formula === b.formula);
}

export function sameCells(a: readonly Planned[], b: readonly Planned[]): boolean {
  return a.length === b.length && a.every((cell, at) => sameCell(cell, b[at]));
}
