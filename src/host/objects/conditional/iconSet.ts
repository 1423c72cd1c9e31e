import { HostError } from "../../errors";
import { childrenNamed, copyOf, element, flagOf, setAttribute, type XmlElement } from "../../package";
import { assertWord, invalid } from "../object";
import { ICON_SETS, LATER_ICON_SETS, type IconSet } from "./kinds";
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
    if (LATER_ICON_SETS.includes(style))
      throw new HostError("NotImplemented", `The embedded workbook does not have the icons ${style}.`);
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
    this.set("reverse", reverse ? 1 : undefined);
  }
  get ShowIconOnly(): boolean {
    return !flagOf(this.detail, "showValue", true);
  }
  set ShowIconOnly(only: boolean) {
    this.set("showValue", only ? 0 : undefined);
  }
  get Criteria(): unknown[] {
    return childrenNamed(this.detail, "cfvo").map((cfvo, at) => {
      // The first icon is for whatever the others are not for.
      if (at === 0) return { type: "Invalid", formula: "", operator: "Invalid", customIcon: null };
      const { type, formula } = pointOf(cfvo, this.forms);
      return {
        type,
        formula: formula ?? "",
        operator: isReachedAt(cfvo) ? "GreaterThanOrEqual" : "GreaterThan",
        customIcon: null,
      };
    });
  }
  set Criteria(given: unknown) {
    const icons = childrenNamed(this.detail, "cfvo");
    if (!Array.isArray(given) || given.length !== icons.length)
      throw invalid(`The icons need ${icons.length} criteria.`);
    const criteria = given as readonly Partial<Excel.ConditionalIconCriterion>[];
    if (criteria.some(({ customIcon }) => customIcon !== null && customIcon !== undefined))
      throw new HostError("NotImplemented", "The embedded workbook has no icons of your own in a set.");
    const cfvos = criteria.map((criterion, at) => {
      if (at === 0) return element("cfvo", { type: "percent", val: 0 });
      assertWord(criterion.operator, OPERATORS);
      assertWord(criterion.type, ["Number", "Percent", "Formula", "Percentile"]);
      return cfvoOf(criterion, this.forms, criterion.operator === "GreaterThan" ? { gte: 0 } : {});
    });
    this.put(element("iconSet", this.detail.attributes, ...cfvos));
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
