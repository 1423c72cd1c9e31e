import type { Evidence, Snapshot } from "../model";
import { openRows, type OpenRow } from "./openRows";
import { SnapshotBoard } from "./snapshotBoard";
import { groupBy } from "./groupBy";

/** A row of a period that nobody has finished, with why. */
export type Unverified = OpenRow;

/** The evidence of a period that is not settled: a period with any of it must not be published. */
export function unverified(snapshot: Snapshot, period: string): Unverified[] {
  const own = snapshot.evidence.filter((row) => row.period === period);
  // Whether a row is open does not depend on the day.
  const board = new SnapshotBoard(snapshot, 0);
  const leafOf = ({ set, unit, criterion }: Evidence): string => [set, unit, criterion].join("\n");
  const open = new Map(
    [...groupBy(own, leafOf).values()]
      .flatMap((rows) => openOf(board, rows))
      .map((row) => [row.evidence, row]),
  );
  return own.flatMap((row) => open.get(row) ?? []);
}

function openOf(board: SnapshotBoard, rows: readonly Evidence[]): OpenRow[] {
  const [first] = rows;
  if (!first) return [];
  const { set, period, unit, criterion } = first;
  const leaf = board.leaf(set, criterion);
  const deadline = leaf?.deadline ?? board.period(period)?.deadline;
  const result = board.scoreRows(set, period, unit, criterion, rows);
  return openRows(rows, leaf, result, deadline, board.lateness === undefined);
}
