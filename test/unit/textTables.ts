import type { InputTableId, TableSchema } from "../../src/contract";
import { inputTables, memoryTables, type MemoryTableId } from "../../src/domain/tables";
import type { RawTable, RawTables } from "../../src/sheets/read";

/** Input tables as a test writes them, and the comment lines above them without their `//`. */
export interface TextTables {
  readonly head: readonly string[];
  readonly raw: RawTables;
}

/**
 * Input tables written as text: `# DonVi`, a line of headers, a line per row, cells separated by `|`.
 * Cells that are plain numbers become numbers, as Excel would have them; everything else stays text.
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

function rawTable({ sheet }: TableSchema, headers: string[], rows: unknown[][]): RawTable {
  return { headers, rows, sheet, headerRow: 0, firstColumn: 0 };
}

function cellsOf(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

function cellOf(text: string, isCode: boolean): unknown {
  return !isCode && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}
