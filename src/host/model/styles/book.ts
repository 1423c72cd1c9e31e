import {
  append,
  childNamed,
  copyOf,
  element,
  elementsOf,
  ensureChild,
  flagOf,
  numberOf,
  remove,
  setAttribute,
  type OfficePackage,
  type XmlElement,
  type XmlPart,
} from "../../package";
import { STYLES_ORDER } from "../order";
import { alignmentStyle, changeAlignment } from "./alignment";
import { borderStyle, changedBorder } from "./borders";
import { Palette } from "./colors";
import { changedFill, fillStyle } from "./fills";
import { changedFont, fontStyle } from "./fonts";
import { NamedStyles, type StyleLook } from "./named";
import { formatCode, formatNumber } from "./numberFormats";
import type { CellStyle, StyleChange } from "./style";
import { themeFont } from "./themeFonts";

/** Order of the children of `xf` (ECMA-376 part 1, 18.8.45). */
const XF_ORDER = ["alignment", "protection", "extLst"];

/** The formats of a workbook's cells. Entries are only added; a cell keeps the number of its format. */
export class StyleBook {
  private readonly palette: Palette;
  private readonly theme: XmlElement | undefined;
  private readonly styles: (CellStyle | undefined)[] = [];
  /** Number of a changed format, by the format it came from and the change. */
  private readonly changed = new Map<string, number>();
  /** Number of an entry in a list of the part, by its text. */
  private readonly entries = new Map<string, Map<string, number>>();
  /** Styles that have a name. */
  readonly named: NamedStyles;

  constructor(
    readonly part: XmlPart,
    file: OfficePackage,
    theme: string | undefined,
  ) {
    this.theme = theme === undefined ? undefined : file.xml(theme).root;
    const colors = childNamed(part.root, "colors");
    this.palette = new Palette(this.theme, colors && childNamed(colors, "indexedColors"));
    this.named = new NamedStyles(
      part,
      (list, wanted) => this.numberIn(list, wanted),
      () => this.forget(),
    );
  }

  /** How a cell with this format looks. */
  style(number: number): CellStyle {
    return (this.styles[number] ??= this.read(number));
  }

  /** `#RRGGBB` of a colour element of any part; undefined for an automatic one. */
  colorOf(color: XmlElement | undefined): string | undefined {
    return this.palette.colorOf(color);
  }

  /** Whether somebody made a table style of that name; those of Excel itself are not in the file. */
  hasTableStyle(name: string): boolean {
    return this.list("tableStyles").some(({ attributes }) => attributes.name === name);
  }

  /** The number of the format that differs from another in this. */
  change(number: number, change: StyleChange): number {
    const key = `${number} ${JSON.stringify(change)}`;
    const known = this.changed.get(key);
    if (known !== undefined) return known;
    const made = this.make(number, change);
    this.changed.set(key, made);
    return made;
  }

  /** How cells look that have a named style and nothing else. */
  lookOf(name: string): CellStyle {
    return this.told(this.named.look(name));
  }

  /** Changes what a named style stands for, and the cells that have it. */
  changeNamed(name: string, change: StyleChange): void {
    this.named.change(name, (xf) => this.with(xf, change));
  }

  /** A format that rules lay over others (`dxf`), for looking. */
  difference(number: number | undefined): XmlElement | undefined {
    return number === undefined ? undefined : this.list("dxfs")[number];
  }

  /** A new one of them, like another. @returns its number */
  addDifference(like: XmlElement | undefined): number {
    const parent = ensureChild(this.part.edit(), "dxfs", STYLES_ORDER);
    append(parent, like ? copyOf(like) : element("dxf"));
    const count = elementsOf(parent).length;
    setAttribute(parent, "count", count);
    return count - 1;
  }

  /** One of them for changing: whoever else has it is changed too. */
  editDifference(number: number): XmlElement | undefined {
    this.part.edit();
    return this.difference(number);
  }

  /** Number of a number format, added when it is new. */
  numberFormatId(code: string): number {
    return formatNumber(this.part.edit(), code);
  }

  /** The code of a number format. */
  numberFormatCode(id: number): string {
    return formatCode(this.list("numFmts"), id);
  }

  /** Forgets what was derived from the part, after it was put back to an earlier state. */
  forget(): void {
    this.styles.length = 0;
    this.changed.clear();
    this.entries.clear();
  }

