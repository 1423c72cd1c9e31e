import { TEXT_SIZE } from "../page/a4";
import type { Look } from "../page/blocks";

const LINE_SPACING = 1.25;
/** Left and right of a text in its cell together, and above and below it, points. */
const CELL_PADDING = 6;
/** A row of Excel is no taller than 409 points; a little less, so that rounding to pixels never reaches it. */
const TALLEST = 400;
/**
 * Widths of Times New Roman, thousandths of its size (metrics of the font). Vietnamese letters are as wide as their base
 * letter, but for ơ and ư; what is not listed is taken for wide.
 */
const WIDTHS: Readonly<Record<number, string>> = {
  180: "'",
  250: " .,",
  278: "ijlt:;/",
  333: "frI-()!",
  389: "sJ",
  444: "acez?“”",
  500: "bdghknopquvxyđ0123456789–_$#*",
  540: "ơư",
  556: "FPS",
  564: "+=<>±×",
  611: "ELTZ",
  667: "BCR",
  722: "ADGHKNOQUVXYwĐƯƠ",
  778: "m&",
  833: "%",
  889: "M",
  944: "W",
};
const WIDTH_OF = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width) / 1000] as const),
  ),
);
const WIDE = 0.75;
/** Bold letters are wider, and screens and printers round letters up: lines break a little earlier than the metrics say. */
const BOLD = 1.06;
const ROUNDING = 1.03;

/**
 * Height of a text in a cell, points. Rows are set by hand, because Excel does not fit merged rows, and neither Excel on
 * the web nor a workbook opened elsewhere fits rows again before printing.
 */
export function heightOf(text: string, width: number, look: Look): number {
  return heightOfLines(linesOf(text, width, look).length, look);
}

/** Cuts a text that a row cannot hold into parts that each fit one, between lines. */
export function splitTall(text: string, width: number, look: Look): string[] {
  const { size = TEXT_SIZE } = look;
  const most = Math.floor((TALLEST - CELL_PADDING) / (size * LINE_SPACING));
  // Far from filling so many lines, however wide its letters and wherever they break: most texts are not measured here.
  if (!text.includes("\n") && text.length * size * 2 < (width - CELL_PADDING) * most) return [text];
  const lines = linesOf(text, width, look);
  if (lines.length <= most) return [text];
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, part) =>
    lines.slice(part * most, (part + 1) * most).join(""),
  )
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function heightOfLines(lines: number, { size = TEXT_SIZE }: Look): number {
  return Math.min(TALLEST, Math.ceil(lines * size * LINE_SPACING + CELL_PADDING));
}

/** The lines a text takes in a width, words kept whole; each ends with the blank or line end that it was broken at. */
function linesOf(text: string, width: number, { size = TEXT_SIZE, bold = false }: Look): string[] {
  const scale = size * ROUNDING * (bold ? BOLD : 1);
  const room = Math.max(scale, width - CELL_PADDING);
  const measure = (word: string): number =>
    [...word].reduce((sum, letter) => sum + widthOf(letter), 0) * scale;
  const space = widthOf(" ") * scale;
  const paragraphs = text.split("\n");
  return paragraphs.flatMap((paragraph, index) => {
    const end = index < paragraphs.length - 1 ? "\n" : "";
    const lines: string[] = [];
    let [line, used] = ["", 0];
    for (const word of paragraph.split(" ")) {
      const length = measure(word);
      if (used > 0 && used + space + length > room) {
        lines.push(`${line} `);
        [line, used] = ["", 0];
      }
      line = line === "" && used === 0 ? word : `${line} ${word}`;
      used += (used > 0 ? space : 0) + length;
      // Excel breaks a word that is longer than the line wherever the line ends: so many more lines.
      for (; used > room; used -= room) lines.push("");
    }
    return [...lines, `${line}${end}`];
  });
}

function widthOf(letter: string): number {
  const known = WIDTH_OF.get(letter);
  if (known !== undefined) return known;
  const width = WIDTH_OF.get(baseOf(letter)) ?? WIDE;
  // Letters with tones come again and again; there are only so many.
  WIDTH_OF.set(letter, width);
  return width;
}

/** A letter without its tone and hat, but with its horn: `ế` → `e`, `ừ` → `ư`. */
function baseOf(letter: string): string {
  const [base = letter, ...marks] = letter.normalize("NFD");
  return marks.includes(HORN) ? `${base}${HORN}`.normalize("NFC") : base;
}

const HORN = "\u031B";
