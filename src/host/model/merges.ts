import { HostError } from "../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  remove,
  setAttribute,
  type XmlPart,
} from "../package";
import { bounding, formatArea, intersect, parseArea, type Area } from "./address";
import { SHEET_ORDER } from "./order";

/** The merged cells of a sheet. */
export class Merges {
  constructor(private readonly part: XmlPart) {}

  areas(): Area[] {
    const list = childNamed(this.part.root, "mergeCells");
    const entries = list ? childrenNamed(list, "mergeCell") : [];
    return entries.map(({ attributes }) => parseArea(attributes.ref ?? "A1"));
  }

  in(area: Area): Area[] {
    return this.areas().filter((merged) => intersect(area, merged) !== undefined);
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
    this.set([...this.areas(), area]);
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
