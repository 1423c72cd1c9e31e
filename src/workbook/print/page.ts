/** A column of a printed table; widths are shares of the page, in millimetres of A4. */
export interface PageColumn {
  readonly header: string;
  readonly width: number;
  readonly align?: "Left" | "Center" | "Right";
}

/** A line of a printed table: cells, or one text over the whole width. */
export type PageLine = { readonly cells: readonly string[]; readonly bold?: boolean } | { readonly text: string; readonly bold?: boolean };

/** How a text looks. */
export interface Look {
  /** Points; 13 unless told otherwise. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: "Left" | "Center" | "Right" | "Justify";
}

/** A part of a document, from top to bottom. */
export type Block =
  /** Two columns side by side: letterhead, signatures. A blank text leaves room. */
  | { readonly kind: "pair"; readonly left: { readonly text: string; readonly look?: Look }; readonly right: { readonly text: string; readonly look?: Look } }
  | { readonly kind: "text"; readonly text: string; readonly look?: Look }
  | { readonly kind: "table"; readonly columns: readonly PageColumn[]; readonly lines: readonly PageLine[] }
  /** A place for the office's own words below `label`; a later run keeps what stands there. */
  | { readonly kind: "own"; readonly label: string; readonly hint: string };

/** A document sheet as it is to be printed: what it says, not yet where. */
export interface Page {
  readonly sheet: string;
  readonly orientation: "Portrait" | "Landscape";
  readonly blocks: readonly Block[];
}

/** A4, and the margins of guide 29-HD/TWĐTN-VP, millimetres. */
export const A4 = { short: 210, long: 297 };
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 20 };

/** What is left between the margins, millimetres. */
export function printableWidth(orientation: Page["orientation"]): number {
  return (orientation === "Portrait" ? A4.short : A4.long) - MARGINS.left - MARGINS.right;
}
