import { serialOf } from "../../text";

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, for days from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The number that a text stands for, as Excel reads it in formulas (en-US): digits, thousands, percent, money,
 * exponents, days and times. Undefined when it is none.
 */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return readPlain(trimmed) ?? readDateTime(trimmed);
}

function readPlain(text: string): number | undefined {
  const negative = /^\((?<inner>[^()]+)\)$/u.exec(text)?.groups?.inner;
  const found =
    /^(?<sign>[+-]?)\s*\$?\s*(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?<power>[eE][+-]?\d+)?\s*(?<percent>%?)$/u.exec(
      negative ?? text,
    )?.groups;
  if (!found) return undefined;
  const { sign = "", digits = "", power = "", percent = "" } = found;
  if (negative !== undefined && sign !== "") return undefined;
  const size = Number(digits.replaceAll(",", "") + power) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  return sign === "-" || negative !== undefined ? -size : size;
}

/** A day, a time, or both. */
export function readDateTime(text: string): number | undefined {
  const trimmed = text.trim();
  const whole = readTime(trimmed) ?? readDate(trimmed);
  if (whole !== undefined) return whole;
  const [, day = "", time = ""] = /^(?<day>\S.*?)\s+(?<time>\d{1,2}:\d.*)$/u.exec(trimmed) ?? [];
  const [days, hours] = [readDate(day), readTime(time)];
  return days === undefined || hours === undefined ? undefined : days + hours;
}

/** The day of a text as a serial; a day without a year is left to whoever knows today. */
export function readDate(text: string): number | undefined {
  const iso = /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/u.exec(text);
  const us = /^(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4}|\d{2})$/u.exec(text);
  const dayFirst = /^(?<day>\d{1,2})[- ](?<month>[A-Za-z]{3,9})[- ,]+(?<year>\d{4}|\d{2})$/u.exec(text);
  const monthFirst = /^(?<month>[A-Za-z]{3,9}) (?<day>\d{1,2}), ?(?<year>\d{4})$/u.exec(text);
  const parts = (iso ?? us ?? dayFirst ?? monthFirst)?.groups;
  if (!parts) return undefined;
  const { year = "", month = "", day = "" } = parts;
  const number = /^\d/u.test(month) ? Number(month) : monthOf(month);
  if (number === undefined) return undefined;
  return dayOf(fullYear(year), number, Number(day));
}

/** Two digits up to 29 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthOf(word: string): number | undefined {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

/** A day that the calendar has, as a serial. */
function dayOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  if (year < 1900 || year > 9999 || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day)
    return undefined;
  return serialOf(time);
}

/** The day of a serial, in parts; 60 is the 29 February 1900 that only Excel has. */
export function dateOf(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function readTime(text: string): number | undefined {
  const found =
    /^(?<hours>\d{1,4}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2}(?:\.\d+)?))?\s*(?<half>[AaPp][Mm])?$/u.exec(
      text,
    )?.groups;
  if (!found) return undefined;
  const { hours = "", minutes = "", seconds = "0", half } = found;
  let hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (half && (hour < 1 || hour > 12))) return undefined;
  if (half) hour = (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
