import { HostError } from "../../errors";
import {
  DATE_PARTS,
  NOT_BLANK,
  OPERATORS,
  type Comparison,
  type Criteria,
  type DateGroup,
  type DynamicKind,
  type Operator,
} from "../../model/filters";
import { assertWord, invalid } from "../object";

/** Words of `Excel.DynamicFilterCriteria` (its "Februray" too) by those of the file. */
const DYNAMIC_WORDS: Readonly<Record<DynamicKind, string>> = {
  aboveAverage: "AboveAverage",
  belowAverage: "BelowAverage",
  yesterday: "Yesterday",
  today: "Today",
  tomorrow: "Tomorrow",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
  lastQuarter: "LastQuarter",
  thisQuarter: "ThisQuarter",
  nextQuarter: "NextQuarter",
  lastYear: "LastYear",
  thisYear: "ThisYear",
  nextYear: "NextYear",
  yearToDate: "YearToDate",
  Q1: "AllDatesInPeriodQuarter1",
  Q2: "AllDatesInPeriodQuarter2",
  Q3: "AllDatesInPeriodQuarter3",
  Q4: "AllDatesInPeriodQuarter4",
  M1: "AllDatesInPeriodJanuary",
  M2: "AllDatesInPeriodFebruray",
  M3: "AllDatesInPeriodMarch",
  M4: "AllDatesInPeriodApril",
  M5: "AllDatesInPeriodMay",
  M6: "AllDatesInPeriodJune",
  M7: "AllDatesInPeriodJuly",
  M8: "AllDatesInPeriodAugust",
  M9: "AllDatesInPeriodSeptember",
  M10: "AllDatesInPeriodOctober",
  M11: "AllDatesInPeriodNovember",
  M12: "AllDatesInPeriodDecember",
};

const TOP_WORDS = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
const LOOKS = ["CellColor", "FontColor", "Icon"];

/** The members of `Excel.FilterCriteria` as none of them is set. */
const UNSET = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: null,
  filterOn: null,
  icon: null,
  operator: null,
  subField: null,
  values: null,
} as const;

/**
 * `Excel.FilterCriteria` as it comes from the add-in. What was handed out is refused as it is (office-js#1226): the library
 * sends its `null` members as they are, and leaves out only those that are undefined.
 * @throws HostError InvalidArgument, NotImplemented for colours and icons
 */
export function criteriaOf(given: unknown): Criteria {
  if (typeof given !== "object" || given === null) throw invalid("Filter criteria are an object.");
  const empty = Object.entries(given).find(([, value]) => value === null);
  if (empty) throw invalid(`${empty[0]} is null; what is not asked for is left out.`);
  const { filterOn, criterion1, criterion2, operator, dynamicCriteria, values, subField } = given as Readonly<
    Record<string, unknown>
  >;
  assertWord(filterOn, [...TOP_WORDS, ...LOOKS, "Custom", "Dynamic", "Values"]);
  if (LOOKS.includes(String(filterOn))) throw byLooks();
  if (isGiven(subField))
    throw new HostError("NotImplemented", "The embedded workbook does not filter by parts of rich values.");
  if (filterOn === "Values") return valuesCriteria(values);
  if (filterOn === "Dynamic") return dynamicCriteriaOf(dynamicCriteria);
  if (filterOn === "Custom") return customCriteria(criterion1, criterion2, operator);
  const word = String(filterOn);
  // The figure comes as a text here ("5").
  return topCriteria(word.startsWith("Top"), word.endsWith("Percent"), Number(criterion1));
}

/** A colour or an icon is no value: which cells have it depends on conditional formats too. */
export function byLooks(): HostError {
  return new HostError("NotImplemented", "The embedded workbook does not filter by colours or icons.");
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export function topCriteria(isTop: boolean, isPercent: boolean, count: unknown): Criteria {
  const most = isPercent ? 100 : 500;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1 || count > most)
    throw invalid(`From 1 to ${most} can be asked for.`);
  return { kind: "top", isTop, isPercent, count };
}

export function dynamicCriteriaOf(word: unknown): Criteria {
  assertWord(word, Object.values(DYNAMIC_WORDS));
  const found = Object.entries(DYNAMIC_WORDS).find(([, known]) => known === word);
  if (!found) throw invalid(`${String(word)} is no dynamic filter.`);
  return { kind: "dynamic", dynamic: found[0] as DynamicKind };
}

