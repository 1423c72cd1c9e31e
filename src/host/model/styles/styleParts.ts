import { append, childNamed, copyOf, numberOf, remove, setAttribute, type XmlElement } from "../../package";
import type { BuiltInStyle } from "./builtIn";

/** What of a cell a style may say: attributes of `xf` by the attribute that says whether it does. */
export const PARTS = {
  applyNumberFormat: "numFmtId",
  applyFont: "fontId",
  applyFill: "fillId",
  applyBorder: "borderId",
  applyAlignment: "alignment",
  applyProtection: "protection",
} as const;
export type StylePart = keyof typeof PARTS;
const STYLE_PARTS: readonly StylePart[] = [
  "applyNumberFormat",
  "applyFont",
  "applyFill",
  "applyBorder",
  "applyAlignment",
  "applyProtection",
];

/** What a built-in style says nothing of. */
export function unsaid({ id, numberFormat, font, fill, borders }: BuiltInStyle): StylePart[] {
  if (id === 0) return [];
  const said: Readonly<Partial<Record<StylePart, unknown>>> = {
    applyNumberFormat: numberFormat,
    applyFont: font,
    applyFill: fill,
    applyBorder: borders,
  };
  return STYLE_PARTS.filter((part) => said[part] === undefined);
}

/** A cell's format goes with its style wherever it said the same as the style before. */
export function follow(xf: XmlElement, before: XmlElement, after: XmlElement): void {
  for (const what of Object.values(PARTS)) {
    if (what === "alignment" || what === "protection") {
      const own = childNamed(xf, what);
      const old = childNamed(before, what);
      if (JSON.stringify(own?.attributes ?? {}) !== JSON.stringify(old?.attributes ?? {})) continue;
      if (own) remove(own);
      const wanted = childNamed(after, what);
      if (wanted) append(xf, copyOf(wanted));
    } else if ((numberOf(xf, what) ?? 0) === (numberOf(before, what) ?? 0))
      setAttribute(xf, what, numberOf(after, what) ?? 0);
  }
}
