import { printableWidth, type Look, type Page } from "./page";

/** Share of the page that a letterhead and a signature leave to their left side. */
const LEFT_SIDE = 0.45;
/** Edges of columns nearer than this, millimetres, are one edge. */
const SAME_EDGE = 1.5;

/** A text that lies over some columns of the grid. */
export interface Placed {
  /** First column of the grid, and how many. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly look: Look;
}

export interface ArrangedRow {
  readonly cells: readonly Placed[];
  /** In a table: with lines around its cells; the heading row of the first table is repeated on every page. */
  readonly table?: "heading" | "body";
  /** The office's own words stand here, below the row with this label. */
  readonly own?: string;
}

/** A page as rows over one grid of columns: tables of different columns share a sheet by merged cells. */
export interface Arranged {
  /** Millimetres, left to right. */
  readonly widths: readonly number[];
  readonly rows: readonly ArrangedRow[];
}

/** Lays the blocks of a page over the coarsest grid that has an edge wherever one of them needs it. */
export function arrange({ blocks, orientation }: Page): Arranged {
  const whole = printableWidth(orientation);
  const edges = [0, whole];
  const edge = (at: number): number => {
    const near = edges.findIndex((known) => Math.abs(known - at) < SAME_EDGE);
    if (near >= 0) return edges[near];
    edges.push(at);
    return at;
  };
  const spans = blocks.map((block): number[] => {
    if (block.kind === "pair") return [0, edge(whole * LEFT_SIDE), whole];
    if (block.kind !== "table") return [0, whole];
    const total = block.columns.reduce((sum, { width }) => sum + width, 0);
    let at = 0;
    return [0, ...block.columns.map(({ width }, index) => (index === block.columns.length - 1 ? whole : edge((at += (width / total) * whole))))];
  });
  edges.sort((a, b) => a - b);
  const place = (own: readonly number[], index: number, text: string, look: Look): Placed => {
    const column = edges.indexOf(own[index]);
    return { column, span: edges.indexOf(own[index + 1]) - column, text, look };
  };
  const rows = blocks.flatMap((block, index): ArrangedRow[] => {
    const own = spans[index];
    const wide = (text: string, look: Look = {}): Placed[] => [{ column: 0, span: edges.length - 1, text, look }];
    switch (block.kind) {
      case "pair":
        return [{ cells: [block.left, block.right].map(({ text, look = {} }, at) => place(own, at, text, { align: "Center", ...look })) }];
      case "text":
        return [{ cells: wide(block.text, block.look) }];
      case "own":
        return [{ cells: wide(block.label, { bold: true }) }, { cells: wide(block.hint, { italic: true, align: "Justify" }), own: block.label }];
      case "table":
        return [
          { cells: block.columns.map(({ header }, at) => place(own, at, header, { bold: true, align: "Center" })), table: "heading" },
          ...block.lines.map((line): ArrangedRow => ({
            table: "body",
            cells:
              "cells" in line
                ? line.cells.map((text, at) => place(own, at, text, { bold: line.bold ?? false, align: block.columns[at].align ?? "Left" }))
                : wide(line.text, { bold: line.bold ?? false }),
          })),
        ];
    }
  });
  return { widths: edges.slice(1).map((right, at) => right - edges[at]), rows };
}

/** What the sheet holds afterwards, cell by cell. */
export function cellsOf({ widths, rows }: Arranged): string[][] {
  return rows.map(({ cells }) => {
    const line = widths.map(() => "");
    for (const { column, text } of cells) line[column] = text;
    return line;
  });
}
