import { HostError } from "../../errors";
import { childrenNamed, copyOf, element, flagOf, setAttribute, type XmlElement } from "../../package";
import { assertFlag, assertWord, invalid } from "../object";
import { ICON_SETS, type IconSet } from "./kinds";
import { iconSetOf } from "./pictures";
import { cfvoOf, isReachedAt, pointOf } from "./points";
import { RuleObject } from "./rule";

const OPERATORS = ["GreaterThan", "GreaterThanOrEqual"];

export class IconSetConditionalFormatObject extends RuleObject {
  static override readonly scalars = ["Criteria", "ReverseIconOrder", "ShowIconOnly", "Style"];

  get Style(): string {
    const name = this.detail.attributes.iconSet ?? "3TrafficLights1";
    return Object.entries(ICON_SETS).find(([, known]) => known === name)?.[0] ?? "Invalid";
  }
  set Style(style: string) {
    assertWord(style, Object.keys(ICON_SETS));
    const made = iconSetOf(style as IconSet);
    const { reverse, showValue } = this.detail.attributes;
    setAttribute(made, "reverse", reverse);
    setAttribute(made, "showValue", showValue);
    this.put(made);
  }
  get ReverseIconOrder(): boolean {
    return flagOf(this.detail, "reverse");
  }
  set ReverseIconOrder(reverse: boolean) {
    assertFlag(reverse);
    if (reverse && childrenNamed(this.detail, "cfIcon").length > 0)
      throw new HostError("NotImplemented", "The embedded workbook turns no set with icons of one's own.");
    this.set("reverse", reverse ? 1 : undefined);
  }
  get ShowIconOnly(): boolean {
    return !flagOf(this.detail, "showValue", true);
  }
  set ShowIconOnly(only: boolean) {
    assertFlag(only);
    this.set("showValue", only ? 0 : undefined);
  }
  get Criteria(): unknown[] {
    return childrenNamed(this.detail, "cfvo").map((cfvo, at) => {
      const customIcon = this.customIcon(at);
      // The first icon is for whatever the others are not for.
      if (at === 0) return { type: "Invalid", formula: "", operator: "Invalid", customIcon };
      const { type, formula } = pointOf(cfvo, this.forms);
      const operator = isReachedAt(cfvo) ? "GreaterThanOrEqual" : "GreaterThan";
      return { type, formula: formula ?? "", operator, customIcon };
    });
  }
  set Criteria(given: unknown) {
    const icons = childrenNamed(this.detail, "cfvo");
    if (!Array.isArray(given) || given.length !== icons.length)
      throw invalid(`The icons need ${icons.length} criteria.`);
    const criteria = given as readonly Partial<Excel.ConditionalIconCriterion>[];
    const cfvos = criteria.map((criterion, at) => {
      if (at === 0) return element("cfvo", { type: "percent", val: 0 });
      assertWord(criterion.operator, OPERATORS);
      assertWord(criterion.type, ["Number", "Percent", "Formula", "Percentile"]);
      return cfvoOf(criterion, this.forms, criterion.operator === "GreaterThan" ? { gte: 0 } : {});
    });
    const own = this.ownIcons(criteria.map(({ customIcon }) => customIcon ?? undefined));
    this.put(element("iconSet", this.detail.attributes, ...cfvos, ...own));
  }

  /** The icon of a criterion, where it is another than that of the set. */
  private customIcon(at: number): Excel.Icon | null {
    const icon = childrenNamed(this.detail, "cfIcon")[at];
    if (!icon) return null;
    const { iconSet, iconId } = icon.attributes;
    if (iconSet === this.detail.attributes.iconSet && Number(iconId) === at) return null;
    const set = Object.entries(ICON_SETS).find(([, name]) => name === iconSet)?.[0];
    if (set === undefined)
      throw new HostError("NotImplemented", `The embedded workbook has no word for the icon ${iconSet}.`);
    return { set: set as Excel.IconSet, index: Number(iconId) };
  }

  /** An icon for each criterion where one of them has its own; none where all have those of the set. */
  private ownIcons(icons: readonly (Excel.Icon | undefined)[]): XmlElement[] {
    if (icons.every((icon) => icon === undefined)) return [];
    if (this.ReverseIconOrder)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook has no icons of one's own in a turned set.",
      );
    return icons.map((icon, at) => {
      const { set = this.Style, index = at } = icon ?? {};
      assertWord(set, Object.keys(ICON_SETS));
      const name = ICON_SETS[set as IconSet];
      if (!Number.isInteger(index) || index < 0 || index >= Number(name.charAt(0)))
        throw invalid(`The set ${set} has no icon ${index}.`);
      return element("cfIcon", { iconSet: name, iconId: index });
    });
  }

  private get detail(): XmlElement {
    const { detail } = this.rule;
    if (!detail) throw new HostError("InvalidOperation", "The conditional format has no icons in its file.");
    return detail;
  }

  private set(attribute: string, value: number | undefined): void {
    const made = copyOf(this.detail);
    setAttribute(made, attribute, value);
    this.put(made);
  }

  private put(detail: XmlElement): void {
    this.edit().setDetail(detail);
    this.changed();
  }
}
