import { HostError } from "../../errors";
import {
  allElements,
  childNamed,
  copyOf,
  element,
  numberOf,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../../package";
import type { StyleBook } from "./book";
import type { CellStyle } from "./style";

/** Lists of formats whose entries are taken over. */
const LISTS = ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"];

/**
 * Takes formats of another workbook over, one by one. Colours and fonts of the theme are those of the theme here.
 */
export class StyleAdoption {
  private readonly formats = new Map<number, number>([[0, 0]]);
  private readonly differences = new Map<number, number>();

  constructor(
    private readonly from: StyleBook,
    private readonly to: StyleBook,
  ) {}

  /**
   * @param parts that have formats of their own @param texts elements of texts with runs of formats
   * @throws HostError NotImplemented for formats that would look otherwise here
   */
  assertPossible(parts: readonly XmlPart[], texts: readonly string[]): void {
    const entries = LISTS.flatMap((list) => this.from.list(list));
    if (entries.some((entry) => [...allElements(entry)].some(isExtended)))
      throw new HostError("NotImplemented", "The embedded workbook inserts no sheets with extended formats.");
    const shared = this.from.named
      .names()
      .filter((name) => this.from.named.style(name) && this.to.named.style(name));
    const isOther =
      lookOf(this.from.style(0)) !== lookOf(this.to.style(0)) ||
      shared.some((name) => lookOf(this.from.lookOf(name)) !== lookOf(this.to.lookOf(name)));
    // Nobody has written down which of the two looks Excel gives to the cells.
    if (isOther)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook inserts no sheets from a workbook whose styles look otherwise than those of the same name here.",
      );
    if (![this.from, this.to].some(hasPalette)) return;
    const roots = [...entries, ...parts.map(({ root }) => root)];
    const isNumbered =
      roots.some((root) => [...allElements(root)].some(isOfPalette)) ||
      texts.some((text) => text.includes(" indexed="));
    if (isNumbered)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook inserts no sheets with colours of a palette that is the workbook's own.",
      );
  }

  /** The number here of a cell's format. */
  format(number: number): number {
    const known = this.formats.get(number);
    if (known !== undefined) return known;
    const xf = this.from.list("cellXfs")[number];
    const made = xf ? this.to.numberIn("cellXfs", this.adopted(xf, this.base(number))) : 0;
    this.formats.set(number, made);
    return made;
  }

  /** The number here of a format that rules lay over others. */
  difference(number: number): number {
    const known = this.differences.get(number);
    if (known !== undefined) return known;
    const like = this.from.difference(number);
    const made = this.to.addDifference(like && this.numbered(copyOf(like)));
    this.differences.set(number, made);
    return made;
  }

  /** Sees to it that a named style of the other workbook is here too. @returns the number of its format */
  named(name: string): number {
    const known = this.to.named.style(name);
    if (known) return numberOf(known, "xfId") ?? 0;
    const style = this.from.named.style(name);
    const xf = this.from.list("cellStyleXfs")[numberOf(style, "xfId") ?? 0];
    if (!style || !xf) return 0;
    const { builtinId, customBuiltin, iLevel, hidden } = style.attributes;
    return this.to.named.put(name, this.adopted(xf, undefined), {
      ...(builtinId !== undefined && { builtinId }),
      ...(customBuiltin !== undefined && { customBuiltin }),
      ...(iLevel !== undefined && { iLevel }),
      ...(hidden !== undefined && { hidden }),
    });
  }

  /** The number here of the style that a format is based on. */
  private base(format: number): number {
    return this.named(this.from.named.nameOf(format));
  }

  private adopted(xf: XmlElement, base: number | undefined): XmlElement {
    const made = copyOf(xf);
    const listed = (list: string, attribute: string): number => {
      const entry = this.from.list(list)[numberOf(xf, attribute) ?? 0];
      return entry ? this.to.numberIn(list, this.inTheme(copyOf(entry))) : 0;
    };
    const { numFmtId } = xf.attributes;
    const own = this.from.list("numFmts").find(({ attributes }) => attributes.numFmtId === numFmtId);
    const code = own?.attributes.formatCode;
    if (code !== undefined) setAttribute(made, "numFmtId", this.to.numberFormatId(code));
    setAttribute(made, "fontId", listed("fonts", "fontId"));
    setAttribute(made, "fillId", listed("fills", "fillId"));
    setAttribute(made, "borderId", listed("borders", "borderId"));
    setAttribute(made, "xfId", base);
    return made;
  }

  /** A font of the theme is that of the theme here. */
  private inTheme(entry: XmlElement): XmlElement {
    const [scheme, name] = [childNamed(entry, "scheme"), childNamed(entry, "name")];
    const word = scheme?.attributes.val;
    if (name && (word === "major" || word === "minor")) setAttribute(name, "val", this.to.themeFont(word));
    return entry;
  }

  /** A number format within a difference has a number of this workbook. */
  private numbered(difference: XmlElement): XmlElement {
    const format = childNamed(difference, "numFmt") ?? element("numFmt");
    const { formatCode } = format.attributes;
    if (formatCode !== undefined) setAttribute(format, "numFmtId", this.to.numberFormatId(formatCode));
    return difference;
  }
}

/** To compare by: automatic letters are black. */
function lookOf({ font, ...look }: CellStyle): string {
  return JSON.stringify([look, { ...font, color: font.color ?? "#000000" }]);
}

function isExtended({ name, attributes }: XmlElement): boolean {
  return name === "extLst" || name.includes(":") || Object.keys(attributes).some((key) => key.includes(":"));
}

function hasPalette({ part }: StyleBook): boolean {
  const colors = childNamed(part.root, "colors");
  return colors !== undefined && childNamed(colors, "indexedColors") !== undefined;
}

/** Whether a colour is one by its number; 64 and above are those of the system. */
function isOfPalette({ attributes: { indexed } }: XmlElement): boolean {
  return indexed !== undefined && Number(indexed) < 64;
}
