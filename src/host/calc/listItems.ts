import type { EmbeddedHost } from "../host";
import { CellError, intersect, type Area, type CellValue, type Sheet, type Workbook } from "../model";
import { cellArea } from "../model/areas";
import { listed, Validations } from "../model/validation";
import { displayText } from "../text";
import { cellsComeTo } from "./comesTo";

/** One word of a drop-down. */
export interface ListItem {
  readonly text: string;
  /** What goes into the cell; undefined for a word of the rule itself, which is entered as if typed. */
  readonly value?: CellValue;
}

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
  const source = cellsComeTo(host, formula, { sheet, row, column });
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
