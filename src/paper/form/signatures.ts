import { BODY_SIZE } from "../page/a4";
import type { Block, Dressed } from "../page/blocks";
import type { Signature } from "../register";

/** Share of the page for the recipients; the signature with its long first line has the rest. */
const RECIPIENTS_SHARE = 0.38;
/** Rows left for a signature by hand. */
const SIGNATURE_ROWS = 3;
/** Points. */
const HEADING = { size: 12, bold: true, italic: true };
const RECIPIENT = { size: 11, bold: false, italic: false };

/**
 * Who receives a document and who signs it. One signature stands right of the recipients; two stand side by side, a third
 * in the middle below them, and the recipients below all. It stays in one piece with words above it; recipients too many
 * for the page go on on the next.
 * @param signing one, two (left and right) or three bodies
 * @param recipients the heading and a line each; the heading alone is nobody
 * @param isFollowed whether lines below stay with it
 */
export function signatures(
  signing: readonly Signature[],
  recipients: readonly string[],
  isFollowed: boolean,
): Block[] {
  const [first, second, third] = signing.map(linesOf);
  const received = recipients.map((text, at): Dressed => ({
    text,
    look: { ...(at === 0 ? HEADING : RECIPIENT), align: "Left" },
  }));
  const parts = !second
    ? [pairs(received, first ?? [], RECIPIENTS_SHARE)]
    : [
        pairs(first ?? [], second),
        ...(third ? [third.map(centred)] : []),
        ...(received.length > 1 ? [received.map((dressed): Block => ({ kind: "text", ...dressed }))] : []),
      ];
  const signedRows = second ? second.length + (third?.length ?? 0) : (first?.length ?? 0);
  const blocks = parts.flat();
  return [
    { kind: "text", text: "", keepWithNext: true, signature: true },
    ...blocks.map((block, at): Block => ({
      ...block,
      keepWithNext: at < blocks.length - 1 || isFollowed,
      ...(at >= signedRows - 1 && { givesWay: true }),
    })),
  ];
}

/** In whose name, in which office, room to sign, by whom. */
function linesOf({ authority, position, person }: Signature): Dressed[] {
  return [
    authority,
    ...(position === "" ? [] : [position]),
    ...Array<string>(SIGNATURE_ROWS).fill(""),
    person,
  ].map((text) => ({
    text,
    look: { size: BODY_SIZE, bold: true },
  }));
}

/** Two columns of lines, the shorter with blank ones below. */
function pairs(left: readonly Dressed[], right: readonly Dressed[], leftShare?: number): Block[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at): Block => ({
    kind: "pair",
    left: left[at] ?? { ...left.at(-1), text: "" },
    right: right[at] ?? { ...right.at(-1), text: "" },
    ...(leftShare !== undefined && { leftShare }),
  }));
}

function centred({ text, look }: Dressed): Block {
  return { kind: "text", text, look: { ...look, align: "Center" } };
}
