import type { Look, PageChart } from "../page/blocks";
import type { GridSpan } from "./grid";

/** A text that lies over some columns of the grid. */
export interface Placed extends GridSpan {
  readonly text: string;
  readonly look: Look;
}

export interface ArrangedRow {
  readonly cells: readonly Placed[];
  /** Points. */
  readonly height: number;
  /** What it can do with less, points, where that saves a page. */
  readonly spare?: number;
  /** In a table: with lines around its cells; the heading row of the only table is repeated on every page. */
  readonly table?: "heading" | "body";
  /** The office's remarks stand here. */
  readonly remarks?: boolean;
  /** Stays on the page of the next row. */
  readonly keepWithNext?: boolean;
  /** Parted from the next row first, where one page cannot hold all that keeps together. */
  readonly givesWay?: boolean;
  /** A chart lies over this row and the next ones that have none; its numbers stand beside them, heading first. */
  readonly chart?: { readonly chart: PageChart; readonly rows: number };
  /** What a chart is drawn from, right of the page: name and value. */
  readonly data?: readonly [string, string | number];
}

/** A page as rows over one grid of columns: tables of different columns share a sheet by merged cells. */
export interface Arranged {
  /** Points, left to right. */
  readonly widths: readonly number[];
  readonly rows: readonly ArrangedRow[];
  /** Rows before which a new page begins. */
  readonly breaks: readonly number[];
  /** The row that Excel repeats on every page. */
  readonly repeated?: number;
}
