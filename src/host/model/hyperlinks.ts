import {
  append,
  childNamed,
  childrenNamed,
  element,
  remove,
  type OfficePackage,
  type XmlElement,
} from "../package";
import { formatArea, intersect, parseArea, type Area } from "./address";
import type { Sheet } from "./sheet";

/** Where a cell leads; `address` outside the workbook, `place` within it. */
export interface Hyperlink {
  readonly address?: string;
  readonly place?: string;
  readonly tip?: string;
}

/** The hyperlinks of a sheet. Their texts are the values of their cells. */
export class Hyperlinks {
  constructor(
    private readonly sheet: Sheet,
    private readonly file: OfficePackage,
  ) {}

  /** The link of the first cell of an area. */
  at({ top, left }: Area): Hyperlink | undefined {
    const entry = this.in({ top, left, bottom: top, right: left })[0];
    if (!entry) return undefined;
    const { location, tooltip } = entry.attributes;
    const address = this.file.relation(this.sheet.path, entry.attributes["r:id"])?.target;
    return {
      ...(address !== undefined && { address }),
      ...(location !== undefined && { place: location }),
      ...(tooltip !== undefined && { tip: tooltip }),
    };
  }

  set(area: Area, { address, place, tip }: Hyperlink): void {
    this.removeIn(area);
    const id =
      address === undefined ? undefined : this.file.relate(this.sheet.path, "hyperlink", address, true);
    append(
      this.sheet.editChild("hyperlinks"),
      element("hyperlink", { ref: formatArea(area), "r:id": id, location: place, tooltip: tip }),
    );
  }

  /** Takes the links of an area's cells away; what a link has outside the area it keeps. */
  removeIn(area: Area): void {
    for (const entry of this.in(area)) {
      const list = this.sheet.editChild("hyperlinks");
      const whole = parseArea(entry.attributes.ref ?? "A1");
      for (const rest of without(whole, area)) {
        const kept = element("hyperlink", { ...entry.attributes, ref: formatArea(rest) });
        append(list, kept);
      }
      remove(entry);
      const id = entry.attributes["r:id"];
      const isUsed = childrenNamed(list, "hyperlink").some(({ attributes }) => attributes["r:id"] === id);
      if (id !== undefined && !isUsed) this.file.unrelate(this.sheet.path, id);
      if (list.children.length === 0) remove(list);
    }
  }

  private in(area: Area): XmlElement[] {
    const list = childNamed(this.sheet.part.root, "hyperlinks");
    if (!list) return [];
    return childrenNamed(list, "hyperlink").filter(({ attributes }) =>
      intersect(parseArea(attributes.ref ?? "A1"), area),
    );
  }
}

/** What is left of an area without another: at most four rectangles. */
export function without(area: Area, gone: Area): Area[] {
  const cut = intersect(area, gone);
  if (!cut) return [area];
  const { top, left, bottom, right } = area;
  return [
    { top, left, bottom: cut.top - 1, right },
    { top: cut.bottom + 1, left, bottom, right },
    { top: cut.top, left, bottom: cut.bottom, right: cut.left - 1 },
    { top: cut.top, left: cut.right + 1, bottom: cut.bottom, right },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}
