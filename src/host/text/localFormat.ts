import { isDateFormat } from "numfmt";
import { API_LOCALE, type Locale } from "./locale";

/** Excel's own short date, which follows the settings. */
const SHORT_DATE: Readonly<Record<Locale, string>> = { "en-US": "m/d/yyyy", "vi-VN": "dd/mm/yyyy" };

/** A number format of the API as the person sees it. */
export function toLocalFormat(format: string, locale: Locale): string {
  return translated(format, API_LOCALE, locale);
}

/** A number format as the person types it, in the form of the API. */
export function fromLocalFormat(format: string, locale: Locale): string {
  return translated(format, locale, API_LOCALE);
}

function translated(format: string, from: Locale, to: Locale): string {
  if (from === to) return format;
  return format === SHORT_DATE[from] ? SHORT_DATE[to] : swapped(format);
}

/** Points and commas change places, but within texts, brackets and dates. */
function swapped(format: string): string {
  const isDate = isDateFormat(format);
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[.,]/gu, (piece, at: number) => {
    if (piece !== "." && piece !== ",") return piece;
    if (isDate && !/^[.,]0/u.test(format.slice(at))) return piece;
    return piece === "." ? "," : ".";
  });
}
