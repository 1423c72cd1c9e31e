import { translator } from "../i18n";
import { newRun, type LogEntry } from "../sheets/log";

/** The sheets speak Vietnamese whatever the language of the pane: their words are part of the contract and are printed. */
export const inSheets = translator("vi");

/** What a line of the log says beside time, person and fingerprints; a fingerprint of its own goes before that of the act. */
export type LogLine = Pick<LogEntry, "act" | "subject" | "before" | "after"> &
  Partial<Pick<LogEntry, "resultDigest">>;

/** The lines of one act, each with when, by whom, from which input to which result. */
export function logEntries(
  lines: readonly LogLine[],
  now: string,
  { inputDigest, resultDigest }: Pick<LogEntry, "inputDigest" | "resultDigest">,
): LogEntry[] {
  const person = inSheets("log.addIn");
  const run = newRun();
  return lines.map((line) => ({ time: now, person, inputDigest, resultDigest, run, ...line }));
}

/** "12 dòng". */
export function rowCount(rows: number): string {
  return inSheets("log.rows", { rows });
}
