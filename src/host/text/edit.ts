import { format, getFormatDateInfo, isDateFormat, isPercentFormat } from "numfmt";
import { DAYS_TO_1904, displayText, type CellContent, type DisplayOptions } from "./display";
import { HOME_LOCALE, type Locale } from "./locale";
import { readTyped } from "./read";

/** The digits a number has in Excel. */
const DIGITS = 15;

/** The last day that Excel knows, 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * What stands in the formula bar when a cell with a constant is edited: the whole value, whatever its format shows of it, in
 * a form that reads as the same value again. Dates are in the order of the settings, percents keep their sign.
 */
export function editText(
  content: CellContent,
  numberFormat: string,
  locale: Locale = HOME_LOCALE,
  options: DisplayOptions = {},
): string {
  if (typeof content === "string") return literalText(content, numberFormat, locale);
  if (typeof content !== "number") return displayText(content, "General", locale);
  if (isDateFormat(numberFormat)) return clockText(content, numberFormat, locale, options);
  if (!isPercentFormat(numberFormat)) return plainNumber(content, locale);
  return `${plainNumber(Number((content * 100).toPrecision(DIGITS)), locale)}%`;
}

/** With an apostrophe where the text would become something else. */
function literalText(text: string, numberFormat: string, locale: Locale): string {
  if (numberFormat === "@" || text === "") return text;
  // What cannot be read at all, as "--", is no such text either.
  if (/^['=+\-@]/u.test(text)) return `'${text}`;
  const read = readTyped(text, "General", locale);
  return read.kind === "value" && read.value === text ? text : `'${text}`;
}

function clockText(
  content: number,
  numberFormat: string,
  locale: Locale,
  { date1904 = false }: DisplayOptions,
): string {
  const serial = date1904 ? content + DAYS_TO_1904 : content;
  if (content < 0 || serial >= LAST_DAY + 1) return plainNumber(content, locale);
  const { year, month, day } = getFormatDateInfo(numberFormat);
  const isTimeAlone = content < 1 && !year && !month && !day;
  const dayText = displayText(content, "m/d/yyyy", locale, { date1904 });
  if (content % 1 === 0 && !isTimeAlone) return dayText;
  const time = format("h:mm:ss AM/PM", content % 1, { locale });
  return isTimeAlone ? time : `${dayText} ${time}`;
}

/** All fifteen digits, without an exponent as long as that stays readable. */
function plainNumber(value: number, locale: Locale): string {
  const [mantissa = "", exponent = "0"] = Number(value.toPrecision(DIGITS)).toExponential().split("e");
  const power = Number(exponent);
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d)\.?(\d*)$/u.exec(mantissa) ?? [];
  const digits = whole + decimals;
  const point = locale === "vi-VN" ? "," : ".";
  if (power > 20 || power < -19)
    return `${mantissa.replace(".", point)}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  if (power < 0) return `${sign}0${point}${"0".repeat(-power - 1)}${digits}`;
  const all = digits.padEnd(power + 1, "0");
  const fraction = all.slice(power + 1);
  return `${sign}${all.slice(0, power + 1)}${fraction === "" ? "" : `${point}${fraction}`}`;
}
