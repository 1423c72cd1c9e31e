import { parse } from "papaparse";
import type { Grid } from "../domain/imports/grid";
import { cellsOf } from "./cells";
import { Unreadable } from "./unreadable";

/** What separates cells, in the order in which equals are preferred: a comma also stands within numbers and sentences. */
const SEPARATORS = ["\t", ";", "|", ","] as const;
/** By how many rows a separator is guessed. */
const SAMPLE = { rows: 200, letters: 200_000 };

/** A text file as its one sheet. @throws Unreadable */
export function readSeparated(bytes: Uint8Array, file: string): Grid {
  const text = decoded(bytes).replace(/\r\n?/gu, "\n");
  // Excel writes the separator so for itself.
  const [line = "", told] = /^sep=([^\n])\n/u.exec(text) ?? [];
  const rest = text.slice(line.length);
  return gridOf(rowsOf(rest, told ?? separatorOf(rest) ?? usual(file)), file);
}

/**
 * The clipboard: cells as Excel copies them (between tabs, those of several lines in quotes), else between `|`, else a line
 * is a cell.
 */
export function gridOfText(text: string): Grid {
  const lines = text.replace(/\r\n?/gu, "\n");
  if (lines.includes("\t")) return gridOf(rowsOf(lines, "\t"));
  const rows = lines.split("\n");
  return gridOf(rows.map((row) => (lines.includes("|") ? row.split("|").map((cell) => cell.trim()) : [row])));
}

const gridOf = (rows: readonly (readonly string[])[], file = ""): Grid => ({
  file,
  sheet: "",
  hidden: false,
  cells: cellsOf(rows),
  merged: [],
  marks: {},
});

/** Where no separator shows itself, the ending of the name says which one is meant; without one a line is a cell. */
function usual(file: string): string | undefined {
  if (/\.tsv$/iu.test(file)) return "\t";
  return /\.csv$/iu.test(file) ? "," : undefined;
}

function rowsOf(text: string, separator: string | undefined): string[][] {
  if (separator === undefined) return text.split("\n").map((line) => [line]);
  const { data, errors } = parse<string[]>(text, { delimiter: separator, newline: "\n" });
  // A quotation mark that is a letter of the text would swallow all that follows; then marks are letters everywhere.
  return errors.some(({ type }) => type === "Quotes")
    ? text.split("\n").map((line) => line.split(separator))
    : data;
}

/** The separator by which most rows have the same number of cells, at least two; undefined where fewer than half have. */
function separatorOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE.letters);
  let best: { separator: string; rows: number; cells: number } | undefined;
  for (const separator of SEPARATORS) {
    const widths = rowsOf(sample, separator)
      .slice(0, SAMPLE.rows)
      .filter((row) => row.some((cell) => cell !== ""))
      .map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [cells, rows] of counts)
      if (
        2 * rows >= widths.length &&
        (!best || rows > best.rows || (rows === best.rows && cells > best.cells))
      )
        best = { separator, rows, cells };
  }
  return best?.separator;
}

/** The text of a file by its mark, else as UTF-8, else in the code page of Vietnamese Windows. */
function decoded(bytes: Uint8Array): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return textIn(marked.encoding, bytes);
  // No text has these, every picture or program does.
  if (bytes.some((byte) => byte < 32 && !LAYOUT.has(byte))) throw new Unreadable("unknownKind");
  const isUtf8 = isIn("utf-8", bytes);
  if (isUtf8 !== undefined) return isUtf8;
  if (isBrokenUtf8(bytes)) throw new Unreadable("damaged");
  // There tones are letters of their own that stand behind their vowel.
  return textIn("windows-1258", bytes).normalize("NFC");
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;
/** Tab, line feed, vertical tab, form feed, carriage return, and the end of a file of DOS. */
const LAYOUT = new Set([9, 10, 11, 12, 13, 26]);

function textIn(encoding: string, bytes: Uint8Array): string {
  const text = isIn(encoding, bytes);
  if (text === undefined) throw new Unreadable("encoding");
  return text;
}

/** The text, if the bytes are one in this encoding and the encoding is known here. */
function isIn(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether more letters beyond ASCII are as in UTF-8 than are not: then single bytes are broken, not the encoding another. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const beyond = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/gu) ?? [];
  return 2 * beyond.filter((letter) => letter === "\ufffd").length < beyond.length;
}
