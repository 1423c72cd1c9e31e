/**
 * Standard competition ranking (1, 2, 2, 4), higher is better; equal values share a rank and are never
 * separated by their order in the table. Items without a value are not ranked.
 */
export function rankBy<T>(items: readonly T[], value: (item: T) => number | undefined): Map<T, number> {
  const valued = items
    .map((item) => ({ item, value: value(item) }))
    .filter((entry): entry is { item: T; value: number } => entry.value !== undefined);
  valued.sort((a, b) => b.value - a.value);
  const ranks = new Map<T, number>();
  let rank = 0;
  let before: number | undefined;
  valued.forEach(({ item, value: shown }, index) => {
    if (shown !== before) rank = index + 1;
    before = shown;
    ranks.set(item, rank);
  });
  return ranks;
}
