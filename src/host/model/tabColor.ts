import { childNamed, childrenNamed, element, insertInOrder, remove } from "../package";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const PROPERTIES = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Colour of a sheet's tab, `#RRGGBB`; undefined where it has none. */
export function tabColorOf({ styles }: Pick<Workbook, "styles">, sheet: Sheet): string | undefined {
  const properties = sheet.child("sheetPr");
  return styles.colorOf(properties && childNamed(properties, "tabColor"));
}

/** @param rgb `FFRRGGBB`; undefined takes the colour away */
export function setTabColor(sheet: Sheet, rgb: string | undefined): void {
  const properties = sheet.editChild("sheetPr");
  for (const old of childrenNamed(properties, "tabColor")) remove(old);
  if (rgb !== undefined) insertInOrder(properties, element("tabColor", { rgb }), PROPERTIES);
}
