import { booleanAt, gridAt, numberAt, scalarsOf, Stop, sure, textAt, wholeNumberAt } from "../arguments";
import { first, isError, toNumber, toText } from "../coerce";
import { hasWildcard, wildcard } from "../criteria";
import { MANY, scalar, scalarOfAny, whole, type Definition } from "../definition";
import { readDate, readDateTime, readNumber } from "../numberText";
import {
  CALC,
  Grid,
  NA,
  OMITTED,
  Omitted,
  VALUE,
  type Argument,
  type Plain,
  type Scalar,
  type Value,
} from "../values";
import { showNumber } from "./numberFormat";

/** The most characters a cell holds. */
const LONGEST = 32_767;

function text(value: Plain): string {
  return sure(toText(value));
}

function whole1(value: Plain | undefined, otherwise: number): number {
  return value === undefined ? otherwise : Math.trunc(sure(toNumber(value)));
}

function ofText(name: string, apply: (value: string) => Scalar): Definition {
  return scalar(name, [1, 1], (value = null) => apply(text(value)));
}

/** A text that fits into a cell. */
function fitting(value: string): Scalar {
  return value.length > LONGEST ? VALUE : value;
}

/** Every word begins with a capital; what is no letter, in any script, parts words. */
function proper(value: string): string {
  return value.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

function find(wanted: string, within: string, from: number): Scalar {
  if (from < 1 || from > within.length + 1) return VALUE;
  const at = within.indexOf(wanted, from - 1);
  return at < 0 ? VALUE : at + 1;
}

/** SEARCH: without case, with wildcards. */
function search(wanted: string, within: string, from: number): Scalar {
  if (from < 1 || from > within.length + 1) return VALUE;
  if (!hasWildcard(wanted)) return find(wanted.toLowerCase(), within.toLowerCase(), from);
  const at = within.slice(from - 1).search(wildcard(wanted, false));
  return at < 0 ? VALUE : at + from;
}

function substitute(value: string, old: string, replacement: string, which?: number): Scalar {
  if (which !== undefined && which < 1) return VALUE;
  if (old === "") return value;
  if (which === undefined) return fitting(value.replaceAll(old, () => replacement));
  let at = -1;
  for (let count = 0; count < which; count++) {
    at = value.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return value;
  }
  return fitting(value.slice(0, at) + replacement + value.slice(at + old.length));
}

function joinedTexts(args: readonly Argument[]): string[] {
  return [...scalarsOf(args)].map((value) => sure(toText(value)));
}

function textJoin(args: readonly Argument[]): Scalar {
  const [delimiter = OMITTED] = args;
  const delimiters = delimiter instanceof Omitted ? [""] : joinedTexts([delimiter]);
  const skips = booleanAt(args, 1);
  const texts = joinedTexts(args.slice(2)).filter((value) => !skips || value !== "");
  let joined = texts[0] ?? "";
  for (const [at, value] of texts.slice(1).entries())
    joined += (delimiters[at % delimiters.length] ?? "") + value;
  return fitting(joined);
}

/** Windows-1252, which CHAR and CODE speak: where it differs from Unicode. */
const WINDOWS =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

function character(code: number): Scalar {
  if (code < 1 || code > 255) return VALUE;
  return code >= 128 && code < 160 ? WINDOWS.charAt(code - 128) : String.fromCharCode(code);
}

function codeOf(value: string): Scalar {
  if (value === "") return VALUE;
  const sign = value.charAt(0);
  const known = WINDOWS.indexOf(sign);
  if (known >= 0) return known + 128;
  const code = sign.charCodeAt(0);
  // What the code page does not have is a question mark.
  return code < 256 ? code : 63;
}

/** The place of the n-th delimiter; negative counts from the end. */
function delimiterAt(args: readonly Argument[]): { value: string; start: number; end: number } | undefined {
  const value = textAt(args, 0);
  const delimiters = [...gridAt(args, 1).values()].map((one) => sure(toText(one)));
  const which = wholeNumberAt(args, 2, 1, true);
  const blind = wholeNumberAt(args, 3, 0) === 1;
  const toEnd = wholeNumberAt(args, 4, 0) === 1;
  if (which === 0) throw new Stop(VALUE);
  const fold = (one: string): string => (blind ? one.toLowerCase() : one);
  const found: { start: number; end: number }[] = [];
  if (delimiters.includes(""))
    return { value, start: which > 0 ? 0 : value.length, end: which > 0 ? 0 : value.length };
  for (let at = 0; at < value.length;) {
    const hit = delimiters.find((one) => fold(value).startsWith(fold(one), at));
    if (hit) found.push({ start: at, end: at + hit.length });
    at += hit ? hit.length : 1;
  }
  if (toEnd) {
    if (which > 0) found.push({ start: value.length, end: value.length });
    else found.unshift({ start: 0, end: 0 });
  }
  const place = found.at(which > 0 ? which - 1 : which);
  return place && { value, ...place };
}

function beforeOrAfter(name: string, before: boolean): Definition {
  return whole(name, [2, 6], (args) => {
    const place = delimiterAt(args);
    if (place) return before ? place.value.slice(0, place.start) : place.value.slice(place.end);
    const otherwise = args[5];
    return otherwise === undefined || otherwise instanceof Omitted ? NA : first(otherwise);
  });
}

function split(value: string, delimiters: readonly string[], blind: boolean): string[] {
  if (delimiters.length === 0) return [value];
  const escaped = [...delimiters]
    .sort((one, other) => other.length - one.length)
    .map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  return value.split(new RegExp(escaped.join("|"), blind ? "iu" : "u"));
}

function textSplit(args: readonly Argument[]): Value {
  const value = textAt(args, 0);
  const list = (at: number): string[] => {
    const given = args[at];
    return given === undefined || given instanceof Omitted ? [] : joinedTexts([given]);
  };
  const [columns, rows] = [list(1), list(2)];
  if ((columns.length === 0 && rows.length === 0) || columns.includes("") || rows.includes("")) return VALUE;
  const skips = booleanAt(args, 3);
  const blind = wholeNumberAt(args, 4, 0) === 1;
  const keep = (parts: string[]): string[] => (skips ? parts.filter((one) => one !== "") : parts);
  const parts = keep(split(value, rows, blind)).map((row) => keep(split(row, columns, blind)));
  const width = Math.max(0, ...parts.map((row) => row.length));
  if (width === 0) return CALC;
  const pad = args[5] === undefined || args[5] instanceof Omitted ? NA : first(args[5]);
  return Grid.of(parts.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? pad)));
}

