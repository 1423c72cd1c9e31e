import { childNamed, element, type XmlElement } from "../../package";
import type { Palette } from "./colors";
import type { FillChange, FillPattern, FillStyle } from "./style";

/** The attributes of a colour in the file. */
type Ink = Readonly<Record<string, string>>;

/** What a pattern of the file has: its lines and dots are the foreground, unless it is all of one colour. */
interface Inks {
  readonly pattern: FillPattern;
  readonly background?: Ink | undefined;
  readonly lines?: Ink | undefined;
}

/** How an entry of `fills` looks. */
export function fillStyle(fill: XmlElement | undefined, palette: Palette): FillStyle {
  const { pattern, background, lines } = inksOf(fill);
  return {
    pattern,
    color: palette.colorSaid(background),
    tint: Number(background?.tint ?? 0),
    patternColor: palette.colorSaid(lines),
    patternTint: Number(lines?.tint ?? 0),
  };
}

/** An entry that differs from another in this; a colour alone fills a cell without any fill. */
export function changedFill(base: XmlElement | undefined, change: FillChange): XmlElement {
  const old = inksOf(base);
  const isBlank = old.pattern === "none" || isGradient(old.pattern);
  const pattern = change.pattern ?? (isBlank ? "solid" : old.pattern);
  if (change.color === null || pattern === "none")
    return element("fill", {}, element("patternFill", { patternType: "none" }));
  const background = inked(change.color, old.background);
  const lines = inked(change.patternColor, old.lines);
  const [front, back] = pattern === "solid" ? [background ?? WINDOW, lines ?? TEXT] : [lines, background];
  const inks = [front && element("fgColor", front), back && element("bgColor", back)].filter(
    (ink) => ink !== undefined,
  );
  return element("fill", {}, element("patternFill", { patternType: pattern }, ...inks));
}

export function isGradient(pattern: FillPattern): boolean {
  return pattern === "linear" || pattern === "path";
}

/** The colours of windows and of texts in them, as files number them. */
const WINDOW: Ink = { indexed: "65" };
const TEXT: Ink = { indexed: "64" };

function inksOf(fill: XmlElement | undefined): Inks {
  const gradient = fill && childNamed(fill, "gradientFill");
  if (gradient) return { pattern: gradient.attributes.type === "path" ? "path" : "linear" };
  const found = fill && childNamed(fill, "patternFill");
  const pattern = (found?.attributes.patternType ?? "none") as FillPattern;
  const [front, back] = ["fgColor", "bgColor"].map((name) => found && childNamed(found, name)?.attributes);
  return pattern === "solid"
    ? { pattern, background: front, lines: back }
    : { pattern, background: back, lines: front };
}

function inked(color: string | undefined, old: Ink | undefined): Ink | undefined {
  return color === undefined ? old : { rgb: `FF${color.slice(1)}` };
}
