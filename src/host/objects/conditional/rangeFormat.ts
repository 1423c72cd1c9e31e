import type { ConditionalRule, Workbook } from "../../model";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  flagOf,
  insertInOrder,
  remove,
  type XmlElement,
} from "../../package";
import { colorOf } from "../format";
import { assertFlag, assertWord, invalid, type HostObject } from "../object";
import { RuleObject } from "./rule";

/** Children of `dxf` and of its `font` and `border` (ECMA-376 part 1, 18.8.14). */
const ORDER = ["font", "numFmt", "fill", "alignment", "border", "protection", "extLst"];
const FONT = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color"];
const BORDER = ["left", "right", "top", "bottom"];

/** The look that a condition gives: only what it says is laid over the cells' own. */
abstract class LookObject extends RuleObject {
  protected look(name: string): XmlElement | undefined {
    const { difference } = this.rule;
    return difference && childNamed(difference, name);
  }

  protected editLook(name: string): XmlElement {
    return ensureChild(this.edit().editDifference(), name, ORDER);
  }

  protected dropLook(name: string): void {
    if (!this.look(name)) return;
    for (const old of childrenNamed(this.edit().editDifference(), name)) remove(old);
    this.changed();
  }
}

export class ConditionalRangeFormatObject extends LookObject {
  static override readonly scalars = ["NumberFormat"];

  get Font(): HostObject {
    return new ConditionalRangeFontObject(this.store, this.rule);
  }
  get Fill(): HostObject {
    return new ConditionalRangeFillObject(this.store, this.rule);
  }
  get Borders(): HostObject {
    return new ConditionalRangeBorderCollectionObject(this.store, this.rule);
  }
  get NumberFormat(): string | null {
    return this.look("numFmt")?.attributes.formatCode ?? null;
  }
  set NumberFormat(code: unknown) {
    if (code === null || code === "") {
      this.dropLook("numFmt");
      return;
    }
    if (typeof code !== "string") throw invalid("A number format is a text.");
    this.dropLook("numFmt");
    const numFmtId = this.store.styles.numberFormatId(code);
    insertInOrder(this.edit().editDifference(), element("numFmt", { numFmtId, formatCode: code }), ORDER);
    this.changed();
  }
  ClearFormat(): void {
    this.edit().clearDifference();
    this.changed();
  }
}

const UNDERLINES = { None: "none", Single: "single", Double: "double" } as const;

class ConditionalRangeFontObject extends LookObject {
  static override readonly scalars = ["Bold", "Color", "Italic", "Strikethrough", "Underline"];

  get Bold(): boolean | null {
    return this.isOn("b");
  }
  set Bold(bold: boolean) {
    assertFlag(bold);
    this.put("b", { val: bold ? undefined : 0 });
  }
  get Italic(): boolean | null {
    return this.isOn("i");
  }
  set Italic(italic: boolean) {
    assertFlag(italic);
    this.put("i", { val: italic ? undefined : 0 });
  }
  get Strikethrough(): boolean | null {
    return this.isOn("strike");
  }
  set Strikethrough(strikethrough: boolean) {
    assertFlag(strikethrough);
    this.put("strike", { val: strikethrough ? undefined : 0 });
  }
  get Underline(): string | null {
    const underline = this.part("u");
    if (!underline) return null;
    const word = underline.attributes.val ?? "single";
    return Object.entries(UNDERLINES).find(([, known]) => known === word)?.[0] ?? "Single";
  }
  set Underline(underline: string) {
    assertWord(underline, Object.keys(UNDERLINES));
    const val = UNDERLINES[underline as keyof typeof UNDERLINES];
    this.put("u", { val: val === "single" ? undefined : val });
  }
  get Color(): string {
    return this.store.styles.colorOf(this.part("color")) ?? "";
  }
  set Color(color: string) {
    this.put("color", { rgb: `FF${colorOf(color).slice(1)}` });
  }
  Clear(): void {
    this.dropLook("font");
  }

