import { readChain, type LogRow } from "../log";
import { periodActs, resultLines, standingLines, type LoggedAct } from "./acts";

/** When each locked period was locked, by its code, in that order. */
type Locks = ReadonlyMap<string, string>;

/** When the results were written last, and what was done to periods since. */
export interface LastWritten {
  readonly line: LogRow;
  /** Locking, publishing and unlocking since, in their order. */
  readonly acts: readonly LoggedAct<LogRow>[];
  /** What was locked then, and what is now, as the log tells. */
  readonly locked: { readonly then: Locks; readonly now: Locks };
}

/** What the log says last of results; undefined when it tells of none. @param rows in the order of the sheet, which people sort */
export function lastWritten(rows: readonly LogRow[]): LastWritten | undefined {
  const numberOf = ({ chain }: LogRow): number => readChain(chain)?.number ?? 0;
  const lines = standingLines([...rows].sort((a, b) => numberOf(a) - numberOf(b)));
  const line = resultLines(lines).at(-1);
  if (!line) return undefined;
  const at = lines.lastIndexOf(line) + 1;
  const acts = periodActs(lines.slice(at));
  const before = periodActs(lines.slice(0, at));
  return { line, acts, locked: { then: locksAfter(before), now: locksAfter([...before, ...acts]) } };
}

/** Whether other periods are locked now than were when the results were written. */
export function areLocksOthers({ locked: { then, now } }: LastWritten): boolean {
  return then.size !== now.size || [...then.keys()].some((period) => !now.has(period));
}

function locksAfter(acts: readonly LoggedAct<LogRow>[]): Locks {
  const locks = new Map<string, string>();
  for (const { kind, period, line } of acts) {
    if (kind === "publish") continue;
    // Locked again it comes last, as its seal does.
    locks.delete(period);
    if (kind === "lock") locks.set(period, line.time);
  }
  return locks;
}
