/** More numbers than these are not tried: that many missing lines are a log that was cut, not a line that was renumbered. */
const MOST_TRIED = 100;

/** Numbers that are missing between the lowest and the highest, and the ones next to both; only the first of many. */
export function missingNumbers(numbers: Iterable<number>): number[] {
  const taken = new Set(numbers);
  const lowest = Math.max(1, Math.min(...taken) - 1);
  const span = Array.from({ length: taken.size + MOST_TRIED }, (_, at) => lowest + at);
  return span.filter((number) => !taken.has(number)).slice(0, MOST_TRIED);
}

/** The longest part of a list that rises, so that the fewest are said to be out of place. */
export function longestRise(numbers: readonly number[]): number[] {
  /** The lowest end of a rise of each length, and what came before each number. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rise.push(at);
  return rise;
}
