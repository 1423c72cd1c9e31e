import type { FontStyle } from "../../model";
import { assertFlag, assertWord, invalid } from "../object";
import { LooksObject } from "./area";
import { colorOf } from "./color";

const UNDERLINES = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

/** Characters and points. */
const MOST = { name: 31, size: 409 };

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
    if (typeof name !== "string" || name === "" || name.length > MOST.name)
      throw invalid(`The name of a font has 1 to ${MOST.name} characters.`);
    this.set({ name });
  }
  get Size(): number | null {
    return this.common(({ font }) => font.size);
  }
  set Size(size: number) {
    if (!(typeof size === "number" && size >= 1 && size <= MOST.size))
      throw invalid(`A font has 1 to ${MOST.size} points.`);
    this.set({ size });
  }
  get Bold(): boolean | null {
    return this.common(({ font }) => font.bold);
  }
  set Bold(bold: boolean) {
    assertFlag(bold);
    this.set({ bold });
  }
  get Italic(): boolean | null {
    return this.common(({ font }) => font.italic);
  }
  set Italic(italic: boolean) {
    assertFlag(italic);
    this.set({ italic });
  }
  get Strikethrough(): boolean | null {
    return this.common(({ font }) => font.strikethrough);
  }
  set Strikethrough(strikethrough: boolean) {
    assertFlag(strikethrough);
    this.set({ strikethrough });
  }
  get Subscript(): boolean | null {
    return this.common(({ font }) => font.vertical === "subscript");
  }
  set Subscript(subscript: boolean) {
    this.raise("subscript", subscript);
  }
  get Superscript(): boolean | null {
    return this.common(({ font }) => font.vertical === "superscript");
  }
  set Superscript(superscript: boolean) {
    this.raise("superscript", superscript);
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

  /** Letters that are not lowered stay raised when somebody says so, and the other way round. */
  private raise(vertical: FontStyle["vertical"], isOn: boolean): void {
    assertFlag(isOn);
    if (isOn) this.set({ vertical });
    else
      this.restyle(({ font }) =>
        font.vertical === vertical ? { font: { vertical: "baseline" } } : undefined,
      );
  }
}
