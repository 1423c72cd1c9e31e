import type { Workbook } from "../model";
import { Refusal } from "./evaluate/values";

/** Functions whose results or arguments are days by their number, or texts that may be days. */
const OF_DAYS =
  /\b(?:DATE|DATEVALUE|DATEDIF|DAY|DAYS360|EDATE|EOMONTH|ISOWEEKNUM|MONTH|NETWORKDAYS(?:\.INTL)?|NOW|TEXT|TODAY|VALUE|WEEKDAY|WEEKNUM|WORKDAY(?:\.INTL)?|YEAR|YEARFRAC)\(/iu;
/** A text that Excel would read as a day where a number is wanted. */
const DAY_IN_TEXT = /"\d{1,4}[-/.]\d{1,2}/u;

/** Why formulas of a workbook with uncommon settings are not calculated; undefined for those that are. */
export function refusalOf({ calculation, is1904 }: Workbook, formula: string): Refusal | undefined {
  if (calculation.usesShownPrecision)
    return new Refusal("workbook", "the workbook calculates with the numbers that its cells show");
  if (is1904 && (OF_DAYS.test(formula) || DAY_IN_TEXT.test(formula)))
    return new Refusal("workbook", "the workbook counts days from 1904");
  return undefined;
}
