/** A key by which somebody of a group of equals cannot be compared at all: it parts none of them. */
export const SKIPPED = "skipped";
/** What a key says of an item: its value, nothing (it comes after all who have a value), or that the key is skipped. */
export type KeyValue = number | undefined | typeof SKIPPED;

/** Where somebody stands once ties have been put to the ordered keys of `TieuChiPhu`. */
export interface Place<Key> {
  /** By the value alone: 1, 2, 2, 4. */
  readonly rank: number;
  /** After the keys. */
  readonly place: number;
  /** The key that parted it from the last of those it was equal with; absent = the value itself decided, or nothing did. */
  readonly key: Key | undefined;
  /** How many stand on this place (1 = alone). */
  readonly sharing: number;
}

/**
 * Places by value, higher first; equals are parted by the keys in their order, and share a place when every key is
 * equal too. The order of rows decides nothing. Items without a value have no place.
 */
export function placesOf<T, Key>(
  items: readonly T[],
  value: (item: T) => number | undefined,
  keys: readonly Key[],
  keyValue: (item: T, key: Key) => KeyValue,
): Map<T, Place<Key>> {
  const places = new Map<T, Place<Key>>();
  const settle = (
    group: readonly T[],
    rank: number,
    first: number,
    key: Key | undefined,
    left: readonly Key[],
  ): void => {
    const [next, ...rest] = left;
    if (group.length === 1 || next === undefined) {
      for (const item of group) places.set(item, { rank, place: first, key, sharing: group.length });
      return;
    }
    const values = new Map(group.map((item) => [item, keyValue(item, next)] as const));
    if ([...values.values()].includes(SKIPPED)) return settle(group, rank, first, key, rest);
    // Who has no value for a key comes after all who have.
    const parts = levels(group, (item) => Number(values.get(item) ?? -Infinity));
    let place = first;
    for (const part of parts) {
      settle(part, rank, place, parts.length > 1 ? next : key, rest);
      place += part.length;
    }
  };
  let place = 1;
  for (const group of levels(items, value)) {
    settle(group, place, place, undefined, keys);
    place += group.length;
  }
  return places;
}

/** Items with a value, in groups of equals, highest first. */
function levels<T>(items: readonly T[], value: (item: T) => number | undefined): T[][] {
  const valued: { item: T; value: number }[] = [];
  for (const item of items) {
    const shown = value(item);
    if (shown !== undefined) valued.push({ item, value: shown });
  }
  valued.sort((a, b) => b.value - a.value);
  const groups: T[][] = [];
  let level: { value: number; items: T[] } | undefined;
  for (const { item, value: shown } of valued) {
    if (level?.value === shown) level.items.push(item);
    else {
      level = { value: shown, items: [item] };
      groups.push(level.items);
    }
  }
  return groups;
}
