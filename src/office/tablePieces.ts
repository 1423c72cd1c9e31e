import { fold } from "../text";
import type { TableSchema } from "../contract";
import type { FormulaCell } from "../sheets/read";

/** A run of neighbouring columns of one table, rows `from` to `to` (0-based data rows, inclusive). */
export interface Piece {
  /** Makes the range, from what has come with an earlier request: what was first named in a refused one cannot be asked again. */
  readonly range: () => Excel.Range;
  readonly rows: number;
  readonly columns: number;
  readonly property: "values" | "formulas" | "numberFormat";
  readonly take: (cells: unknown[][], fromRow: number) => void;
}

/** What is filled as the pieces of a table come. */
interface Cells {
  readonly rows: readonly unknown[][];
  readonly formulas: FormulaCell[];
}

/**
 * The pieces that bring a table: the values of the columns that computing looks at, and the formulas of those whose texts
 * Excel may have taken for formulas.
 */
export function tablePieces(
  schema: TableSchema,
  headers: readonly string[],
  body: Excel.Range,
  { rows, formulas }: Cells,
): Piece[] {
  return [
    ...columnRuns(schema, headers).map((run) => pieceOf(body, run, rows)),
    ...formulaColumns(schema, headers).map((column) => formulaPiece(body, column, formulas)),
  ];
}

/** Columns that computing looks at, as runs of neighbours: the office's own columns and long texts stay where they are. */
function columnRuns(schema: TableSchema, headers: readonly string[]): { from: number; to: number }[] {
  const wanted = new Set(
    schema.columns.filter((column) => column.presence !== "prose").map((column) => fold(column.header)),
  );
  const runs: { from: number; to: number }[] = [];
  headers.forEach((header, index) => {
    if (!wanted.has(fold(header))) return;
    const last = runs.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  });
  return runs;
}

function formulaColumns(schema: TableSchema, headers: readonly string[]): number[] {
  const wanted = new Set(
    schema.columns.filter((column) => column.likeFormula).map((column) => fold(column.header)),
  );
  return headers.flatMap((header, index) => (wanted.has(fold(header)) ? [index] : []));
}

function formulaPiece(body: Excel.Range, column: number, formulas: FormulaCell[]): Piece {
  return {
    range: () => body.getColumn(column),
    rows: body.rowCount,
    columns: 1,
    property: "formulas",
    take: (cells, fromRow) =>
      cells.forEach(([cell], offset) => {
        if (typeof cell === "string" && cell.startsWith("="))
          formulas.push({ row: fromRow + offset, column, formula: cell });
      }),
  };
}

function pieceOf(
  body: Excel.Range,
  { from, to }: { from: number; to: number },
  rows: readonly unknown[][],
): Piece {
  return {
    range: () => body.getColumn(from).getBoundingRect(body.getColumn(to)),
    rows: body.rowCount,
    columns: to - from + 1,
    property: "values",
    take: (cells, fromRow) =>
      cells.forEach((cellsOfRow, offset) =>
        cellsOfRow.forEach((cell, index) => {
          const row = rows[fromRow + offset];
          if (row) row[from + index] = cell;
        }),
      ),
  };
}
