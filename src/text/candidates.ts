import { fold } from "./fold";

/**
 * The entries of `known` that a misspelt `name` may have meant, nearest first, at most `limit`.
 * Words keep their order ("Xuân Trường" is not "Trường Xuân"), and the result is only ever proposed:
 * nothing in this program takes a near name by itself (domain.md, "Vietnamese text").
 */
export function candidates(name: string, known: Iterable<string>, limit = 3): string[] {
  const wanted = fold(name);
  const allowed = Math.max(1, Math.floor(wanted.length / 4));
  const near: { text: string; distance: number }[] = [];
  for (const text of known) {
    const distance = editDistance(wanted, fold(text), allowed);
    if (distance <= allowed) near.push({ text, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return near.slice(0, limit).map((entry) => entry.text);
}

/** Insertions, deletions, substitutions and swaps of neighbours; stops counting above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforeLast[j - 2] + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}
