import type { Evidence } from "../model";
import { compareVietnamese } from "../../text";

/**
 * The evidence rows of one unit, leaf and period, linked by their positions: `first`, then `next[first]` and so on
 * until −1. A hundred thousand leaves are scored without a list for each.
 */
export interface EvidenceChain {
  readonly evidence: readonly (Evidence | undefined)[];
  readonly first: number;
  readonly next: Int32Array;
}

/** The end of a chain. */
export const END = -1;

/** Rows as a chain of their own. */
export function chainOf(rows: readonly Evidence[]): EvidenceChain {
  return {
    evidence: rows,
    first: rows.length > 0 ? 0 : END,
    next: Int32Array.from(rows, (_, at) => (at + 1 < rows.length ? at + 1 : END)),
  };
}

/** The rows of a chain as a list. */
export function rowsOf({ evidence, first, next }: EvidenceChain): Evidence[] {
  const rows: Evidence[] = [];
  for (let at = first; at !== END; at = next[at] ?? END) {
    const row = evidence[at];
    if (row) rows.push(row);
  }
  return rows;
}

/** The row of a chain that has one row only, as most have. */
export function soleRow({ evidence, first, next }: EvidenceChain): Evidence | undefined {
  return next[first] === END ? evidence[first] : undefined;
}

/** The accepted rows of a chain. */
export function acceptedOf(chain: EvidenceChain): Evidence[] {
  return rowsOf(chain).filter((row) => row.status === "accepted");
}

/** In the order in which they came in; those without a date last, equals by their codes. */
export function byArrival(rows: readonly Evidence[]): Evidence[] {
  return [...rows].sort(
    (a, b) => (a.submitted ?? Infinity) - (b.submitted ?? Infinity) || compareVietnamese(a.code, b.code),
  );
}
