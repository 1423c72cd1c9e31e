import type { Reading } from "../session";
import type { View } from "./pages/views";

/** The page to begin with: a workbook without any of the tables is offered some. */
export function firstPage(reading: Reading): View {
  return reading.tables.some((table) => table.present) ? { at: "home", reading } : { at: "start" };
}
