import { isDateFormat } from "numfmt";
import type { CellValue, Workbook } from "../model";
import { sightOf } from "../objects";
import { compareValues } from "../model/sorting";
import { dateOf, type AutoFilter, type Criteria, type DateGroup } from "../model/filters";

/** One choice of a filter's list: all cells that show the same text. */
export interface FilterValue {
  /** "" for blank cells. */
  readonly text: string;
  readonly isChosen: boolean;
  /** The moment that the cells mean, when they show one. */
  readonly date?: DateGroup;
}

/** Days between the two ways to count. */
const DAYS_TO_1904 = 1462;

/** What the cells below a filter's button show, each text once, in the order of an ascending sort; blanks come last. */
export function valuesOf(
  store: Workbook,
  filter: Pick<AutoFilter, "sheet" | "data" | "criteria">,
  offset: number,
): FilterValue[] {
  const { sheet, data } = filter;
  const column = data.left + offset;
  const sight = sightOf(store);
  const known = new Map<string, { readonly value: CellValue; readonly date?: DateGroup; isSeen: boolean }>();
  for (let row = data.top; row <= data.bottom; row++) {
    const value = sheet.cellValue(row, column);
    const format = sheet.numberFormat(row, column);
    const text = value === null ? "" : sight.text(value, format);
    const entry = known.get(text);
    const isSeen = !sheet.isRowHidden(row);
    if (entry) entry.isSeen ||= isSeen;
    else known.set(text, { value: text === "" ? null : value, ...dateIn(store, value, format), isSeen });
  }
  const isFiltered = filter.criteria(offset) !== undefined;
  return [...known]
    .sort(([, one], [, other]) => compareOrBlank(one.value, other.value))
    .map(([text, { date, isSeen }]) => ({ text, isChosen: !isFiltered || isSeen, ...(date && { date }) }));
}

function compareOrBlank(one: CellValue, other: CellValue): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareValues(one, other);
}

/** As fine as the cell's moment: whole days by day, others to the second. */
function dateIn({ is1904 }: Workbook, value: CellValue, format: string): { readonly date?: DateGroup } {
  if (typeof value !== "number" || !isDateFormat(format)) return {};
  const date = dateOf(is1904 ? value + DAYS_TO_1904 : value);
  const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return { date: { parts: value % 1 === 0 ? day : [...day, ...time] } };
}

/** The criteria that leave the chosen ones. */
export function criteriaOf(chosen: readonly FilterValue[]): Criteria {
  return {
    kind: "values",
    texts: chosen.filter(({ text, date }) => text !== "" && !date).map(({ text }) => text),
    blanks: chosen.some(({ text }) => text === ""),
    dates: chosen.flatMap(({ date }) => date ?? []),
  };
}
