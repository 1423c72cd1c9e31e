import {
  childNamed,
  childrenNamed,
  copyOf,
  element,
  flagOf,
  insertInOrder,
  remove,
  type XmlElement,
} from "../../package";
import { argb, type Palette } from "./colors";
import type { FontStyle } from "./style";

/** Order of the children of `font` (ECMA-376 part 1, 18.8.22). */
const ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** How an entry of `fonts` looks. */
export function fontStyle(font: XmlElement | undefined, palette: Palette): FontStyle {
  const value = (name: string): string | undefined => font && childNamed(font, name)?.attributes.val;
  const isOn = (name: string): boolean => {
    const child = font && childNamed(font, name);
    return child !== undefined && flagOf(child, "val", true);
  };
  const underline = font && childNamed(font, "u");
  return {
    name: value("name") ?? "Calibri",
    size: Number(value("sz") ?? 11),
    bold: isOn("b"),
    italic: isOn("i"),
    strikethrough: isOn("strike"),
    underline: underline ? ((underline.attributes.val ?? "single") as FontStyle["underline"]) : "none",
    color: palette.colorOf(font && childNamed(font, "color")),
    vertical: (value("vertAlign") ?? "baseline") as FontStyle["vertical"],
  };
}

/** An entry that differs from another in this. */
export function changedFont(base: XmlElement, change: Partial<FontStyle>): XmlElement {
  const font = copyOf(base);
  const put = (name: string, attributes: Record<string, string | number> | undefined): void => {
    for (const old of childrenNamed(font, name)) remove(old);
    if (attributes) insertInOrder(font, element(name, attributes), ORDER);
  };
  const { name, size, bold, italic, strikethrough, underline, vertical } = change;
  if (name !== undefined) {
    put("name", { val: name });
    // A font of the theme would win over the name.
    put("scheme", undefined);
  }
  if (size !== undefined) put("sz", { val: size });
  if (bold !== undefined) put("b", bold ? {} : undefined);
  if (italic !== undefined) put("i", italic ? {} : undefined);
  if (strikethrough !== undefined) put("strike", strikethrough ? {} : undefined);
  if (underline !== undefined) put("u", underlineAttributes(underline));
  if (vertical !== undefined) put("vertAlign", vertical === "baseline" ? undefined : { val: vertical });
  if ("color" in change) put("color", change.color === undefined ? undefined : { rgb: argb(change.color) });
  return font;
}

function underlineAttributes(underline: FontStyle["underline"]): Record<string, string> | undefined {
  if (underline === "none") return undefined;
  return underline === "single" ? {} : { val: underline };
}
