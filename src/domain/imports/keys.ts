import type { InputTableId } from "../../contract";
import { fold } from "../../text";

/** Columns by which a row is known again where it has no code, or where a correction comes without it. */
const KEYS: Readonly<Partial<Record<InputTableId, readonly string[]>>> = {
  criteria: ["set", "code"],
  pairings: ["host", "partner"],
  activities: ["date", "host", "partner", "kind", "text"],
  learners: ["session", "unit", "name"],
  evidence: ["unit", "period", "set", "criterion"],
};

/** The code before the first of a table that has none yet. */
export const USUAL_CODES: Readonly<Partial<Record<InputTableId, string>>> = {
  units: "DV00",
  clusters: "C0",
  officers: "CB00",
  evidence: "MC0000",
  learners: "N000",
};

/**
 * By what a row is known again (contract, "Key of a correction"): evidence by unit, period, leaf and the number of its document,
 * without one by its name; other rows by their code.
 * @param cells by column, as they stand or as a source asks for them
 */
export function rowKey(table: InputTableId, cells: Readonly<Record<string, unknown>>): string {
  return keyColumns(table, cells)
    .map((id) => foldedCell(cells[id]))
    .join("\n");
}

/** The columns that make up the key of a row. */
export function keyColumns(table: InputTableId, cells: Readonly<Record<string, unknown>>): readonly string[] {
  const columns = KEYS[table] ?? ["code"];
  if (table !== "evidence") return columns;
  return [...columns, foldedCell(cells.document) === "" ? "title" : "document"];
}

function foldedCell(cell: unknown): string {
  return fold(typeof cell === "string" || typeof cell === "number" ? String(cell) : "");
}
