import { HostError } from "../../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  remove,
  setAttribute,
  type XmlElement,
} from "../../package";
import { intersect, type Area } from "../address";
import type { Sheet } from "../sheet";
import { joined, within, withoutAll } from "./areas";
import { ValidationEntry } from "./entry";

/** Excel reads no more entries of a sheet. */
const MOST = 65_534;
/** Words of an entry that Excel has for new ones. */
const USUAL = { allowBlank: 1, showInputMessage: 1, showErrorMessage: 1 };

/** The validation of a sheet's cells: entries that never overlap, as Excel keeps them. */
export class Validations {
  constructor(private readonly sheet: Sheet) {}

  /** Entries that rule some cells of an area. */
  in(area: Area): ValidationEntry[] {
    return this.all().filter((entry) => entry.areas.some((own) => intersect(own, area)));
  }

  /** Cells of an area that none of the entries rules. */
  freeIn(area: Area, entries: readonly ValidationEntry[] = this.in(area)): Area[] {
    return withoutAll(
      [area],
      entries.flatMap((entry) => entry.areas),
    );
  }

  /**
   * Changes what rules an area: entries that reach beyond it are divided, and cells without one are given one where that is asked
   * for.
   * @param change gets an entry with cells of the area only
   */
  change(area: Area, change: (entry: ValidationEntry) => void, forAll: boolean): void {
    this.sheet.part.edit();
    const pieces = this.in(area).map((entry) => this.divide(entry, area));
    const free = forAll ? this.freeIn(area) : [];
    if (free.length > 0) pieces.push(this.add(joined(free)));
    for (const piece of pieces) change(piece);
    this.tidy();
  }

  clear(area: Area): void {
    if (this.in(area).length === 0) return;
    this.sheet.part.edit();
    for (const entry of this.in(area)) remove(this.divide(entry, area).element);
    this.tidy();
  }

  /** All entries: those of the sheet's list, and those of the extension. */
  all(): ValidationEntry[] {
    return this.lists().flatMap((list) =>
      elementsOf(list)
        .filter(({ name }) => name === "dataValidation" || name === "x14:dataValidation")
        .map((entry) => new ValidationEntry(entry, this.sheet.forms)),
    );
  }

  private lists(): XmlElement[] {
    const extensions = this.sheet.child("extLst");
    const extended = extensions
      ? childrenNamed(extensions, "ext").flatMap((extension) =>
          childrenNamed(extension, "x14:dataValidations"),
        )
      : [];
    const own = this.sheet.child("dataValidations");
    return own ? [own, ...extended] : extended;
  }

  /** Parts an entry at the edges of an area. @returns what is within */
  private divide(entry: ValidationEntry, area: Area): ValidationEntry {
    const inside = joined(within(entry.areas, area));
    const outside = withoutAll(entry.areas, [area]);
    if (outside.length === 0) return entry;
    const piece = entry.copy();
    piece.setAreas(inside);
    entry.setAreas(joined(outside));
    const list = entry.element.parent;
    if (list) {
      piece.element.parent = list;
      list.children.splice(list.children.indexOf(entry.element) + 1, 0, piece.element);
    }
    setAttribute(piece.element, "xr:uid", undefined);
    return piece;
  }

  private add(areas: readonly Area[]): ValidationEntry {
    const entry = new ValidationEntry(element("dataValidation", USUAL), this.sheet.forms);
    entry.setAreas(areas);
    append(this.sheet.editChild("dataValidations"), entry.element);
    return entry;
  }

  /** Joins entries that say the same, leaves out those that say nothing, and counts the rest. */
  private tidy(): void {
    const known = new Map<string, ValidationEntry>();
    for (const entry of this.all()) {
      const { saying } = entry;
      const same = known.get(saying);
      if (saysNothing(entry)) remove(entry.element);
      else if (same) {
        same.setAreas(joined([...same.areas, ...entry.areas]));
        remove(entry.element);
      } else known.set(saying, entry);
    }
    if (known.size > MOST)
      throw new HostError("InvalidOperation", `A sheet has at most ${MOST} different validations.`);
    for (const list of this.lists()) {
      const count = elementsOf(list).length;
      setAttribute(list, "count", count);
      if (count === 0) this.removeList(list);
    }
  }

  /** Takes an empty list away, with the extension that only it was in. */
  private removeList(list: XmlElement): void {
    remove(list);
    const extensions = this.sheet.child("extLst");
    for (const extension of extensions ? childrenNamed(extensions, "ext") : [])
      if (elementsOf(extension).length === 0) remove(extension);
    const own = childNamed(this.sheet.part.root, "extLst");
    if (own && elementsOf(own).length === 0) remove(own);
  }
}

/** Without a rule and a message an entry is none. */
function saysNothing(entry: ValidationEntry): boolean {
  const type = entry.attribute("type") ?? "none";
  const texts = ["promptTitle", "prompt", "errorTitle", "error"];
  return type === "none" && texts.every((name) => (entry.attribute(name) ?? "") === "");
}
