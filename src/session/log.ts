import type { ActLines } from "../office/write";
import { newRun, type LogEntry } from "../sheets/log";
import type { Clock } from "./session";
import { inSheets } from "./texts";

/** What a line of the log says beside time, person and fingerprints; a fingerprint of its own goes before that of the act. */
export type LogLine = Pick<LogEntry, "act" | "subject" | "before" | "after"> &
  Partial<Pick<LogEntry, "resultDigest">>;

/** When and by whom something is done: of one act the same wherever it is written down. */
export type Written = Pick<LogEntry, "time" | "person">;

/** The lines of one act, each with when, by whom, from which input to which result. */
export function logEntries(
  lines: readonly LogLine[],
  written: Written,
  { inputDigest, resultDigest }: Pick<LogEntry, "inputDigest" | "resultDigest">,
): LogEntry[] {
  const run = newRun();
  return lines.map((line) => ({ ...written, inputDigest, resultDigest, run, ...line }));
}

/** The same with what is to be said where an earlier run broke off. */
export function actLines(
  lines: readonly LogLine[],
  written: Written,
  digests: Pick<LogEntry, "inputDigest" | "resultDigest">,
): ActLines {
  const broken: LogLine = { act: inSheets("log.broken"), subject: "", before: "", after: "" };
  const [onBroken, ...entries] = logEntries([broken, ...lines], written, digests);
  if (!onBroken) throw new Error("a line becomes an entry");
  return { entries, onBroken: { ...onBroken, inputDigest: "", resultDigest: "" } };
}

/** When and by whom something is written now; where nobody said who they are, by the software. */
export function writtenBy({ now, person }: Clock): Written {
  const name = person?.()?.trim() ?? "";
  return { time: now(), person: name === "" ? inSheets("log.addIn") : name };
}

/** "12 dòng". */
export function rowCount(rows: number): string {
  return inSheets("log.rows", { rows });
}
