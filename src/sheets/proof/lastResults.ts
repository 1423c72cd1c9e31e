import { choiceWord, memory, periods, positionsOf } from "../../contract";
import type { LogRow } from "../log";
import { readChain } from "../log";
import { cellText, type RawTables } from "../read";
import { fold } from "../../text";
import { periodActs, resultLines, standingLines, type LoggedAct } from "./acts";

/** What the sheet `Kỳ` says of a period that is open, where it says anything. */
const OPEN = choiceWord(periods.column.state, "open");

/** When the results were written last, and what was done to periods since. */
export interface LastWritten {
  readonly line: LogRow;
  readonly acts: readonly LoggedAct<LogRow>[];
}

/** What the log says last of results; undefined when it tells of none. @param rows in the order of the sheet, which people sort */
export function lastWritten(rows: readonly LogRow[]): LastWritten | undefined {
  const numberOf = ({ chain }: LogRow): number => readChain(chain)?.number ?? 0;
  const lines = standingLines([...rows].sort((a, b) => numberOf(a) - numberOf(b)));
  const line = resultLines(lines).at(-1);
  return line && { line, acts: periodActs(lines.slice(lines.lastIndexOf(line) + 1)) };
}

/**
 * The input as it may have been before periods were locked and published, so that its fingerprint can be compared with that of
 * results written before: a period that was open said so, or nothing. None where it cannot be had any more.
 * @param acts locking and publishing since, in their order
 */
export function beforeActs(raw: RawTables, acts: readonly LoggedAct<LogRow>[]): RawTables[] {
  const { periods: table, seals } = raw;
  if (!table || acts.some(({ kind }) => kind === "unlock")) return [];
  const at = positionsOf(periods, table.headers);
  const stateBefore = new Map([...acts].reverse().map(({ period, line }) => [fold(period), line.before]));
  const rowsWith = (open: string): unknown[][] =>
    table.rows.map((row) => {
      const before = stateBefore.get(fold(cellText(row[at("code")])));
      if (before === undefined) return [...row];
      const state = before === OPEN ? open : before;
      return row.map((cell, column) => (column === at("state") ? state : cell));
    });
  const locked = new Set(acts.flatMap(({ kind, period }) => (kind === "lock" ? [period] : [])));
  const sealAt = seals && positionsOf(memory.seals, seals.headers)("period");
  const sealRows = seals?.rows.filter((row) => !locked.has(cellText(row[sealAt ?? -1])));
  const { seals: _, ...others } = raw;
  return [OPEN, ""].map((open) => ({
    ...others,
    periods: { ...table, rows: rowsWith(open) },
    ...(seals && sealRows && sealRows.length > 0 && { seals: { ...seals, rows: sealRows } }),
  }));
}
