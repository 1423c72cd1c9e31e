import type { Span } from "../programmes";
import { firstDay } from "../programmes";
import { toDate } from "../../text";
import type { Spans } from "./accounts";

/** How long a report is of; free: from any day to any other. */
export type ReportLength = "month" | "quarter" | "half" | "nine" | "year" | "free";

/** The days that a report around a day is of, those it is compared with, and what they are called after. */
export interface ReportSpan extends Spans {
  /** 1–12. */
  readonly month: number;
  /** 1–4. */
  readonly quarter: number;
  readonly year: number;
  /** Somebody named its days: they are no calendar month, quarter or year. */
  readonly isNamed: boolean;
}

/** Days that somebody names; what is left open follows from the length of the report. */
export interface NamedDays {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** What it is compared with; absent = as many days before. */
  readonly before?: Span | undefined;
}

/**
 * Month, quarter, six or nine months, or the year of `day`; months and quarters are compared with the one before, the others with
 * last year. Of a free length: the month of `day` up to it. Days that are named (20/04 – 18/05) go before all that; such a report is
 * called after its last day, and compared with as many days before it.
 */
export function reportSpan(length: ReportLength, day: number, named: NamedDays = {}): ReportSpan {
  const { from, to, before } = named;
  const isNamed = from !== undefined || to !== undefined;
  const at = to ?? day;
  const calendar = calendarSpans(length, at);
  const span = isNamed
    ? { from: from ?? calendar.span.from, to: Math.max(to ?? day, from ?? -Infinity) }
    : calendar.span;
  const days = span.to - span.from + 1;
  return {
    ...calendar,
    span,
    before: before ?? (isNamed ? { from: span.from - days, to: span.from - 1 } : calendar.before),
    isNamed: isNamed || length === "free",
  };
}

function calendarSpans(length: ReportLength, day: number): Omit<ReportSpan, "isNamed"> {
  const [year, month] = [toDate(day).getUTCFullYear(), toDate(day).getUTCMonth() + 1];
  const quarter = Math.ceil(month / 3);
  const start = 3 * quarter - 2;
  const first = firstDay(month, year);
  const spans: Readonly<Record<ReportLength, readonly [Span, Span]>> = {
    month: [months(year, month, 1), months(year, month - 1, 1)],
    quarter: [months(year, start, 3), months(year, start - 3, 3)],
    half: [months(year, 1, 6), months(year - 1, 1, 6)],
    nine: [months(year, 1, 9), months(year - 1, 1, 9)],
    year: [months(year, 1, 12), months(year - 1, 1, 12)],
    free: [
      { from: first, to: day },
      { from: first - (day - first + 1), to: first - 1 },
    ],
  };
  const [span, before] = spans[length];
  return { span, before, month, quarter, year };
}

/** So many days after its end a span is still the one that offices report: a month's report is due sooner than that of a quarter. */
const STILL_REPORTED: Readonly<Record<ReportLength, number>> = {
  month: 10,
  quarter: 15,
  half: 15,
  nine: 15,
  year: 15,
  free: 0,
};

/** The day whose span a report is of when nobody says one: the last of a span that has just ended, else today. */
export function usualReportDay(length: ReportLength, today: number): number {
  const days = STILL_REPORTED[length];
  const { to } = reportSpan(length, today - days).span;
  return to < today && today - to <= days ? to : today;
}

/** Days before its end from which on a span is the next one to report. */
export function reportsEarly(length: ReportLength): number {
  return length === "month" ? 7 : STILL_REPORTED[length];
}

/** In which months spans of a length end. */
const LAST_MONTHS: Readonly<Record<Exclude<ReportLength, "free">, readonly number[]>> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  half: [6],
  nine: [9],
  year: [12],
};

/** The spans of some years that have begun by a day, the latest first. */
export function begunSpans(
  length: Exclude<ReportLength, "free">,
  today: number,
  years: readonly number[],
): ReportSpan[] {
  return [...new Set(years)]
    .flatMap((year) => LAST_MONTHS[length].map((month) => reportSpan(length, firstDay(month, year))))
    .filter(({ span }) => span.from <= today)
    .sort((a, b) => b.span.to - a.span.to);
}

/** What lies ahead of today is neither done nor overdue yet. */
export function untilToday({ from, to }: Span, today: number): Span {
  return { from, to: Math.max(from, Math.min(to, today)) };
}

/** So many months from the first of one; month 0 is December of the year before, 13 January of the next. */
function months(year: number, month: number, count: number): Span {
  const first = (at: number): number =>
    firstDay(((((at - 1) % 12) + 12) % 12) + 1, year + Math.floor((at - 1) / 12));
  return { from: first(month), to: first(month + count) - 1 };
}
