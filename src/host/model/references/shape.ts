/** A formula apart from the rows of its cells: what formulas of a column have in common, and what not. */
export interface Shape {
  /** The same for formulas that differ in their rows alone; ranges that are upside down are told from others. */
  readonly key: string;
  /** What stands before, between and behind the rows. */
  readonly texts: readonly string[];
  readonly rows: readonly string[];
}

/** What is kept whole, or else a cell or a range of cells. */
const PIECE =
  /"[^"]*"|'[^']*'|(?<![\p{L}\p{N}_.\\?$])(\$?[A-Z]{1,2}\$?)([1-9]\d{0,5})(?::(\$?[A-Z]{1,2}\$?)([1-9]\d{0,5}))?(?![\p{L}\p{N}_.\\?(!:])/giu;

/** Formulas with columns of tables are taken as they are: cells are not told from names of columns here. */
export function shapeOf(formula: string): Shape {
  const texts: string[] = [];
  const rows: string[] = [];
  const orders: number[] = [];
  let at = 0;
  const take = (row: string, from: number): void => {
    texts.push(formula.slice(at, from));
    rows.push(row);
    at = from + row.length;
  };
  for (const { 0: piece, 1: first, 2: top, 4: bottom, index } of formula.includes("[")
    ? []
    : formula.matchAll(PIECE)) {
    if (first === undefined || top === undefined) continue;
    take(top, index + first.length);
    if (bottom === undefined) continue;
    take(bottom, index + piece.length - bottom.length);
    orders.push(Math.sign(Number(top) - Number(bottom)));
  }
  texts.push(formula.slice(at));
  return { key: `${orders.join()} ${texts.join("\n")}`, texts, rows };
}

/** The formula of a shape that has these rows, as many as the shape has. */
export function withRows(texts: readonly string[], rows: readonly string[]): string {
  return texts.reduce((formula, text, at) => formula + (rows[at - 1] ?? "") + text);
}
