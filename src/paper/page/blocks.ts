import type { Margins } from "../../profile";
import type { Paper } from "../register/paper";

/** A column of a printed table; widths are shares of the page, in millimetres of A4. */
export interface PageColumn {
  readonly header: string;
  readonly width: number;
  /** Millimetres that it needs at least, even where its words are short. */
  readonly least?: number;
  readonly align?: "Left" | "Center" | "Right";
}

/** A line of a printed table: cells, or one text over the whole width. */
export type PageLine =
  | { readonly cells: readonly string[]; readonly bold?: boolean }
  | { readonly text: string; readonly bold?: boolean };

/** How a text looks. */
export interface Look {
  /** Points; 13 unless told otherwise. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: "Left" | "Center" | "Right" | "Justify";
  /** The first line of a paragraph stands in, by 1 cm. */
  readonly firstLine?: boolean;
  /** Stands off the lines around its cell. */
  readonly inset?: boolean;
}

/** A text with its look. */
export interface Dressed {
  readonly text: string;
  readonly look?: Look;
}

/** Bars of a chart with the numbers behind them. */
export interface PageChart {
  readonly title: string;
  readonly categories: readonly string[];
  /** Name of the values, for the small table behind the chart. */
  readonly series: string;
  readonly values: readonly number[];
  /** What the values are counted in, as the axis says it: "điểm". */
  readonly unit: string;
  /** They count things: the axis knows no halves. */
  readonly whole?: boolean;
}

/** A part of a document, from top to bottom. */
export type Block = (
  | {
      /** Two columns side by side: letterhead, signatures. A blank text leaves room. */
      readonly kind: "pair";
      readonly left: Dressed;
      /** Share of the page that the left side takes, 0–1; half unless told otherwise. */
      readonly leftShare?: number;
      /** Stands with the pairs around it that say so too: they share the width so that they take the fewest lines. */
      readonly sharing?: true;
      readonly right: Dressed;
    }
  | {
      readonly kind: "text";
      readonly text: string;
      readonly look?: Look;
      /** What it is in the outline of the document; absent = a paragraph. */
      readonly role?: "title" | "heading";
    }
  | {
      readonly kind: "table";
      readonly columns: readonly PageColumn[];
      readonly lines: readonly PageLine[];
      /** Points; as the text unless told otherwise. */
      readonly size?: number;
      /** So many columns on the left stand again in each part where the table is too wide for the page. */
      readonly repeats?: number;
    }
  | { readonly kind: "chart"; readonly chart: PageChart }
  /** A place for the office's remarks below `label`; a later run keeps what stands there (`words`, a paragraph each). */
  | {
      readonly kind: "remarks";
      readonly label: string;
      readonly hint: string;
      readonly words?: readonly string[];
    }
) & {
  /** Head or end of a paper: who issues and signs it, not what it says. */
  readonly isForm?: true;
  /** Stays on the page of what follows: headings, the parts of a signature. */
  readonly keepWithNext?: boolean;
  /** Parted from what follows first, where one page cannot hold all that keeps together. */
  readonly givesWay?: boolean;
  /** A signature begins here: it is never alone on a page, words of the body stand above it. */
  readonly signature?: boolean;
};

/** A document sheet as it is to be printed: what it says, not yet where. */
export interface Page {
  readonly sheet: string;
  readonly orientation: "Portrait" | "Landscape";
  /** Millimetres; absent = those of the organisation whose add-in this is. */
  readonly margins?: Margins;
  /** Millimetres that its tables have; absent = what is left between the margins. For rows that no paper holds: those of a mail merge. */
  readonly width?: number;
  readonly blocks: readonly Block[];
  /** With letterhead and signature: of the office alone, or of two bodies. */
  readonly signed?: "alone" | "joint";
  /** What the register says of the paper that the page is, or belongs to. */
  readonly paper?: Paper;
  /** The paper that an annex goes with: once that is signed, the annex is as well. */
  readonly goesWith?: Paper;
}

/** A block of one kind. */
export type BlockOf<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;
