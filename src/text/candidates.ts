import editDistance from "damerau-levenshtein";
import { fold } from "./fold";

/** Names longer than this have no near ones: no code or name of an office is, and comparing takes the product of the lengths. */
export const LONGEST_NAME = 200;

/**
 * The entries of `known` that a misspelt `name` may have meant, nearest first, at most `limit`. Near is by
 * letters put in, left out, changed, or swapped with their neighbour: at most one in four.
 * Words keep their order ("Xuân Trường" is not "Trường Xuân"), and the result is only ever proposed:
 * nothing in this program takes a near name by itself.
 */
export function candidates(name: string, known: Iterable<string>, limit = 3): string[] {
  // A text that is no name at all is not even folded.
  if (name.length > 2 * LONGEST_NAME) return [];
  const wanted = fold(name);
  if (wanted.length > LONGEST_NAME) return [];
  const allowed = Math.max(1, Math.floor(wanted.length / 4));
  const near: { text: string; distance: number }[] = [];
  for (const text of known) {
    if (text.length > 2 * LONGEST_NAME) continue;
    const other = fold(text);
    if (other.length > LONGEST_NAME) continue;
    // Most names are out by their length already: a province compares one name with hundreds.
    if (Math.abs(other.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted, other).steps;
    if (distance <= allowed) near.push({ text, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : Number(a.text > b.text)));
  return near.slice(0, limit).map((entry) => entry.text);
}
