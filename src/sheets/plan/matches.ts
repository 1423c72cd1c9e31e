import { groupBy } from "../../domain/scoring/groupBy";

/** What an item goes with. */
export interface Match<Other> {
  readonly other: Other;
  /** Whether nothing else that either of the two could go with is as like it: else nobody can tell. */
  readonly isSure: boolean;
}

/** How items and others are told to belong together. */
export interface MatchedBy<Item, Other> {
  /** Those that an item may go with: they have a key in common. */
  readonly alikeTo: (item: Item) => readonly Other[];
  /** The more, the liker. */
  readonly likeness: (item: Item, other: Other) => number;
  /** Of equally like ones these go together. */
  readonly isInPlace: (item: Item, other: Other) => boolean;
}

/** Where more than these have one key they are not compared each with each: that would take seconds. */
const MOST_COMPARED = 100;

/**
 * Items with what goes with them, each in one pair at most: the likest pairs first, of equally like ones those that are in place,
 * then in the order of the items.
 */
export function matched<Item, Other>(
  items: readonly Item[],
  { alikeTo, likeness, isInPlace }: MatchedBy<Item, Other>,
): ReadonlyMap<Item, Match<Other>> {
  const candidates = items.flatMap((item) => {
    const alike = alikeTo(item);
    const isCompared = alike.length <= MOST_COMPARED;
    return alike.flatMap((other): Candidate<Item, Other>[] => {
      const inPlace = isInPlace(item, other);
      return isCompared || inPlace
        ? [{ item, other, isInPlace: inPlace, isCompared, likeness: likeness(item, other) }]
        : [];
    });
  });
  candidates.sort((a, b) => b.likeness - a.likeness || Number(b.isInPlace) - Number(a.isInPlace));
  const ofItem = likestOf(candidates, ({ item }) => item);
  const ofOther = likestOf(candidates, ({ other }) => other);
  const matches = new Map<Item, Match<Other>>();
  const taken = new Set<Other>();
  const take = (item: Item, other: Other, isSure: boolean): void => {
    matches.set(item, { other, isSure });
    taken.add(other);
  };
  for (const candidate of candidates) {
    const { item, other, isCompared } = candidate;
    if (matches.has(item) || taken.has(other)) continue;
    const isLikest = [ofItem.get(item), ofOther.get(other)].every(
      (likest) => likest?.length === 1 && likest[0] === candidate,
    );
    take(item, other, isCompared && isLikest);
  }
  for (const item of items) {
    if (matches.has(item)) continue;
    const other = alikeTo(item).find((free) => !taken.has(free));
    if (other !== undefined) take(item, other, false);
  }
  return matches;
}

interface Candidate<Item, Other> {
  readonly item: Item;
  readonly other: Other;
  readonly isInPlace: boolean;
  readonly isCompared: boolean;
  readonly likeness: number;
}

/** The likest candidates of each, more than one where they are equally like. @param sorted the likest first */
function likestOf<C extends { readonly likeness: number }, Side>(
  sorted: readonly C[],
  sideOf: (candidate: C) => Side,
): ReadonlyMap<Side, readonly C[]> {
  const groups = groupBy(sorted, sideOf);
  for (const [side, [first, ...more]] of groups)
    if (first) groups.set(side, [first, ...more.filter(({ likeness }) => likeness === first.likeness)]);
  return groups;
}
