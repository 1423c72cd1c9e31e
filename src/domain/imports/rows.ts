import { fold } from "../../text";
import { isRowNumber } from "./header";
import type { SourceSheet } from "./sourceSheet";

/** What begins the lines below a table: who signs, who receives, remarks. */
const BELOW =
  /^(?:nơi nhận|người lập|người tổng hợp|tm\.?\s|t\/m\s|kt\.?\s|tl\.?\s|tuq\.?\s|ngày\s+\S+\s+tháng|[^,\d]{1,30},\s*ngày[\s\d.…_]*tháng\s|\((?:đã ký|ký)|\*?\s*ghi chú\s*:|thủ trưởng)/u;
/** A signature, and what evidence may be called too. */
const CONFIRMED = /^xác nhận/u;
/** What a row of sums is called. */
const SUM =
  /^(?:tổng|cộng|tổng cộng|tổng số|tổng điểm|tổng số điểm|tổng cộng điểm|toàn (?:huyện|tỉnh|cụm|thành phố))(?:\s*[:(].*)?$/u;
/** The same with what it sums behind it; "Tổng hợp", "Tổng kết" and "Cộng tác viên" are work, not sums. */
const SUM_OF =
  /^(?:tổng|cộng|toàn)\s+(?:số|điểm|cộng|chung|các|toàn|huyện|tỉnh|cụm|thành phố|tiêu chí|nội dung|mục|phần|khối|[ivx]+|\d+)(?:\s|:|\(|$)/u;
const FIGURE = /^[-+]?\d[\d.,]*\s*(?:%|điểm|đ)?$/u;

/** Whether the texts of a row, from the one that may name it, are a sum of the rows above. */
export function isSum([label = "", ...others]: readonly string[]): boolean {
  if (SUM.test(fold(label))) return true;
  return SUM_OF.test(fold(label)) && others.length > 0 && others.every((text) => FIGURE.test(fold(text)));
}

/** Whether a text begins the lines below a table. */
export function isBelow(text: string, isAfterBlank: boolean): boolean {
  const words = fold(text);
  if (BELOW.test(`${words} `)) return true;
  return CONFIRMED.test(words) && (isAfterBlank || text === text.toUpperCase());
}

/**
 * The rows of a table: without blank ones and sums, up to the lines below it. Where rows are numbered, lines without a number
 * after a blank one are no longer the table.
 * @param numbering the column of their numbers
 * @param signers what people are who sign below a table
 */
export function dataRows(
  sheet: SourceSheet,
  first: number,
  numbering: number | undefined,
  signers: readonly string[] = [],
): number[] {
  const rows: number[] = [];
  let isAfterBlank = false;
  for (let row = first; row < sheet.height; row++) {
    if (sheet.isBlankRow(row)) {
      isAfterBlank = rows.length > 0;
      continue;
    }
    const texts = sheet.textsOf(row);
    if (isBelow(texts[0] ?? "", isAfterBlank)) break;
    const isNumbered = numbering === undefined || isRowNumber(sheet.cell(row, numbering));
    if (isAfterBlank && numbering !== undefined && !isNumbered && !goesOn(sheet, row, numbering)) break;
    if (isAfterBlank && areSigners(texts, signers)) break;
    if (isSum(texts) || (!isNumbered && isSum(texts.slice(1)))) continue;
    rows.push(row);
    isAfterBlank = false;
  }
  return rows;
}

/** Whether numbered rows follow, so that a line without a number is a heading of the next part. */
function goesOn(sheet: SourceSheet, from: number, numbering: number): boolean {
  for (let row = from + 1; row < sheet.height; row++) {
    const texts = sheet.textsOf(row);
    if (isBelow(texts[0] ?? "", true)) return false;
    if (texts.length > 1 && isRowNumber(sheet.cell(row, numbering))) return true;
  }
  return false;
}

/** Offices that sign beside those of an organisation. */
const OFFICES = ["văn phòng", "thư ký", "chủ trì", "kế toán", "người duyệt", "người kiểm tra"];

function areSigners(texts: readonly string[], signers: readonly string[]): boolean {
  const known = new Set([...OFFICES, ...signers].map(fold));
  return texts.length > 0 && texts.every((text) => known.has(fold(text)));
}

/** A heading numbered as parts are, by itself or with the sums of its part behind it. */
const PART = /^(?:[ivx]{1,5}|[a-h])[.)]?$/iu;

/** Whether a row is a heading between others: one text in it, or the number and name of a part. */
export function isHeading(sheet: SourceSheet, row: number): boolean {
  const [first = "", , ...others] = sheet.textsOf(row);
  const count = sheet.textsOf(row).length;
  return count === 1 || (count >= 2 && PART.test(first) && others.every((text) => FIGURE.test(fold(text))));
}
