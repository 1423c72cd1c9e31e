import type { AssignmentKind, Snapshot } from "../model";
import { holdsOn } from "./current";
import type { KindDeclaration } from "./kind";
import { pairKey } from "./model";
import type { WhatIf } from "./whatIf";

/**
 * Pairs that a person accepted of an earlier proposal and that nobody has ended since: no later proposal moves them.
 * A pair that stands in the input table as ended was taken back by hand.
 */
export function acceptedPairs(
  snapshot: Snapshot,
  { id, rows }: Pick<KindDeclaration<AssignmentKind>, "id" | "rows">,
  day: number,
  { reopened = [] }: WhatIf,
): ReadonlySet<string> {
  const keys = (pairs: readonly { readonly left: string; readonly right: string }[]): Set<string> =>
    new Set(pairs.map(({ left, right }) => pairKey(left, right)));
  const standing = rows(snapshot);
  const ended = keys(standing.filter(({ to }) => to !== undefined && to < day));
  const running = keys(standing.filter((row) => holdsOn(row, day)));
  const open = keys(reopened);
  const accepted = keys(snapshot.accepted.filter(({ problem, ends }) => problem === id && !ends));
  return new Set([...accepted].filter((key) => !open.has(key) && (running.has(key) || !ended.has(key))));
}
