import { memory, periods, positionsOf } from "../../contract";
import type { LogRow } from "../log";
import { readChain } from "../log";
import { cellText, type RawTables } from "../read";
import { fold } from "../../text";
import { periodActs, resultLines, standingLines, type LoggedAct } from "./acts";

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
 * The input as it was before periods were locked and published, so that its fingerprint can be compared with that of results
 * written before; undefined where it cannot be had any more.
 * @param acts locking and publishing since, in their order
 */
export function beforeActs(raw: RawTables, acts: readonly LoggedAct<LogRow>[]): RawTables | undefined {
  const { periods: table, seals } = raw;
  if (!table || acts.some(({ kind }) => kind === "unlock")) return undefined;
  const at = positionsOf(periods, table.headers);
  const stateBefore = new Map([...acts].reverse().map(({ period, line }) => [fold(period), line.before]));
  const rows = table.rows.map((row) => {
    const before = stateBefore.get(fold(cellText(row[at("code")])));
    return before === undefined ? row : row.map((cell, column) => (column === at("state") ? before : cell));
  });
  const locked = new Set(acts.flatMap(({ kind, period }) => (kind === "lock" ? [period] : [])));
  const sealAt = seals && positionsOf(memory.seals, seals.headers)("period");
  const sealRows = seals?.rows.filter((row) => !locked.has(cellText(row[sealAt ?? -1])));
  const { seals: _, ...others } = raw;
  return {
    ...others,
    periods: { ...table, rows },
    ...(seals && sealRows && sealRows.length > 0 && { seals: { ...seals, rows: sealRows } }),
  };
}