export function customCriteria(first: unknown, second: unknown, operator: unknown): Criteria {
  if (isGiven(operator)) assertWord(operator, ["And", "Or"]);
  const comparisons = [first, second].filter(isGiven).map(comparisonOf);
  if (!isGiven(first)) throw invalid("A custom filter needs its first criterion.");
  return { kind: "custom", comparisons, joins: operator === "Or" ? "or" : "and" };
}

/** `>=5`, `=*a`, `<>`; without an operator it must be the same. `=` alone asks for blanks, `<>` for all others. */
function comparisonOf(criterion: unknown): Comparison {
  if (typeof criterion !== "string") throw invalid('A criterion is a text such as ">50".');
  const [, sign = "=", value = ""] = /^(<>|>=|<=|[=<>])?([\s\S]*)$/u.exec(criterion) ?? [];
  const operator = (OPERATORS as Readonly<Record<string, Operator>>)[sign] ?? "equal";
  if (value !== "") return { operator, value };
  if (operator === "equal") return { operator, value: "" };
  if (operator === "notEqual") return { operator, value: NOT_BLANK };
  throw invalid(`"${criterion}" compares with nothing.`);
}

export function valuesCriteria(values: unknown): Criteria {
  if (!Array.isArray(values) || values.length === 0) throw invalid("The values to show are a list.");
  const texts: string[] = [];
  const dates: DateGroup[] = [];
  for (const value of values as readonly unknown[]) {
    if (typeof value === "string") texts.push(value);
    else dates.push(dateGroupOf(value));
  }
  return { kind: "values", texts: texts.filter((text) => text !== ""), blanks: texts.includes(""), dates };
}

/** `{ date, specificity }`: of an ISO date as much as counts. */
function dateGroupOf(value: unknown): DateGroup {
  const { date, specificity } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const words = DATE_PARTS.map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  assertWord(specificity, words);
  const found =
    typeof date === "string"
      ? /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?/u.exec(date)
      : null;
  if (!found) throw invalid(`${String(date)} is no date in ISO 8601.`);
  const figures = found.slice(1).map((figure, at) => Number(figure ?? (at < 3 ? 1 : 0)));
  return { parts: figures.slice(0, words.indexOf(String(specificity)) + 1) };
}

/**
 * The criteria as Office.js hands them out: what is not set is `null` (office-js#1226), and where a column of a filter has no
 * criteria, all of it is: "empty criteria", as Microsoft calls them there.
 * @throws HostError NotImplemented for colours and icons
 */
export function shownCriteria(criteria: Criteria | undefined): Readonly<Record<string, unknown>> {
  return { ...UNSET, ...(criteria && setMembers(criteria)) };
}

function setMembers(criteria: Criteria): Readonly<Partial<Record<keyof typeof UNSET, unknown>>> {
  switch (criteria.kind) {
    case "values":
      return {
        filterOn: "Values",
        values: [...criteria.texts, ...(criteria.blanks ? [""] : []), ...criteria.dates.map(shownDate)],
      };
    case "custom": {
      const [criterion1, criterion2] = criteria.comparisons.map(shownComparison);
      return {
        filterOn: "Custom",
        criterion1,
        ...(criterion2 !== undefined && { criterion2 }),
        operator: criteria.joins === "and" ? "And" : "Or",
      };
    }
    case "top": {
      const filterOn = `${criteria.isTop ? "Top" : "Bottom"}${criteria.isPercent ? "Percent" : "Items"}`;
      return { filterOn, criterion1: String(criteria.count) };
    }
    case "dynamic":
      return { filterOn: "Dynamic", dynamicCriteria: DYNAMIC_WORDS[criteria.dynamic] };
    case "unknown":
      throw byLooks();
  }
}

function shownComparison({ operator, value }: Comparison): string {
  const sign = Object.entries(OPERATORS).find(([, word]) => word === operator)?.[0] ?? "=";
  return value === NOT_BLANK ? sign : `${sign}${value}`;
}

function shownDate({ parts }: DateGroup): { readonly date: string; readonly specificity: string } {
  const [year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const part = DATE_PARTS[parts.length - 1] ?? "day";
  return {
    date: `${new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString().slice(0, 19)}`,
    specificity: part.charAt(0).toUpperCase() + part.slice(1),
  };
}
