import {
  childNamed,
  childrenNamed,
  copyOf,
  element,
  ensureChild,
  insertInOrder,
  remove,
  type XmlElement,
} from "../../package";
import { argb, type Palette } from "./colors";
import { SIDES, type BorderLine, type CellStyle, type LineStyle, type Side, type StyleChange } from "./style";

/** Order of the children of `border` (ECMA-376 part 1, 18.8.4). */
const ORDER = "start end left right top bottom diagonal vertical horizontal".split(" ");

/** How an entry of `borders` looks. */
export function borderStyle(border: XmlElement | undefined, palette: Palette): CellStyle["borders"] {
  const borders: Partial<Record<Side, BorderLine>> = {};
  for (const side of SIDES) {
    const line = border && childNamed(border, side);
    const style = line?.attributes.style;
    if (!line || style === undefined || style === "none") continue;
    const color = palette.colorOf(childNamed(line, "color"));
    borders[side] = { style: style as LineStyle, ...(color !== undefined && { color }) };
  }
  return borders;
}

/** An entry that differs from another in this. */
export function changedBorder(base: XmlElement, change: NonNullable<StyleChange["borders"]>): XmlElement {
  const border = copyOf(base);
  for (const side of SIDES) {
    const line = change[side];
    if (line === undefined) {
      ensureChild(border, side, ORDER);
      continue;
    }
    for (const old of childrenNamed(border, side)) remove(old);
    const color = line && (line.color === undefined ? { auto: 1 } : { rgb: argb(line.color) });
    const made =
      line && color ? element(side, { style: line.style }, element("color", color)) : element(side);
    insertInOrder(border, made, ORDER);
  }
  return border;
}
