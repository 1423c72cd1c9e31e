import { element, serializeElement, type OfficePackage, type XmlElement } from "../package";
import { DRAWING_NAMESPACE } from "./charts/schema";

export const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";
/** Colours of Office since 2013, by their names in a theme. */
const COLORS = {
  dk1: "000000",
  lt1: "FFFFFF",
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

/**
 * Gives a workbook that has no theme the one Excel takes for granted: what a chart leaves to Excel is drawn in the theme's
 * colours, and other programs draw nothing where there is none.
 * @param workbookPath of the workbook part
 */
export function ensureTheme(file: OfficePackage, workbookPath: string): void {
  if (file.relations(workbookPath).some(({ kind }) => kind === "theme")) return;
  const path = file.freePath("xl/theme/theme#.xml");
  file.add(path, THEME_TYPE, officeTheme());
  file.relate(workbookPath, "theme", path);
}

/** The part of Office's own theme: its colours and fonts. */
export function officeTheme(): string {
  return serializeElement(themeElement());
}

function themeElement(): XmlElement {
  const colors = Object.entries(COLORS).map(([name, val]) =>
    element(`a:${name}`, {}, element("a:srgbClr", { val })),
  );
  return element(
    "a:theme",
    { "xmlns:a": DRAWING_NAMESPACE, name: "Office" },
    element(
      "a:themeElements",
      {},
      element("a:clrScheme", { name: "Office" }, ...colors),
      element("a:fontScheme", { name: "Office" }, fonts("major", "Calibri Light"), fonts("minor", "Calibri")),
      element(
        "a:fmtScheme",
        { name: "Office" },
        element("a:fillStyleLst", {}, fill(), fill(), fill()),
        element("a:lnStyleLst", {}, line(6350), line(12_700), line(19_050)),
        element("a:effectStyleLst", {}, effect(), effect(), effect()),
        element("a:bgFillStyleLst", {}, fill(), fill(), fill()),
      ),
    ),
  );
}

function fonts(kind: "major" | "minor", latin: string): XmlElement {
  return element(
    `a:${kind}Font`,
    {},
    element("a:latin", { typeface: latin }),
    element("a:ea", { typeface: "" }),
    element("a:cs", { typeface: "" }),
  );
}

/** The colour of what is drawn. */
function fill(): XmlElement {
  return element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
}

function line(w: number): XmlElement {
  return element("a:ln", { w }, fill(), element("a:prstDash", { val: "solid" }));
}

function effect(): XmlElement {
  return element("a:effectStyle", {}, element("a:effectLst"));
}
