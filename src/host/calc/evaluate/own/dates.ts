import { dayNumber, LAST_DAY } from "../../../text";
import { booleanAt, Stop, sure, textAt, wholeNumberAt } from "../arguments";
import { first, isError, toNumber } from "../coerce";
import { scalar, whole, type Definition } from "../definition";
import { dateOf } from "../numberText";
import { Grid, NUM, Omitted, VALUE, type Argument, type Plain, type Scalar } from "../values";

/** A day out of an argument, as a whole serial. */
function day(value: Plain | undefined): number {
  const serial = Math.floor(sure(toNumber(value ?? null)));
  if (serial < 0 || serial > LAST_DAY) throw new Stop(NUM);
  return serial;
}

function made(year: number, month: number, dayOfMonth: number): Scalar {
  return dayNumber(year, month, dayOfMonth) ?? NUM;
}

function part(name: string, take: (serial: number) => number): Definition {
  return scalar(name, [1, 1], (value = null) => {
    const serial = sure(toNumber(value));
    return serial < 0 || serial >= LAST_DAY + 1 ? NUM : take(serial);
  });
}

/** Seconds of the day, to the nearest. */
function seconds(serial: number): number {
  return Math.round((serial % 1) * 86_400) % 86_400;
}

/** Months on, at the latest at the end of that month. */
function monthsOn(serial: number, months: number, end: boolean): Scalar {
  const { year, month, day: from } = dateOf(serial);
  const target = year * 12 + month - 1 + Math.trunc(months);
  const [y, m] = [Math.floor(target / 12), target % 12];
  if (y < 1900 || y > 9999) return NUM;
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return made(y, m + 1, end ? last : Math.min(from, last));
}

/** 1 = Sunday … 7 = Saturday; Excel's count holds from its first day on. */
function weekday(serial: number): number {
  return ((serial + 6) % 7) + 1;
}

/** WEEKDAY's types: the day that is 1, as 1 = Sunday. */
const FIRST_DAY: Readonly<Record<number, number>> = {
  1: 1,
  2: 2,
  11: 2,
  12: 3,
  13: 4,
  14: 5,
  15: 6,
  16: 7,
  17: 1,
};

function isoWeek(serial: number): number {
  const thursday = serial - ((weekday(serial) + 5) % 7) + 3;
  const start = sure(made(dateOf(thursday).year, 1, 1));
  return Math.floor((thursday - Number(start)) / 7) + 1;
}

function weekNumber(serial: number, type: number): Scalar {
  if (type === 21) return isoWeek(serial);
  const begins = FIRST_DAY[type];
  if (begins === undefined) return NUM;
  const start = Number(sure(made(dateOf(serial).year, 1, 1)));
  const offset = (weekday(start) - begins + 7) % 7;
  return Math.floor((serial - start + offset) / 7) + 1;
}

/** Which days are free: by number (1 = Saturday and Sunday) or as seven signs from Monday. */
function freeDays(value: Argument | undefined): readonly boolean[] {
  const given = value === undefined || value instanceof Omitted ? 1 : first(value);
  if (isError(given)) throw new Stop(given);
  if (typeof given === "string") {
    if (!/^[01]{7}$/u.test(given) || given === "1111111") throw new Stop(VALUE);
    return [...given].map((sign) => sign === "1");
  }
  const number = Math.trunc(sure(toNumber(given)));
  // From Monday = 0: 1 is Saturday and Sunday, 2 Sunday and Monday …; 11 is Sunday alone, 12 Monday …
  if (number >= 1 && number <= 7)
    return Array.from({ length: 7 }, (_, at) => at === (number + 4) % 7 || at === (number + 5) % 7);
  if (number >= 11 && number <= 17) return Array.from({ length: 7 }, (_, at) => at === (number - 11 + 6) % 7);
  throw new Stop(NUM);
}

function isFree(serial: number, free: readonly boolean[], holidays: ReadonlySet<number>): boolean {
  return (free[(weekday(serial) + 5) % 7] ?? false) || holidays.has(serial);
}

function holidaySet(value: Argument | undefined): Set<number> {
  if (value === undefined || value instanceof Omitted) return new Set();
  const days = value instanceof Grid ? [...value.values()].filter((one) => one !== null) : [first(value)];
  return new Set(
    days.map((one) => {
      if (isError(one)) throw new Stop(one);
      return day(one);
    }),
  );
}

function workdaysBetween(
  args: readonly Argument[],
  free: readonly boolean[],
  holidays: ReadonlySet<number>,
): Scalar {
  const [from, to] = [dayAt(args, 0), dayAt(args, 1)];
  let count = 0;
  for (let serial = Math.min(from, to); serial <= Math.max(from, to); serial++)
    if (!isFree(serial, free, holidays)) count += 1;
  return from <= to ? count : -count;
}

