import { TEXT_SIZE } from "../page/a4";
import type { Look } from "../page/blocks";

/**
 * Widths of Times New Roman, thousandths of its size (metrics of the font). Vietnamese letters are as wide as their base
 * letter, but for ơ and ư; what is not listed is taken for wide.
 */
const REGULAR: Readonly<Record<number, string>> = {
  180: "'",
  200: "|",
  250: " .,\u00A0",
  278: "ijlt:;/\\",
  333: "frI-()![]‘’`",
  389: "sJ",
  408: '"',
  444: "acez?“”",
  480: "{}",
  500: "bdghknopquvxyđ0123456789–_$#*",
  541: "~ơư",
  564: "+=<>±×≥≤",
  556: "FPS",
  611: "ELTZ",
  667: "BCR",
  722: "ADGHKNOQUVXYwĐƠ",
  776: "Ư",
  778: "m&",
  833: "%",
  889: "M",
  921: "@",
  944: "W",
};
const BOLD: Readonly<Record<number, string>> = {
  220: "|",
  250: " .,\u00A0",
  278: "il'/\\",
  333: ":;jtf!-()[]‘’`",
  389: "sI",
  394: "{}",
  444: "rcez",
  500: "Jagovxy?“”0123456789–_$#*",
  555: '"~ơ',
  556: "bdhknpquđS",
  570: "+=<>±×≥≤",
  600: "ư",
  611: "FP",
  667: "ELTZB",
  722: "CRADNUVXYwĐ",
  778: "GHKOQƠ",
  796: "Ư",
  833: "m&",
  930: "@",
  944: "M",
};
/** Shares of the size: what is in neither table, such as …, — and the bold W. */
const WIDE = 1;
/** Screens and printers round letters to whole dots: lines break a little earlier than the metrics say. */
export const ROUNDING = 1.03;

const HORN = "\u031B";
const [regular, bold] = [REGULAR, BOLD].map(
  (widths) =>
    new Map(
      Object.entries(widths).flatMap(([width, letters]) =>
        [...letters].map((letter) => [letter, Number(width) / 1000] as const),
      ),
    ),
) as [Map<string, number>, Map<string, number>];

/** How wide a text is on one line, points. */
export function widthOfText(text: string, look: Pick<Look, "size" | "bold">): number {
  const widths = look.bold ? bold : regular;
  let width = 0;
  for (const letter of text) width += widths.get(letter) ?? widthOf(letter, widths);
  return width * (look.size ?? TEXT_SIZE) * ROUNDING;
}

/** Letters with tones come again and again; there are only so many. */
function widthOf(letter: string, widths: Map<string, number>): number {
  const width = widths.get(baseOf(letter)) ?? WIDE;
  widths.set(letter, width);
  return width;
}

/** A letter without its tone and hat, but with its horn: `ế` → `e`, `ừ` → `ư`. */
function baseOf(letter: string): string {
  const [base = letter, ...marks] = letter.normalize("NFD");
  return marks.includes(HORN) ? `${base}${HORN}`.normalize("NFC") : base;
}
