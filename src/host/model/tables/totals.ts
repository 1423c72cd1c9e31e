import { childNamed, insertInOrder, remove, setAttribute } from "../../package";
import type { Table } from "../table";
import { COLUMN_ORDER, tableFormula } from "./calculated";

/** What stands in the row of totals below a column. */
export type Total =
  | { readonly kind: "label"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "none" };

/** The functions of SUBTOTAL that the list in a row of totals offers, by their words in the file (18.18.75). */
const FUNCTIONS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** The formula with which a row of totals adds up a column, of those that are shown. */
export function subtotal(word: string, header: string): string {
  return `SUBTOTAL(${FUNCTIONS[word] ?? 103},[${escaped(header)}])`;
}

/** `[`, `]`, `#` and `'` in the name of a column stand behind an apostrophe, in newer versions `@` too. */
function escaped(header: string): string {
  return header.replaceAll(/[[\]#'@]/gu, "'$&");
}

/** What a column remembers for its row of totals. */
export function totalOf(table: Table, offset: number): Total {
  const column = table.columns()[offset];
  if (!column) return { kind: "none" };
  const { totalsRowLabel, totalsRowFunction } = column.attributes;
  if (totalsRowLabel !== undefined) return { kind: "label", text: totalsRowLabel };
  if (totalsRowFunction === undefined || totalsRowFunction === "none") return { kind: "none" };
  if (totalsRowFunction !== "custom")
    return { kind: "formula", formula: subtotal(totalsRowFunction, table.headers()[offset] ?? "") };
  const { sheet, area } = table;
  const text = childNamed(column, "totalsRowFormula")?.text ?? "";
  return { kind: "formula", formula: sheet.forms.toPerson({ text }, area.top, area.left + offset).text };
}

/**
 * Columns say what stands below them in the row of totals, as it is in the cells: Excel repairs a file whose columns say
 * something else.
 */
export function noteTotals(table: Table): void {
  const { totals, sheet } = table;
  if (!totals) return;
  const headers = table.headers();
  table.columns().forEach((_, at) => {
    const place = totals.left + at;
    const formula = sheet.formula(totals.top, place);
    const value = sheet.value(totals.top, place);
    if (formula !== undefined) noteFormula(table, at, formula, headers[at] ?? "");
    else note(table, at, { label: value === null ? undefined : String(value) });
  });
}

function noteFormula(table: Table, offset: number, formula: string, header: string): void {
  const word = Object.keys(FUNCTIONS).find((known) =>
    [subtotal(known, header), `SUBTOTAL(${FUNCTIONS[known]},${table.name}[${escaped(header)}])`].includes(
      formula,
    ),
  );
  note(table, offset, word === undefined ? { word: "custom", formula } : { word });
}

function note(
  table: Table,
  offset: number,
  {
    label,
    word,
    formula,
  }: { readonly label?: string | undefined; readonly word?: string; readonly formula?: string },
): void {
  const column = table.columns()[offset];
  if (!column) return;
  const known = childNamed(column, "totalsRowFormula");
  const made = formula === undefined ? undefined : tableFormula(table, "totalsRowFormula", formula, offset);
  const { totalsRowLabel, totalsRowFunction } = column.attributes;
  if (totalsRowLabel === label && totalsRowFunction === word && known?.text === made?.text) return;
  table.part.edit();
  setAttribute(column, "totalsRowLabel", label);
  setAttribute(column, "totalsRowFunction", word);
  if (known) remove(known);
  if (made) insertInOrder(column, made, COLUMN_ORDER);
}
