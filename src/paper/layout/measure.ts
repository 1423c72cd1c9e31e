import { FIRST_LINE, points, TEXT_SIZE } from "../page/a4";
import type { Look } from "../page/blocks";
import { widthOfText } from "./widths";

/**
 * Height of a line, shares of the size. The lines of Times New Roman are 1.15 apart; Excel rounds them up to whole dots of the
 * screen, at 12 points to 1.19.
 */
const LINE_SPACING = 1.2;
/** What Excel leaves free left and right of a text in its cell together, points. */
const CELL_PADDING = 6;
/** One step of Excel's indent (three blanks of the workbook's font), by which a text stands off the line of its cell, points. */
const INSET = 8;
/** Above and below a text together, points: tones of capitals reach up to the edge of the line; lines of a table need room. */
const TEXT_PADDING = 3;
const INSET_PADDING = 5;
/** A row of Excel is no taller than 409 points; a little less, so that rounding to pixels never reaches it. */
const TALLEST = 400;
/** Excel keeps heights of rows in dots of the screen, points. */
const DOT = 0.75;

/**
 * Height of a text in a cell, points. Rows are set by hand, because Excel does not fit merged rows, and neither Excel on
 * the web nor a workbook opened elsewhere fits rows again before printing.
 */
export function heightOf(text: string, width: number, look: Look): number {
  return Math.min(TALLEST, heightOfLines(linesIn(text, width, look), look));
}

/**
 * Cuts a text that a row cannot hold into parts that each fit one, between lines.
 * @param tallest of a part, points
 */
export function splitTall(text: string, width: number, look: Look, tallest = TALLEST): string[] {
  const { size = TEXT_SIZE } = look;
  const most = Math.max(
    1,
    Math.floor((Math.min(tallest, TALLEST) - paddingOf(look) - DOT) / (size * LINE_SPACING)),
  );
  // Far from filling so many lines, however wide its letters and wherever they break: most texts are not measured here.
  if (!text.includes("\n") && text.length * size * 2 < roomOf(width, look) * (most - 1)) return [text];
  const lines = linesOf(text, width, look);
  if (lines.length <= most) return [text];
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, part) =>
    lines.slice(part * most, (part + 1) * most).join(""),
  )
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The least width of a cell that breaks none of the words of a text, points. */
export function leastWidthOf(text: string, look: Look): number {
  const words = text.split(/[ \n]/u).map((word) => widthOfText(word, look));
  return Math.max(0, ...words) + paddingBeside(look);
}

/** How many lines a text takes. @param width of its cell, points */
export function linesIn(text: string, width: number, look: Look): number {
  return linesOf(text, width, look).length;
}

function heightOfLines(lines: number, look: Look): number {
  const { size = TEXT_SIZE } = look;
  return Math.ceil((lines * size * LINE_SPACING + paddingOf(look)) / DOT) * DOT;
}

function paddingOf({ inset = false }: Look): number {
  return inset ? INSET_PADDING : TEXT_PADDING;
}

/** Only a text at a side is indented; one in the middle has room on both. */
function paddingBeside({ inset = false, align }: Look): number {
  return CELL_PADDING + (inset && align !== "Center" ? INSET : 0);
}

/** What a text has of the width of its cell, points. */
export function roomOf(width: number, look: Look): number {
  return Math.max((look.size ?? TEXT_SIZE) / 2, width - paddingBeside(look));
}

/** Lines of a word that is broken wherever the line ends, as Excel does, or after its marks, as others do: the more of both. */
function linesOfWord(word: string, room: number, look: Look): number {
  let [lines, used] = [1, 0];
  for (const piece of word.split(/(?<=[/?&=-])/u)) {
    const length = widthOfText(piece, look);
    if (used > 0 && used + length > room) [lines, used] = [lines + 1, 0];
    used += length;
    for (; used > room; used -= room) lines += 1;
  }
  return Math.max(lines, Math.ceil(widthOfText(word, look) / room));
}

/** The lines a text takes in a width, words kept whole; each ends with the blank or line end that it was broken at. */
function linesOf(text: string, width: number, look: Look): string[] {
  const whole = roomOf(width, look);
  const space = widthOfText(" ", look);
  const paragraphs = text.split("\n");
  return paragraphs.flatMap((paragraph, index) => {
    const end = index < paragraphs.length - 1 ? "\n" : "";
    const lines: string[] = [];
    let [line, used] = ["", 0];
    let room = look.firstLine && index === 0 ? Math.max(1, whole - points(FIRST_LINE)) : whole;
    for (const word of paragraph.split(" ")) {
      const length = widthOfText(word, look);
      if (used > 0 && used + space + length > room) {
        lines.push(`${line} `);
        [line, used, room] = ["", 0, whole];
      }
      line = line === "" && used === 0 ? word : `${line} ${word}`;
      used += (used > 0 ? space : 0) + length;
      // A word that is longer than the line is broken: so many more lines, the last of them taken for full.
      if (used > room) {
        lines.push(...Array<string>(linesOfWord(word, room, look) - 1).fill(""));
        used = room;
      }
    }
    return [...lines, `${line}${end}`];
  });
}
