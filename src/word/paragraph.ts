import {
  AlignmentType,
  ExternalHyperlink,
  Paragraph,
  TextRun,
  UnderlineType,
  type IParagraphOptions,
} from "docx";
import { FONT, TEXT_SIZE, type Look } from "../paper";
import { isWebAddress } from "./webAddress";

/** Alignment of a look as Word calls it. */
export const ALIGN = {
  Left: AlignmentType.LEFT,
  Center: AlignmentType.CENTER,
  Right: AlignmentType.RIGHT,
  Justify: AlignmentType.JUSTIFIED,
} as const;

/** Word counts lengths in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Word counts sizes in half points. */
export function halfPoints(size: number): number {
  return size * 2;
}

/** A text in its look; a text that is nothing but a web address is a link. */
export function paragraphOf(
  text: string,
  { size = TEXT_SIZE, bold, italic, underline, align = "Left" }: Look = {},
  options: Partial<IParagraphOptions> = {},
): Paragraph {
  const runs = text.split("\n").map(
    (line, at) =>
      new TextRun({
        text: line,
        font: FONT,
        size: halfPoints(size),
        ...(at > 0 && { break: 1 }),
        ...(bold && { bold: true }),
        ...(italic && { italics: true }),
        ...((underline || isWebAddress(text)) && { underline: { type: UnderlineType.SINGLE } }),
      }),
  );
  return new Paragraph({
    alignment: ALIGN[align],
    ...options,
    children: isWebAddress(text) ? [new ExternalHyperlink({ link: text, children: runs })] : runs,
  });
}
