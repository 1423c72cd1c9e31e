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
import { parseArea, type Area } from "../address";
import type { Sheet } from "../sheet";
import type { StyleBook } from "../styles";
import type { ExtendedBars } from "./extendedBars";
import { fromExtended, isExtendedSet, toExtended } from "./extendedIcons";
import type { RuleExtension } from "./extension";

/** Ids of rules, which files have none for. */
const ids = new WeakMap<XmlElement, string>();
let nextId = 1;

/** Name of a rule in the extension. */
const EXTENDED = "x14:cfRule";

/** Children of `cfRule` (ECMA-376 part 1, 18.3.1.10). */
const ORDER = ["formula", "colorScale", "dataBar", "iconSet", "extLst"];

/** What a rule asks of the rules that it is one of. */
interface RuleHome {
  readonly sheet: Sheet;
  readonly styles: StyleBook;
  readonly forms: { ruleToPerson(formula: string): string; ruleToFile(formula: string): string };
  readonly extension: RuleExtension;
  readonly bars: ExtendedBars;
  all(): ConditionalRule[];
  renumber(rules: readonly ConditionalRule[]): void;
  edit(): void;
  addHolder(areas: readonly Area[]): XmlElement;
  isShared(rule: XmlElement, number: number): boolean;
}

/** One conditional format of a sheet, over its element in the sheet's part or in its extension. */
export class ConditionalRule {
  constructor(
    private readonly rules: RuleHome,
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
    return this.isExtended ? this.rules.extension.areasOf(this.element) : areasOf(this.holder);
  }

  set areas(areas: readonly Area[]) {
    this.put(areas);
    this.rules.bars.setAreas(this.element, areas);
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
    const found = this.ownDetail;
    return found?.name === "x14:iconSet" ? fromExtended(found) : found;
  }

  /** Gives it another one; a set of icons that only newer programs know takes the rule into the extension, and another one out. */
  setDetail(detail: XmlElement): void {
    this.rules.edit();
    const { ownDetail, areas } = this;
    if (ownDetail) remove(ownDetail);
    const isLater = isExtendedSet(detail);
    insertInOrder(this.element, isLater ? toExtended(detail) : detail, ORDER);
    if (isLater === this.isExtended) return;
    this.takeOut();
    this.element.name = isLater ? EXTENDED : "cfRule";
    setAttribute(this.element, "id", isLater ? `{${crypto.randomUUID().toUpperCase()}}` : undefined);
    this.put(areas);
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
    this.rules.bars.remove(this.element);
    this.takeOut();
    this.rules.renumber(this.rules.all());
  }

  private get isExtended(): boolean {
    return this.element.name === EXTENDED;
  }

  private get ownDetail(): XmlElement | undefined {
    return elementsOf(this.element).find(({ name }) => name.replace("x14:", "") === this.type);
  }

  private put(areas: readonly Area[]): void {
    this.takeOut();
    if (this.isExtended) this.rules.extension.put(this.element, areas);
    else append(this.rules.addHolder(areas), this.element);
  }

  private takeOut(): void {
    if (this.isExtended) {
      this.rules.extension.remove(this.element);
      return;
    }
    const { parent } = this.element;
    this.rules.edit();
    remove(this.element);
    if (parent instanceof XmlElement && elementsOf(parent).length === 0) remove(parent);
  }

  private get holder(): XmlElement {
    const { parent } = this.element;
    if (!(parent instanceof XmlElement))
      throw new HostError("ItemNotFound", "The conditional format is gone.");
    return parent;
  }
}

export function areasOf(holder: XmlElement): Area[] {
  return (holder.attributes.sqref ?? "")
    .split(/\s+/u)
    .filter((area) => area !== "")
    .map(parseArea);
}
