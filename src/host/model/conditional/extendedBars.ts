import { HostError } from "../../errors";
import {
  allElements,
  append,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  ensureChild,
  findElement,
  remove,
  setAttribute,
  setText,
  XmlElement,
} from "../../package";
import { formatArea, type Area } from "../address";
import type { Sheet } from "../sheet";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Ids of the extensions of a rule and of a sheet ([MS-XLSX] 2.2.6). */
const RULE = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const SHEET = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
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
  constructor(private readonly sheet: Sheet) {}

  /** The extended look of a rule's bar, for looking. */
  of(rule: XmlElement): XmlElement | undefined {
    const extended = this.rule(rule);
    return extended && childNamed(extended, "x14:dataBar");
  }

  /** The same for changing, made when the rule has none yet. */
  edit(rule: XmlElement, areas: readonly Area[]): XmlElement {
    const root = this.sheet.part.edit();
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
    const made = element(
      "x14:conditionalFormatting",
      { "xmlns:xm": XM },
      element("x14:cfRule", { type: "dataBar", id }, bar),
      element("xm:sqref", {}, areas.map(formatArea).join(" ")),
    );
    append(this.editList(root), made);
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
    const holder = this.rule(rule)?.parent;
    const place = holder instanceof XmlElement ? childNamed(holder, "xm:sqref") : undefined;
    if (place) setText(place, areas.map(formatArea).join(" "));
  }

  remove(rule: XmlElement): void {
    const extended = this.rule(rule);
    const holder = extended?.parent;
    if (!(holder instanceof XmlElement)) return;
    const list = holder.parent;
    remove(holder);
    if (!(list instanceof XmlElement) || elementsOf(list).length > 0) return;
    const extension = list.parent;
    if (!(extension instanceof XmlElement)) return;
    const all = extension.parent;
    remove(extension);
    if (all instanceof XmlElement && elementsOf(all).length === 0) remove(all);
  }

  /** @throws HostError NotImplemented for rules that stand in the extension alone */
  assertKnown(sheetName: string): void {
    const { root } = this.sheet.part;
    const own = new Set([...allElements(root, "x14:id")].map(({ text }) => text));
    for (const { attributes } of allElements(root, "x14:cfRule"))
      if (!own.has(attributes.id ?? ""))
        throw new HostError(
          "NotImplemented",
          `The embedded workbook does not tell the conditional formats of the sheet "${sheetName}": one of them is of a kind that only its file keeps.`,
        );
  }

  private rule(rule: XmlElement): XmlElement | undefined {
    const id = findElement(rule, "x14:id")?.text;
    if (id === undefined) return undefined;
    for (const extended of allElements(this.sheet.part.root, "x14:cfRule"))
      if (extended.attributes.id === id) return extended;
    return undefined;
  }

  private editList(root: XmlElement): XmlElement {
    const list = this.sheet.editChild("extLst");
    let extension = childrenNamed(list, "ext").find(({ attributes }) => attributes.uri === SHEET);
    if (!extension) {
      extension = element("ext", { uri: SHEET });
      append(list, extension);
    }
    if (root.attributes["xmlns:x14"] === undefined) setAttribute(extension, "xmlns:x14", X14);
    return ensureChild(extension, "x14:conditionalFormattings", []);
  }
}
