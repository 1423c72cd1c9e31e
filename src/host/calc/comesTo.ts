import type { EmbeddedHost } from "../host";
import type { GivenCells, SeenFrom } from "../model/calculator";
import { Refusal } from "./evaluate/values";
import { areaOf, type SheetArea } from "./formula/areas";
import { lower } from "./lower";
import { contextOf } from "./workbookContext";

/** How often a formula may name another place that names another. */
const DEEPEST = 8;
/** `INDIRECT("…")` or `INDIRECT(B2)`. */
const INDIRECT = /^INDIRECT\(\s*(?:"(?<text>(?:[^"]|"")*)"|(?<reference>[^",;]+))\s*\)$/iu;

/**
 * The cells that a formula comes to, where it is no more than an address, a name, a table or `INDIRECT` of one.
 * @returns undefined for all others, and for cells that the workbook does not have
 */
export function cellsComeTo(
  host: Pick<EmbeddedHost, "store" | "functions">,
  formula: string,
  from: SeenFrom,
  depth = 0,
): GivenCells | undefined {
  if (depth > DEEPEST) return undefined;
  const { text, reference } = INDIRECT.exec(formula.replace(/^=/u, "").trim())?.groups ?? {};
  if (text !== undefined) return cellsComeTo(host, text.replaceAll('""', '"'), from, depth + 1);
  if (reference !== undefined) {
    const named = cellsComeTo(host, reference, from, depth + 1);
    const told = named?.sheet.cellValue(named.area.top, named.area.left);
    return typeof told === "string" ? cellsComeTo(host, told, from, depth + 1) : undefined;
  }
  const place = { sheet: from.sheet.name, row: from.row, column: from.column };
  const lowered = lower(
    formula,
    place,
    contextOf(host.store, host.functions, () => undefined),
  );
  const found = lowered.kind === "formula" ? plainArea(lowered.formula) : undefined;
  const sheet = found?.sheet === undefined ? from.sheet : host.store.sheet(found.sheet);
  return found && sheet && { sheet, area: found.area };
}

/** The cells of a formula that is nothing but a reference. */
function plainArea(formula: string): SheetArea | undefined {
  try {
    return areaOf(formula);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}
