import { format, isDateFormat } from "numfmt";
import { HOME_LOCALE, type Locale } from "./locale";
import { shownPattern } from "./patterns";

/** What a cell can hold; null is blank. An error is told from a text of the same word. */
export type CellContent = string | number | boolean | null | { readonly error: string };

export interface DisplayOptions {
  /** Whether day 0 is 1 January 1904, as old workbooks of a Mac have it. */
  readonly date1904?: boolean;
}

/** Days from Excel's day 0 to that of the 1904 system. */
export const DAYS_TO_1904 = 1462;

/** Instead of dates that no calendar of Excel has: below day 0 and after the year 9999. */
const NO_DATE = "########";

const OPTIONS = { overflow: NO_DATE, dateErrorNumber: false, dateSpanLarge: false, throws: false };

/** A number format made ready for one locale. */
interface Shown {
  readonly pattern: string;
  /** Counts days of a calendar, not elapsed hours. */
  readonly isCalendar: boolean;
}

const known = new Map<string, Shown>();

/**
 * What Excel shows in a cell, whatever its width: what `Range.text` gives. The number format is in the en-US form of the
 * API; the text follows the settings, as `Range.text` does.
 */
export function displayText(
  content: CellContent,
  numberFormat: string,
  locale: Locale = HOME_LOCALE,
  { date1904 = false }: DisplayOptions = {},
): string {
  if (content === null) return "";
  if (typeof content === "object") return content.error;
  // Without a part for texts every text is itself: most cells of most sheets.
  if (typeof content === "string" && !/[@;]/u.test(numberFormat)) return content;
  const { pattern, isCalendar } = shownAs(numberFormat, locale);
  const show = (value: string | number | boolean): string => format(pattern, value, { ...OPTIONS, locale });
  if (!date1904 || !isCalendar || typeof content !== "number") return show(content);
  // That system knows days before its first: they carry a minus.
  return content < 0 ? `-${show(DAYS_TO_1904 - content)}` : show(DAYS_TO_1904 + content);
}

function shownAs(numberFormat: string, locale: Locale): Shown {
  const key = `${locale}\n${numberFormat}`;
  let shown = known.get(key);
  if (shown === undefined) {
    const pattern = shownPattern(numberFormat, locale);
    shown = { pattern, isCalendar: isDateFormat(pattern) && !/\[(?:h+|m+|s+)\]/iu.test(pattern) };
    known.set(key, shown);
  }
  return shown;
}