function workdayOn(
  args: readonly Argument[],
  free: readonly boolean[],
  holidays: ReadonlySet<number>,
): Scalar {
  let serial = dayAt(args, 0);
  const days = wholeNumberAt(args, 1);
  const step = Math.sign(days);
  for (let left = Math.abs(days); left > 0;) {
    serial += step;
    if (serial < 0 || serial > LAST_DAY) return NUM;
    if (!isFree(serial, free, holidays)) left -= 1;
  }
  return serial;
}

function dayAt(args: readonly Argument[], at: number): number {
  const value = first(args[at]);
  if (isError(value)) throw new Stop(value);
  if (typeof value === "boolean") throw new Stop(VALUE);
  return day(value);
}

/** DATEDIF; its unit MD is left out, since Excel itself says that its results are wrong. */
function dateDif(args: readonly Argument[]): Scalar {
  const [from, to] = [dayAt(args, 0), dayAt(args, 1)];
  if (from > to) return NUM;
  const [start, end] = [dateOf(from), dateOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (textAt(args, 2).toUpperCase()) {
    case "D":
      return to - from;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "YD": {
      const late = end.month * 100 + end.day < start.month * 100 + start.day;
      const begin = sure(made(late ? end.year - 1 : end.year, start.month, start.day));
      return to - Number(begin);
    }
    default:
      return NUM;
  }
}

function days360(args: readonly Argument[]): Scalar {
  const european = booleanAt(args, 2);
  const [start, end] = [dateOf(dayAt(args, 0)), dateOf(dayAt(args, 1))];
  let [from, to] = [start.day, end.day];
  let { year, month } = end;
  const lastOfFebruary = start.month === 2 && start.day === new Date(Date.UTC(start.year, 2, 0)).getUTCDate();
  if (european) {
    from = Math.min(from, 30);
    to = Math.min(to, 30);
  } else {
    if (from === 31 || lastOfFebruary) from = 30;
    if (to === 31) {
      if (from < 30) {
        to = 1;
        month += 1;
      } else to = 30;
    }
  }
  if (month > 12) {
    month -= 12;
    year += 1;
  }
  return (year - start.year) * 360 + (month - start.month) * 30 + to - from;
}

export const dates: readonly Definition[] = [
  scalar("DATE", [3, 3], (year = null, month = null, dayOfMonth = null) =>
    made(sure(toNumber(year)), sure(toNumber(month)), sure(toNumber(dayOfMonth))),
  ),
  part("YEAR", (serial) => dateOf(serial).year),
  part("MONTH", (serial) => dateOf(serial).month),
  part("DAY", (serial) => dateOf(serial).day),
  part("HOUR", (serial) => Math.floor(seconds(serial) / 3600)),
  part("MINUTE", (serial) => Math.floor(seconds(serial) / 60) % 60),
  part("SECOND", (serial) => seconds(serial) % 60),
  scalar("TIME", [3, 3], (...values) => {
    const [hours = 0, minutes = 0, rest = 0] = values.map((value) => Math.trunc(sure(toNumber(value))));
    const all = hours * 3600 + minutes * 60 + rest;
    return all < 0 ? NUM : (all % 86_400) / 86_400;
  }),
  scalar("EDATE", [2, 2], (from = null, months = null) => monthsOn(day(from), sure(toNumber(months)), false)),
  scalar("EOMONTH", [2, 2], (from = null, months = null) =>
    monthsOn(day(from), sure(toNumber(months)), true),
  ),
  scalar("WEEKDAY", [1, 2], (value = null, type?) => {
    const kind = type === undefined ? 1 : Math.trunc(sure(toNumber(type)));
    const serial = day(value);
    if (kind === 3) return (weekday(serial) + 5) % 7;
    const begins = FIRST_DAY[kind];
    return begins === undefined ? NUM : ((weekday(serial) - begins + 7) % 7) + 1;
  }),
  scalar("WEEKNUM", [1, 2], (value = null, type?) =>
    weekNumber(day(value), type === undefined ? 1 : Math.trunc(sure(toNumber(type)))),
  ),
  scalar("ISOWEEKNUM", [1, 1], (value = null) => isoWeek(day(value))),
  whole("NETWORKDAYS", [2, 3], (args) => workdaysBetween(args, freeDays(undefined), holidaySet(args[2]))),
  whole("NETWORKDAYS.INTL", [2, 4], (args) => workdaysBetween(args, freeDays(args[2]), holidaySet(args[3]))),
  whole("WORKDAY", [2, 3], (args) => workdayOn(args, freeDays(undefined), holidaySet(args[2]))),
  whole("WORKDAY.INTL", [2, 4], (args) => workdayOn(args, freeDays(args[2]), holidaySet(args[3]))),
  whole("DATEDIF", [3, 3], dateDif),
  scalar("DAYS", [2, 2], (end = null, start = null) => day(end) - day(start)),
  whole("DAYS360", [2, 3], days360),
  whole("TODAY", [0, 0], (_, { now }) => Math.floor(now())),
  whole("NOW", [0, 0], (_, { now }) => now()),
];
