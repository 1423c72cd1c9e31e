import { booleanAt, numberAt, sure, textAt, wholeNumberAt } from "../arguments";
import { isError, toNumber, toText } from "../coerce";
import { hasWildcard, wildcard } from "../criteria";
import { MANY, scalar, scalarOfAny, whole, type Definition } from "../definition";
import { readDate, readDateTime, readNumber } from "../numberText";
import { NA, VALUE, type Argument, type Plain, type Scalar } from "../values";
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

/** A text that fits into a cell; `#VALUE!` for a longer one. */
export function fitting(value: string): Scalar {
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
  scalarOfAny("CONCATENATE", [1, MANY], (...values) => {
    let joined = "";
    for (const value of values) {
      const one = toText(value);
      if (isError(one)) return one;
      joined += one;
    }
    return fitting(joined);
  }),
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
];

/** TEXT: a text that reads as a number is shown as one; a word and a boolean stay. */
function showText(value: Plain, format: string): Scalar {
  if (typeof value === "boolean") return sure(toText(value));
  if (typeof value === "string") return showNumber(format, readNumber(value) ?? value);
  return showNumber(format, value ?? 0);
}
