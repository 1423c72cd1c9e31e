import { childNamed, element, elementsOf, numberOf, type XmlElement } from "../../package";
import type { StyleBook } from "../styles";

/** Colours of the theme, by the numbers that cells give them. */
const SCHEME = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const ALSO: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };
const PRESETS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  blue: "#0000FF",
};
/** Thousandths of a per cent. */
const WHOLE = 100_000;

/** `#RRGGBB` of a solid fill; undefined where the colour is said in a way that is not worked out here. */
export function solidColor(styles: StyleBook, fill: XmlElement | undefined): string | undefined {
  const [color] = fill ? elementsOf(fill) : [];
  if (!color) return undefined;
  const { val, lastClr } = color.attributes;
  if (color.name === "a:schemeClr") return schemeColor(styles, val ?? "", color);
  if (elementsOf(color).some(({ name }) => name !== "a:alpha")) return undefined;
  if (color.name === "a:srgbClr") return `#${(val ?? "").toUpperCase()}`;
  if (color.name === "a:sysClr" && lastClr !== undefined) return `#${lastClr.toUpperCase()}`;
  return color.name === "a:prstClr" ? PRESETS[val ?? ""] : undefined;
}

const ACCENTS = 6;

/**
 * The accent of the theme that a series without a colour of its own has.
 * @returns undefined behind the sixth series, where Excel makes shades of them
 */
export function accentColor(styles: StyleBook, place: number): string | undefined {
  return place < ACCENTS ? styles.colorOf(element("color", { theme: 4 + place })) : undefined;
}

/** The same as a fill that follows the theme. */
export function accentFill(place: number): XmlElement | undefined {
  if (place >= ACCENTS) return undefined;
  return element("a:solidFill", {}, element("a:schemeClr", { val: `accent${place + 1}` }));
}

export function solidFill(color: string): XmlElement {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1).toUpperCase() }));
}

function schemeColor(styles: StyleBook, name: string, color: XmlElement): string | undefined {
  const theme = SCHEME.indexOf(ALSO[name] ?? name);
  if (theme < 0) return undefined;
  const figure = (child: string): number | undefined => {
    const found = childNamed(color, child);
    return found && (numberOf(found, "val") ?? WHOLE) / WHOLE;
  };
  const others = elementsOf(color).filter(
    (child) => !["a:lumMod", "a:lumOff", "a:alpha"].includes(child.name),
  );
  const [factor, offset] = [figure("a:lumMod") ?? 1, figure("a:lumOff") ?? 0];
  if (others.length > 0) return undefined;
  if (offset === 0) return styles.colorOf(element("color", { theme, tint: factor - 1 }));
  // A share of the lightness and the rest of white: what cells call a tint.
  return Math.abs(factor + offset - 1) < 1e-6
    ? styles.colorOf(element("color", { theme, tint: offset }))
    : undefined;
}
