import { HostError } from "../../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  findElement,
  insertInOrder,
  numberOf,
  setAttribute,
  type XmlElement,
} from "../../package";
import { formatArea, intersect, type Area } from "../address";
import { without } from "../hyperlinks";
import { SHEET_ORDER } from "../order";
import type { Sheet } from "../sheet";
import type { StyleBook } from "../styles";
import { ExtendedBars } from "./extendedBars";
import { RuleExtension } from "./extension";
import { ConditionalRule } from "./rule";

/** The conditional formats of a sheet. The first has the last word. */
export class ConditionalRules {
  readonly extension: RuleExtension;
  readonly bars: ExtendedBars;

  constructor(
    readonly sheet: Sheet,
    readonly styles: StyleBook,
    readonly forms: { ruleToPerson(formula: string): string; ruleToFile(formula: string): string },
    /** Whether a format of rules is used elsewhere in the workbook, other than by this rule. */
    private readonly isUsed: (number: number, except: XmlElement) => boolean,
  ) {
    this.extension = new RuleExtension(sheet);
    this.bars = new ExtendedBars(sheet, this.extension);
  }

  /** By their rank. @throws HostError NotImplemented where the sheet has some that only newer programs know */
  all(): ConditionalRule[] {
    const own = this.holders().flatMap((holder) => childrenNamed(holder, "cfRule"));
    const rules = [...own, ...this.later(own)].map((rule) => new ConditionalRule(this, rule));
    const rank = ({ element: rule }: ConditionalRule): number => numberOf(rule, "priority") ?? 0;
    return rules.sort((one, other) => rank(one) - rank(other));
  }

  in(area: Area): ConditionalRule[] {
    return this.all().filter(({ areas }) => areas.some((own) => intersect(own, area)));
  }

  /** Adds one before all others. @param detail the child with the looks of a scale, bar or set of icons */
  add(area: Area, type: string, detail?: XmlElement): ConditionalRule {
    const others = this.all();
    this.edit();
    const made = element("cfRule", { type, priority: 1 });
    if (detail) append(made, detail);
    append(this.addHolder([area]), made);
    const rule = new ConditionalRule(this, made);
    this.renumber([rule, ...others]);
    return rule;
  }

  /** Ranks from 1, as the rules are given. */
  renumber(rules: readonly ConditionalRule[]): void {
    rules.forEach(({ element: rule }, at) => {
      if (numberOf(rule, "priority") === at + 1) return;
      this.edit();
      setAttribute(rule, "priority", at + 1);
    });
  }

  /** Takes the rules of an area's cells away; what a rule has outside the area it keeps. */
  clear(area: Area): void {
    for (const rule of this.in(area)) {
      const rest = rule.areas.flatMap((own) => without(own, area));
      if (rest.length === 0) rule.delete();
      else rule.areas = rest;
    }
  }

  edit(): void {
    this.sheet.part.edit();
  }

  addHolder(areas: readonly Area[]): XmlElement {
    const holder = element("conditionalFormatting", { sqref: areas.map(formatArea).join(" ") });
    insertInOrder(this.sheet.part.edit(), holder, SHEET_ORDER);
    return holder;
  }

  isShared(rule: XmlElement, number: number): boolean {
    return this.isUsed(number, rule);
  }

  /**
   * Rules that stand in the extension alone.
   * @throws HostError NotImplemented for others than sets of icons
   */
  private later(own: readonly XmlElement[]): XmlElement[] {
    const extended = this.extension.rules();
    if (extended.length === 0) return [];
    const bound = new Set(own.flatMap((rule) => findElement(rule, "x14:id")?.text ?? []));
    const alone = extended.filter(({ attributes: { id = "" } }) => !bound.has(id));
    if (alone.some((rule) => !childNamed(rule, "x14:iconSet")))
      throw new HostError(
        "NotImplemented",
        `The embedded workbook does not tell the conditional formats of the sheet "${this.sheet.name}": one of them is of a kind that only its file keeps.`,
      );
    return alone;
  }

  private holders(): XmlElement[] {
    return childrenNamed(this.sheet.part.root, "conditionalFormatting");
  }
}
