import type { FontStyle } from "../../model";
import { assertWord, invalid } from "../object";
import { LooksObject } from "./area";
import { colorOf } from "./color";

const UNDERLINES = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

export class RangeFontObject extends LooksObject {
  static override readonly scalars = [
    "Name",
    "Size",
    "Bold",
    "Italic",
    "Underline",
    "Color",
    "Strikethrough",
    "Subscript",
    "Superscript",
  ];

  private set(font: Partial<FontStyle>): void {
    this.restyle({ font });
  }
  get Name(): string | null {
    return this.common(({ font }) => font.name);
  }
  set Name(name: string) {
    if (typeof name !== "string" || name === "") throw invalid("A font has a name.");
    this.set({ name });
  }
  get Size(): number | null {
    return this.common(({ font }) => font.size);
  }
  set Size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalid("A font has 1 to 409 points.");
    this.set({ size });
  }
  get Bold(): boolean | null {
    return this.common(({ font }) => font.bold);
  }
  set Bold(bold: boolean) {
    this.set({ bold });
  }
  get Italic(): boolean | null {
    return this.common(({ font }) => font.italic);
  }
  set Italic(italic: boolean) {
    this.set({ italic });
  }
  get Strikethrough(): boolean | null {
    return this.common(({ font }) => font.strikethrough);
  }
  set Strikethrough(strikethrough: boolean) {
    this.set({ strikethrough });
  }
  get Subscript(): boolean | null {
    return this.common(({ font }) => font.vertical === "subscript");
  }
  set Subscript(subscript: boolean) {
    this.set({ vertical: subscript ? "subscript" : "baseline" });
  }
  get Superscript(): boolean | null {
    return this.common(({ font }) => font.vertical === "superscript");
  }
  set Superscript(superscript: boolean) {
    this.set({ vertical: superscript ? "superscript" : "baseline" });
  }
  get Underline(): string | null {
    return this.common(
      ({ font }) => Object.entries(UNDERLINES).find(([, word]) => word === font.underline)?.[0] ?? "None",
    );
  }
  set Underline(underline: keyof typeof UNDERLINES) {
    assertWord(underline, Object.keys(UNDERLINES));
    this.set({ underline: UNDERLINES[underline] });
  }
  get Color(): string | null {
    return this.common(({ font }) => font.color ?? "#000000");
  }
  set Color(color: string) {
    this.set({ color: colorOf(color) });
  }
}
