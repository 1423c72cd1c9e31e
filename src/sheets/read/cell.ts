import type { FindingCode } from "../../domain/model";
import { fold, parseDate, parseDecimal, splitList, tidy } from "../../text";
import type { Column } from "../../contract";

/** What a cell can hold once read: text, number (also dates as serial days), flag, list. */
export type CellValue = string | number | boolean | readonly string[];

export type CellReading =
  { readonly value: CellValue | undefined } | { readonly problem: FindingCode; readonly shown: string };

const BLANK: CellReading = { value: undefined };
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
  return (raw) => {
    if (raw === "" || raw === null || raw === undefined) return BLANK;
    if (typeof raw === "string") {
      const text = tidy(raw);
      if (text === "") return BLANK;
      if (ERROR_VALUE.test(text)) return { problem: "errorValue", shown: text };
      return read(text);
    }
    return read(raw as number | boolean);
  };
}

function readerOf(column: Column): (raw: string | number | boolean) => CellReading {
  switch (column.kind) {
    case "code":
    case "text":
    case "ref":
      return (raw) => ({ value: typeof raw === "string" ? raw : String(raw) });
    case "list":
    case "refs":
      return (raw) => ({ value: splitList(String(raw)) });
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

function readNumber(raw: string | number | boolean, notNegative: boolean, whole: boolean): CellReading {
  const value = typeof raw === "number" ? raw : typeof raw === "string" ? parseDecimal(raw) : undefined;
  if (value === undefined || !Number.isFinite(value)) return { problem: "notNumber", shown: String(raw) };
  if (notNegative && value < 0) return { problem: "negative", shown: String(raw) };
  if (whole && !Number.isInteger(value)) return { problem: "notWhole", shown: String(raw) };
  return { value };
}

/** Serial days of 1900 to 9999; a time of day is dropped, because deadlines are days. */
function readDate(raw: string | number | boolean): CellReading {
  const day =
    typeof raw === "number" ? Math.floor(raw) : typeof raw === "string" ? parseDate(raw) : undefined;
  return day === undefined || day < 1 || day > 2_958_465
    ? { problem: "notDate", shown: String(raw) }
    : { value: day };
}
