import { fold } from "../../../../text";
import type { ImportContext } from "../../context";
import type { SourceSheet } from "../../sourceSheet";

/** "1.2. Tổ chức …" and "1.2" are the leaf 1.2. */
export function leafOfCell(text: string): string {
  return (
    /^((?:[A-ZĐ]{1,3}[.\s]?)?\d+(?:\.\d+)*|[IVX]+(?:\.\d+)+)[.)]?(?:\s|$)/u.exec(text.trim())?.[1] ?? text
  );
}

/** What names the leaf in a row: its code, else the text of its condition. */
export function leafText(sheet: SourceSheet, row: number, column: number, context: ImportContext): string {
  const text = sheet.text(row, column);
  return context.leavesNamed(text, undefined).length > 0 ? text : leafOfCell(text);
}

/** How criteria and contents are numbered: "Tiêu chí 1: …", "II. …", "1) …". */
const NUMBERED = /^(?:(?:tiêu chí|nội dung|mục|phần)\s+)?(?:\d+(?:\.\d+)*|[ivx]+)\s*[.:)-]\s*/u;

/** The name of a criterion or content without its number, which score sheets write otherwise than the criteria do. */
export function unnumbered(text: string): string {
  return fold(text).replace(NUMBERED, "");
}
