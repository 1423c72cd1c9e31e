import { childNamed, findElement, type XmlElement } from "../../package";

/** Fonts of the Office theme of 2013, which workbooks without a theme of their own have. */
const OFFICE: Readonly<Record<string, string>> = { major: "Calibri Light", minor: "Calibri" };

/** The name of a font of a theme. @param scheme `major` (headings) or `minor` (texts) */
export function themeFont(theme: XmlElement | undefined, scheme: string): string {
  const fonts = theme && findElement(theme, `a:${scheme}Font`);
  const latin = fonts && childNamed(fonts, "a:latin");
  return latin?.attributes.typeface ?? OFFICE[scheme] ?? "Calibri";
}
