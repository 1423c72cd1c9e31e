import type { Span } from "../programmes";
import { firstDay } from "../programmes";
import { toDate } from "../../text";
import type { Spans } from "./accounts";

/** How long a report is of. */
export type ReportLength = "month" | "quarter" | "half" | "nine" | "year";

/** The days that a report around a day is of, those it is compared with, and what they are called after. */
export interface ReportSpan extends Spans {
  /** 1–12. */
  readonly month: number;
  /** 1–4. */
  readonly quarter: number;
  readonly year: number;
}

/** Month, quarter, six or nine months, or the year of `day`; months and quarters are compared with the one before, the others with last year. */
export function reportSpan(length: ReportLength, day: number): ReportSpan {
  const [year, month] = [toDate(day).getUTCFullYear(), toDate(day).getUTCMonth() + 1];
  const quarter = Math.ceil(month / 3);
  const start = 3 * quarter - 2;
  const spans: Readonly<Record<ReportLength, readonly [Span, Span]>> = {
    month: [months(year, month, 1), months(year, month - 1, 1)],
    quarter: [months(year, start, 3), months(year, start - 3, 3)],
    half: [months(year, 1, 6), months(year - 1, 1, 6)],
    nine: [months(year, 1, 9), months(year - 1, 1, 9)],
    year: [months(year, 1, 12), months(year - 1, 1, 12)],
  };
  const [span, before] = spans[length];
  return { span, before, month, quarter, year };
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
