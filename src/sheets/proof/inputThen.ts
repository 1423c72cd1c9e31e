import { choiceWord, memory, periods, positionsOf } from "../../contract";
import type { Snapshot } from "../../domain/model";
import { fold } from "../../text";
import { cellText, type RawTable, type RawTables } from "../read";
import { encodeSeal, sealOf } from "../seal/content";
import type { LastWritten } from "./lastResults";

/** The workbook as it is now. */
interface Now {
  readonly raw: RawTables;
  readonly snapshot: Snapshot;
}

/** What the sheet `Kỳ` says of a period that is open, where it says anything. */
const OPEN = choiceWord(periods.column.state, "open");

/**
 * The input as it would have been when the results were written, if nothing had happened since but locking, publishing and
 * unlocking: when none of these has the fingerprint of then, something else was changed. They are several because nothing tells
 * whether an open period said so or said nothing, and how many blank rows the sheet of the seals had.
 */
export function* inputsThen({ raw, snapshot }: Now, last: LastWritten): Generator<RawTables> {
  const { seals: sealed, ...others } = raw;
  const { periods: table } = others;
  if (!table) return;
  const opens = last.acts.some(({ line }) => line.before === OPEN) ? [OPEN, ""] : [OPEN];
  for (const seals of sealsThen(sealed, snapshot, last))
    for (const open of opens)
      // A fingerprint goes by the order of the tables: that of the periods stays in its place, the seals come last.
      yield { ...others, periods: periodsThen(table, last, open), ...(seals && { seals }) };
}

function periodsThen(table: RawTable, { acts }: LastWritten, open: string): RawTable {
  const at = positionsOf(periods, table.headers);
  const states = new Map([...acts].reverse().map(({ period, line }) => [fold(period), line.before]));
  const rows = table.rows.map((row) => {
    const before = states.get(fold(cellText(row[at("code")])));
    if (before === undefined) return row;
    const state = before === OPEN ? open : before;
    return row.map((cell, column) => (column === at("state") ? state : cell));
  });
  return { ...table, rows };
}

/**
 * `KhoaSo` as it may have been. A seal that is gone, or that another has replaced, is made again from the input of now: it is the
 * same only while that is what was sealed.
 */
function sealsThen(
  table: RawTable | undefined,
  snapshot: Snapshot,
  { locked: { then, now } }: LastWritten,
): (RawTable | undefined)[] {
  if (!table) return [undefined];
  const at = positionsOf(memory.seals, table.headers)("period");
  const periodOf = (row: readonly unknown[]): string => cellText(row[at]);
  const isAsThen = (period: string): boolean => then.get(period) === now.get(period);
  const kept = table.rows.filter((row) => periodOf(row) !== "" && isAsThen(periodOf(row)));
  const gone = [...then].filter(([period]) => !isAsThen(period));
  const made = gone.flatMap(([period, lockedAt]) => sealedRows(table, snapshot, period, lockedAt));
  const order = [...then.keys()];
  const rows = [...kept, ...made].sort((a, b) => order.indexOf(periodOf(a)) - order.indexOf(periodOf(b)));
  const blank = table.headers.map(() => "");
  const blanks = table.rows.slice(rows.length).map(() => blank);
  const trimmed = rows.length > 0 ? { ...table, rows } : undefined;
  return blanks.length > 0 ? [trimmed, { ...table, rows: [...rows, ...blanks] }] : [trimmed];
}

/** The rows of the seal that a lock would make of the input of now, under the headers of the table. */
function sealedRows(
  { headers }: RawTable,
  snapshot: Snapshot,
  period: string,
  lockedAt: string,
): unknown[][] {
  const at = positionsOf(memory.seals, headers);
  const columns = memory.seals.columns;
  return encodeSeal(sealOf(snapshot, period, lockedAt)).map((row) =>
    headers.map((_, position) => {
      const column = columns.find(({ id }) => at(id) === position);
      return column === undefined ? "" : row[column.id];
    }),
  );
}
