import { compareNumbers, compareTexts, sameText } from "./compare";
import { readNumber } from "./numberText";
import { CellError, type Scalar } from "./values";

type Test = (value: Scalar) => boolean;

/** A pattern with `*`, `?` and `~` over a whole text, without regard to case. */
export function wildcard(pattern: string, whole = true): RegExp {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (sign === "~" && /[*?~]/u.test(next)) {
      source += `\\${next}`;
      at++;
    } else if (sign === "*") source += "[^]*";
    else if (sign === "?") source += "[^]";
    else source += sign.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
  }
  return new RegExp(whole ? `^${source}$` : source, "i");
}

export function hasWildcard(pattern: string): boolean {
  return /[*?~]/u.test(pattern);
}

/** A test whether a text is what a lookup with wildcards searches. */
export function textMatcher(pattern: string): (text: string) => boolean {
  if (!hasWildcard(pattern)) return (text) => sameText(text, pattern);
  const expression = wildcard(pattern);
  return (text) => expression.test(text);
}

/**
 * What COUNTIF, SUMIFS … test cells by: `5`, `"C1"`, `">=7"`, `"<>"`, `"đoàn*"`. A number is also found where it
 * stands as a text, as in Excel; comparisons with < and > look at values of one kind only.
 */
export function criterion(wanted: Scalar): Test {
  if (wanted === null) return equals(0);
  if (typeof wanted !== "string") return equals(wanted);
  if (wanted === "") return (value) => value === null || value === "";
  const [, operator = "", rest = ""] = /^(<>|<=|>=|<|>|=)?([^]*)$/u.exec(wanted) ?? [];
  if (rest === "") {
    if (operator === "=") return (value) => value === null;
    if (operator === "<>") return (value) => value !== null;
    return () => false;
  }
  const meant = read(rest);
  if (operator === "" || operator === "=") return equals(meant);
  if (operator === "<>") {
    const same = equals(meant);
    return (value) => !same(value);
  }
  return ordered(operator, meant);
}

function read(text: string): Exclude<Scalar, null> {
  const number = readNumber(text);
  if (number !== undefined) return number;
  const word = text.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  return text;
}

function equals(meant: Exclude<Scalar, null>): Test {
  if (typeof meant === "number")
    return (value) => {
      if (typeof value === "number") return compareNumbers(value, meant) === 0;
      if (typeof value !== "string") return false;
      const number = readNumber(value);
      return number !== undefined && compareNumbers(number, meant) === 0;
    };
  if (typeof meant === "boolean" || meant instanceof CellError) return (value) => value === meant;
  const matches = textMatcher(meant);
  const error = meant.toUpperCase();
  return (value) =>
    value instanceof CellError ? value.word === error : typeof value === "string" && matches(value);
}

function ordered(operator: string, meant: Exclude<Scalar, null>): Test {
  const holds = (order: number): boolean => {
    if (order === 0) return operator.endsWith("=");
    return order < 0 === operator.startsWith("<");
  };
  if (typeof meant === "number")
    return (value) => typeof value === "number" && holds(compareNumbers(value, meant));
  if (typeof meant === "string")
    return (value) => typeof value === "string" && holds(compareTexts(value, meant));
  if (typeof meant === "boolean")
    return (value) => typeof value === "boolean" && holds(Number(value) - Number(meant));
  return () => false;
}
