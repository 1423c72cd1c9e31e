import type { Alignment, StyleChange } from "../../model";
import { assertFlag, assertWord, invalid } from "../object";
import { degreesOf, fileWord, HORIZONTAL, READING, rotationOf, VERTICAL, wordFor } from "./alignment";
import { LooksObject } from "./area";

/** Steps of an indent. */
export const MOST_INDENT = 250;

/** How texts stand in their cells: the same members for ranges and for named styles. */
export abstract class AlignedObject extends LooksObject {
  protected align(alignment: Partial<Alignment>): void {
    this.restyle({ alignment });
  }
  get HorizontalAlignment(): string | null {
    return this.common(({ alignment }) => wordFor(HORIZONTAL, alignment.horizontal));
  }
  set HorizontalAlignment(word: string) {
    this.align({ horizontal: fileWord(HORIZONTAL, word) });
  }
  get VerticalAlignment(): string | null {
    return this.common(({ alignment }) => wordFor(VERTICAL, alignment.vertical));
  }
  set VerticalAlignment(word: string) {
    this.align({ vertical: fileWord(VERTICAL, word) });
  }
  get WrapText(): boolean | null {
    return this.common(({ alignment }) => alignment.wrapText);
  }
  set WrapText(wrapText: boolean) {
    assertFlag(wrapText);
    this.align({ wrapText });
  }
  get ShrinkToFit(): boolean | null {
    return this.common(({ alignment }) => alignment.shrinkToFit);
  }
  set ShrinkToFit(shrinkToFit: boolean) {
    assertFlag(shrinkToFit);
    this.align({ shrinkToFit });
  }
  /** In Excel's dialog: that distributed text is justified. */
  get AutoIndent(): boolean | null {
    return this.common(({ alignment }) => alignment.justifyLastLine);
  }
  set AutoIndent(justifyLastLine: boolean) {
    assertFlag(justifyLastLine);
    this.align({ justifyLastLine });
  }
  get IndentLevel(): number | null {
    return this.common(({ alignment }) => alignment.indent);
  }
  set IndentLevel(indent: number) {
    if (!(Number.isInteger(indent) && indent >= 0 && indent <= MOST_INDENT))
      throw invalid(`An indent is 0 to ${MOST_INDENT} steps.`);
    this.restyle(({ alignment }) => indented(alignment, indent));
  }
  get ReadingOrder(): string | null {
    return this.common(({ alignment }) => READING[alignment.readingOrder] ?? "Context");
  }
  set ReadingOrder(word: string) {
    assertWord(word, READING);
    this.align({ readingOrder: READING.indexOf(word) });
  }
  get TextOrientation(): number | null {
    return this.common(({ alignment }) => degreesOf(alignment.rotation));
  }
  set TextOrientation(degrees: number) {
    this.align({ rotation: rotationOf(degrees) });
  }
}

/** Only texts that are set to a side can be indented; Excel sets them to the left. */
export function indented({ horizontal }: Alignment, indent: number): StyleChange {
  const isAside = horizontal === "left" || horizontal === "right" || horizontal === "distributed";
  return { alignment: { indent, ...(!isAside && indent > 0 && { horizontal: "left" }) } };
}
