/** A column of a printed table; widths are shares of the page, in millimetres of A4. */
export interface PageColumn {
  readonly header: string;
  readonly width: number;
  readonly align?: "Left" | "Center";
}

/** A line of a printed table: cells, or one text over the whole width. */
export type PageLine = { readonly cells: readonly string[] } | { readonly text: string; readonly bold?: boolean };

/** A document sheet as it is to be printed: what it says, not yet where. */
export interface Page {
  readonly sheet: string;
  readonly orientation: "Portrait" | "Landscape";
  readonly title: string;
  /** "(Kèm theo …)" */
  readonly basis: string;
  readonly columns: readonly PageColumn[];
  readonly lines: readonly PageLine[];
  /** Below the table, in italics. */
  readonly notes: readonly string[];
}

/** A4, and the margins of guide 29-HD/TWĐTN-VP, millimetres. */
export const A4 = { short: 210, long: 297 };
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 20 };

/** What is left between the margins, millimetres. */
export function printableWidth(orientation: Page["orientation"]): number {
  return (orientation === "Portrait" ? A4.short : A4.long) - MARGINS.left - MARGINS.right;
}
