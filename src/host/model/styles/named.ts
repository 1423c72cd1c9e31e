import { HostError } from "../../errors";
import {
  append,
  childNamed,
  childrenNamed,
  copyOf,
  element,
  elementsOf,
  ensureChild,
  flagOf,
  numberOf,
  remove,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../../package";
import { STYLES_ORDER } from "../order";
import { BUILT_IN_STYLES, builtInBorder, builtInFill, builtInFont, type BuiltInStyle } from "./builtIn";
import { follow, PARTS, unsaid, type StylePart } from "./styleParts";

/** The elements that a style stands for. */
export interface StyleLook {
  readonly xf: XmlElement | undefined;
  readonly font: XmlElement | undefined;
  readonly fill: XmlElement | undefined;
  readonly border: XmlElement | undefined;
}

/** Styles that have a name, over the styles part: `cellStyles` and the formats that they stand for. */
export class NamedStyles {
  constructor(
    private readonly part: XmlPart,
    /** The number of an entry of a list of the part, added when it is new. */
    private readonly entry: (list: string, wanted: XmlElement) => number,
    /** Forgets what was derived from the part. */
    private readonly changed: () => void,
  ) {}

  /** Names of the styles of the file, and of those that every workbook has. */
  names(): string[] {
    const own = this.styles().map(({ attributes }) => attributes.name ?? "");
    const known = new Set(own.map((name) => name.toLowerCase()));
    return [
      ...own,
      ...BUILT_IN_STYLES.map(({ name }) => name).filter((name) => !known.has(name.toLowerCase())),
    ];
  }

  /** The name that a style goes by, from its name or the word of Office.js; undefined for one that is not there. */
  find(nameOrWord: string): string | undefined {
    const folded = nameOrWord.toLowerCase();
    const word = BUILT_IN_STYLES.find((style) => style.word.toLowerCase() === folded)?.name;
    return this.names().find((name) => name.toLowerCase() === folded) ?? word;
  }

  /** The word of Office.js for a built-in style, the name of any other. */
  wordOf(name: string): string {
    return builtIn(name)?.word ?? name;
  }

  isBuiltIn(name: string): boolean {
    return builtIn(name) !== undefined;
  }

  /** The name of the style that a cell's format is based on. */
  nameOf(format: number): string {
    const xf = this.list("cellXfs")[format];
    const base = numberOf(xf, "xfId") ?? 0;
    const style = this.styles().find(({ attributes }) => Number(attributes.xfId) === base);
    return style?.attributes.name ?? "Normal";
  }

  /** The number of the format of a cell that has nothing but this style. @param format that the cell has now */
  apply(format: number, name: string): number {
    const base = this.baseOf(name);
    const source = this.list("cellStyleXfs")[base];
    const before = this.list("cellXfs")[format];
    const made = before ? copyOf(before) : element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    setAttribute(made, "xfId", base);
    for (const [apply, what] of Object.entries(PARTS)) {
      // What a style does not say stays as the cell has it.
      if (!flagOf(source, apply, true)) continue;
      delete made.attributes[apply];
      if (what === "alignment" || what === "protection") {
        for (const old of childrenNamed(made, what)) remove(old);
        const own = source && childNamed(source, what);
        if (own) append(made, copyOf(own));
      } else setAttribute(made, what, numberOf(source, what) ?? 0);
    }
    return this.entry("cellXfs", made);
  }

  /** What a style stands for, for looking: nothing is written for a built-in one that the file does not name. */
  look(name: string): StyleLook {
    const style = this.style(name);
    const own = builtIn(name);
    const xf = style && this.list("cellStyleXfs")[numberOf(style, "xfId") ?? 0];
    const normal = this.list("cellStyleXfs")[0];
    const listed = (from: XmlElement | undefined): StyleLook => ({
      xf: from,
      font: this.list("fonts")[numberOf(from, "fontId") ?? 0],
      fill: this.list("fills")[numberOf(from, "fillId") ?? 0],
      border: this.list("borders")[numberOf(from, "borderId") ?? 0],
    });
    if (xf || !own) return listed(xf);
    const usual = listed(normal);
    const made = element("xf", { numFmtId: own.numberFormat ?? 0 });
    for (const apply of unsaid(own)) setAttribute(made, apply, false);
    return {
      xf: made,
      font: builtInFont(own, usual.font ?? element("font")) ?? usual.font,
      fill: builtInFill(own) ?? usual.fill,
      border: builtInBorder(own) ?? usual.border,
    };
  }

  includes(name: string, part: StylePart): boolean {
    return flagOf(this.look(name).xf, part, true);
  }

  setIncludes(name: string, part: StylePart, isIncluded: boolean): void {
    const base = this.baseOf(name);
    this.part.edit();
    const xf = this.list("cellStyleXfs")[base];
    if (xf) setAttribute(xf, part, isIncluded ? undefined : false);
    this.changed();
  }

  /** Changes what a style stands for; cells that have it, and nothing else there of their own, change with it. */
  change(name: string, change: (xf: XmlElement) => XmlElement): void {
    const base = this.baseOf(name);
    this.part.edit();
    const before = this.list("cellStyleXfs")[base];
    if (!before) return;
    const after = change(copyOf(before));
    for (const xf of this.list("cellXfs"))
      if ((numberOf(xf, "xfId") ?? 0) === base) follow(xf, before, after);
    before.attributes = { ...after.attributes };
    before.children = after.children;
    for (const child of before.children) child.parent = before;
    this.changed();
  }

  /** @throws HostError InvalidArgument, ItemAlreadyExists */
  add(name: string): void {
    if (name.trim() === "" || name.length > 255)
      throw new HostError("InvalidArgument", `"${name}" cannot name a style.`);
    if (this.find(name) !== undefined)
      throw new HostError("ItemAlreadyExists", `The style "${name}" exists already.`);
    this.put(name, this.built(undefined), {});
  }

  /** Cells that have the style become Normal. @throws HostError InvalidOperation for the style of all others */
  delete(name: string): void {
    if (builtIn(name)?.id === 0)
      throw new HostError("InvalidOperation", 'The style "Normal" cannot be deleted.');
    const style = this.style(name);
    if (!style) return;
    this.part.edit();
    const base = numberOf(style, "xfId") ?? 0;
    const normal = this.list("cellStyleXfs")[0];
    const gone = this.list("cellStyleXfs")[base];
    for (const xf of this.list("cellXfs"))
      if ((numberOf(xf, "xfId") ?? 0) === base) {
        if (normal && gone) follow(xf, gone, normal);
        setAttribute(xf, "xfId", 0);
      }
    const list = childNamed(this.part.root, "cellStyles");
    remove(style);
    if (list) setAttribute(list, "count", elementsOf(list).length);
    this.changed();
  }

  /** Number of the format of a style, which the file gets when it has none yet. */
  private baseOf(name: string): number {
    const style = this.style(name);
    if (style) return numberOf(style, "xfId") ?? 0;
    const own = builtIn(name);
    if (!own) throw new HostError("ItemNotFound", `There is no style "${name}".`);
    return this.put(own.name, this.built(own), { builtinId: own.id });
  }

  /** Adds a style. @param xf its format @returns the number of that */
  put(name: string, xf: XmlElement, attributes: Readonly<Record<string, string | number>>): number {
    const root = this.part.edit();
    const formats = ensureChild(root, "cellStyleXfs", STYLES_ORDER);
    const xfId = elementsOf(formats).length;
    append(formats, xf);
    setAttribute(formats, "count", xfId + 1);
    const list = ensureChild(root, "cellStyles", STYLES_ORDER);
    append(list, element("cellStyle", { name, xfId, ...attributes }));
    setAttribute(list, "count", elementsOf(list).length);
    this.changed();
    return xfId;
  }

  /** The format of a built-in style, or of a new one: as Normal, and more. */
  private built(style: BuiltInStyle | undefined): XmlElement {
    const normal = this.list("cellStyleXfs")[0];
    const xf = normal ? copyOf(normal) : element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    if (!style) return xf;
    const usual = this.list("fonts")[numberOf(xf, "fontId") ?? 0] ?? element("font");
    const [font, fill, border] = [builtInFont(style, usual), builtInFill(style), builtInBorder(style)];
    if (style.numberFormat !== undefined) setAttribute(xf, "numFmtId", style.numberFormat);
    if (font) setAttribute(xf, "fontId", this.entry("fonts", font));
    if (fill) setAttribute(xf, "fillId", this.entry("fills", fill));
    if (border) setAttribute(xf, "borderId", this.entry("borders", border));
    for (const apply of unsaid(style)) setAttribute(xf, apply, false);
    return xf;
  }

  /** The entry of a style in the file. */
  style(name: string): XmlElement | undefined {
    const folded = name.toLowerCase();
    return this.styles().find(({ attributes }) => attributes.name?.toLowerCase() === folded);
  }

  private styles(): XmlElement[] {
    return this.list("cellStyles");
  }

  private list(name: string): XmlElement[] {
    const list = childNamed(this.part.root, name);
    return list ? elementsOf(list) : [];
  }
}

function builtIn(name: string): BuiltInStyle | undefined {
  const folded = name.toLowerCase();
  return BUILT_IN_STYLES.find((style) => style.name.toLowerCase() === folded);
}
