import { DAYS_TO_1904 } from "./display";

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, for days from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** The last day Excel knows, 31 December 9999. */
export const LAST_DAY = 2_958_465;

/** A moment (UTC) as Excel counts days; before 1 March 1900 a day less, because Excel has a 29 February 1900. */
export function serialOf(time: number): number {
  const serial = Math.round((time - EPOCH) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

/**
 * A day as `DATE` counts it: months and days beyond their ends lead on, years before 1900 are counted from there.
 * @returns undefined outside of Excel's calendar
 */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const [y, m, d] = [Math.trunc(year), Math.trunc(month), Math.trunc(day)];
  if (y < 0 || y > 9999) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(y < 1900 ? y + 1900 : y, m - 1, d);
  const serial = serialOf(date.getTime());
  return serial < 0 || serial > LAST_DAY ? undefined : serial;
}

/** The same day in a workbook that counts from 1904; undefined before its first. */
export function dayNumber1904(year: number, month: number, day: number): number | undefined {
  const serial = dayNumber(year, month, day);
  return serial === undefined || serial < DAYS_TO_1904 ? undefined : serial - DAYS_TO_1904;
}
