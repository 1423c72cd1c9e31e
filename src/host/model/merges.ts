import { HostError } from "../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  remove,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../package";
import { bounding, formatArea, intersect, parseArea, type Area } from "./address";
import { SHEET_ORDER } from "./order";

/** Areas of entries as they were read, with the text that they were read from. */
const known = new WeakMap<XmlElement, { readonly ref: string; readonly area: Area }>();

function areaOf(entry: XmlElement): Area {
  const { ref = "A1" } = entry.attributes;
  const read = known.get(entry);
  if (read?.ref === ref) return read.area;
  const area = parseArea(ref);
  known.set(entry, { ref, area });
  return area;
}

/** The merged cells of a sheet. */
export class Merges {
  constructor(private readonly part: XmlPart) {}

  areas(): Area[] {
    const list = childNamed(this.part.root, "mergeCells");
    const entries = list ? childrenNamed(list, "mergeCell") : [];
    return entries.map(areaOf);
  }

  in(area: Area): Area[] {
    return this.areas().filter((merged) => intersect(area, merged) !== undefined);
  }

  /** Those with their upper left cell in the area. */
  beginningIn({ top, left, bottom, right }: Area): Area[] {
    return this.areas().filter(
      (merged) => merged.top >= top && merged.top <= bottom && merged.left >= left && merged.left <= right,
    );
  }

  /** @throws HostError NotImplemented when the area cuts through cells that are merged already */
  add(area: Area): void {
    const cut = this.in(area).find((merged) => formatArea(bounding(area, merged)) !== formatArea(area));
    if (cut)
      throw new HostError(
        "NotImplemented",
        `The embedded workbook merges no cells across the edge of ${formatArea(cut)}, which is merged already.`,
      );
    this.removeIn(area);
    if (area.top === area.bottom && area.left === area.right) return;
    // Beside those that are there: a long page merges thousands of cells, one after the other.
    const list = ensureChild(this.part.edit(), "mergeCells", SHEET_ORDER);
    append(list, element("mergeCell", { ref: formatArea(area) }));
    setAttribute(list, "count", list.children.length);
  }

  /** Takes apart every merge that reaches into the area. */
  removeIn(area: Area): void {
    if (this.in(area).length > 0) this.set(this.areas().filter((merged) => !intersect(area, merged)));
  }

  set(areas: readonly Area[]): void {
    const root = this.part.edit();
    const list = ensureChild(root, "mergeCells", SHEET_ORDER);
    list.children.splice(0);
    for (const area of areas) append(list, element("mergeCell", { ref: formatArea(area) }));
    setAttribute(list, "count", areas.length);
    if (areas.length === 0) remove(list);
  }
}
