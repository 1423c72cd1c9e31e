import { booleanAt, gridAt, scalarsOf, Stop, sure, textAt, wholeNumberAt } from "../arguments";
import { first, toText } from "../coerce";
import { MANY, whole, type Definition } from "../definition";
import { CALC, Grid, NA, OMITTED, Omitted, VALUE, type Argument, type Scalar, type Value } from "../values";
import { fitting } from "./text";

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

/** Texts that are put together of parts, and taken apart at delimiters. */
export const textParts: readonly Definition[] = [
  whole("CONCAT", [1, MANY], (args) => fitting(joinedTexts(args).join(""))),
  whole("TEXTJOIN", [3, MANY], textJoin),
  beforeOrAfter("TEXTBEFORE", true),
  beforeOrAfter("TEXTAFTER", false),
  whole("TEXTSPLIT", [2, 6], textSplit),
];
