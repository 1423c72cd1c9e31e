import {
  append,
  childNamed,
  childrenNamed,
  copyOf,
  element,
  elementsOf,
  ensureChild,
  flagOf,
  insertInOrder,
  numberOf,
  remove,
  setAttribute,
  type OfficePackage,
  type XmlElement,
  type XmlPart,
} from "../../package";
import { Palette } from "./colors";
import { changedFill, fillStyle } from "./fills";
import { NamedStyles, type StyleLook } from "./named";
import { themeFont } from "./themeFonts";
import { BUILT_IN, BUILT_IN_NUMBERS, FIRST_OWN } from "./numberFormats";
import {
  SIDES,
  type Alignment,
  type BorderLine,
  type CellStyle,
  type FontStyle,
  type LineStyle,
  type Side,
  type StyleChange,
} from "./style";

/** Order of the children of `styleSheet`, `xf`, `font` and `border` (ECMA-376 part 1, 18.8). */
const ORDER = {
  sheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
    " ",
  ),
  xf: ["alignment", "protection", "extLst"],
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
    " ",
  ),
  border: "start end left right top bottom diagonal vertical horizontal".split(" "),
  borderLine: ["color"],
};

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
    this.palette = new Palette(this.theme);
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
    const parent = ensureChild(this.part.edit(), "dxfs", ORDER.sheet);
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
    return this.formatNumber(this.part.edit(), code);
  }

  /** The code of a number format. */
  numberFormatCode(id: number): string {
    return this.formatCode(id);
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
      numberFormat: this.formatCode(numberOf(xf, "numFmtId") ?? 0),
      font: this.font(font),
      fill: fillStyle(fill, this.palette),
      borders: this.borders(border),
      alignment: alignment(xf && childNamed(xf, "alignment")),
      locked: flagOf(protection, "locked", true),
      formulaHidden: flagOf(protection, "hidden"),
    };
  }

  private formatCode(number: number): string {
    const own = this.list("numFmts").find(({ attributes }) => attributes.numFmtId === String(number));
    return own?.attributes.formatCode ?? BUILT_IN.get(number) ?? "General";
  }

  private font(font: XmlElement | undefined): FontStyle {
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
      color: this.palette.colorOf(font && childNamed(font, "color")),
      vertical: (value("vertAlign") ?? "baseline") as FontStyle["vertical"],
    };
  }

  private borders(border: XmlElement | undefined): CellStyle["borders"] {
    const borders: Partial<Record<Side, BorderLine>> = {};
    for (const side of SIDES) {
      const line = border && childNamed(border, side);
      const style = line?.attributes.style;
      if (!line || style === undefined || style === "none") continue;
      const color = this.palette.colorOf(childNamed(line, "color"));
      borders[side] = { style: style as LineStyle, ...(color !== undefined && { color }) };
    }
    return borders;
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
    if (numberFormat !== undefined)
      refer("numFmtId", "applyNumberFormat", this.formatNumber(root, numberFormat));
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
      const target = ensureChild(xf, "alignment", ORDER.xf);
      changeAlignment(target, aligned);
      if (Object.keys(target.attributes).length === 0) remove(target);
      setAttribute(xf, "applyAlignment", true);
    }
    if (locked !== undefined || formulaHidden !== undefined) {
      const target = ensureChild(xf, "protection", ORDER.xf);
      if (locked !== undefined) setAttribute(target, "locked", locked);
      if (formulaHidden !== undefined) setAttribute(target, "hidden", formulaHidden);
      setAttribute(xf, "applyProtection", true);
    }
    return xf;
  }

  private entry(root: XmlElement, list: string, wanted: XmlElement): number {
    const parent = ensureChild(root, list, ORDER.sheet);
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

  private formatNumber(root: XmlElement, code: string): number {
    const builtIn = BUILT_IN_NUMBERS.get(code);
    if (builtIn !== undefined) return builtIn;
    const parent = ensureChild(root, "numFmts", ORDER.sheet);
    const formats = childrenNamed(parent, "numFmt");
    const known = formats.find(({ attributes }) => attributes.formatCode === code);
    if (known) return Number(known.attributes.numFmtId);
    const numFmtId =
      Math.max(FIRST_OWN - 1, ...formats.map((format) => numberOf(format, "numFmtId") ?? 0)) + 1;
    append(parent, element("numFmt", { numFmtId, formatCode: code }));
    setAttribute(parent, "count", formats.length + 1);
    return numFmtId;
  }
}

/** An element as a text to compare by. */
function textOf(entry: XmlElement): string {
  return JSON.stringify(entry.toJSON());
}

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

function alignment(target: XmlElement | undefined): Alignment {
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

/** What is as usual is not written. */
function changeAlignment(target: XmlElement, change: Partial<Alignment>): void {
  const { rotation, ...others } = change;
  const given = { ...others, ...(rotation !== undefined && { textRotation: rotation }) };
  const usual: Readonly<Record<string, unknown>> = { ...GENERAL, textRotation: 0 };
  for (const [name, value] of Object.entries(given))
    setAttribute(target, name, value === usual[name] ? undefined : value);
}

function changedFont(base: XmlElement, change: Partial<FontStyle>): XmlElement {
  const font = copyOf(base);
  const put = (name: string, attributes: Record<string, string | number> | undefined): void => {
    for (const old of childrenNamed(font, name)) remove(old);
    if (attributes) insertInOrder(font, element(name, attributes), ORDER.font);
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

function changedBorder(base: XmlElement, change: NonNullable<StyleChange["borders"]>): XmlElement {
  const border = copyOf(base);
  for (const side of SIDES) {
    const line = change[side];
    if (line === undefined) {
      ensureChild(border, side, ORDER.border);
      continue;
    }
    for (const old of childrenNamed(border, side)) remove(old);
    const color = line && (line.color === undefined ? { auto: 1 } : { rgb: argb(line.color) });
    const made =
      line && color ? element(side, { style: line.style }, element("color", color)) : element(side);
    insertInOrder(border, made, ORDER.border);
  }
  return border;
}

/** `#RRGGBB` as the file has it, opaque. */
function argb(color: string): string {
  return `FF${color.slice(-6).toUpperCase()}`;
}
