import type { Evidence } from "../model";
import {
  needsPoints,
  openRows,
  pointsWithoutTarget,
  waitsFor,
  cameLate,
  type OpenReason,
} from "../scoring/openRows";
import { withLateTaken } from "../scoring/takenLateness";
import type { Leaf } from "../scoring/leaf";
import type { Scoreboard } from "../scoring/scoreboard";
import { ended } from "../steps";
import { compareVietnamese } from "../../text";

/** An evidence row whose fate is open. */
export interface OpenItem {
  readonly evidence: Evidence;
  readonly kind: OpenReason;
  /** Its position in the evidence of the board. */
  readonly at: number;
  /** All the ways it may turn out besides how it stands now. */
  readonly turns: readonly Evidence[];
  /** Its points may be anything between those of its turns. */
  readonly anyPoints: boolean;
}

/** The evidence of one unit, leaf and period, with those of its rows that are open. */
export interface OpenLeaf {
  readonly set: string;
  readonly period: string;
  readonly unit: string;
  readonly criterion: string;
  readonly leaf: Leaf;
  readonly rows: readonly (readonly [number, Evidence])[];
  readonly items: readonly OpenItem[];
}

/** Every award of a board asks for them. */
const remembered = new WeakMap<
  Scoreboard,
  { readonly version: number; readonly leaves: readonly OpenLeaf[] }
>();

/** Rows that are looked at between two steps. */
const ROWS_A_STEP = 2_000;

/**
 * The leaves of a board that have open rows, in the order of codes, so that of two equal sets the same one is named
 * whatever the order of rows. A locked period has none: nothing there can turn out otherwise.
 */
export function openLeaves(board: Scoreboard): readonly OpenLeaf[] {
  return ended(openLeafSteps(board));
}

/** The same piece by piece. */
export function* openLeafSteps(board: Scoreboard): Generator<void, readonly OpenLeaf[]> {
  const known = remembered.get(board);
  if (known?.version === board.version) return known.leaves;
  const cells = new Map<string, Evidence>();
  for (const [at, row] of board.evidence.entries()) {
    if (at % ROWS_A_STEP === 0) yield;
    if (!row || !mayBeOpen(board, row)) continue;
    const { set, period, unit, criterion } = row;
    cells.set([set, period, unit, criterion].join("\n"), row);
  }
  const leaves: OpenLeaf[] = [];
  for (const [, row] of [...cells].sort(([a], [b]) => compareVietnamese(a, b))) {
    const leaf = openLeafOf(board, row);
    if (leaf) leaves.push(leaf);
    yield;
  }
  remembered.set(board, { version: board.version, leaves });
  return leaves;
}

/** How many rows of a set (and of a period, where one is named) may be open, without a look at their leaves. */
export function openRowCount(
  board: Scoreboard,
  within?: { readonly set: string; readonly period?: string | undefined },
): number {
  const periods = within && new Set(board.periodsIn(within.set, within.period));
  let count = 0;
  for (const row of board.evidence) {
    if (!row || board.isSealed(row.period)) continue;
    if (within && (row.set !== within.set || periods?.has(row.period) !== true)) continue;
    if (mayBeOpen(board, row)) count += 1;
  }
  return count;
}

/** Whether a row can make its leaf open: seen from the row alone, of a hundred thousand. */
function mayBeOpen(board: Scoreboard, row: Evidence): boolean {
  if (waitsFor(row)) return true;
  if (row.status !== "accepted") return false;
  const leaf = board.leaf(row.set, row.criterion);
  if (!leaf) return false;
  return (
    needsPoints(row, leaf) ||
    (row.target === undefined && (leaf.scale.openWithoutTarget || leaf.rule.id === "share")) ||
    (board.lateness === undefined && cameLate(row, leaf, deadlineOf(board, row)))
  );
}

function openLeafOf(board: Scoreboard, row: Evidence): OpenLeaf | undefined {
  const { set, period, unit, criterion } = row;
  const leaf = board.leaf(set, criterion);
  const rows = board
    .rowsOf(set, period, unit, criterion)
    .sort(([, a], [, b]) => compareVietnamese(a.code, b.code));
  if (!leaf || rows.length === 0) return undefined;
  const evidence = rows.map(([, entry]) => entry);
  const result = board.scoreRows(set, period, unit, criterion, evidence);
  if (!result?.applicable) return undefined;
  const bare: OpenLeaf = { set, period, unit, criterion, leaf, rows, items: [] };
  const open = new Map(
    openRows(evidence, leaf, result, deadlineOf(board, row), board.lateness === undefined).map(
      ({ evidence: entry, why }) => [entry, why],
    ),
  );
  const items = rows.flatMap(([at, entry]): OpenItem[] => {
    const kind = open.get(entry);
    if (kind === undefined) return [];
    const turns = turnsOf(board, bare, entry, kind);
    const anyPoints = leaf.scale.judged && leaf.scale.choices === undefined && entry.verified === undefined;
    return turns.length > 0 ? [{ evidence: entry, kind, at, turns, anyPoints }] : [];
  });
  return items.length > 0 ? { ...bare, items } : undefined;
}

function deadlineOf(board: Scoreboard, { set, criterion, period }: Evidence): number | undefined {
  return board.leaf(set, criterion)?.deadline ?? board.period(period)?.deadline;
}

/** How a row may turn out besides how it stands: accepted when it waits; and accepted, whatever is open about it then. */
function turnsOf(board: Scoreboard, cell: OpenLeaf, row: Evidence, kind: OpenReason): Evidence[] {
  const accepted: Evidence = { ...row, status: "accepted" };
  const judged = pointsToGive(board, cell, row, kind).map((points): Evidence => ({
    ...accepted,
    verified: points,
  }));
  const late = board.lateness === undefined && cameLate(accepted, cell.leaf, deadlineOf(board, row));
  return [
    ...(waitsFor(row) ? [accepted] : []),
    ...judged,
    ...(late && kind !== "targetMissing" ? [withLateTaken(accepted)] : []),
  ];
}

/** The points that a verifier, or a target that comes in yet, may give a row; of a whole range its end. */
function pointsToGive(board: Scoreboard, cell: OpenLeaf, row: Evidence, kind: OpenReason): number[] {
  const { leaf, rows, set, period, unit, criterion } = cell;
  if (row.verified !== undefined) return [];
  if (leaf.scale.judged) {
    const { choices = [leaf.maximum] } = leaf.scale;
    // No points are what it has now.
    return [...new Set(choices.map((points) => points.min(leaf.maximum).round(6)))].filter(
      (points) => points !== 0,
    );
  }
  if (row.target !== undefined || kind === "late" || !standsForLeaf(cell, row)) return [];
  const then = rows.map(([, entry]): Evidence => (entry === row ? { ...row, status: "accepted" } : entry));
  const result = board.scoreRows(set, period, unit, criterion, then);
  const open = result && pointsWithoutTarget(leaf, result);
  return open ? [...new Set(open.map((points) => points.round(6)))] : [];
}

/** Where targets are missing one row stands for the leaf: the first accepted one, failing that the first that waits. */
function standsForLeaf({ rows }: OpenLeaf, row: Evidence): boolean {
  const entries = rows.map(([, entry]) => entry);
  const accepted = entries.filter((entry) => entry.status === "accepted");
  const waiting = entries.filter((entry) => waitsFor(entry) && entry.target === undefined);
  return (accepted.length > 0 ? accepted : waiting)[0] === row;
}
