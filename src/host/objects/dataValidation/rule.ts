import { columnsOf, rowsOf, type Sheet } from "../../model";
import { interpret } from "../../model/input";
import { absoluteAddress } from "../../model/places";
import { HostObject, invalid } from "../object";
import type { RangeBase } from "../range/base";

/** Kinds of rules with bounds as Office.js names them, and the file's words. */
const COMPARED = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
type Compared = keyof typeof COMPARED;

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
/** Characters of a list that stands in the rule itself. */
const LONGEST_LIST = 255;

/** A rule as the file says it; formulas without `=`, as they are for the upper left cell. */
export interface FileRule {
  readonly type: string;
  readonly operator?: string;
  /** Whether a list is not offered in its cells: the file says it the other way round. */
  readonly hidesList?: boolean;
  readonly formula1?: string;
  readonly formula2?: string;
}

/** Office.js's word for a type of the file. */
export function typeWord(type: string): string {
  const compared = Object.entries(COMPARED).find(([, word]) => word === type)?.[0];
  const word = compared ?? (type === "none" ? "none" : type);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @throws HostError InvalidArgument for what is no rule */
export function ruleFrom(given: unknown, sheet: Sheet, is1904: boolean): FileRule {
  const kinds = isRecord(given)
    ? Object.entries(given).filter(([, value]) => value !== undefined && value !== null)
    : [];
  const [[kind, value] = ["", undefined], ...others] = kinds;
  if (others.length > 0 || !isRecord(value)) throw invalid("A rule is of exactly one kind.");
  if (kind === "list") return listFrom(value, sheet);
  if (kind === "custom") return { type: "custom", formula1: customFrom(value.formula) };
  if (!isCompared(kind)) throw invalid(`${kind} is no kind of rule.`);
  const operator = value.operator ?? "Between";
  const word = typeof operator === "string" ? OPERATORS[operator] : undefined;
  if (word === undefined) throw invalid(`The operator is none of ${Object.keys(OPERATORS).join(", ")}.`);
  const bound = (name: "formula1" | "formula2"): string => boundFrom(kind, value[name], sheet, is1904);
  const isTernary = word === "between" || word === "notBetween";
  const [formula1, formula2] = [bound("formula1"), isTernary ? bound("formula2") : undefined];
  if (formula2 !== undefined && Number(formula1) > Number(formula2))
    throw invalid("The upper bound lies below the lower one.");
  return { type: COMPARED[kind], operator: word, formula1, ...(formula2 !== undefined && { formula2 }) };
}

/** The rule as Office.js tells it: numbers as numbers, lists as their words, everything else as a formula. */
export function ruleOf({ type, operator, hidesList, formula1, formula2 }: FileRule): Record<string, unknown> {
  if (type === "list")
    return { list: { inCellDropDown: hidesList !== true, source: sourceOf(formula1 ?? "") } };
  if (type === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  const kind = (Object.keys(COMPARED) as Compared[]).find((name) => COMPARED[name] === type);
  if (kind === undefined) return {};
  const isTernary = operator === undefined || operator === "between" || operator === "notBetween";
  const word = Object.keys(OPERATORS).find((name) => OPERATORS[name] === (operator ?? "between"));
  return {
    [kind]: {
      formula1: boundOf(kind, formula1),
      ...(isTernary && { formula2: boundOf(kind, formula2) }),
      operator: word,
    },
  };
}

function listFrom(list: Readonly<Record<string, unknown>>, sheet: Sheet): FileRule {
  const hidesList = list.inCellDropDown === false;
  const { source } = list;
  if (isRange(source)) {
    const { area } = source;
    if (rowsOf(area) > 1 && columnsOf(area) > 1) throw invalid("A list comes from one row or one column.");
    return { type: "list", hidesList, formula1: addressFrom(sheet, source) };
  }
  if (typeof source !== "string" || source === "") throw invalid("A list has a source.");
  if (source.startsWith("=")) return { type: "list", hidesList, formula1: source.slice(1) };
  if (source.length > LONGEST_LIST)
    throw invalid(`A list of values is limited to ${LONGEST_LIST} characters; name a range instead.`);
  return { type: "list", hidesList, formula1: `"${source.replaceAll('"', '""')}"` };
}

function sourceOf(formula: string): string {
  const quoted = /^"([\s\S]*)"$/u.exec(formula)?.[1];
  return quoted === undefined ? `=${formula}` : quoted.replaceAll('""', '"');
}

function customFrom(formula: unknown): string {
  const text = typeof formula === "string" ? formula.replace(/^=/u, "").trim() : "";
  if (text === "") throw invalid("A custom rule has a formula.");
  return text;
}

/** A bound as the file has it: a number (days and shares of a day for dates and times), or a formula. */
function boundFrom(kind: Compared, value: unknown, sheet: Sheet, is1904: boolean): string {
  if (isRange(value)) {
    if (rowsOf(value.area) > 1 || columnsOf(value.area) > 1) throw invalid("A bound is one cell.");
    return addressFrom(sheet, value);
  }
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string" || value.trim() === "") throw invalid("A rule of this kind has bounds.");
  if (value.startsWith("=")) return value.slice(1);
  const figure = kind === "date" || kind === "time" ? serialOf(value, is1904) : numberIn(value);
  if (figure === undefined) throw invalid(`"${value}" is no bound of such a rule.`);
  return String(figure);
}

function boundOf(kind: Compared, formula: string | undefined): number | string {
  if (formula === undefined) return "";
  const isNumber = formula.trim() !== "" && !Number.isNaN(Number(formula));
  // Office.js tells numbers of days as formulas.
  return isNumber && kind !== "date" && kind !== "time" ? Number(formula) : `=${formula}`;
}

function numberIn(text: string): number | undefined {
  return Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** Days from 1904 are so many fewer. */
const DAYS_TO_1904 = 1462;

/** A day or a time as ISO 8601 has them (a `Date` comes so over the wire), or as a cell would read them. */
function serialOf(text: string, is1904: boolean): number | undefined {
  const {
    year,
    month,
    day,
    hours = "0",
    minutes = "0",
    seconds = "0",
  } = /^(?:(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d))?T?(?:(?<hours>\d{1,2}):(?<minutes>\d\d)(?::(?<seconds>\d\d(?:\.\d+)?))?)?Z?$/u.exec(
    text.trim(),
  )?.groups ?? {};
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year !== undefined) {
    const days =
      (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return days + time - (is1904 ? DAYS_TO_1904 : 0);
  }
  if (/\d:\d\d/u.test(text) && /^[\dT:.Z]+$/u.test(text.trim())) return time;
  const read = interpret(text, "General");
  if (read.kind !== "value" || typeof read.value !== "number") return undefined;
  return read.value - (is1904 && text.includes("/") ? DAYS_TO_1904 : 0);
}

function addressFrom(sheet: Sheet, range: RangeBase): string {
  const address = absoluteAddress(range.sheet.name, range.area);
  return range.sheet === sheet ? address.slice(address.lastIndexOf("!") + 1) : address;
}

/** A range by what it has: the module of ranges itself leads to this one. */
function isRange(value: unknown): value is RangeBase {
  return value instanceof HostObject && "area" in value && "sheet" in value && "GetCell" in value;
}

function isCompared(kind: string): kind is Compared {
  return kind in COMPARED;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && !(value instanceof HostObject) && !Array.isArray(value)
  );
}
