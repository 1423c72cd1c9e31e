import { fold, formatDate, parseDate, parseDecimal, serialDay, tidy } from "../../text";
import type { GridCell } from "./grid";

/** What a cell shows, as one line; "" for a blank one. */
export function shownText(cell: GridCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "object") return "day" in cell ? formatDate(cell.day) : cell.formula;
  return tidy(String(cell));
}

/** What a cell shows, with its line breaks. */
export function rawText(cell: GridCell | undefined): string {
  return typeof cell === "string" ? cell.normalize("NFC") : shownText(cell);
}

export function isBlankCell(cell: GridCell | undefined): boolean {
  return shownText(cell) === "";
}

/** Why a cell was not understood. */
export type CellDoubt =
  | "notPoints"
  | "thousands"
  | "notCount"
  | "notMoney"
  | "notDay"
  | "noYear"
  | "errorValue"
  | "noValue"
  | "notMark";

/** What a cell means: a value, that it is blank, that it does not apply, or why nobody can tell. */
export type CellMeaning<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "doubt"; readonly why: CellDoubt };

const BLANK = { kind: "blank" } as const;
const NOT_APPLICABLE: ReadonlySet<string> = new Set(["kad", "k.a.d", "không áp dụng", "ko áp dụng", "n/a"]);
const DASH = /^[-–—]+$/u;
const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/u;

/** What every kind of cell has in common; undefined when there is something to read. */
function commonMeaning(cell: GridCell | undefined): CellMeaning<never> | undefined {
  if (cell === undefined || cell === "") return BLANK;
  if (typeof cell === "object" && "formula" in cell) return { kind: "doubt", why: "noValue" };
  const text = shownText(cell);
  if (text === "" || DASH.test(text)) return BLANK;
  if (NOT_APPLICABLE.has(fold(text))) return { kind: "notApplicable" };
  if (ERROR_VALUE.test(text)) return { kind: "doubt", why: "errorValue" };
  return undefined;
}

/** Points as people write them: 3, "3,5", "03 điểm", "Tối đa 5đ". "4-6" and "1.250" are no points: nobody can tell which. */
export function pointsOf(cell: GridCell | undefined): CellMeaning<number> {
  const common = commonMeaning(cell);
  if (common) return common;
  if (typeof cell === "number") return { kind: "value", value: cell };
  if (typeof cell !== "string") return { kind: "doubt", why: "notPoints" };
  const bare = fold(cell)
    .replace(/^(?:tối đa|không quá)\s*:?\s*/u, "")
    .replace(/\s*(?:điểm|đ)\.?$/u, "");
  if (/^[-+]?\d{1,3}\.\d{3}$/u.test(bare)) return { kind: "doubt", why: "thousands" };
  const value = parseDecimal(bare.replace(/^\+/u, ""));
  return value === undefined ? { kind: "doubt", why: "notPoints" } : { kind: "value", value };
}

/** A count or a sum of money: "1.250" and "1.250.000 đồng" have thousands, "12 người" its unit behind. */
export function countOf(cell: GridCell | undefined): CellMeaning<number> {
  const common = commonMeaning(cell);
  if (common) return common;
  if (typeof cell === "number") return { kind: "value", value: cell };
  if (typeof cell !== "string") return { kind: "doubt", why: "notCount" };
  const [, number] = /^(-?\d[\d.,]*)\s*(?:[\p{L}/%]+\.?(?:\s\p{L}+){0,2})?$/u.exec(tidy(cell)) ?? [];
  if (number === undefined) return { kind: "doubt", why: "notCount" };
  const value = /^-?\d{1,3}(?:\.\d{3})+$/u.test(number)
    ? Number(number.replaceAll(".", ""))
    : parseDecimal(number);
  return value === undefined ? { kind: "doubt", why: "notCount" } : { kind: "value", value };
}

const UNITS_OF_MONEY: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[\s\d(])(?:tỷ|tỉ)(?=$|[\s,.;:)])/u, 1_000_000_000],
  [/(?:^|[\s\d(])(?:triệu|trđ|tr)(?=$|[\s,.;:)])/u, 1_000_000],
  [/(?:^|[\s\d(])(?:nghìn|ngàn|1[.,]?000\s*(?:đồng|đ|vnđ)|k)(?=$|[\s,.;:)])/u, 1000],
];
/** No sum of money is as small as this: a smaller number counts thousands or millions, and nobody can tell which. */
const LEAST_MONEY = 500;

