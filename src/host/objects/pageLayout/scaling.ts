import { childNamed, ensureChild, flagOf, setAttribute } from "../../package";
import type { Sheet } from "../../model";

const PROPERTIES = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Whether a sheet is printed on so and so many pages, whatever scale that takes. Excel then ignores breaks set by hand. */
export function isFitted(sheet: Sheet): boolean {
  const properties = sheet.child("sheetPr");
  return flagOf(properties && childNamed(properties, "pageSetUpPr"), "fitToPage");
}

export function setFitted(sheet: Sheet, fitted: boolean): void {
  if (isFitted(sheet) === fitted) return;
  const own = ensureChild(sheet.editChild("sheetPr"), "pageSetUpPr", PROPERTIES);
  setAttribute(own, "fitToPage", fitted ? true : undefined);
}
