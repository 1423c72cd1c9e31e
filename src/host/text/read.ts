import {
  dateFromSerial,
  dateToSerial,
  getFormatInfo,
  isPercentFormat,
  parseBool,
  parseDate,
  parseNumber,
  parseTime,
} from "numfmt";
import { HostError } from "../errors";
import { DAYS_TO_1904 } from "./display";
import { isError } from "./errorWords";
import type { Locale } from "./locale";
import { euroFormat, ownFormat } from "./patterns";

/** What a text becomes in a cell. */
export type Typed =
  /** Without `=`; in the form it was written in, which is not checked here. */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "error"; readonly value: string }
  | {
      readonly kind: "value";
      readonly value: string | number | boolean | null;
      /** The format Excel gives a cell that had none, in the en-US form of the API. */
      readonly numberFormat?: string;
    };

export interface ReadOptions {
  /** Of a date without one, as "3-4"; this year where it is not given. */
  readonly year?: number;
  /** Whether day 0 is 1 January 1904. */
  readonly date1904?: boolean;
  /** Excel's "automatic percent entry", on where a person types: 10 in a cell of percents is 10 %. */
  readonly percentEntry?: boolean;
}

/** Excel's limits for a cell, in characters. */
const LONGEST = { text: 32_767, formula: 8_192 };

/** No language says TRUE or FALSE in more, with some spaces around it: no need to look closer. */
const LONGEST_BOOLEAN = 20;

/** Id of a day and a month without a year. */
const DAY_AND_MONTH = 16;

