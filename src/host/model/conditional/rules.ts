import { HostError } from "../../errors";
import {
  append,
  childrenNamed,
  element,
  elementsOf,
  flagOf,
  insertInOrder,
  numberOf,
  remove,
  setAttribute,
  XmlElement,
} from "../../package";
import { formatArea, intersect, parseArea, type Area } from "../address";
import { without } from "../hyperlinks";
import { SHEET_ORDER } from "../order";
import type { Sheet } from "../sheet";
import type { StyleBook } from "../styles";
import { ExtendedBars } from "./extendedBars";

/** Ids of rules, which files have none for. */
const ids = new WeakMap<XmlElement, string>();
let nextId = 1;

/** Children of `cfRule` (ECMA-376 part 1, 18.3.1.10). */
const ORDER = ["formula", "colorScale", "dataBar", "iconSet", "extLst"];

/** One conditional format of a sheet, over its element in the sheet's part. */
export class ConditionalRule {
  constructor(
    private readonly rules: ConditionalRules,
    readonly element: XmlElement,
  ) {}

  get sheet(): Sheet {
    return this.rules.sheet;
  }

  get id(): string {
    let id = ids.get(this.element);
    if (id === undefined)
      ids.set(this.element, (id = `{${String(nextId++).padStart(8, "0")}-0000-4000-A000-000000000000}`));
    return id;
  }

  get isGone(): boolean {
    return this.element.parent === null;
  }

  /** The word of the file: `cellIs`, `expression`, `top10` … */
  get type(): string {
    return this.element.attributes.type ?? "";
  }

  get areas(): Area[] {
    return areasOf(this.holder);
  }

  set areas(areas: readonly Area[]) {
    this.rules.edit();
    const { element: rule, holder } = this;
    remove(rule);
    append(this.rules.addHolder(areas), rule);
    if (elementsOf(holder).length === 0) remove(holder);
    this.rules.bars.setAreas(rule, areas);
  }

  get formulas(): string[] {
    const forms = this.rules.forms;
    return childrenNamed(this.element, "formula").map(({ text }) => forms.ruleToPerson(text));
  }

  set formulas(formulas: readonly string[]) {
    this.rules.edit();
    for (const old of childrenNamed(this.element, "formula")) remove(old);
    for (const formula of formulas)
      insertInOrder(this.element, element("formula", {}, this.rules.forms.ruleToFile(formula)), [
        "",
        ...ORDER,
      ]);
  }

  attribute(name: string): string | undefined {
    return this.element.attributes[name];
  }

  /** Changes attributes; undefined takes one away. */
  setAttributes(attributes: Readonly<Record<string, string | number | boolean | undefined>>): void {
    this.rules.edit();
    for (const [name, value] of Object.entries(attributes)) setAttribute(this.element, name, value);
  }

  get stopsOthers(): boolean {
    return flagOf(this.element, "stopIfTrue");
  }

  /** The child with what a scale, bar or set of icons looks like, for looking. */
  get detail(): XmlElement | undefined {
    return elementsOf(this.element).find(({ name }) => name === this.type);
  }

  setDetail(detail: XmlElement): void {
    this.rules.edit();
    const { detail: before } = this;
    if (before) remove(before);
    insertInOrder(this.element, detail, ORDER);
  }

  /** What newer programs know of a bar besides. */
  get bars(): ExtendedBars {
    return this.rules.bars;
  }

  /** The look that the rule gives, for looking. */
  get difference(): XmlElement | undefined {
    return this.rules.styles.difference(numberOf(this.element, "dxfId"));
  }

  /** The same for changing: its own, others keep theirs. */
  editDifference(): XmlElement {
    this.rules.edit();
    const number = numberOf(this.element, "dxfId");
    const { styles } = this.rules;
    const isOwn = number !== undefined && !this.rules.isShared(this.element, number);
    const own = isOwn ? number : styles.addDifference(styles.difference(number));
    setAttribute(this.element, "dxfId", own);
    const difference = styles.editDifference(own);
    if (!difference) throw new HostError("GeneralException", "The rule's format is not in the file.");
    return difference;
  }

  clearDifference(): void {
    this.setAttributes({ dxfId: undefined });
  }

  delete(): void {
    this.rules.edit();
    const { holder } = this;
    this.rules.bars.remove(this.element);
    remove(this.element);
    if (elementsOf(holder).length === 0) remove(holder);
    this.rules.renumber(this.rules.all());
  }

  private get holder(): XmlElement {
    const { parent } = this.element;
    if (!(parent instanceof XmlElement))
      throw new HostError("ItemNotFound", "The conditional format is gone.");
    return parent;
  }
}

/** The conditional formats of a sheet. The first has the last word. */
export class ConditionalRules {
  readonly bars: ExtendedBars;

  constructor(
    readonly sheet: Sheet,
    readonly styles: StyleBook,
    readonly forms: { ruleToPerson(formula: string): string; ruleToFile(formula: string): string },
    /** Whether a format of rules is used elsewhere in the workbook, other than by this rule. */
    private readonly isUsed: (number: number, except: XmlElement) => boolean,
  ) {
    this.bars = new ExtendedBars(sheet);
  }

  /** By their rank. @throws HostError NotImplemented where the sheet has some that only newer programs know */
  all(): ConditionalRule[] {
    this.bars.assertKnown(this.sheet.name);
    const rules = this.holders().flatMap((holder) =>
      childrenNamed(holder, "cfRule").map((rule) => new ConditionalRule(this, rule)),
    );
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

  private holders(): XmlElement[] {
    return childrenNamed(this.sheet.part.root, "conditionalFormatting");
  }
}

export function areasOf(holder: XmlElement): Area[] {
  return (holder.attributes.sqref ?? "")
    .split(/\s+/u)
    .filter((area) => area !== "")
    .map(parseArea);
}
