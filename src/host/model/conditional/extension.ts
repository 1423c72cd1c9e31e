import {
  allElements,
  append,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  ensureChild,
  remove,
  setAttribute,
  XmlElement,
} from "../../package";
import { formatArea, parseArea, type Area } from "../address";
import type { Sheet } from "../sheet";

export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Id of the extension of a sheet ([MS-XLSX] 2.2.6.3). */
const SHEET = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/**
 * What a sheet keeps of its conditional formats for programs since Excel 2010: rules that those alone know, and the looks of
 * bars beside their rules. Rules over the same cells may stand together.
 */
export class RuleExtension {
  constructor(private readonly sheet: Sheet) {}

  rules(): XmlElement[] {
    const list = this.sheet.child("extLst");
    return list ? [...allElements(list, "x14:cfRule")] : [];
  }

  /** Puts a rule over areas, by itself: taken from where it is. */
  put(rule: XmlElement, areas: readonly Area[]): void {
    this.remove(rule);
    const list = this.editList();
    const holder = element("x14:conditionalFormatting", { "xmlns:xm": XM });
    append(holder, rule);
    append(holder, element("xm:sqref", {}, areas.map(formatArea).join(" ")));
    append(list, holder);
  }

  areasOf(rule: XmlElement): Area[] {
    const holder = rule.parent;
    const place = holder instanceof XmlElement ? childNamed(holder, "xm:sqref")?.text : undefined;
    return (place ?? "")
      .split(/\s+/u)
      .filter((area) => area !== "")
      .map(parseArea);
  }

  /** Takes a rule out, and what is empty without it. */
  remove(rule: XmlElement): void {
    const holder = rule.parent;
    this.sheet.part.edit();
    remove(rule);
    if (!(holder instanceof XmlElement) || holder.name !== "x14:conditionalFormatting") return;
    if (childNamed(holder, "x14:cfRule")) return;
    dropEmptied(holder);
  }

  private editList(): XmlElement {
    const root = this.sheet.part.edit();
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

/** Takes an element out that is empty, and those around it that are empty without it. */
function dropEmptied(emptied: XmlElement): void {
  const { parent } = emptied;
  remove(emptied);
  if (parent instanceof XmlElement && elementsOf(parent).length === 0) dropEmptied(parent);
}
