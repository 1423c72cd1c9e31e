import {
  append,
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  findElement,
  remove,
  XmlElement,
} from "../../package";
import type { Area } from "../address";
import type { Sheet } from "../sheet";
import { X14, type RuleExtension } from "./extension";

/** Id of the extension of a rule ([MS-XLSX] 2.2.6.2). */
const RULE = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
/** Children of `x14:dataBar`. */
const ORDER = [
  "x14:cfvo",
  "x14:fillColor",
  "x14:borderColor",
  "x14:negativeFillColor",
  "x14:negativeBorderColor",
  "x14:axisColor",
];

/** What a data bar looks like to programs since Excel 2010: borders, negative values, axis. It stands apart, bound by an id. */
export class ExtendedBars {
  constructor(
    private readonly sheet: Sheet,
    private readonly extension: RuleExtension,
  ) {}

  /** The extended look of a rule's bar, for looking. */
  of(rule: XmlElement): XmlElement | undefined {
    const extended = this.rule(rule);
    return extended && childNamed(extended, "x14:dataBar");
  }

  /** The same for changing, made when the rule has none yet. */
  edit(rule: XmlElement, areas: readonly Area[]): XmlElement {
    this.sheet.part.edit();
    const known = this.of(rule);
    if (known) return known;
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const extension = element("ext", { "xmlns:x14": X14, uri: RULE }, element("x14:id", {}, id));
    append(ensureChild(rule, "extLst", ["formula", "colorScale", "dataBar", "iconSet", "extLst"]), extension);
    const bar = element(
      "x14:dataBar",
      { minLength: 0, maxLength: 100 },
      element("x14:cfvo", { type: "autoMin" }),
      element("x14:cfvo", { type: "autoMax" }),
    );
    this.extension.put(element("x14:cfRule", { type: "dataBar", id }, bar), areas);
    return bar;
  }

  /** Puts a colour of a bar; undefined takes it away. */
  setColor(bar: XmlElement, name: string, rgb: string | undefined): void {
    this.sheet.part.edit();
    for (const old of childrenNamed(bar, name)) remove(old);
    if (rgb === undefined) return;
    const made = element(name, { rgb });
    const rank = ORDER.indexOf(name);
    const next = bar.children.findIndex(
      (child) => child instanceof XmlElement && ORDER.indexOf(child.name) > rank,
    );
    made.parent = bar;
    bar.children.splice(next < 0 ? bar.children.length : next, 0, made);
  }

  setAreas(rule: XmlElement, areas: readonly Area[]): void {
    const extended = this.rule(rule);
    if (extended) this.extension.put(extended, areas);
  }

  remove(rule: XmlElement): void {
    const extended = this.rule(rule);
    if (extended) this.extension.remove(extended);
  }

  private rule(rule: XmlElement): XmlElement | undefined {
    const id = findElement(rule, "x14:id")?.text;
    if (id === undefined) return undefined;
    return this.extension.rules().find(({ attributes }) => attributes.id === id);
  }
}
