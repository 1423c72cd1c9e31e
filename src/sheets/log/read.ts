import { logTable, positionsOf } from "../../contract";
import { textRows } from "../read/texts";
import { chainLines, lastChain } from "./chain";
import type { LogEntry, LogRow } from "./entry";

/** The rows of `NhatKy` as they stand, blank ones too, so that a row's place is its data row. */
export function logRows(headers: readonly unknown[], rows: readonly (readonly unknown[])[]): LogRow[] {
  return textRows(logTable, { headers: headers.map(String), rows, sheet: "", headerRow: 0, firstColumn: 0 });
}

/**
 * What new lines say in a log that stands already, tied to what stands there. A column that the sheet lacks is blank in them,
 * for it will be blank when they are read again.
 */
export function nextLines(
  headers: readonly unknown[],
  standing: readonly (readonly unknown[])[],
  entries: readonly LogEntry[],
): LogRow[] {
  const at = positionsOf(logTable, headers);
  const missing = logTable.columns.filter(({ id }) => at(id) < 0).map(({ id }) => [id, ""]);
  const blanks = Object.fromEntries(missing) as Partial<LogEntry>;
  return chainLines(
    lastChain(logRows(headers, standing)),
    entries.map((entry) => ({ ...entry, ...blanks })),
  );
}
