import { HostError } from "../../errors";
import { compareTexts } from "../sorting";
import type { CellValue } from "../values";
import { hasWildcards, wildcardPattern } from "../wildcards";
import { NOT_BLANK, type Comparison, type Criteria, type DateGroup } from "./criteria";
import type { Applied } from "./criteriaXml";
import { dateOf, kindOf, todayOf } from "./periods";

/** A cell as a filter sees it. */
export interface FilteredCell {
  readonly value: CellValue;
  /** What it shows. */
  readonly text: string;
  /** The number as a day of the 1900 system, when the cell shows a date. */
  readonly date: number | undefined;
}

/** What a filter needs to know besides the cells. */
export interface Day {
  /** Today as a serial number of the 1900 system. */
  readonly today: number;
  /** Days that the workbook counts less: 1462 where it begins in 1904. */
  readonly offset: number;
}

export interface Matcher extends Applied {
  readonly fits: (cell: FilteredCell) => boolean;
}

/**
 * Which cells of a column a filter leaves. Two forms of equality differ as Excel's do (measured with Data › Reapply by
 * ropensci/writexl#131): a list of values looks at the text that a cell shows, whatever its type; a comparison looks at
 * values of its own type, and `<>` leaves everything that is not the same, blanks too.
 * @param numbers all numbers of the column
 * @throws HostError NotImplemented for a filter by colour or icon
 */
export function matcherOf(criteria: Criteria, numbers: readonly number[], day: Day): Matcher {
  switch (criteria.kind) {
    case "values":
      return { fits: valueMatcher(criteria.texts, criteria.blanks, criteria.dates) };
    case "custom": {
      const plain = plainTexts(criteria.comparisons, criteria.joins);
      if (plain)
        return {
          fits: valueMatcher(
            plain.filter((text) => text !== ""),
            plain.includes(""),
            [],
          ),
        };
      const tests = criteria.comparisons.map(comparisonMatcher);
      return {
        fits:
          criteria.joins === "and"
            ? (cell) => tests.every((test) => test(cell))
            : (cell) => tests.some((test) => test(cell)),
      };
    }
    case "top":
      return topMatcher(criteria.isTop, criteria.isPercent, criteria.count, numbers);
    case "dynamic":
      return dynamicMatcher(kindOf(criteria.dynamic), numbers, day);
    case "unknown":
      throw new HostError(
        "NotImplemented",
        `The embedded workbook does not filter as ${criteria.element} of the file asks (by colour or icon).`,
      );
  }
}

/**
 * The texts of a comparison that is nothing but `=a` or `=a or =b`: Excel takes it for a list of values (it writes it so, as
 * libxlsxwriter's `_set_custom_filter` shows), so `=2.5` does not leave a cell that shows 2.50. Blank stands for blanks.
 */
function plainTexts(comparisons: readonly Comparison[], joins: "and" | "or"): string[] | undefined {
  const isList =
    (comparisons.length === 1 || joins === "or") &&
    comparisons.every(({ operator, value }) => operator === "equal" && !hasWildcards(value));
  return isList ? comparisons.map(({ value }) => value.replaceAll(/~([*?~])/gu, "$1")) : undefined;
}

function isBlank({ value }: FilteredCell): boolean {
  return value === null || value === "";
}

function valueMatcher(
  texts: readonly string[],
  blanks: boolean,
  dates: readonly DateGroup[],
): (cell: FilteredCell) => boolean {
  const wanted = new Set(texts.map((text) => text.toLowerCase()));
  return (cell) => {
    if (isBlank(cell)) return blanks;
    if (wanted.has(cell.text.toLowerCase())) return true;
    return cell.date !== undefined && dates.some(({ parts }) => isDateOf(parts, cell.date ?? 0));
  };
}

function isDateOf(parts: readonly number[], serial: number): boolean {
  const date = dateOf(serial);
  const own = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  return parts.every((part, at) => own[at] === part);
}

function comparisonMatcher({ operator, value }: Comparison): (cell: FilteredCell) => boolean {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (operator === "equal" || operator === "notEqual") {
    const isSame = equality(value, number);
    return operator === "equal" ? isSame : (cell) => !isSame(cell);
  }
  const test = {
    greaterThan: (order: number) => order > 0,
    greaterThanOrEqual: (order: number) => order >= 0,
    lessThan: (order: number) => order < 0,
    lessThanOrEqual: (order: number) => order <= 0,
  }[operator];
  if (!Number.isNaN(number)) return (cell) => typeof cell.value === "number" && test(cell.value - number);
  return (cell) =>
    typeof cell.value === "string" && cell.value !== "" && test(compareTexts(cell.value, value));
}

function equality(value: string, number: number): (cell: FilteredCell) => boolean {
  // Excel writes "blanks" as an empty text, and "all but blanks" as `notEqual` to a space.
  if (value === "" || value === NOT_BLANK) return isBlank;
  if (!Number.isNaN(number)) return (cell) => cell.value === number;
  // Booleans and errors are compared as the texts they show, numbers are never the same as a text.
  const pattern = wildcardPattern(value);
  return (cell) => !isBlank(cell) && typeof cell.value !== "number" && pattern.test(cell.text);
}

function topMatcher(isTop: boolean, isPercent: boolean, count: number, numbers: readonly number[]): Matcher {
  const ordered = [...numbers].sort((one, other) => (isTop ? other - one : one - other));
  const wanted = isPercent ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const limit = ordered[Math.min(wanted, ordered.length) - 1];
  if (limit === undefined) return { fits: () => false };
  // Those that are as great as the last one stay too.
  return {
    from: limit,
    fits: ({ value }) => typeof value === "number" && (isTop ? value >= limit : value <= limit),
  };
}

function dynamicMatcher(
  kind: ReturnType<typeof kindOf>,
  numbers: readonly number[],
  { today, offset }: Day,
): Matcher {
  if ("average" in kind) {
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const isAbove = kind.average === "above";
    return {
      from: numbers.length === 0 ? undefined : average,
      fits: ({ value }) => typeof value === "number" && (isAbove ? value > average : value < average),
    };
  }
  if ("period" in kind) {
    const { from, to } = kind.period(todayOf(today));
    const [first, end] = [from - offset, to - offset];
    return {
      from: first,
      to: end,
      fits: ({ value }) => typeof value === "number" && value >= first && value < end,
    };
  }
  return {
    fits: ({ value }) =>
      typeof value === "number" && kind.months.includes(dateOf(value + offset).getUTCMonth()),
  };
}
