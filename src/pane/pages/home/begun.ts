import type { Reading } from "../../../session";

/** Whether the workbook has any of the tables, or what may be taken for one. */
export function isBegun({ tables, findings }: Reading): boolean {
  return tables.some((table) => table.present) || findings.some(({ code }) => code === "tableElsewhere");
}
