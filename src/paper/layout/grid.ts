import { HALF, points } from "../page/a4";
import type { Block } from "../page/blocks";

/** Edges of columns nearer than this, millimetres, are one edge. */
export const SAME_EDGE = 1;
/**
 * Share of the page that the columns take: a little less than all, because programs round each to whole pixels or characters of their own body font, and a page that is printed at 100 % must not lose its last column for that.
 */
export const GRID_SHARE = 0.945;

/** Columns of a sheet, some of them together. */
export interface GridSpan {
  /** First column of the grid, and how many. */
  readonly column: number;
  readonly span: number;
}

/** The columns of a sheet that all blocks of a page share. */
export interface Grid {
  /** Points. */
  readonly widths: readonly number[];
  /** For each block where its own columns lie. */
  readonly spans: ReadonlyMap<Block, readonly GridSpan[]>;
}

/** The coarsest grid that has an edge wherever a block needs one. @param whole width between the margins, millimetres */
export function gridOf(blocks: readonly Block[], whole: number): Grid {
  const edges = [0, whole];
  const edge = (at: number): number => {
    const near = edges.find((known) => Math.abs(known - at) < SAME_EDGE);
    if (near === undefined) edges.push(at);
    return near ?? at;
  };
  const ends = new Map(blocks.map((block) => [block, endsOf(block, whole).map(edge)]));
  edges.sort((a, b) => a - b);
  return {
    widths: gaps(edges).map((width) => points(width) * GRID_SHARE),
    spans: new Map(
      [...ends].map(([block, blockEnds]) => {
        const places = blockEnds.map((end) => edges.indexOf(end));
        return [
          block,
          places.map((end, at): GridSpan => {
            const column = at === 0 ? 0 : (places[at - 1] ?? 0);
            return { column, span: end - column };
          }),
        ];
      }),
    ),
  };
}

/** Where the columns of a block end, millimetres from the left margin. */
function endsOf(block: Block, whole: number): number[] {
  if (block.kind === "pair") return [whole * (block.leftShare ?? HALF), whole];
  if (block.kind !== "table") return [whole];
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  let end = 0;
  return block.columns.map(({ width }, at) => {
    end += (width / total) * whole;
    return at === block.columns.length - 1 ? whole : end;
  });
}

/** From each edge to the next. */
function gaps(edges: readonly number[]): number[] {
  let former = 0;
  return edges.slice(1).map((edge) => {
    const width = edge - former;
    former = edge;
    return width;
  });
}

/** Width of some columns together, points. */
export function widthOf({ widths }: Pick<Grid, "widths">, { column, span }: GridSpan): number {
  return widths.slice(column, column + span).reduce((total, width) => total + width, 0);
}
