import { homeProfile, type Margins } from "../../profile";
import type { Page } from "./blocks";

/** A4, millimetres. */
export const A4 = { short: 210, long: 297 };

/** Share of the page that the left side of a pair takes unless told otherwise. */
export const HALF = 0.5;

/** Text of a document unless told otherwise, points (guide: 13–14). */
export const TEXT_SIZE = 13;
/** Text of paragraphs, headings and signatures, points. */
export const BODY_SIZE = 14;
/** By how much the first line of a paragraph stands in, millimetres. */
export const FIRST_LINE = 10;
export const FONT = "Times New Roman";

type Form = Pick<Page, "orientation" | "margins">;

/** Margins of a page, millimetres: its own, else those of the organisation whose add-in this is. */
export function marginsOf({ margins = homeProfile.form.margins }: Pick<Page, "margins">): Margins {
  return margins;
}

/** What is left between the margins, millimetres. */
export function printableWidth(page: Form): number {
  const { left, right } = marginsOf(page);
  return (page.orientation === "Portrait" ? A4.short : A4.long) - left - right;
}

export function printableHeight(page: Form): number {
  const { top, bottom } = marginsOf(page);
  return (page.orientation === "Portrait" ? A4.long : A4.short) - top - bottom;
}

/** What the tables of a page have on its sheet, millimetres. */
export function sheetWidth(page: Form & Pick<Page, "width">): number {
  return page.width ?? printableWidth(page);
}

export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
