/** Days of a period: serial numbers, from the first day up to but without `to`. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A day of the calendar as Excel counts. */
interface Today {
  readonly serial: number;
  readonly year: number;
  /** From 0. */
  readonly month: number;
  /** Sunday is 0. */
  readonly weekday: number;
}

type Kind =
  /** Those above or below the average of the column. */
  | { readonly average: "above" | "below" }
  /** A period that depends on the day. */
  | { readonly period: (today: Today) => Period }
  /** Months of whatever year, from 0. */
  | { readonly months: readonly number[] };

/** Filters that change with the data or the day, by their words in the file (18.18.26). */
export const DYNAMIC_KINDS = {
  aboveAverage: { average: "above" },
  belowAverage: { average: "below" },
  yesterday: { period: ({ serial }) => days(serial - 1, 1) },
  today: { period: ({ serial }) => days(serial, 1) },
  tomorrow: { period: ({ serial }) => days(serial + 1, 1) },
  // Weeks begin on Sunday: the week of Friday, 22 September 2006, is the 17th up to the 24th (18.3.2.5).
  lastWeek: { period: ({ serial, weekday }) => days(serial - weekday - 7, 7) },
  thisWeek: { period: ({ serial, weekday }) => days(serial - weekday, 7) },
  nextWeek: { period: ({ serial, weekday }) => days(serial - weekday + 7, 7) },
  lastMonth: { period: ({ year, month }) => months(year, month - 1, 1) },
  thisMonth: { period: ({ year, month }) => months(year, month, 1) },
  nextMonth: { period: ({ year, month }) => months(year, month + 1, 1) },
  lastQuarter: { period: ({ year, month }) => months(year, month - (month % 3) - 3, 3) },
  thisQuarter: { period: ({ year, month }) => months(year, month - (month % 3), 3) },
  nextQuarter: { period: ({ year, month }) => months(year, month - (month % 3) + 3, 3) },
  lastYear: { period: ({ year }) => months(year - 1, 0, 12) },
  thisYear: { period: ({ year }) => months(year, 0, 12) },
  nextYear: { period: ({ year }) => months(year + 1, 0, 12) },
  yearToDate: { period: ({ serial, year }) => ({ from: dayOf(year, 0, 1), to: serial + 1 }) },
  Q1: { months: [0, 1, 2] },
  Q2: { months: [3, 4, 5] },
  Q3: { months: [6, 7, 8] },
  Q4: { months: [9, 10, 11] },
  M1: { months: [0] },
  M2: { months: [1] },
  M3: { months: [2] },
  M4: { months: [3] },
  M5: { months: [4] },
  M6: { months: [5] },
  M7: { months: [6] },
  M8: { months: [7] },
  M9: { months: [8] },
  M10: { months: [9] },
  M11: { months: [10] },
  M12: { months: [11] },
} as const satisfies Readonly<Record<string, Kind>>;
export type DynamicKind = keyof typeof DYNAMIC_KINDS;

export function kindOf(dynamic: DynamicKind): Kind {
  return DYNAMIC_KINDS[dynamic];
}

/** The day as periods see it. @param serial days as Excel counts them from 1900 */
export function todayOf(serial: number): Today {
  const date = dateOf(serial);
  return {
    serial: Math.floor(serial),
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    weekday: date.getUTCDay(),
  };
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Date and time that a serial number of the 1900 system stands for, as UTC. */
export function dateOf(serial: number): Date {
  // To the next millisecond: fractions of a day are never exact.
  return new Date(EPOCH + Math.round(serial * DAY));
}

function dayOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month, day) - EPOCH) / DAY;
}

function days(from: number, count: number): Period {
  return { from, to: from + count };
}

function months(year: number, month: number, count: number): Period {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + count, 1) };
}
