import { fold } from "../../text";
import { isRowNumber } from "./header";
import type { SourceSheet } from "./sourceSheet";

/** What begins the lines below a table: who signs, who receives, remarks. */
const BELOW =
  /^(?:nơi nhận|người lập|người tổng hợp|tm\.?\s|t\/m\s|kt\.?\s|tl\.?\s|tuq\.?\s|xác nhận|ngày\s+\S+\s+tháng|\S+,\s*ngày\s|\*?\s*ghi chú\s*:|thủ trưởng)/u;
/** What begins a row of sums. */
const SUM = /^(?:tổng|cộng|tổng cộng|tổng số|tổng điểm|toàn (?:huyện|tỉnh|cụm|thành phố))(?:\s|:|$)/u;

/**
 * The rows of a table: without blank ones and sums, up to the lines below it. Where rows are numbered, lines without a number
 * after a blank one are no longer the table.
 * @param numbering the column of their numbers
 */
export function dataRows(sheet: SourceSheet, first: number, numbering: number | undefined): number[] {
  const rows: number[] = [];
  let isAfterBlank = false;
  for (let row = first; row < sheet.height; row++) {
    if (sheet.isBlankRow(row)) {
      isAfterBlank = rows.length > 0;
      continue;
    }
    const [begin = "", second = ""] = sheet.textsOf(row).map(fold);
    if (BELOW.test(`${begin} `)) break;
    const isNumbered = numbering === undefined || isRowNumber(sheet.cell(row, numbering));
    if (isAfterBlank && numbering !== undefined && !isNumbered) break;
    if (SUM.test(begin) || (!isNumbered && SUM.test(second))) continue;
    rows.push(row);
    isAfterBlank = false;
  }
  return rows;
}

/** Whether a row is a heading between others: one text in it, or a merged area over the whole table. */
export function isHeading(sheet: SourceSheet, row: number): boolean {
  const texts = sheet.textsOf(row);
  return texts.length === 1 || (texts.length === 2 && /^(?:[ivx]{1,5}|[a-h])[.)]?$/iu.test(texts[0] ?? ""));
}
