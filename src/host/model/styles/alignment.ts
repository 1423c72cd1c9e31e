import { flagOf, numberOf, setAttribute, type XmlElement } from "../../package";
import type { Alignment } from "./style";

const GENERAL: Alignment = {
  horizontal: "general",
  vertical: "bottom",
  wrapText: false,
  shrinkToFit: false,
  indent: 0,
  justifyLastLine: false,
  rotation: 0,
  readingOrder: 0,
};

/** How the texts of cells lie, by the element of their format. */
export function alignmentStyle(target: XmlElement | undefined): Alignment {
  if (!target) return GENERAL;
  const { horizontal, vertical } = target.attributes;
  return {
    horizontal: (horizontal ?? GENERAL.horizontal) as Alignment["horizontal"],
    vertical: (vertical ?? GENERAL.vertical) as Alignment["vertical"],
    wrapText: flagOf(target, "wrapText"),
    shrinkToFit: flagOf(target, "shrinkToFit"),
    indent: numberOf(target, "indent") ?? 0,
    justifyLastLine: flagOf(target, "justifyLastLine"),
    rotation: numberOf(target, "textRotation") ?? 0,
    readingOrder: numberOf(target, "readingOrder") ?? 0,
  };
}

/** Changes the element; what is as usual is not written. */
export function changeAlignment(target: XmlElement, change: Partial<Alignment>): void {
  const { rotation, ...others } = change;
  const given = { ...others, ...(rotation !== undefined && { textRotation: rotation }) };
  const usual: Readonly<Record<string, unknown>> = { ...GENERAL, textRotation: 0 };
  for (const [name, value] of Object.entries(given))
    setAttribute(target, name, value === usual[name] ? undefined : value);
}
