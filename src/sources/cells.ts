import type { GridCell } from "../domain/imports/grid";
import { Unreadable } from "./unreadable";

/** Of a sheet, with the blank ones between. */
const MOST_CELLS = 10_000_000;
/** What a sheet of Excel has. */
const [MOST_ROWS, MOST_COLUMNS] = [1_048_576, 16_384];
/** Rows without anything are one and the same: a note in the last row of a sheet costs no million of them. */
const BLANK_ROW: readonly GridCell[] = [];

/** The cells of a sheet from A1, put where they stand one by one; blank ones need not be. */
export class CellsBuilder {
  private readonly rows: GridCell[][] = [];
  private count = 0;

  put(row: number, column: number, cell: GridCell): void {
    if (cell === "") return;
    if (!(row < MOST_ROWS && column < MOST_COLUMNS)) throw new Unreadable("damaged");
    const cells = (this.rows[row] ??= []);
    this.count += Math.max(0, column + 1 - cells.length);
    if (this.count > MOST_CELLS) throw new Unreadable("tooLarge");
    while (cells.length < column) cells.push("");
    cells[column] = cell;
  }

  /** Up to the last row that holds something, each row up to its last such cell. */
  done(): readonly (readonly GridCell[])[] {
    return Array.from(this.rows, (row) => row ?? BLANK_ROW);
  }
}

/** Rows as they came, without the blank cells at their ends and the blank rows below. */
export function cellsOf(rows: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  const cells = new CellsBuilder();
  rows.forEach((row, at) => row.forEach((cell, column) => cells.put(at, column, cell)));
  return cells.done();
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+-()"].map((char, at) => [char, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾"][at] ?? char]),
);

/** A text set above the line: its figures stay above it, so that the mark of a note in "03¹" makes no 31 of a 3. */
export function raised(text: string): string {
  return [...text].map((char) => RAISED[char] ?? char).join("");
}
