import type { EmbeddedHost } from "../host";
import { CellError, intersect, type Area, type CellValue, type Sheet, type Workbook } from "../model";
import { cellArea } from "../model/areas";
import { listed, Validations } from "../model/validation";
import { displayText } from "../text";
import { areaOf } from "./formula/areas";
import { lower } from "./lower";
import { contextOf } from "./workbookContext";

/** One word of a drop-down. */
export interface ListItem {
  readonly text: string;
  /** What goes into the cell; undefined for a word of the rule itself, which is entered as if typed. */
  readonly value?: CellValue;
}

/** How often a list may name another place that names another. */
const DEEPEST = 8;
/** `INDIRECT("…")` or `INDIRECT(B2)`. */
const INDIRECT = /^INDIRECT\(\s*(?:"(?<text>(?:[^"]|"")*)"|(?<reference>[^",;]+))\s*\)$/iu;

/** Whether a cell has a drop-down. */
export function hasList(sheet: Sheet, row: number, column: number): boolean {
  return listFormula(sheet, row, column) !== undefined;
}

/**
 * What the drop-down of a cell offers: the words of its rule, or what stands in the cells that it names, blanks left out.
 * @returns undefined for a cell without one, and for a source that would have to be calculated
 */
export function listItems(
  host: EmbeddedHost,
  sheet: Sheet,
  row: number,
  column: number,
): ListItem[] | undefined {
  const formula = listFormula(sheet, row, column);
  const words = formula === undefined ? undefined : listed(formula);
  if (formula === undefined || words) return words?.map((text) => ({ text }));
  const source = cellsNamed(host, { sheet, row, column }, formula, 0);
  return source && itemsIn(host.store, source.sheet, source.area);
}

function listFormula(sheet: Sheet, row: number, column: number): string | undefined {
  const [entry] = new Validations(sheet).in(cellArea(row, column));
  // The attribute says the contrary of its name.
  const isHidden = ["1", "true"].includes(entry?.attribute("showDropDown") ?? "");
  return entry?.attribute("type") === "list" && !isHidden
    ? entry.formula("formula1", row, column)
    : undefined;
}

interface Cell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

function cellsNamed(
  host: EmbeddedHost,
  from: Cell,
  formula: string,
  depth: number,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  if (depth > DEEPEST) return undefined;
  const { text, reference } = INDIRECT.exec(formula.replace(/^=/u, "").trim())?.groups ?? {};
  if (text !== undefined) return cellsNamed(host, from, text.replaceAll('""', '"'), depth + 1);
  if (reference !== undefined) {
    const named = cellsNamed(host, from, reference, depth + 1);
    const told = named?.sheet.cellValue(named.area.top, named.area.left);
    return typeof told === "string" ? cellsNamed(host, from, told, depth + 1) : undefined;
  }
  const place = { sheet: from.sheet.name, row: from.row, column: from.column };
  const lowered = lower(
    formula,
    place,
    contextOf(host.store, host.functions, () => undefined),
  );
  if (lowered.kind !== "formula" || /[(),;]/u.test(lowered.formula)) return undefined;
  const found = areaOf(lowered.formula);
  const sheet = found?.sheet === undefined ? from.sheet : host.store.sheet(found.sheet);
  return found && sheet && { sheet, area: found.area };
}

function itemsIn({ locale, is1904 }: Workbook, sheet: Sheet, area: Area): ListItem[] {
  const used = sheet.usedArea(true);
  const part = used && intersect(used, area);
  const items: ListItem[] = [];
  for (let row = part?.top ?? 0; part && row <= part.bottom; row++)
    for (let column = part.left; column <= part.right; column++) {
      const value = sheet.cellValue(row, column);
      if (value === null || value === "") continue;
      const content = value instanceof CellError ? { error: value.word } : value;
      items.push({
        value,
        text: displayText(content, sheet.numberFormat(row, column), locale, { date1904: is1904 }),
      });
    }
  return items;
}
