import { addLocale, getFormatFromId, getLocale, isValidFormat, tokenize } from "numfmt";
import { API_LOCALE, type Locale } from "./locale";

/** Excel's ids of the dates and times that follow the person's settings: `m/d/yyyy` (14) to `m/d/yyyy h:mm` (22). */
const FIRST_CLOCK = 14;
const LAST_CLOCK = 22;

/** Currency, without and with decimals; the id with red negatives is what a typed amount gets. */
const WHOLE_CURRENCY = 6;
const FULL_CURRENCY = 8;

/** `[$-409]`, `[$₫-42A]`, `[$-en-US]`; those with a calendar or digits of their own are left as they are. */
const LANGUAGE = /^\[\$(?<currency>[^\]-]*)-(?<language>[\da-f]{3,4}|[a-z]{2,3}-[a-z]{2})\]$/iu;

/** `m/d/yyyy`, as the API names Excel's own format 14, → what it stands for under the settings. */
const OWN = new Map<Locale, ReadonlyMap<string, string>>();

/**
 * The number format that one of Excel's own ids gives a cell, as the API names it. Currencies are those of the settings.
 * @throws Error for an id that no typed text leads to
 */
export function ownFormat(id: number, locale: Locale): string {
  if (id > FULL_CURRENCY || id < WHOLE_CURRENCY) return getFormatFromId(id, API_LOCALE);
  const digits = id < FULL_CURRENCY ? "#,##0" : "#,##0.00";
  // Quoted, as in files: a bare letter of another alphabet is not for every reader of them.
  return locale === API_LOCALE ? `$${digits}_);[Red]($${digits})` : `${digits} "₫";[Red]-${digits} "₫"`;
}

/** Euro amounts, which Excel knows under all settings: the sign where it was typed, before or behind. */
export function euroFormat(isBefore: boolean, hasDecimals: boolean, locale: Locale): string {
  const digits = hasDecimals ? "#,##0.00" : "#,##0";
  const amount = isBefore ? `[$€-2] ${digits}` : `${digits} [$€-1]`;
  return locale === API_LOCALE ? `${amount}_);[Red](${amount})` : `${amount};[Red]-${amount}`;
}

/** Whether Excel would take a text as a number format, in its en-US form. */
export function isNumberFormat(text: string): boolean {
  return isValidFormat(text);
}

/**
 * The pattern that shows a number format under the settings: Excel's own dates in their order, names of months and days by a
 * `[$-409]`, separators by the settings. A file's format that Excel would not take is shown as General.
 */
export function shownPattern(numberFormat: string, locale: Locale): string {
  const own = ownOf(locale).get(numberFormat.toLowerCase());
  if (own !== undefined) return own;
  if (numberFormat === "" || !isValidFormat(numberFormat)) return "General";
  if (!numberFormat.includes("[$")) return numberFormat;
  return tokenize(numberFormat)
    .map((token) => (token.type === "LOCALE" ? keepSeparators(token.raw, locale) : token.raw))
    .join("");
}

function ownOf(locale: Locale): ReadonlyMap<string, string> {
  let own = OWN.get(locale);
  if (own === undefined) {
    own = new Map(
      Array.from({ length: LAST_CLOCK - FIRST_CLOCK + 1 }, (_, at) => FIRST_CLOCK + at)
        .map((id) => [getFormatFromId(id, API_LOCALE).toLowerCase(), getFormatFromId(id, locale)] as const)
        .filter(([named, shown]) => named !== shown),
    );
    OWN.set(locale, own);
  }
  return own;
}

/**
 * A language in a format (`[$-409]`, `[$₫-42A]`) is that of names and currency alone; the library takes its separators too.
 * So it is given that language once more, with the separators of the settings.
 */
function keepSeparators(tag: string, locale: Locale): string {
  const { currency = "", language } = LANGUAGE.exec(tag)?.groups ?? {};
  const system = getLocale(locale);
  const named = language === undefined ? undefined : getLocale(language);
  if (!system || !named || (named.group === system.group && named.decimal === system.decimal)) return tag;
  // No hyphen and no hexadecimal number in front: the library would look for another language behind such a name.
  const mixed = `x${language?.replace("-", "").toLowerCase() ?? ""}in${locale.slice(0, 2)}`;
  if (!getLocale(mixed)) addLocale({ ...named, group: system.group, decimal: system.decimal }, mixed);
  return `[$${currency}-${mixed}]`;
}
