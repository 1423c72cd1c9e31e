import { HostError } from "../../errors";
import {
  append,
  childNamed,
  childrenNamed,
  copyOf,
  element,
  flagOf,
  setAttribute,
  XmlElement,
} from "../../package";
import { colorOf } from "../format";
import { assertWord, type HostObject } from "../object";
import { cfvoOf, MEASURES, pointOf, type Point } from "./points";
import { RuleObject } from "./rule";

const AXES = { Automatic: "automatic", None: "none", CellMidPoint: "middle" } as const;
const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
/** Excel's own colours of negative bars and of the axis. */
const NEGATIVE = "FFFF0000";
const AXIS = "FF000000";

/** Both forms of a bar: the one of Excel 2007 and the extended one. */
abstract class BarObject extends RuleObject {
  protected get bar(): XmlElement {
    const { detail } = this.rule;
    if (!detail) throw new HostError("InvalidOperation", "The conditional format has no bar in its file.");
    return detail;
  }

  /** Undefined for a bar as Excel 2007 knew them: gradient, no border, no negative side. */
  protected get extended(): XmlElement | undefined {
    return this.rule.bars.of(this.rule.element);
  }

  protected editExtended(): XmlElement {
    const rule = this.edit();
    const before = rule.bars.of(rule.element);
    const bar = rule.bars.edit(rule.element, rule.areas);
    if (before) return bar;
    rule.bars.setColor(bar, "x14:negativeFillColor", NEGATIVE);
    rule.bars.setColor(bar, "x14:axisColor", AXIS);
    const known = childrenNamed(this.bar, "cfvo").map(({ attributes }) => attributes);
    known.forEach((attributes, at) =>
      this.setExtendedPoint(bar, at, attributes.type ?? "min", attributes.val),
    );
    return bar;
  }

  protected setExtendedPoint(bar: XmlElement, at: number, type: string, value: string | undefined): void {
    const cfvo = childrenNamed(bar, "x14:cfvo")[at];
    if (!cfvo) return;
    setAttribute(cfvo, "type", type);
    cfvo.children.splice(0);
    if (value !== undefined) append(cfvo, element("xm:f", {}, value));
  }

  protected color(name: string): string {
    return this.store.styles.colorOf(this.extended && childNamed(this.extended, name)) ?? "";
  }

  protected setColor(name: string, color: string): void {
    const rgb = color === "" ? undefined : `FF${colorOf(color).slice(1)}`;
    const bar = this.editExtended();
    this.rule.bars.setColor(bar, name, rgb);
    this.changed();
  }

  protected setWord(attribute: string, value: string | number | undefined): void {
    setAttribute(this.editExtended(), attribute, value);
    this.changed();
  }
}

export class DataBarConditionalFormatObject extends BarObject {
  static override readonly scalars = [
    "AxisColor",
    "AxisFormat",
    "BarDirection",
    "LowerBoundRule",
    "ShowDataBarOnly",
    "UpperBoundRule",
  ];

  get PositiveFormat(): HostObject {
    return new ConditionalDataBarPositiveFormatObject(this.store, this.rule);
  }
  get NegativeFormat(): HostObject {
    return new ConditionalDataBarNegativeFormatObject(this.store, this.rule);
  }
  get ShowDataBarOnly(): boolean {
    return !flagOf(this.bar, "showValue", true);
  }
  set ShowDataBarOnly(only: boolean) {
    const made = copyOf(this.bar);
    setAttribute(made, "showValue", only ? 0 : undefined);
    this.edit().setDetail(made);
    this.changed();
  }
  get LowerBoundRule(): Point {
    return this.bound(0);
  }
  set LowerBoundRule(rule: unknown) {
    this.setBound(0, rule);
  }
  get UpperBoundRule(): Point {
    return this.bound(1);
  }
  set UpperBoundRule(rule: unknown) {
    this.setBound(1, rule);
  }
  get AxisColor(): string {
    return this.AxisFormat === "None" ? "" : this.color("x14:axisColor");
  }
  set AxisColor(color: string) {
    this.setColor("x14:axisColor", color);
  }
  get AxisFormat(): string {
    const word = this.extended ? (this.extended.attributes.axisPosition ?? "automatic") : "none";
    return Object.entries(AXES).find(([, known]) => known === word)?.[0] ?? "Automatic";
  }
  set AxisFormat(format: string) {
    assertWord(format, Object.keys(AXES));
    this.setWord("axisPosition", format === "Automatic" ? undefined : AXES[format as keyof typeof AXES]);
  }
  get BarDirection(): string {
    const word = this.extended?.attributes.direction ?? "context";
    return Object.entries(DIRECTIONS).find(([, known]) => known === word)?.[0] ?? "Context";
  }
  set BarDirection(direction: string) {
    assertWord(direction, Object.keys(DIRECTIONS));
    this.setWord(
      "direction",
      direction === "Context" ? undefined : DIRECTIONS[direction as keyof typeof DIRECTIONS],
    );
  }