  private part(name: string): XmlElement | undefined {
    const font = this.look("font");
    return font && childNamed(font, name);
  }

  private isOn(name: string): boolean | null {
    const part = this.part(name);
    return part ? flagOf(part, "val", true) : null;
  }

  private put(name: string, attributes: Readonly<Record<string, string | number | undefined>>): void {
    const font = this.editLook("font");
    for (const old of childrenNamed(font, name)) remove(old);
    insertInOrder(font, element(name, attributes), FONT);
    this.changed();
  }
}

class ConditionalRangeFillObject extends LookObject {
  static override readonly scalars = ["Color"];

  get Color(): string {
    const fill = this.look("fill");
    const pattern = fill && childNamed(fill, "patternFill");
    // A solid fill of a rule is told by the colour behind its pattern.
    return (
      this.store.styles.colorOf(
        pattern && (childNamed(pattern, "bgColor") ?? childNamed(pattern, "fgColor")),
      ) ?? ""
    );
  }
  set Color(color: string) {
    const rgb = `FF${colorOf(color).slice(1)}`;
    const fill = this.editLook("fill");
    fill.children.splice(0);
    append(fill, element("patternFill", {}, element("bgColor", { rgb })));
    this.changed();
  }
  Clear(): void {
    this.dropLook("fill");
  }
}

const EDGES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Edge = keyof typeof EDGES;
const LINES = {
  None: "none",
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
} as const;

class ConditionalRangeBorderCollectionObject extends LookObject {
  static override readonly scalars = ["Count"];

  override items(): HostObject[] {
    return (Object.keys(EDGES) as Edge[]).map((edge) => this.border(edge));
  }
  get Count(): number {
    return Object.keys(EDGES).length;
  }
  get Top(): HostObject {
    return this.border("EdgeTop");
  }
  get Bottom(): HostObject {
    return this.border("EdgeBottom");
  }
  get Left(): HostObject {
    return this.border("EdgeLeft");
  }
  get Right(): HostObject {
    return this.border("EdgeRight");
  }
  GetItem(edge: Edge): HostObject {
    assertWord(edge, Object.keys(EDGES));
    return this.border(edge);
  }
  GetItemAt(index: number): HostObject {
    const edge = (Object.keys(EDGES) as Edge[])[index];
    if (edge === undefined) throw invalid(`${index} is no border.`);
    return this.border(edge);
  }

  private border(edge: Edge): HostObject {
    return new ConditionalRangeBorderObject(this.store, this.rule, edge);
  }
}

class ConditionalRangeBorderObject extends LookObject {
  static override readonly scalars = ["Color", "SideIndex", "Style"];

  constructor(
    store: Workbook,
    rule: ConditionalRule,
    private readonly edge: Edge,
  ) {
    super(store, rule);
  }

  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string {
    const style = this.line?.attributes.style ?? "none";
    return Object.entries(LINES).find(([, known]) => known === style)?.[0] ?? "Continuous";
  }
  set Style(style: string) {
    assertWord(style, Object.keys(LINES));
    const word = LINES[style as keyof typeof LINES];
    const before = this.line && childNamed(this.line, "color");
    this.put(word, before?.attributes ?? { auto: "1" });
  }
  get Color(): string {
    return this.store.styles.colorOf(this.line && childNamed(this.line, "color")) ?? "";
  }
  set Color(color: string) {
    this.put(this.line?.attributes.style ?? "thin", { rgb: `FF${colorOf(color).slice(1)}` });
  }

  private get line(): XmlElement | undefined {
    const border = this.look("border");
    return border && childNamed(border, EDGES[this.edge]);
  }

  private put(style: string, color: Readonly<Record<string, string>>): void {
    const border = this.editLook("border");
    const side = EDGES[this.edge];
    for (const old of childrenNamed(border, side)) remove(old);
    const made = style === "none" ? element(side) : element(side, { style }, element("color", color));
    insertInOrder(border, made, BORDER);
    this.changed();
  }
}
