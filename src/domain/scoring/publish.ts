import type { Evidence, Snapshot } from "../model";
import { openRows, type OpenRow } from "./openRows";
import { SnapshotBoard } from "./snapshotBoard";
import { ended } from "../steps";
import { groupBy } from "./groupBy";

/** A row of a period that nobody has finished, with why. */
export type Unverified = OpenRow;

/** Cells looked at between two breaths. */
const CELLS_A_STEP = 100;

/** The evidence of a period that is not settled: a period with any of it must not be published. */
export function unverified(snapshot: Snapshot, period: string): Unverified[] {
  return ended(unverifiedSteps(snapshot, period));
}

/** The same piece by piece. */
export function* unverifiedSteps(snapshot: Snapshot, period: string): Generator<void, Unverified[]> {
  const own = snapshot.evidence.filter((row) => row.period === period);
  yield;
  // Whether a row is open depends neither on the day nor on other periods.
  const board = new SnapshotBoard({ ...snapshot, evidence: own }, 0);
  yield;
  const leafOf = ({ set, unit, criterion }: Evidence): string => [set, unit, criterion].join("\n");
  const open = new Map<Evidence, Unverified>();
  let cells = 0;
  const leaves = groupBy(own, leafOf);
  yield;
  for (const rows of leaves.values()) {
    for (const row of openOf(board, rows)) open.set(row.evidence, row);
    cells += 1;
    if (cells % CELLS_A_STEP === 0) yield;
  }
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
