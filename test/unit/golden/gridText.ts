import type { Grid, GridArea, GridCell } from "../../../src/domain/imports";
import { parseDate } from "../../../src/text";

/**
 * Sheets of a source as a test writes them. `== tệp.xlsx · Tên trang` begins a sheet (`· ẩn` behind it: hidden); `gộp: A1:C1,
 * B2:B5` merges; `tên: khóa = chữ` is a defined name with a text; every other line is a row, its cells separated by `|`. Plain numbers are numbers,
 * `"03"` is a text, `{30/06/2024}` a date, `{=A1+B1}` a formula without a value; `⏎` breaks the line within a cell, `·` alone is a blank row.
 */
export function parseGrids(text: string): Grid[] {
  const [, ...sheets] = text.split(/^== /mu);
  return sheets.map((section) => {
    const [head = "", ...lines] = section.replace(/\n+$/u, "").split("\n");
    const [file = "", sheet = "", hidden] = head.split(" · ").map((part) => part.trim());
    const merged = lines
      .filter((line) => line.startsWith("gộp: "))
      .flatMap((line) => line.slice(5).split(",").map(areaOf));
    const marks = lines
      .filter((line) => line.startsWith("tên: "))
      .map(
        (line) =>
          line
            .slice(5)
            .split(" = ")
            .map((part) => part.trim()) as [string, string],
      );
    const rows = lines.filter((line) => !line.startsWith("gộp: ") && !line.startsWith("tên: "));
    return {
      file: file === "–" ? "" : file,
      sheet,
      hidden: hidden === "ẩn",
      cells: rows.map((line) => (line.trim() === "·" ? [] : line.split("|").map(cellOf))),
      merged,
      marks: Object.fromEntries(marks),
    };
  });
}

function cellOf(written: string): GridCell {
  const text = written.trim();
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  const [, quoted] = /^"(.*)"$/u.exec(text) ?? [];
  if (quoted !== undefined) return quoted;
  const [, inside] = /^\{(.*)\}$/u.exec(text) ?? [];
  if (inside?.startsWith("=")) return { formula: inside };
  const day = inside === undefined ? undefined : parseDate(inside);
  if (day !== undefined) return { day };
  return text.replaceAll("⏎", "\n");
}

function areaOf(written: string): GridArea {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(written.trim()) ?? [];
  if (left === undefined || right === undefined) throw new Error(`no area ${written}`);
  return { left: columnOf(left), top: Number(top) - 1, right: columnOf(right), bottom: Number(bottom) - 1 };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
