import { escaped, fold, serialDay, toDate } from "../../text";
import type { Period } from "../model";

/** A part of a year that a title names: "QUÝ II NĂM 2024", "6 tháng đầu năm", "Tháng 9/2024". */
interface Span {
  readonly kind: "quarter" | "month" | "half" | "nineMonths" | "year";
  /** Which of them, from 1. */
  readonly number: number;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** The parts of a year that a text names. */
function spansOf(text: string): Span[] {
  const words = fold(text);
  const numbers = (pattern: RegExp): string[] =>
    [...words.matchAll(pattern)].map(([, number = ""]) => number);
  const quarters = numbers(/quý\s*(iv|i{1,3}|[1-4])(?![\p{L}\d])/gu);
  const months = numbers(/(?<!\d\s?)tháng\s*(\d{1,2})(?!\d)/gu).filter(
    (month) => Number(month) >= 1 && Number(month) <= 12,
  );
  return [
    ...quarters.map((number): Span => ({ kind: "quarter", number: ROMAN[number] ?? Number(number) })),
    ...months.map((number): Span => ({ kind: "month", number: Number(number) })),
    ...(/(?:6|sáu) tháng đầu năm/u.test(words) ? [{ kind: "half", number: 1 } as const] : []),
    ...(/(?:6|sáu) tháng cuối năm/u.test(words) ? [{ kind: "half", number: 2 } as const] : []),
    ...(/(?:9|chín) tháng/u.test(words) ? [{ kind: "nineMonths", number: 1 } as const] : []),
    ...(/cả năm/u.test(words) ? [{ kind: "year", number: 1 } as const] : []),
  ];
}

/** Months of the year from and to, 1–12. */
function monthsOf({ kind, number }: Span): readonly [from: number, to: number] {
  switch (kind) {
    case "quarter":
      return [3 * number - 2, 3 * number];
    case "month":
      return [number, number];
    case "half":
      return [6 * number - 5, 6 * number];
    case "nineMonths":
      return [1, 9];
    case "year":
      return [1, 12];
  }
}

/** A text without the days that it names: of a letterhead, of a document, of an event. */
function withoutDays(text: string): string {
  return text
    .replace(/ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s.…]*(?:\d{4})?/gu, " ")
    .replace(/(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)/gu, " ");
}

/** Years that texts name: 2024 in "QUÝ II NĂM 2024", "2024-2025" names two. */
export function yearsOf(texts: readonly string[]): number[] {
  const found = texts.flatMap((text) =>
    [
      ...withoutDays(fold(text)).matchAll(
        /(?<![\d/.])(?:năm(?: học)?\s+)((?:19|20)\d{2})|\/(20\d{2})(?![\d/])|quý\s*\S+\s*[-/]\s*(20\d{2})/gu,
      ),
    ].map(([, a, b, c]) => Number(a ?? b ?? c)),
  );
  return [...new Set(found)];
}

/** Years of the days that texts name. */
export function yearsOfDays(texts: readonly string[]): number[] {
  const found = texts.flatMap((text) =>
    [
      ...fold(text).matchAll(/(?:tháng[\s\d.…_]*năm\s+|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(\d{4})(?!\d)/gu),
    ].map(([, year]) => Number(year)),
  );
  return [...new Set(found)];
}

/** Whether texts name a part of a year, whether or not there is a period for it. */
export function nameSpan(texts: readonly string[]): boolean {
  return texts.some((text) => spansOf(text).length > 0);
}

/** Whether words stand in a text as words. */
export function namesWhole(text: string, words: string): boolean {
  const [whole, part] = [fold(text), fold(words)];
  if (part === "") return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole[at - 1] ?? " ", whole[at + part.length] ?? " "];
    if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) return true;
  }
  return false;
}

/** The periods that texts above a table name: by their code or name, or by the part of the year that they are. */
export function periodsNamed(texts: readonly string[], periods: readonly Period[]): Period[] {
  const spans = texts.flatMap(spansOf);
  const years = yearsOf(texts);
  const inYear = ({ from, to }: Period): boolean =>
    years.length === 0 ||
    years.some((year) => [from, to].some((day) => toDate(day).getUTCFullYear() === year));
  const isNamed = (text: string, { code, name }: Period): boolean =>
    [name, withoutYear(name)].some((words) => namesWhole(text, words)) ||
    (/\d/u.test(code) && namesWhole(text, code));
  const named = periods.filter((period) => texts.some((text) => isNamed(text, period)));
  if (named.length > 0) return named.filter(inYear);
  return periods.filter((period) => inYear(period) && spans.some((span) => isSpan(period, span)));
}

/** "Đợt 3 năm 2024" → "Đợt 3": the year is held against by itself. */
function withoutYear(name: string): string {
  return name.replace(/\s*(?:năm|[-/])\s*\d{4}\s*$/iu, "");
}

/** Whether a period is a part of a year: by its days, or by what its own name says. */
function isSpan({ name, from, to }: Period, span: Span): boolean {
  const [first, last] = monthsOf(span);
  const year = toDate(from).getUTCFullYear();
  const isByDays =
    from === serialDay(year, first, 1) &&
    to === (serialDay(last === 12 ? year + 1 : year, last === 12 ? 1 : last + 1, 1) ?? 0) - 1;
  return isByDays || spansOf(name).some(({ kind, number }) => kind === span.kind && number === span.number);
}

/** The period that a text in a cell means: a code or a name, else the part of the year it names. */
export function periodOf(text: string, periods: readonly Period[]): Period | undefined {
  const word = fold(text);
  const exact = periods.filter(({ code, name }) => fold(code) === word || fold(name) === word);
  const [period, ...others] = exact.length > 0 ? exact : periodsNamed([text], periods);
  return others.length === 0 ? period : undefined;
}

/** What stands before the name of a set: the word for a set, and what it is for. */
const LEAD =
  "(?<![\\p{L}\\d])(?:bộ tiêu chí|tiêu chí|bộ|bảng điểm)(?:\\s+(?:thi đua|chấm điểm|đánh giá|xếp loại|công tác|của|cho))*";

/**
 * The criteria sets that texts above a table name: "BỘ TIÊU CHÍ ĐOÀN". The letterhead names the organisation on every sheet, so
 * a set counts only behind the word for it.
 */
export function setsNamed(texts: readonly string[], sets: readonly string[]): string[] {
  const words = texts.map(fold);
  return sets.filter((set) => {
    const named = new RegExp(`${LEAD}\\s+${escaped(fold(set))}(?![\\p{L}\\d])`, "u");
    return words.some((text) => named.test(text));
  });
}