/** What a bare number counts by what a header or a line above a table says ("triệu đồng", "ĐVT: 1.000 đồng"), đồng. */
export function moneyScale(texts: readonly string[]): number {
  const words = texts.map(fold);
  return UNITS_OF_MONEY.find(([pattern]) => words.some((text) => pattern.test(text)))?.[1] ?? 1;
}

/** A sum of money, đồng: 5000000, "5.000.000 đồng", "5 triệu", "1,5 tr". @param scale what a bare number counts */
export function moneyOf(cell: GridCell | undefined, scale = 1): CellMeaning<number> {
  const common = commonMeaning(cell);
  if (common) return common;
  const doubt = { kind: "doubt", why: "notMoney" } as const;
  const sum = (value: number): CellMeaning<number> =>
    value !== 0 && Math.abs(value) < LEAST_MONEY ? doubt : { kind: "value", value: Math.round(value) };
  if (typeof cell === "number") return sum(cell * scale);
  if (typeof cell !== "string") return doubt;
  const [, written = "", unit = ""] =
    /^(\d[\d.,]*)\s*((?:tỷ|tỉ|triệu|trđ|tr|nghìn|ngàn|k)?\s*(?:đồng|đ|vnđ|vnd)?)\.?$/u.exec(fold(cell)) ?? [];
  // One comma is a decimal comma; several separate thousands, as in English.
  const value = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3}){2,})$/u.test(written)
    ? Number(written.replace(/[.,]/gu, ""))
    : parseDecimal(written);
  return value === undefined ? doubt : sum(value * (unit === "" ? scale : moneyScale([unit])));
}

/** A day: a date, "30/6" in `year`, "trước 15/11/2018", "ngày 5 tháng 3 năm 2024". "Quý IV" stays a text that nobody can date. */
export function dayOf(cell: GridCell | undefined, year: number | undefined): CellMeaning<number> {
  const common = commonMeaning(cell);
  if (common) return common;
  if (typeof cell === "object" && "day" in cell) return { kind: "value", value: Math.floor(cell.day) };
  if (typeof cell !== "string") return { kind: "doubt", why: "notDay" };
  const words = fold(cell)
    .replace(
      /^(?:trước|chậm nhất|muộn nhất|hạn|đến|xong|hết|hoàn thành|nộp)(?:\s+(?:trước|là|vào|hết|đến))*\s+/u,
      "",
    )
    .replace(/^ngày\s+/u, "")
    .replace(/\.$/u, "");
  const [, d, m, y] =
    /^(\d{1,2})\s*(?:\/|\.|-|tháng)\s*(\d{1,2})(?:\s*(?:\/|\.|-|năm)\s*(\d{4}))?$/u.exec(words) ?? [];
  const named = d === undefined ? parseDate(words) : undefined;
  if (named !== undefined) return { kind: "value", value: named };
  if (d === undefined || m === undefined) return { kind: "doubt", why: "notDay" };
  const inYear = y === undefined ? year : Number(y);
  if (inYear === undefined) return { kind: "doubt", why: "noYear" };
  const day = serialDay(inYear, Number(m), Number(d));
  return day === undefined ? { kind: "doubt", why: "notDay" } : { kind: "value", value: day };
}

const MARKED: ReadonlySet<string> = new Set(["x", "có", "có mặt", "đủ", "✓", "✔", "√", "v", "true", "1"]);
const UNMARKED: ReadonlySet<string> = new Set([
  "không",
  "vắng",
  "vắng mặt",
  "vắng có phép",
  "vắng không phép",
  "false",
  "0",
  "o",
  "p",
  "kp",
]);

/** A tick: x, có, 1 … against không, vắng, 0. */
export function markOf(cell: GridCell | undefined): CellMeaning<boolean> {
  if (typeof cell === "boolean") return { kind: "value", value: cell };
  const common = commonMeaning(cell);
  if (common) return common;
  const word = fold(shownText(cell));
  if (MARKED.has(word)) return { kind: "value", value: true };
  return UNMARKED.has(word) ? { kind: "value", value: false } : { kind: "doubt", why: "notMark" };
}