  /** The entries of a list of the part, for looking. */
  list(name: string): XmlElement[] {
    const list = childNamed(this.part.root, name);
    return list ? elementsOf(list) : [];
  }

  /** The number of an entry in one of the lists, added when it is new. */
  numberIn(list: string, wanted: XmlElement): number {
    return this.entry(this.part.edit(), list, wanted);
  }

  /** The name of the font of the theme for headings (`major`) or texts. */
  themeFont(scheme: string): string {
    return themeFont(this.theme, scheme);
  }

  private read(number: number): CellStyle {
    const xf = this.list("cellXfs")[number];
    return this.told({
      xf,
      font: this.list("fonts")[numberOf(xf, "fontId") ?? 0],
      fill: this.list("fills")[numberOf(xf, "fillId") ?? 0],
      border: this.list("borders")[numberOf(xf, "borderId") ?? 0],
    });
  }

  private told({ xf, font, fill, border }: StyleLook): CellStyle {
    const protection = xf && childNamed(xf, "protection");
    return {
      numberFormat: formatCode(this.list("numFmts"), numberOf(xf, "numFmtId") ?? 0),
      font: fontStyle(font, this.palette),
      fill: fillStyle(fill, this.palette),
      borders: borderStyle(border, this.palette),
      alignment: alignmentStyle(xf && childNamed(xf, "alignment")),
      locked: flagOf(protection, "locked", true),
      formulaHidden: flagOf(protection, "hidden"),
    };
  }

  private make(number: number, change: StyleChange): number {
    const from =
      this.list("cellXfs")[number] ??
      element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    return this.entry(this.part.edit(), "cellXfs", this.with(from, change));
  }

  /** A format that differs from another in this. */
  private with(from: XmlElement, change: StyleChange): XmlElement {
    const root = this.part.edit();
    const xf = copyOf(from);
    const refer = (attribute: string, apply: string, id: number): void => {
      setAttribute(xf, attribute, id);
      setAttribute(xf, apply, true);
    };
    const { numberFormat, font, fill, borders, alignment: aligned, locked, formulaHidden } = change;
    if (numberFormat !== undefined) refer("numFmtId", "applyNumberFormat", formatNumber(root, numberFormat));
    if (font) {
      const base = this.list("fonts")[numberOf(xf, "fontId") ?? 0] ?? element("font");
      refer("fontId", "applyFont", this.entry(root, "fonts", changedFont(base, font)));
    }
    if (fill) {
      const base = this.list("fills")[numberOf(xf, "fillId") ?? 0];
      refer("fillId", "applyFill", this.entry(root, "fills", changedFill(base, fill)));
    }
    if (borders) {
      const base = this.list("borders")[numberOf(xf, "borderId") ?? 0] ?? element("border");
      refer("borderId", "applyBorder", this.entry(root, "borders", changedBorder(base, borders)));
    }
    if (aligned) {
      const target = ensureChild(xf, "alignment", XF_ORDER);
      changeAlignment(target, aligned);
      if (Object.keys(target.attributes).length === 0) remove(target);
      setAttribute(xf, "applyAlignment", true);
    }
    if (locked !== undefined || formulaHidden !== undefined) {
      const target = ensureChild(xf, "protection", XF_ORDER);
      if (locked !== undefined) setAttribute(target, "locked", locked);
      if (formulaHidden !== undefined) setAttribute(target, "hidden", formulaHidden);
      setAttribute(xf, "applyProtection", true);
    }
    return xf;
  }

  private entry(root: XmlElement, list: string, wanted: XmlElement): number {
    const parent = ensureChild(root, list, STYLES_ORDER);
    let known = this.entries.get(list);
    if (!known) {
      known = new Map();
      elementsOf(parent).forEach((entry, at) => {
        const text = textOf(entry);
        if (known?.has(text) === false) known.set(text, at);
      });
      this.entries.set(list, known);
    }
    const text = textOf(wanted);
    const there = known.get(text);
    if (there !== undefined) return there;
    const number = elementsOf(parent).length;
    append(parent, wanted);
    setAttribute(parent, "count", number + 1);
    known.set(text, number);
    return number;
  }
}

/** An element as a text to compare by. */
function textOf(entry: XmlElement): string {
  return JSON.stringify(entry.toJSON());
}
