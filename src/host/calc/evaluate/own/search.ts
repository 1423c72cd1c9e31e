import { compareValues, sameValue } from "../compare";
import { textMatcher } from "../criteria";
import { CellError, type Grid, type Scalar } from "../values";

/** The values of a row or column. */
export interface Line {
  readonly length: number;
  at(index: number): Scalar;
}

export function lineOf(grid: Grid): Line | undefined {
  if (grid.columns === 1) return { length: grid.filledRows, at: (index) => grid.at(index, 0) };
  if (grid.rows === 1) return { length: grid.filledColumns, at: (index) => grid.at(0, index) };
  return undefined;
}

/** Where the value stands exactly. @param wildcards whether `*`, `?` and `~` in a text mean something */
export function exact(line: Line, wanted: Scalar, wildcards: boolean, backwards = false): number | undefined {
  const matches = wildcards && typeof wanted === "string" ? textMatcher(wanted) : undefined;
  const test = (value: Scalar): boolean =>
    matches ? typeof value === "string" && matches(value) : sameValue(value, wanted);
  for (let step = 0; step < line.length; step++) {
    const index = backwards ? line.length - 1 - step : step;
    if (test(line.at(index))) return index;
  }
  return undefined;
}

/** Whether a value is one that a search for `wanted` looks at: numbers among numbers, texts among texts. */
function comparable(value: Scalar, wanted: Scalar): value is Exclude<Scalar, null | CellError> {
  return value !== null && !(value instanceof CellError) && typeof value === typeof wanted;
}

/**
 * The last place whose value is at most the wanted, in a line that rises (MATCH 1, VLOOKUP TRUE, LOOKUP): by halves as
 * Excel does it, so that a line out of order gives what Excel gives, not what stands to reason.
 */
export function rising(line: Line, wanted: Exclude<Scalar, null>): number | undefined {
  const places: number[] = [];
  for (let index = 0; index < line.length; index++)
    if (comparable(line.at(index), wanted)) places.push(index);
  let [low, high] = [0, places.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = line.at(places[middle] ?? 0);
    if (value !== null && compareValues(value, wanted) <= 0) low = middle + 1;
    else high = middle - 1;
  }
  return high < 0 ? undefined : places[high];
}

/** The last place whose value is at least the wanted, in a line that falls (MATCH -1). */
export function falling(line: Line, wanted: Exclude<Scalar, null>): number | undefined {
  let found: number | undefined;
  for (let index = 0; index < line.length; index++) {
    const value = line.at(index);
    if (!comparable(value, wanted)) continue;
    const order = compareValues(value, wanted);
    if (order === 0) return index;
    if (order < 0) return found;
    found = index;
  }
  return found;
}

/** The place of the value, or of the next greater or smaller one, in any order (XLOOKUP, XMATCH). */
export function nearest(
  line: Line,
  wanted: Scalar,
  greater: boolean,
  backwards: boolean,
): number | undefined {
  const same = exact(line, wanted, false, backwards);
  if (same !== undefined || wanted === null) return same;
  let best: { readonly index: number; readonly value: Exclude<Scalar, null> } | undefined;
  for (let step = 0; step < line.length; step++) {
    const index = backwards ? line.length - 1 - step : step;
    const value = line.at(index);
    if (!comparable(value, wanted)) continue;
    const order = compareValues(value, wanted);
    if (greater ? order < 0 : order > 0) continue;
    const closer =
      best === undefined ||
      (greater ? compareValues(value, best.value) < 0 : compareValues(value, best.value) > 0);
    if (closer) best = { index, value };
  }
  return best?.index;
}

/** By halves, in a line that rises or falls. @returns undefined when the value is not there */
export function halves(line: Line, wanted: Exclude<Scalar, null>, descending: boolean): number | undefined {
  let [low, high] = [0, line.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = line.at(middle);
    const order = value === null ? 1 : compareValues(value, wanted);
    if (order === 0) return middle;
    if (descending ? order > 0 : order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
