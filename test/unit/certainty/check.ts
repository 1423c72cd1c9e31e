import type { Certainty } from "../../../src/domain/certainty";
import type { Snapshot } from "../../../src/domain/model";
import { completions, standings } from "./bruteForce";

/** What brute force says of an award. */
export interface Truth {
  readonly isOpen: boolean;
  /** The fewest rows that change it; undefined = none do. */
  readonly fewest: number | undefined;
}

/** Award code → the truth about it, from every completion. */
export function truths(snapshot: Snapshot): ReadonlyMap<string, Truth> {
  const now = standings(snapshot);
  const fewest = new Map<string, number>();
  for (const { turned, snapshot: completed } of completions(snapshot)) {
    for (const [code, { mark }] of standings(completed)) {
      if (mark !== now.get(code)?.mark && turned.length < (fewest.get(code) ?? Infinity))
        fewest.set(code, turned.length);
    }
  }
  return new Map([...now].map(([code, { isOpen }]) => [code, { isOpen, fewest: fewest.get(code) }]));
}

/** What is wrong with a statement about an award; undefined = it holds. */
export function wrongWith(
  entry: Certainty,
  { isOpen, fewest }: Truth,
  snapshot: Snapshot,
): string | undefined {
  const { award, state, upset, exactness, least, open } = entry;
  const told = `${award.code}: ${state}, ${exactness}, least ${least}, upset ${upset?.count}; truth ${fewest}`;
  if ((state === "open") !== isOpen) return `${told}: open or not`;
  if (isOpen) return upset ? `${told}: an open award has no winners to lose` : undefined;
  if (exactness === "exact" && upset?.count !== fewest) return `${told}: not the fewest`;
  if (exactness === "exact" && upset && least !== upset.count) return `${told}: two numbers`;
  if (exactness === "bounded" && (least === undefined || (fewest !== undefined && fewest < least)))
    return `${told}: fewer are enough`;
  if (!upset) return undefined;
  if (fewest === undefined || fewest > upset.count) return `${told}: nothing changes`;
  if (upset.items.length !== upset.count || upset.count > open) return `${told}: ${open} items`;
  const codes = new Set(upset.items.map(({ evidence }) => evidence.code));
  const now = standings(snapshot).get(award.code)?.mark;
  const changes = completions(snapshot, (row) => codes.has(row.code))
    .filter(({ turned }) => turned.length === codes.size)
    .some(({ snapshot: completed }) => standings(completed).get(award.code)?.mark !== now);
  return changes ? undefined : `${told}: the set that is named changes nothing`;
}
