import { evenDecimals } from "./decimals";
import { BODY_SIZE, TEXT_SIZE } from "../page/a4";
import type { BlockOf, Dressed, Look } from "../page/blocks";

/** How the texts of a block look and which rows keep together, whoever lays them: a sheet or a Word file. */
export type DressedText = Required<Dressed>;

/** Both sides of a letterhead or a signature, centred unless told otherwise. */
export function dressPair({ left, right }: BlockOf<"pair">): readonly [DressedText, DressedText] {
  const dress = ({ text, look = {} }: Dressed): DressedText => ({ text, look: { align: "Center", ...look } });
  return [dress(left), dress(right)];
}

/** The label of the office's remarks and what stands below: its words, or the hint in italics. */
export function dressRemarks({ label, hint, words }: BlockOf<"remarks">): {
  readonly label: DressedText;
  readonly paragraphs: readonly DressedText[];
} {
  const look: Look = {
    size: BODY_SIZE,
    align: "Justify",
    firstLine: true,
    ...(words === undefined && { italic: true }),
  };
  return {
    label: { text: label, look: { size: BODY_SIZE, bold: true } },
    paragraphs: (words ?? [hint]).map((text) => ({ text, look })),
  };
}

/** A line of a table: a text for each column, or one over the whole width. */
export interface DressedLine {
  readonly texts: readonly DressedText[];
  readonly isWide: boolean;
  /** What follows is announced: by a bold line that is not the last, and by one over the whole width right above cells. */
  readonly announces: boolean;
}

export function dressTable({ columns, lines, size = TEXT_SIZE }: BlockOf<"table">): {
  readonly heading: readonly DressedText[];
  readonly lines: readonly DressedLine[];
} {
  const even = columns.map((_, at) =>
    evenDecimals(lines.map((line) => ("cells" in line ? (line.cells[at] ?? "") : ""))),
  );
  return {
    heading: columns.map(({ header }) => ({
      text: header,
      look: { size, bold: true, align: "Center", inset: true },
    })),
    lines: lines.map((line, row): DressedLine => {
      const { bold = false } = line;
      if (!("cells" in line))
        return {
          texts: [{ text: line.text, look: { size, bold, inset: true } }],
          isWide: true,
          announces: bold || "cells" in (lines[row + 1] ?? {}),
        };
      return {
        texts: columns.map(({ align = "Left" }, at) => ({
          text: even[at]?.[row] ?? "",
          look: { size, bold, align, inset: true },
        })),
        isWide: false,
        announces: bold && row < lines.length - 1,
      };
    }),
  };
}

/** Whether row `at` of a table of `count` keeps with the next: what announces it does, and the last is not left alone. */
export function keepsWithNext(announces: boolean, at: number, count: number): boolean {
  return at === count - 2 || (announces && at < count - 1);
}
