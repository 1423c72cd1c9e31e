import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Parts } from "./finish";

/** Table name → column name → its `<calculatedColumnFormula>` element, as the file has it. */
export type CalculatedColumns = ReadonlyMap<string, ReadonlyMap<string, string>>;

const TABLE_PART = /^xl\/tables\/[^/]+\.xml$/u;
const COLUMN = /<tableColumn\b[^>]*?\bname="([^"]*)"[^>]*?(?:\/>|>([\s\S]*?)<\/tableColumn>)/gu;

/** hucre drops the formula that Excel fills into new rows of a table column; this reads them before it does. */
export function readCalculatedColumns(bytes: Uint8Array): CalculatedColumns {
  const tables = new Map<string, Map<string, string>>();
  for (const part of Object.values(unzipSync(bytes, { filter: ({ name }) => TABLE_PART.test(name) }))) {
    const xml = strFromU8(part);
    const columns = new Map<string, string>();
    for (const [, name = "", inner = ""] of xml.matchAll(COLUMN)) {
      const formula = /<calculatedColumnFormula\b[\s\S]*?<\/calculatedColumnFormula>/u.exec(inner)?.[0];
      if (formula !== undefined) columns.set(name, formula);
    }
    const table = tableName(xml);
    if (table !== undefined && columns.size > 0) tables.set(table, columns);
  }
  return tables;
}

/** Puts the formulas back into the parts of a saved file, for the tables and columns that still bear their names. */
export function restoreCalculatedColumns(parts: Parts, tables: CalculatedColumns): void {
  if (tables.size === 0) return;
  for (const [path, part] of Object.entries(parts)) {
    if (!TABLE_PART.test(path)) continue;
    const xml = strFromU8(part);
    const columns = tables.get(tableName(xml) ?? "");
    if (!columns) continue;
    const restored = xml.replace(COLUMN, (whole, name: string, inner: string | undefined) => {
      const formula = columns.get(name);
      if (formula === undefined || inner?.includes("<calculatedColumnFormula")) return whole;
      // The formula comes first among the children of a column.
      return inner === undefined
        ? `${whole.slice(0, -2)}>${formula}</tableColumn>`
        : whole.replace(">", `>${formula}`);
    });
    parts[path] = strToU8(restored);
  }
}

function tableName(xml: string): string | undefined {
  return /<table\b[^>]*?\bdisplayName="([^"]*)"/u.exec(xml)?.[1];
}