function numberValue(args: readonly Argument[]): Scalar {
  const [decimal = "."] = textAt(args, 1, ".");
  const [group = ","] = textAt(args, 2, ",");
  const value = textAt(args, 0).replaceAll(/\s/gu, "");
  if (value === "") return 0;
  const [, digits = "", percents = ""] = /^([^%]*)(%*)$/u.exec(value) ?? [];
  const [before = "", after, ...more] = digits.split(decimal);
  if (more.length > 0 || (after !== undefined && after.includes(group))) return VALUE;
  const plain = before.replaceAll(group, "") + (after === undefined ? "" : `.${after}`);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(plain)) return VALUE;
  return Number(plain) / 100 ** percents.length;
}

function fixed(value: Plain, decimals: number, grouped: boolean): Scalar {
  if (decimals > 127) return VALUE;
  const places = Math.max(0, decimals);
  return showNumber(
    `${grouped ? "#,##0" : "0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`,
    decimals < 0 ? roundTo(sure(toNumber(value)), decimals) : sure(toNumber(value)),
  );
}

function roundTo(value: number, places: number): number {
  const scale = 10 ** -places;
  return Math.sign(value) * Math.round(Math.abs(value) / scale) * scale;
}

export const texts: readonly Definition[] = [
  scalar("LEFT", [1, 2], (value = null, count?) => {
    const length = whole1(count, 1);
    return length < 0 ? VALUE : text(value).slice(0, length);
  }),
  scalar("RIGHT", [1, 2], (value = null, count?) => {
    const length = whole1(count, 1);
    if (length < 0) return VALUE;
    return length === 0 ? "" : text(value).slice(-length);
  }),
  scalar("MID", [3, 3], (value = null, from = null, count = null) => {
    const [start, length] = [whole1(from, 1), whole1(count, 0)];
    return start < 1 || length < 0 ? VALUE : text(value).slice(start - 1, start - 1 + length);
  }),
  ofText("LEN", (value) => value.length),
  ofText("TRIM", (value) => value.replaceAll(/ +/gu, " ").replace(/^ | $/gu, "")),
  // eslint-disable-next-line no-control-regex -- these signs are what CLEAN takes away
  ofText("CLEAN", (value) => value.replaceAll(/[\u0000-\u001F]/gu, "")),
  ofText("UPPER", (value) => value.replaceAll(/[^ß]+/gu, (part) => part.toUpperCase())),
  ofText("LOWER", (value) => value.toLowerCase()),
  ofText("PROPER", proper),
  scalar("SUBSTITUTE", [3, 4], (value = null, old = null, replacement = null, which?) =>
    substitute(text(value), text(old), text(replacement), which === undefined ? undefined : whole1(which, 1)),
  ),
  scalar("REPLACE", [4, 4], (value = null, from = null, count = null, replacement = null) => {
    const [start, length, old] = [whole1(from, 1), whole1(count, 0), text(value)];
    if (start < 1 || length < 0) return VALUE;
    return fitting(old.slice(0, start - 1) + text(replacement) + old.slice(start - 1 + length));
  }),
  scalar("FIND", [2, 3], (wanted = null, within = null, from?) =>
    find(text(wanted), text(within), whole1(from, 1)),
  ),
  scalar("SEARCH", [2, 3], (wanted = null, within = null, from?) =>
    search(text(wanted), text(within), whole1(from, 1)),
  ),
  scalar("EXACT", [2, 2], (one = null, other = null) => text(one) === text(other)),
  scalar("REPT", [2, 2], (value = null, count = null) => {
    const times = whole1(count, 0);
    const one = text(value);
    return times < 0 || one.length * times > LONGEST ? VALUE : one.repeat(times);
  }),
  scalar("CHAR", [1, 1], (code = null) => character(whole1(code, 0))),
  ofText("CODE", codeOf),
  scalar("UNICHAR", [1, 1], (code = null) => {
    const point = whole1(code, 0);
    if (point < 1 || point > 0x10ffff) return VALUE;
    return point >= 0xd800 && point <= 0xdfff ? NA : String.fromCodePoint(point);
  }),
  ofText("UNICODE", (value) => value.codePointAt(0) ?? VALUE),
  whole("CONCAT", [1, MANY], (args) => fitting(joinedTexts(args).join(""))),
  scalarOfAny("CONCATENATE", [1, MANY], (...values) => {
    let joined = "";
    for (const value of values) {
      const one = toText(value);
      if (isError(one)) return one;
      joined += one;
    }
    return fitting(joined);
  }),
  whole("TEXTJOIN", [3, MANY], textJoin),
  scalar("TEXT", [2, 2], (value = null, format = null) => showText(value, text(format))),
  scalar("VALUE", [1, 1], (value = null) => {
    if (typeof value === "boolean") return VALUE;
    if (typeof value === "number") return value;
    return value === null ? 0 : (readNumber(value) ?? VALUE);
  }),
  whole("NUMBERVALUE", [1, 3], numberValue),
  scalar("DATEVALUE", [1, 1], (value = null) => {
    if (typeof value !== "string") return VALUE;
    const serial = readDate(value.trim()) ?? readDateTime(value);
    return serial === undefined ? VALUE : Math.floor(serial);
  }),
  scalar("TIMEVALUE", [1, 1], (value = null) => {
    const serial = typeof value === "string" ? readDateTime(value) : undefined;
    return serial === undefined ? VALUE : serial % 1;
  }),
  whole("FIXED", [1, 3], (args) => fixed(numberAt(args, 0), wholeNumberAt(args, 1, 2), !booleanAt(args, 2))),
  beforeOrAfter("TEXTBEFORE", true),
  beforeOrAfter("TEXTAFTER", false),
  whole("TEXTSPLIT", [2, 6], textSplit),
];

/** TEXT: a text that reads as a number is shown as one; a word and a boolean stay. */
function showText(value: Plain, format: string): Scalar {
  if (typeof value === "boolean") return sure(toText(value));
  if (typeof value === "string") return showNumber(format, readNumber(value) ?? value);
  return showNumber(format, value ?? 0);
}
