import { childNamed, element, numberOf, setText, type XmlElement } from "../../package";
import { EMU_PER_POINT, type SheetGeometry, type Spot } from "./geometry";

/** Where a frame lies, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an anchor lies on its sheet. */
export function boxOf(anchor: XmlElement, geometry: SheetGeometry): Box {
  const from = cornerIn(anchor, "from");
  if (anchor.name === "absoluteAnchor") return { ...cornerOf(childNamed(anchor, "pos")), ...sizeOf(anchor) };
  const { left, top } = geometry.pointsOf(from);
  if (anchor.name === "oneCellAnchor") return { left, top, ...sizeOf(anchor) };
  const end = geometry.pointsOf(cornerIn(anchor, "to"));
  return { left, top, width: Math.max(0, end.left - left), height: Math.max(0, end.top - top) };
}

/** Moves and sizes an anchor; what it hangs on (cells or the page) stays as it was. */
export function setBox(anchor: XmlElement, { left, top, width, height }: Box, geometry: SheetGeometry): void {
  if (anchor.name === "absoluteAnchor") {
    const position = childNamed(anchor, "pos");
    if (position) Object.assign(position.attributes, { x: emu(left), y: emu(top) });
  } else setCorner(anchor, "from", geometry.spotAt(left, top));
  if (anchor.name === "twoCellAnchor") setCorner(anchor, "to", geometry.spotAt(left + width, top + height));
  else {
    const size = childNamed(anchor, "ext");
    if (size) Object.assign(size.attributes, { cx: emu(width), cy: emu(height) });
  }
}

/** Hangs a corner of an anchor on a place within a cell. */
export function setCorner(anchor: XmlElement, name: "from" | "to", spot: Spot): void {
  const corner = childNamed(anchor, name);
  if (!corner) return;
  const figures: Readonly<Record<string, number>> = {
    col: spot.column,
    colOff: emu(spot.intoColumn),
    row: spot.row,
    rowOff: emu(spot.intoRow),
  };
  for (const [child, figure] of Object.entries(figures)) {
    const own = childNamed(corner, child);
    if (own) setText(own, String(figure));
  }
}

/** A corner of a new anchor. */
export function cornerElement(name: "from" | "to", { column, intoColumn, row, intoRow }: Spot): XmlElement {
  return element(
    name,
    {},
    element("col", {}, String(column)),
    element("colOff", {}, String(emu(intoColumn))),
    element("row", {}, String(row)),
    element("rowOff", {}, String(emu(intoRow))),
  );
}

function cornerIn(anchor: XmlElement, name: "from" | "to"): Spot {
  const corner = childNamed(anchor, name);
  const figure = (child: string): number => Number((corner && childNamed(corner, child)?.text) ?? 0);
  return {
    column: figure("col"),
    intoColumn: figure("colOff") / EMU_PER_POINT,
    row: figure("row"),
    intoRow: figure("rowOff") / EMU_PER_POINT,
  };
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

function cornerOf(position: XmlElement | undefined): { left: number; top: number } {
  return {
    left: (numberOf(position, "x") ?? 0) / EMU_PER_POINT,
    top: (numberOf(position, "y") ?? 0) / EMU_PER_POINT,
  };
}

function sizeOf(anchor: XmlElement): { width: number; height: number } {
  const size = childNamed(anchor, "ext");
  return {
    width: (numberOf(size, "cx") ?? 0) / EMU_PER_POINT,
    height: (numberOf(size, "cy") ?? 0) / EMU_PER_POINT,
  };
}
