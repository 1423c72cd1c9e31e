import type { Piece } from "./tablePieces";

/** Cells that come in pieces under the limit of Excel on the web; `rows` is filled as `readPieces` brings them. */
export interface PiecedCells {
  readonly pieces: readonly Piece[];
  readonly rows: unknown[][];
}

/**
 * The cells of a range whose size was loaded; none of one that is not there. The range itself must have come with an earlier
 * request: what is first named in one that was refused as too large cannot be asked again.
 */
export function piecedCells(range: Excel.Range, property: Piece["property"]): PiecedCells {
  const rows: unknown[][] = [];
  if (range.isNullObject) return { pieces: [], rows };
  const take: Piece["take"] = (cells, from) => cells.forEach((row, at) => (rows[from + at] = row));
  return {
    pieces: [{ range: () => range, rows: range.rowCount, columns: range.columnCount, property, take }],
    rows,
  };
}

/** Loads where the cells of a sheet stand that say something; what they say comes by `piecedCells`. */
export function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
}

/** Whether `loadUsed` found the same place twice: nobody has added anything around it in between. */
export function isSamePlace(one: Excel.Range, other: Excel.Range): boolean {
  if (one.isNullObject || other.isNullObject) return one.isNullObject === other.isNullObject;
  return (
    one.rowIndex === other.rowIndex &&
    one.columnIndex === other.columnIndex &&
    one.rowCount === other.rowCount &&
    one.columnCount === other.columnCount
  );
}
