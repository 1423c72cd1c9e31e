import type { Reading } from "../session";

/** Whether the workbook has any of the tables, or what may be taken for one. */
export function isBegun({ tables, findings }: Reading): boolean {
  return tables.some((table) => table.present) || findings.some(({ code }) => code === "tableElsewhere");
}

/** Whether anything was entered that could be right or wrong; the settings are there from the start. */
export function isFilled({ tables }: Reading): boolean {
  return tables.some(({ id, rows }) => id !== "settings" && rows > 0);
}
