import { logTable, type ColumnId } from "../../contract";

/** A line of `NhatKy` as it stands, every cell as text. */
export type LogRow = Readonly<Record<ColumnId<typeof logTable>, string>>;

/** One act, or one of several lines of an act, before it has its place in the log. */
export type LogEntry = Omit<LogRow, "chain">;

/** An id for all lines of one act: no two people who write at the same moment have the same. */
export function newRun(): string {
  return crypto.randomUUID().slice(0, 13);
}
