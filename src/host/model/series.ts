/** One value of a line that is filled on, as far as series know it. */
export type Seed =
  | { readonly kind: "number"; readonly value: number; readonly isDate: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "other" };

/** The value at a place of the line, counted from the first cell of the source; negative before it. */
export type Series = (place: number) => number | string;

export type Unit = "day" | "weekday" | "month" | "year";

/** Names that Excel knows in their order. */
const LISTS: readonly (readonly string[])[] = [
  "Sun Mon Tue Wed Thu Fri Sat".split(" "),
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  "January February March April May June July August September October November December".split(" "),
];
/** Texts before a number that starts again after four. */
const QUARTERS = /^(?:q|qtr|quarter)\s?$/iu;

/** The straight line through numbers, by least squares; one number goes on by `step`. */
export function linear(values: readonly number[], step: number): Series {
  const count = values.length;
  const [first = 0] = values;
  if (count === 1) return (place) => tidy(first + step * place);
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  let [over, under] = [0, 0];
  values.forEach((value, at) => {
    over += (at - middle) * (value - mean);
    under += (at - middle) ** 2;
  });
  const slope = over / under;
  return (place) => tidy(mean + slope * (place - middle));
}

/** The curve of growth through positive numbers; undefined where there is none. */
export function growth(values: readonly number[]): Series | undefined {
  if (values.some((value) => value <= 0)) return undefined;
  const [first = 1, second = 1] = values;
  const ratio = second / first;
  // Where all grow alike nothing is lost to logarithms.
  const isEven = values.every((value, at) => Math.abs(first * ratio ** at - value) <= value * 1e-12);
  if (isEven) return (place) => tidy(first * ratio ** place);
  const line = linear(values.map(Math.log), 0);
  return (place) => tidy(Math.exp(Number(line(place))));
}

/** Fifteen digits, as Excel calculates. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** Days that go on in a unit; undefined when their distances are no whole, equal number of it. */
export function dates(serials: readonly number[], unit: Unit): Series | undefined {
  const [first = 0, second] = serials;
  const step = second === undefined ? 1 : distance(first, second, unit);
  if (step === undefined) return undefined;
  const at = (place: number): number => advanced(first, step * place, unit);
  return serials.every((serial, place) => at(place) === serial) ? at : undefined;
}

/** The unit in which days go on by themselves: months or years where the day stays the same. */
export function naturalUnit(serials: readonly number[]): Unit {
  if (serials.length < 2) return "day";
  return (["year", "month"] as const).find((unit) => dates(serials, unit)) ?? "day";
}

function distance(from: number, to: number, unit: Unit): number | undefined {
  if (unit === "day") return to - from;
  const [start, end] = [dateOf(from), dateOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  if (unit === "month") return months === 0 ? undefined : months;
  if (unit === "year") return months % 12 === 0 && months !== 0 ? months / 12 : undefined;
  const direction = to < from ? -1 : 1;
  for (let count = 0; count < 1000; count++)
    if (advanced(from, count * direction, "weekday") === to) return count * direction;
  return undefined;
}

function advanced(serial: number, by: number, unit: Unit): number {
  if (unit === "day") return serial + by;
  if (unit === "weekday") {
    let day = serial;
    for (let left = Math.abs(by); left > 0;) {
      day += Math.sign(by);
      // Day 0 was a Saturday.
      if (((Math.floor(day) % 7) + 7) % 7 > 1) left -= 1;
    }
    return day;
  }
  const { year, month, day } = dateOf(serial);
  const months = year * 12 + month + (unit === "year" ? by * 12 : by);
  const [newYear, newMonth] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const last = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  return serialOf(newYear, newMonth, Math.min(day, last)) + (serial - Math.floor(serial));
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function dateOf(serial: number): { year: number; month: number; day: number } {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

function serialOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month, day) - EPOCH) / DAY;
}

/** Texts that count: with a number at their end or start, or of one of Excel's lists; undefined for others. */
export function texts(values: readonly string[]): Series | undefined {
  const list = LISTS.find((names) => values.every((value) => placeIn(names, value) >= 0));
  if (list) return listed(values, list);
  const parts = values.map(counted);
  const [first] = parts;
  if (!first) return undefined;
  const isAlike = parts.every((part) => part?.before === first.before && part.after === first.after);
  if (!isAlike) return undefined;
  const line = linear(
    parts.map((part) => part?.number ?? 0),
    1,
  );
  const { before, after, digits } = first;
  const isQuarter =
    after === "" &&
    QUARTERS.test(before) &&
    parts.every((part) => part && part.number >= 1 && part.number <= 4);
  return (place) => {
    const number = Math.abs(Math.round(Number(line(place))));
    const shown = isQuarter ? ((((Math.round(Number(line(place))) - 1) % 4) + 4) % 4) + 1 : number;
    return before + String(shown).padStart(digits, "0") + after;
  };
}

function listed(values: readonly string[], names: readonly string[]): Series | undefined {
  const places = values.map((value) => placeIn(names, value));
  const [start = 0, second] = places;
  const step = second === undefined ? 1 : second - start;
  const at = (place: number): number =>
    (((start + step * place) % names.length) + names.length) % names.length;
  if (!places.every((place, index) => at(index) === place)) return undefined;
  const [first = ""] = values;
  return (place) => cased(names[at(place)] ?? "", first);
}

function placeIn(names: readonly string[], value: string): number {
  return names.findIndex((name) => name.toLowerCase() === value.toLowerCase());
}

/** In capitals or small letters as the first is. */
function cased(name: string, first: string): string {
  if (first === first.toUpperCase()) return name.toUpperCase();
  return first === first.toLowerCase() ? name.toLowerCase() : name;
}

/** A text around its number: the one at its end, else the one at its start. */
function counted(
  text: string,
): { before: string; number: number; digits: number; after: string } | undefined {
  const atEnd = /^(?<before>.*?)(?<digits>\d{1,15})$/su.exec(text)?.groups;
  const atStart = /^(?<digits>\d{1,15})(?<after>\D.*)$/su.exec(text)?.groups;
  const { before = "", digits, after = "" } = atEnd ?? atStart ?? {};
  return digits === undefined
    ? undefined
    : { before, number: Number(digits), digits: digits.startsWith("0") ? digits.length : 0, after };
}

/** Texts that count together: those of one list, or alike but for their number; undefined for one that does not count. */
export function familyOf(text: string): string | undefined {
  const list = LISTS.findIndex((names) => placeIn(names, text) >= 0);
  if (list >= 0) return `list ${list}`;
  const part = counted(text);
  return part && `text ${part.before}\n${part.after}`;
}
