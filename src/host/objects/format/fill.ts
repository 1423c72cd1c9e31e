import { HostError } from "../../errors";
import type { FillChange, FillPattern } from "../../model";
import { fileWord, wordFor } from "./alignment";
import { LooksObject } from "./area";
import { colorOf } from "./color";

/** Patterns in the words of Office.js; gradients are told, but not made. */
const PATTERNS: Readonly<Record<string, NonNullable<FillChange["pattern"]>>> = {
  None: "none",
  Solid: "solid",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
  Gray16: "gray125",
  Gray8: "gray0625",
};
const WORDS: Readonly<Record<string, FillPattern>> = {
  ...PATTERNS,
  LinearGradient: "linear",
  RectangularGradient: "path",
};

export class RangeFillObject extends LooksObject {
  static override readonly scalars = [
    "Color",
    "Pattern",
    "PatternColor",
    "PatternTintAndShade",
    "TintAndShade",
  ];

  get Color(): string | null {
    return this.common(({ fill }) => fill.color ?? "#FFFFFF");
  }
  set Color(color: string) {
    // An empty text takes the fill away, as `clear()` does.
    this.refill({ color: color === "" ? null : colorOf(color) });
  }
  get Pattern(): string | null {
    return this.common(({ fill }) => wordFor(WORDS, fill.pattern));
  }
  set Pattern(word: string) {
    this.refill({ pattern: fileWord(PATTERNS, word) });
  }
  get PatternColor(): string | null {
    return this.common(({ fill }) => fill.patternColor ?? "#000000");
  }
  set PatternColor(color: string) {
    const patternColor = colorOf(color);
    if (this.looks.all().some(({ fill }) => fill.pattern === "none"))
      throw new HostError("NotImplemented", "The embedded workbook colours no pattern where there is none.");
    this.refill({ patternColor });
  }
  /** No fill has none, as no common one. */
  get TintAndShade(): number | null {
    return this.common(({ fill }) => (fill.color === undefined ? null : fill.tint));
  }
  get PatternTintAndShade(): number | null {
    return this.common(({ fill }) => (fill.patternColor === undefined ? null : fill.patternTint));
  }
  Clear(): void {
    this.refill({ color: null });
  }

  private refill(fill: FillChange): void {
    this.restyle({ fill });
  }
}
