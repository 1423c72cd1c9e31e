import { fold, isUnclearNumber, parseDate, parseDecimal, splitLines, splitList, tidy } from "../../text";
import type { CellValue, Column } from "../../contract";

/** What can be wrong with a cell: codes of findings. */
export type CellProblem =
  | "errorValue"
  | "notNumber"
  | "unclearNumber"
  | "outOfRange"
  | "notWhole"
  | "negative"
  | "notDate"
  | "notChoice"
  | "notFlag"
  | "formulaForText";

export type CellReading =
  { readonly value: CellValue | undefined } | { readonly problem: CellProblem; readonly shown: string };

const ERROR_VALUE =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/u;
const FLAG_WORDS = new Map([
  ["x", true],
  ["có", true],
  ["true", true],
  ["1", true],
  ["không", false],
  ["false", false],
  ["0", false],
]);

/**
 * A reader for one column. It takes what `Range.values` gives (string, number, boolean; "" = blank) and never
 * turns what it does not understand into 0: "4-6" and "8 điểm" are problems.
 */
export function cellReader(column: Column): (raw: unknown) => CellReading {
  const read = readerOf(column);
  const blank: CellReading = { value: column.fallback };
  const readText = (raw: string): CellReading => {
    const text = tidy(raw);
    if (text === "") return blank;
    // Lines are what tells paragraphs apart, and tidying makes them one.
    if (column.kind === "paragraphs") return read(raw);
    return ERROR_VALUE.test(text) ? { problem: "errorValue", shown: text } : read(text);
  };
  const textReader = isRepeated(column) ? remembering(readText) : readText;
  return (raw) => {
    if (typeof raw === "number" || typeof raw === "boolean") return read(raw);
    return typeof raw === "string" ? textReader(raw) : blank;
  };
}

/** Whether a column has the same few texts over and over. */
function isRepeated({ kind, repeated = false }: Column): boolean {
  return repeated || kind === "ref" || kind === "choice" || kind === "flag";
}

/**
 * Whether a formula shows no text: Excel made it of what somebody typed (`=3: 5` is the rows 3 to 5 to it). Nothing at all
 * is what a file shows that was never calculated; a formula with words in it may mean that.
 */
export function isFormulaForText(formula: string, shown: unknown): boolean {
  if (typeof shown !== "string") return true;
  const text = tidy(shown);
  return ERROR_VALUE.test(text) || (text === "" && !/\p{L}/u.test(formula));
}

function readerOf(column: Column): (raw: string | number | boolean) => CellReading {
  switch (column.kind) {
    case "code":
    case "text":
    case "ref":
      return (raw) => ({ value: String(raw) });
    case "list":
    case "refs":
      return (raw) => ({ value: splitList(String(raw)) });
    case "paragraphs":
      return (raw) => ({ value: splitLines(String(raw)) });
    case "number":
    case "money":
    case "share":
      return (raw) => readNumber(raw, column.notNegative === true, false);
    case "whole":
      return (raw) => readNumber(raw, column.notNegative === true, true);
    case "date":
      return readDate;
    case "flag":
      return (raw) => {
        const flag = typeof raw === "boolean" ? raw : FLAG_WORDS.get(fold(String(raw)));
        return flag === undefined ? { problem: "notFlag", shown: String(raw) } : { value: flag };
      };
    case "choice": {
      const words = new Map(Object.entries(column.choices ?? {}).map(([word, name]) => [fold(word), name]));
      return (raw) => {
        const word = fold(String(raw));
        const name = words.get(word) ?? (column.open ? word : undefined);
        return name === undefined ? { problem: "notChoice", shown: String(raw) } : { value: name };
      };
    }
  }
}

/** Each text is read once, and equal ones become one and the same string: a hundred thousand rows are scored several times faster that way. */
function remembering(read: (raw: string) => CellReading): (raw: string) => CellReading {
  const known = new Map<string, CellReading>();
  return (raw) => {
    const before = known.get(raw);
    if (before) return before;
    const reading = read(raw);
    known.set(raw, reading);
    return reading;
  };
}

/** A million million, in đồng the budget of a province: what is beyond, or of no size at all, nobody counted. */
const MOST = 1e12;
const LEAST = 1e-9;

function isSensible(value: number): boolean {
  const size = Math.abs(value);
  return value === 0 || (size >= LEAST && size <= MOST);
}

function readNumber(raw: string | number | boolean, notNegative: boolean, whole: boolean): CellReading {
  const value = numberOf(raw, parseDecimal);
  if (typeof raw === "string" && isUnclearNumber(raw)) return { problem: "unclearNumber", shown: raw };
  if (value !== undefined && !isSensible(value)) return { problem: "outOfRange", shown: String(raw) };
  if (value === undefined || !Number.isFinite(value)) return { problem: "notNumber", shown: String(raw) };
  if (notNegative && value < 0) return { problem: "negative", shown: String(raw) };
  if (whole && !Number.isInteger(value)) return { problem: "notWhole", shown: String(raw) };
  return { value };
}

/** Serial days of 1900 to 9999; a time of day is dropped, because deadlines are days. */
function readDate(raw: string | number | boolean): CellReading {
  const value = numberOf(raw, parseDate);
  const day = value === undefined ? undefined : Math.floor(value);
  return day === undefined || day < 1 || day > 2_958_465
    ? { problem: "notDate", shown: String(raw) }
    : { value: day };
}

/** A number as it is, a text as the parser reads it; TRUE and FALSE are no numbers. */
function numberOf(
  raw: string | number | boolean,
  parse: (text: string) => number | undefined,
): number | undefined {
  if (typeof raw === "number") return raw;
  return typeof raw === "string" ? parse(raw) : undefined;
}
