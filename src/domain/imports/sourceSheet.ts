import { fold } from "../../text";
import { isBlankCell, shownText } from "./cells";
import { addressOf, type Grid, type GridArea, type GridCell } from "./grid";

/** What a column of a source was taken for. */
export interface FoundColumn {
  /** A field of the kind; `points` of a matrix whose stage nobody has said. */
  readonly field: string;
  /** Whether its header told it, what stands in it, or a person. */
  readonly by: "header" | "content" | "said";
  /** Whose points a column of a matrix holds: a unit, or a leaf. */
  readonly of?: string;
}

/** How a sheet was read: for whoever shows it to a person. */
export interface FoundColumns {
  /** Rows of the header, 0-based; -1 where there is none. */
  readonly top: number;
  readonly bottom: number;
  /** By 0-based column. */
  readonly columns: ReadonlyMap<number, FoundColumn>;
}

/** A grid in which each cell of a merged area shows what the area shows. */
export class SourceSheet {
  readonly height: number;
  readonly width: number;
  /** How it was read last. */
  found: FoundColumns | undefined;
  private readonly areas = new Map<number, GridArea[]>();

  constructor(readonly grid: Grid) {
    const { cells, merged } = grid;
    this.height = cells.length;
    this.width = cells.reduce((most, row) => Math.max(most, row.length), 0);
    for (const area of merged)
      for (let row = area.top; row <= Math.min(area.bottom, this.height - 1); row++)
        this.areas.set(row, [...(this.areas.get(row) ?? []), area]);
  }

  /** What stands in a cell, or in the merged area that it belongs to. */
  cell(row: number, column: number): GridCell {
    const area = this.areaOf(row, column);
    return this.grid.cells[area?.top ?? row]?.[area?.left ?? column] ?? "";
  }

  /** The merged area of a cell; undefined for a cell of its own. */
  areaOf(row: number, column: number): GridArea | undefined {
    return this.areas.get(row)?.find(({ left, right }) => left <= column && column <= right);
  }

  text(row: number, column: number): string {
    return shownText(this.cell(row, column));
  }

  isBlank(row: number, column: number): boolean {
    return isBlankCell(this.cell(row, column));
  }

  /** Whether nothing stands in a row. */
  isBlankRow(row: number): boolean {
    return (this.grid.cells[row] ?? []).every(isBlankCell) && !this.areas.has(row);
  }

  /** The different texts of a row from left to right, each merged area once. */
  textsOf(row: number): string[] {
    return (this.grid.cells[row] ?? []).map(shownText).filter((text) => text !== "");
  }

  /** The texts of all rows before one: titles, letterheads, who sends it. */
  textsAbove(row: number): string[] {
    return Array.from({ length: Math.max(0, row) }, (_, at) => this.textsOf(at)).flat();
  }

  /** Texts of a column over some rows, as one, each once: a header of several rows. */
  header(top: number, bottom: number, column: number): string {
    const texts = Array.from({ length: bottom - top + 1 }, (_, at) => this.text(top + at, column));
    const seen = new Set<string>();
    return texts.filter((text) => text !== "" && !seen.has(fold(text)) && seen.add(fold(text))).join(" ");
  }

  address(row: number, column: number): string {
    return addressOf(row, column);
  }
}
