import type { FormulaSigns } from "../../../sheets/formulas";

type Value = string | number | readonly (readonly (string | number)[])[];

/** Between the cells of a row. */
const CELLS = " · ";
/** Digits that a cell of usual width shows of a fraction. */
const DECIMALS = 6;

/** What a cell shows, and of a table that spills each row in a line. */
export function exampleWords(value: Value, signs: FormulaSigns): string {
  const one = (cell: string | number): string =>
    typeof cell === "number" ? String(+cell.toFixed(DECIMALS)).replace(".", signs.decimal) : cell;
  if (typeof value === "string" || typeof value === "number") return one(value);
  return value
    .map((row) =>
      row
        .map(one)
        .filter((cell) => cell !== "")
        .join(CELLS),
    )
    .join("\n");
}
