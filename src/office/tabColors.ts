import { resultTables } from "../contract";
import { inputTables, outputTables, type TableId } from "../domain/tables";

/** What a sheet is for. */
type Purpose = "guide" | "input" | "result" | "proposal" | "document" | "log";

/** Sheets of one purpose have tabs of one colour: among thirty of them people find those they look for. */
const COLORS: Readonly<Record<Purpose, string>> = {
  guide: "#5C2E91",
  input: "#0F6CBD",
  result: "#0E7A0D",
  proposal: "#BC4B09",
  document: "#8F6A00",
  log: "#707070",
};

/** Colours the tab of a sheet that was just made. */
export function colorTab(sheet: Excel.Worksheet, purpose: Purpose): void {
  sheet.tabColor = COLORS[purpose];
}

/** What the sheet of a table is for. */
export function purposeOf(id: TableId): Purpose {
  const is = (tables: readonly { readonly id: string }[]): boolean => tables.some((table) => table.id === id);
  if (is(inputTables)) return "input";
  if (is(resultTables)) return "result";
  return is(outputTables) ? "proposal" : "log";
}
