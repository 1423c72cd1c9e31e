import { serialDay, toDate } from "../text";
import type { Period, Snapshot } from "./model";

/** A period as it is in the year after. */
export interface RenewedPeriod {
  readonly period: Period;
  readonly code: string;
  readonly name: string;
  /** Excel serial days. */
  readonly from: number;
  readonly to: number;
  readonly deadline: number | undefined;
}

/** The periods of the year after, in the order of `Ky`: a year later, with the year in their codes and names. */
export function renewedPeriods(snapshot: Snapshot): RenewedPeriod[] {
  const year = yearOf(snapshot);
  return snapshot.periods.map((period) => ({
    period,
    code: yearsLater(period.code, year),
    name: yearsLater(period.name, year),
    from: yearLater(period.from),
    to: lastOfMonth(period.to, yearLater(period.to)),
    deadline: period.deadline === undefined ? undefined : yearLater(period.deadline),
  }));
}

/** The year that a workbook is about: the last one in `Nam`, else the one in which its last period ends. */
export function yearOf({ settings, periods }: Snapshot): number | undefined {
  const typed = settings.document.year?.match(YEAR)?.at(-1);
  if (typed !== undefined) return Number(typed);
  return periods.length === 0 ? undefined : toDate(Math.max(...periods.map(({ to }) => to))).getUTCFullYear();
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** The same text a year later: 2024 becomes 2025, `2023-2024` becomes `2024-2025`; numbers further off are no years of it. */
export function yearsLater(text: string, year: number | undefined): string {
  if (year === undefined) return text;
  return text.replace(YEAR, (found) =>
    Math.abs(Number(found) - year) <= 1 ? String(Number(found) + 1) : found,
  );
}

/** Whether a text names the year, as `2024` or at the end of a date. */
export function namesYear(text: string, year: number | undefined): boolean {
  return year !== undefined && [...text.matchAll(YEAR)].some(([found]) => found === String(year));
}

/** The same day of the year after; the last of February where it has no 29th. */
export function yearLater(day: number): number {
  const date = toDate(day);
  const [year, month] = [date.getUTCFullYear() + 1, date.getUTCMonth() + 1];
  return serialDay(year, month, date.getUTCDate()) ?? serialDay(year, month, 28) ?? day;
}

/** A period that ends with February does so in every year. */
function lastOfMonth(day: number, later: number): number {
  const isLast = toDate(day + 1).getUTCDate() === 1;
  return isLast && toDate(later + 1).getUTCDate() !== 1 ? later + 1 : later;
}
