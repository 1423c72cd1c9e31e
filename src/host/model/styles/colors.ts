import { childNamed, elementsOf, findElement, type XmlElement } from "../../package";

/** The colours of the palette of 1997 that files still number (ECMA-376 part 1, 18.8.27). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Colours of the Office theme of 2013, in the order in which cells number them. */
const OFFICE = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(
  " ",
);

/** Cells count light before dark, the theme dark before light. */
const SWAPPED = [1, 0, 3, 2];

/** Resolves the colours of a workbook to `#RRGGBB`. */
export class Palette {
  private readonly theme: readonly string[];
  private readonly indexed: readonly (string | undefined)[];

  /** @param own the palette of a file that has changed that of 1997 (`<indexedColors>`) */
  constructor(theme: XmlElement | undefined, own?: XmlElement) {
    const changed = own ? elementsOf(own).map(({ attributes: { rgb } }) => rgb?.slice(-6)) : [];
    this.indexed = INDEXED.map((usual, at) => changed[at] ?? usual);
    const scheme = theme && findElement(theme, "a:clrScheme");
    const inFile = scheme ? elementsOf(scheme).map(themeColor) : [];
    this.theme = OFFICE.map((otherwise, at) => inFile[SWAPPED[at] ?? at] ?? otherwise);
  }

  /** The colour of a `<color>` element; undefined for an automatic one. */
  colorOf(color: XmlElement | undefined): string | undefined {
    return this.colorSaid(color?.attributes);
  }

  /** The same by the attributes of the element. */
  colorSaid(color: Readonly<Record<string, string>> | undefined): string | undefined {
    if (!color) return undefined;
    const { rgb, theme, indexed, tint = 0 } = color;
    const numbered = theme === undefined ? this.indexed[Number(indexed)] : this.theme[Number(theme)];
    const base = rgb?.slice(-6) ?? numbered;
    return base === undefined ? undefined : tinted(base, Number(tint));
  }
}

function themeColor(entry: XmlElement): string | undefined {
  const system = childNamed(entry, "a:sysClr");
  return system ? system.attributes.lastClr : childNamed(entry, "a:srgbClr")?.attributes.val;
}

/** Lighter for a positive tint, darker for a negative one: by the lightness of the colour (18.8.3). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return `#${rgb.toUpperCase()}`;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const channels = [red, green, blue].map((channel) => {
    const share = spread === 0 ? 0 : (channel - least) / spread;
    return Math.round(255 * (wanted - chroma / 2 + share * chroma));
  });
  const hex = channels.map((channel) => channel.toString(16).padStart(2, "0"));
  return `#${hex.join("").toUpperCase()}`;
}

/** `#RRGGBB` as the file has it, opaque. */
export function argb(color: string): string {
  return `FF${color.slice(-6).toUpperCase()}`;
}
