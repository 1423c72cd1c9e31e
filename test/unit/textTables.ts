import type { InputTableId } from "../../src/contract";
import { inputTables, memoryTables, type MemoryTableId } from "../../src/domain/tables";
import type { RawTable, RawTables } from "../../src/sheets/read";

/**
 * Input tables written as text: `# DonVi`, a line of headers, a line per row, cells separated by `|`.
 * Cells that are plain numbers become numbers, as Excel would have them; everything else stays text.
 */
export function parseTables(text: string): { why: string; raw: RawTables } {
  const raw: { [Id in InputTableId | MemoryTableId]?: RawTable } = {};
  const [comment] = text.split("\n");
  for (const section of text.split(/^# /mu).slice(1)) {
    const [name, head, ...lines] = section.split("\n").filter((line) => line.trim() !== "");
    const schema = [...inputTables, ...memoryTables].find((table) => table.table === name.trim());
    if (!schema) throw new Error(`no table ${name}`);
    const headers = head.split("|").map((cell) => cell.trim());
    const rows = lines.map((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      return headers.map((header, index) =>
        cellOf(cells[index] ?? "", header === "Mã" || header === "Tiêu chí"),
      );
    });
    raw[schema.id] = { headers, rows, sheet: schema.sheet, headerRow: 0, firstColumn: 0 };
  }
  return { why: comment.replace(/^\/\/ /u, ""), raw };
}

function cellOf(text: string, isCode: boolean): unknown {
  return !isCode && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}
