import type { Reading } from "../session";
import type { View } from "./pages/views";

/** The page to begin with: a workbook without any of the tables is offered some, unless it has what may be adopted. */
export function firstPage(reading: Reading): View {
  const isBegun =
    reading.tables.some((table) => table.present) ||
    reading.findings.some(({ code }) => code === "tableElsewhere");
  return isBegun ? { at: "home", reading } : { at: "start" };
}
