import type { InputTableId, TableSchema } from "../../src/contract";
import { inputTables, memoryTables, type MemoryTableId } from "../../src/domain/tables";
import type { FormulaCell, RawTable, RawTables } from "../../src/sheets/read";

/** Input tables as a test writes them, and the comment lines above them without their `//`. */
export interface TextTables {
  readonly head: readonly string[];
  readonly raw: RawTables;
}

/**
 * Input tables written as text: `# DonVi`, a line of headers, a line per row, cells separated by `|`.
 * `[=3:5] #SPILL!` is a formula and what it shows. Cells that are plain numbers become numbers, as Excel would have them; everything else stays text.
 */
export function parseTables(text: string): TextTables {
  const raw: { [Id in InputTableId | MemoryTableId]?: RawTable } = {};
  const [head = "", ...sections] = text.split(/^# /mu);
  for (const section of sections) {
    const [name = "", headerLine = "", ...lines] = section.split("\n").filter((line) => line.trim() !== "");
    const schema = [...inputTables, ...memoryTables].find((table) => table.table === name.trim());
    if (!schema) throw new Error(`no table ${name}`);
    const headers = cellsOf(headerLine);
    const rows = lines.map((line) => {
      const cells = cellsOf(line);
      return headers.map((header, index) =>
        cellOf(cells[index] ?? "", header === "Mã" || header === "Tiêu chí"),
      );
    });
    raw[schema.id] = rawTable(schema, headers, rows);
  }
  const comments = head.split("\n").filter((line) => line.startsWith("//"));
  return { head: comments.map((line) => line.slice(2).trim()), raw };
}

/** A table that stands in the workbook with all its columns and no rows. */
export function emptyTable(schema: TableSchema): RawTable {
  return rawTable(
    schema,
    schema.columns.map((column) => column.header),
    [],
  );
}

/** `[=3:5] #SPILL!` is a cell that holds the formula `=3:5` and shows `#SPILL!`. */
const FORMULA = /^\[(=.+)\] (.+)$/u;

function rawTable({ sheet }: TableSchema, headers: string[], rows: unknown[][]): RawTable {
  const formulas: FormulaCell[] = [];
  const shown = rows.map((cells, row) =>
    cells.map((cell, column) => {
      const [, formula, value] = FORMULA.exec(String(cell)) ?? [];
      if (formula === undefined || value === undefined) return cell;
      formulas.push({ row, column, formula });
      return cellOf(value, false);
    }),
  );
  return {
    headers,
    rows: shown,
    sheet,
    headerRow: 0,
    firstColumn: 0,
    ...(formulas.length > 0 && { formulas }),
  };
}

function cellsOf(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

function cellOf(text: string, isCode: boolean): unknown {
  return !isCode && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}