/** How everything begins that can be a number, a date or a time: no need to look closer at most texts. */
const MAY_BE_READ = /^[\s\d+\-(.,%$€₫]|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/**
 * Excel's reading of a text that is written into a cell by the API (`en-US`, whatever the settings) or typed by a person
 * (in the form of their settings): "3-4" is a day, "50%" a half, "1.000" one or a thousand. Cells formatted as text keep it
 * as it is; so does an apostrophe in front, which is not part of the text.
 * @param numberFormat of the cell, in the en-US form of the API
 * @throws HostError InvalidArgument for what is longer than a cell can hold, and for what can be no formula
 */
export function readTyped(
  text: string,
  numberFormat: string,
  locale: Locale,
  options: ReadOptions = {},
): Typed {
  if (text === "") return { kind: "value", value: null };
  if (text.startsWith("'")) return textValue(text.slice(1));
  if (numberFormat === "@") return textValue(text);
  const formula = formulaIn(text);
  if (formula !== undefined) return { kind: "formula", formula };
  if (text.includes("#")) {
    const word = text.trim().toUpperCase();
    if (isError(word)) return { kind: "error", value: word };
  }
  const constant = constantIn(text, numberFormat, locale, options);
  if (constant === undefined) return signedFormula(text) ?? textValue(text);
  const { value, format } = constant;
  const isGeneral = numberFormat === "" || numberFormat === "General";
  return { kind: "value", value, ...(isGeneral && format !== undefined && { numberFormat: format }) };
}

interface Constant {
  readonly value: number | boolean;
  readonly format?: string | undefined;
}

function constantIn(
  text: string,
  numberFormat: string,
  locale: Locale,
  options: ReadOptions,
): Constant | undefined {
  if (!/\d/u.test(text)) return text.length > LONGEST_BOOLEAN ? undefined : parseBool(text, { locale });
  if (!MAY_BE_READ.test(text)) return undefined;
  const fraction = /^\s*(?<sign>[+-]?)(?<top>\d+)\/(?<bottom>\d*[1-9]\d*)\s*$/u.exec(text)?.groups;
  if (fraction && getFormatInfo(numberFormat).type === "fraction")
    return { value: Number(`${fraction.sign}${fraction.top}`) / Number(fraction.bottom) };
  return (
    numberIn(text, numberFormat, locale, options) ?? dateIn(text, locale, options) ?? timeIn(text, locale)
  );
}

function numberIn(
  text: string,
  numberFormat: string,
  locale: Locale,
  { percentEntry = false }: ReadOptions,
): Constant | undefined {
  const parsed = parseNumber(text, { locale });
  if (!parsed) return undefined;
  const { formatId } = parsed;
  const value = text.includes("/") ? parsed.value : digitsOf(text, locale);
  if (text.includes("€")) {
    const isBefore = text.indexOf("€") < text.search(/\d/u);
    const hasDecimals = text.includes(locale === "vi-VN" ? "," : ".");
    return { value, format: euroFormat(isBefore, hasDecimals, locale) };
  }
  // Documented so: from 1 on the number is one of percents, below it is the share itself.
  if (percentEntry && !text.includes("%") && Math.abs(value) >= 1 && isPercentFormat(numberFormat))
    return { value: Number((value / 100).toPrecision(15)) };
  return { value, format: formatOf(formatId, locale) };
}

/**
 * The value of a text that is a number. Excel keeps fifteen digits from the first that is not 0, and takes the others for 0;
 * the library counts from the first one.
 */
function digitsOf(text: string, locale: Locale): number {
  const [point, group] = locale === "vi-VN" ? [",", "."] : [".", ","];
  const [, sign = "", mantissa = "", exponent = "0"] =
    /^([^\d.,]*)([\d.,]+)(?:e([+-]?\d+))?/iu.exec(text) ?? [];
  let digits = 0;
  const kept = mantissa
    .replaceAll(group, "")
    .replace(point, ".")
    .replace(/\d/gu, (digit) => {
      if (digits > 0 || digit !== "0") digits += 1;
      return digits > 15 ? "0" : digit;
    });
  const value = Number(`${kept}e${exponent}`);
  const signed = value !== 0 && /[-(]/u.test(sign) ? -value : value;
  return text.includes("%") ? Number((signed / 100).toPrecision(15)) : signed;
}

function dateIn(text: string, locale: Locale, { year, date1904 }: ReadOptions): Constant | undefined {
  const parsed = parseDate(text, { locale });
  if (!parsed) return undefined;
  const { formatId } = parsed;
  let { value } = parsed;
  if (formatId === DAY_AND_MONTH) {
    // The library's year is that of Greenwich, when it was loaded.
    const [, month, day] = dateFromSerial(value);
    value = dateToSerial([year ?? new Date().getFullYear(), month, day]) ?? NaN;
    if (dateFromSerial(value)[1] !== month) return undefined;
  }
  if (date1904) value -= DAYS_TO_1904;
  return value < 0 ? undefined : { value, format: formatOf(formatId, locale) };
}

function timeIn(text: string, locale: Locale): Constant | undefined {
  const parsed = parseTime(text, { locale });
  return parsed && { value: parsed.value, format: formatOf(parsed.formatId, locale) };
}

function formatOf(id: number | undefined, locale: Locale): string | undefined {
  return id === undefined ? undefined : ownFormat(id, locale);
}

/** What begins with `=`, or as in Lotus 1-2-3 with `@` and a function. */
function formulaIn(text: string): string | undefined {
  if (text.startsWith("=") && text.length > 1) return assertFits(text, "formula").slice(1);
  if (!text.startsWith("@") || text.length === 1) return undefined;
  if (/^@[\p{L}_][\w.]*\(/u.test(text)) return assertFits(text, "formula").slice(1);
  throw new HostError("InvalidArgument", `"${text}" begins as a function does and is none.`);
}

/** What begins with a sign and is no number is a formula for Excel: "-A1", but also "- Đoàn viên". */
function signedFormula(text: string): Typed | undefined {
  if (!/^[+-]\s*\S/u.test(text)) return undefined;
  if (/^[+\-\s]+$/u.test(text))
    throw new HostError("InvalidArgument", `"${text}" begins as a formula does and is none.`);
  return { kind: "formula", formula: assertFits(text, "formula") };
}

function textValue(text: string): Typed {
  return { kind: "value", value: assertFits(text, "text") };
}

function assertFits(text: string, what: "text" | "formula"): string {
  if (text.length > LONGEST[what])
    throw new HostError(
      "InvalidArgument",
      `A ${what} has at most ${LONGEST[what]} characters; this one has ${text.length}.`,
    );
  return text;
}
