import { BODY_SIZE } from "../page/a4";
import type { Block, Dressed } from "../page/blocks";

/** Who signs a form by hand: as what, and the name where it is known. */
export interface HandSignature {
  /** "THƯ KÝ", or several lines: in whose name, in which office. */
  readonly as: readonly string[];
  /** "(Ký, ghi rõ họ tên)". */
  readonly note?: string;
  readonly name?: string;
}

/** Rows left for a signature by hand. */
const ROOM = 3;

/** Signatures side by side below a form; one alone stands on the right. */
export function handSignatures(right: HandSignature, left?: HandSignature): Block[] {
  const [rights, lefts] = [linesOf(right), left ? linesOf(left) : []];
  const height = Math.max(rights.length, lefts.length);
  const at = (lines: readonly Dressed[], index: number): Dressed =>
    aligned(lines, height)[index] ?? { text: "" };
  return [
    { kind: "text", text: "", keepWithNext: true },
    ...Array.from({ length: height }, (_, index): Block => ({
      kind: "pair",
      left: at(lefts, index),
      right: at(rights, index),
      keepWithNext: index < height - 1,
    })),
  ];
}

/** One signature in the middle of the page: who witnesses what the two above agreed. */
export function centredSignature(signature: HandSignature): Block[] {
  const lines: Dressed[] = [{ text: "" }, ...linesOf(signature)];
  return lines.map(({ text, look }, at): Block => ({
    kind: "text",
    text,
    look: { ...look, align: "Center" },
    keepWithNext: at < lines.length - 1,
  }));
}

function linesOf({ as, note, name = "" }: HandSignature): Dressed[] {
  const bold = { size: BODY_SIZE, bold: true } as const;
  return [
    ...as.map((text): Dressed => ({ text, look: bold })),
    ...(note === undefined ? [] : [{ text: note, look: { size: 12, italic: true } }]),
    ...Array<Dressed>(ROOM).fill({ text: "", look: bold }),
    { text: name, look: bold },
  ];
}

/** The name stands on the last row beside a longer signature. */
function aligned(lines: readonly Dressed[], height: number): readonly Dressed[] {
  const missing = Math.max(0, height - lines.length);
  return [...lines.slice(0, -1), ...Array<Dressed>(missing).fill({ text: "" }), ...lines.slice(-1)];
}
