import { HostError } from "../../errors";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type BorderLine,
  type LineStyle,
  type Side,
  type Workbook,
} from "../../model";
import { cellArea } from "../../model/areas";
import type { KeptAreas } from "../../model/references/kept";
import { assertWord, HostObject, invalid } from "../object";
import { AreaObject } from "./area";
import { colorOf } from "./color";

/** The borders of an area, with the side of a cell that each is drawn on. */
const EDGES = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "bottom",
  InsideVertical: "right",
} as const satisfies Readonly<Record<string, Side>>;
type Edge = keyof typeof EDGES;

/** Lines of the file as Office.js tells them: style and weight. */
export const LINES: Readonly<Record<LineStyle, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
export const LINE_STYLES = ["None", ...new Set(Object.values(LINES).map(([style]) => style))];
export const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
export const NO_LINE = { style: "None", weight: "Thin", color: "#000000" };

export class RangeBorderCollectionObject extends AreaObject {
  override items(): HostObject[] {
    return (Object.keys(EDGES) as Edge[]).map((edge) => this.border(edge));
  }
  get Count(): number {
    return Object.keys(EDGES).length;
  }
  GetItem(edge: Edge): HostObject {
    if (String(edge).startsWith("Diagonal"))
      throw new HostError("NotImplemented", "The embedded workbook draws no diagonal borders.");
    if (!(edge in EDGES)) throw invalid(`${String(edge)} is no border.`);
    return this.border(edge);
  }
  GetItemAt(index: number): HostObject {
    const edge = (Object.keys(EDGES) as Edge[])[index];
    if (edge === undefined) throw invalid(`${index} is no border.`);
    return this.border(edge);
  }
  private border(edge: Edge): HostObject {
    return new RangeBorderObject(this.store, this.cells, edge);
  }
}

class RangeBorderObject extends AreaObject {
  static override readonly scalars = ["SideIndex", "Style", "Weight", "Color"];

  constructor(
    store: Workbook,
    cells: KeptAreas,
    readonly edge: Edge,
  ) {
    super(store, cells);
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string | null {
    return this.told(({ style }) => style);
  }
  set Style(style: string) {
    assertWord(style, LINE_STYLES);
    this.draw((line) =>
      style === "None" ? null : lineOf(style, line ? LINES[line.style][1] : "Thin", line),
    );
  }
  get Weight(): string | null {
    return this.told(({ weight }) => weight);
  }
  set Weight(weight: string) {
    assertWord(weight, LINE_WEIGHTS);
    this.draw((line) => lineOf(line ? LINES[line.style][0] : "Continuous", weight, line));
  }
  get Color(): string | null {
    return this.told(({ color }) => color);
  }
  set Color(color: string) {
    const wanted = colorOf(color);
    this.draw((line) => ({ style: "thin", ...line, color: wanted }));
  }

  /** What all cells along the edge have in common; null where they differ. */
  private told(of: (line: typeof NO_LINE) => string): string | null {
    const found = new Set<string>();
    this.along((row, column) => {
      const line = this.line(row, column);
      const [style, weight] = line ? LINES[line.style] : [NO_LINE.style, NO_LINE.weight];
      found.add(of({ style, weight, color: line?.color ?? NO_LINE.color }));
    });
    const [first, ...others] = found;
    if (first === undefined) return of(NO_LINE);
    return others.length > 0 ? null : first;
  }

  /** The line on this side of a cell: its own, or the one its neighbour has there. */
  private line(row: number, column: number): BorderLine | undefined {
    const side = EDGES[this.edge];
    const own = this.sheet.style(row, column).borders[side];
    if (own) return own;
    const next = neighbour(row, column, side);
    return next && this.sheet.style(next.row, next.column).borders[next.side];
  }

  private draw(change: (before: BorderLine | undefined) => BorderLine | null): void {
    const side = EDGES[this.edge];
    const cells: { readonly row: number; readonly column: number }[] = [];
    this.along((row, column) => cells.push({ row, column }));
    this.sheet.assertWritable(undefined, "formatCells");
    for (const { row, column } of cells) {
      const line = change(this.line(row, column));
      this.sheet.restyle(cellArea(row, column), { borders: { [side]: line } });
      // The neighbour's line on the same edge would win or stay behind.
      const next = neighbour(row, column, side);
      if (next && this.sheet.style(next.row, next.column).borders[next.side])
        this.sheet.restyle(cellArea(next.row, next.column), { borders: { [next.side]: line } });
    }
    this.changed();
  }

  /** The cells whose side the border is: the rim for outer ones, all but the last row or column for inner ones. */
  private along(visit: (row: number, column: number) => void): void {
    for (const area of this.cells.areas) this.alongOne(this.bounded(area), visit);
  }

  private alongOne({ top, left, bottom, right }: Area, visit: (row: number, column: number) => void): void {
    const rows = { EdgeTop: [top, top], EdgeBottom: [bottom, bottom], InsideHorizontal: [top, bottom - 1] };
    const columns = { EdgeLeft: [left, left], EdgeRight: [right, right], InsideVertical: [left, right - 1] };
    const [firstRow = top, lastRow = bottom] =
      this.edge in rows ? rows[this.edge as keyof typeof rows] : [top, bottom];
    const [first = left, last = right] =
      this.edge in columns ? columns[this.edge as keyof typeof columns] : [left, right];
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = first; column <= last; column++) visit(row, column);
  }

  /** Whole columns and rows are cut to the used cells: nobody draws a line for a million rows. */
  private bounded(area: Area): Area {
    const used = this.sheet.usedArea(false) ?? cellArea(0, 0);
    return {
      ...area,
      bottom: area.bottom === MAX_ROWS - 1 ? Math.max(used.bottom, area.top) : area.bottom,
      right: area.right === MAX_COLUMNS - 1 ? Math.max(used.right, area.left) : area.right,
    };
  }
}

/** The cell beyond a side, and the side of it that is the same edge. */
function neighbour(
  row: number,
  column: number,
  side: Side,
): { readonly row: number; readonly column: number; readonly side: Side } | undefined {
  const beyond = {
    top: { row: row - 1, column, side: "bottom" },
    bottom: { row: row + 1, column, side: "top" },
    left: { row, column: column - 1, side: "right" },
    right: { row, column: column + 1, side: "left" },
    diagonal: undefined,
  } as const;
  const next = beyond[side];
  return next && next.row >= 0 && next.column >= 0 ? next : undefined;
}

/** The line of the file for a style and weight; weights that a style does not have are the nearest. */
export function lineOf(style: string, weight: string, before: BorderLine | undefined): BorderLine {
  const ofStyle = (Object.entries(LINES) as [LineStyle, readonly [string, string]][]).filter(
    ([, [known]]) => known === style,
  );
  const [line = "thin"] = ofStyle.find(([, [, known]]) => known === weight) ?? ofStyle[0] ?? [];
  return { ...before, style: line };
}