  private bound(at: 0 | 1): Point {
    const extended = this.extended && childrenNamed(this.extended, "x14:cfvo")[at];
    if (extended?.attributes.type?.startsWith("auto")) return { type: "Automatic", formula: null };
    return pointOf(childrenNamed(this.bar, "cfvo")[at], this.forms);
  }

  private setBound(at: 0 | 1, rule: unknown): void {
    const { type } = (rule ?? {}) as { readonly type?: unknown };
    assertWord(type, ["Automatic", ...Object.keys(MEASURES)]);
    const isAutomatic = type === "Automatic";
    const [usual, automatic] = at === 0 ? (["min", "autoMin"] as const) : (["max", "autoMax"] as const);
    const cfvo = isAutomatic ? element("cfvo", { type: usual }) : cfvoOf(rule, this.forms);
    const made = copyOf(this.bar);
    const old = childrenNamed(made, "cfvo")[at];
    if (old) {
      cfvo.parent = made;
      made.children.splice(made.children.indexOf(old), 1, cfvo);
    }
    this.edit().setDetail(made);
    const { type: word = usual, val } = cfvo.attributes;
    this.setExtendedPoint(this.editExtended(), at, isAutomatic ? automatic : word, val);
    this.changed();
  }
}

class ConditionalDataBarPositiveFormatObject extends BarObject {
  static override readonly scalars = ["BorderColor", "FillColor", "GradientFill"];

  get FillColor(): string {
    return this.store.styles.colorOf(childNamed(this.bar, "color")) ?? "";
  }
  set FillColor(color: string) {
    const rgb = `FF${colorOf(color).slice(1)}`;
    const made = copyOf(this.bar);
    const old = childNamed(made, "color");
    if (old) old.attributes = { rgb };
    else append(made, element("color", { rgb }));
    this.edit().setDetail(made);
    this.changed();
  }
  get GradientFill(): boolean {
    return this.extended ? flagOf(this.extended, "gradient", true) : true;
  }
  set GradientFill(gradient: boolean) {
    this.setWord("gradient", gradient ? undefined : 0);
  }
  get BorderColor(): string {
    return this.extended && flagOf(this.extended, "border") ? this.color("x14:borderColor") : "";
  }
  set BorderColor(color: string) {
    this.setColor("x14:borderColor", color);
    this.setWord("border", color === "" ? undefined : 1);
  }
}

class ConditionalDataBarNegativeFormatObject extends BarObject {
  static override readonly scalars = [
    "BorderColor",
    "FillColor",
    "MatchPositiveBorderColor",
    "MatchPositiveFillColor",
  ];

  get FillColor(): string {
    return this.color("x14:negativeFillColor");
  }
  set FillColor(color: string) {
    this.setColor("x14:negativeFillColor", color);
    this.setWord("negativeBarColorSameAsPositive", undefined);
  }
  get BorderColor(): string {
    return this.color("x14:negativeBorderColor");
  }
  set BorderColor(color: string) {
    this.setColor("x14:negativeBorderColor", color);
    this.setWord("negativeBarBorderColorSameAsPositive", color === "" ? undefined : 0);
  }
  get MatchPositiveFillColor(): boolean {
    return this.extended ? flagOf(this.extended, "negativeBarColorSameAsPositive") : true;
  }
  set MatchPositiveFillColor(matches: boolean) {
    this.setWord("negativeBarColorSameAsPositive", matches ? 1 : undefined);
  }
  get MatchPositiveBorderColor(): boolean {
    return flagOf(this.extended, "negativeBarBorderColorSameAsPositive", true);
  }
  set MatchPositiveBorderColor(matches: boolean) {
    this.setWord("negativeBarBorderColorSameAsPositive", matches ? undefined : 0);
  }
}
