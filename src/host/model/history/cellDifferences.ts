import { changedKeys, entryIn } from "../cellMap";
import { keyOf, placeOfKey, type Cell, type CellRow } from "../cells";
import { cellIn, ROWS_IN_BLOCK, type GridState } from "../gridState";

/** Which cells stand otherwise in one state of a grid than in another, by their keys, each once. */
export interface CellDifferences {
  /** Cells with another formula, value or runs of formats; not those whose formula has another result alone. */
  readonly contents: readonly number[];
  /** Cells with another format of their own. */
  readonly formats: readonly number[];
  /** Cells whose formula has another result, and is the same. */
  readonly results: readonly number[];
  /** Whether rows have other heights, formats or places in the outline, or are hidden or shown. */
  readonly hasRows: boolean;
  /** Whether cells came or went: then none is told of by itself. */
  readonly isShifted: boolean;
  /** Whether cells changed places. */
  readonly isPermuted: boolean;
}

const SHIFTED: CellDifferences = {
  contents: [],
  formats: [],
  results: [],
  hasRows: true,
  isShifted: true,
  isPermuted: true,
};

/** What differs. Only blocks that the states do not share are looked at. */
export function cellDifferences(one: GridState, other: GridState): CellDifferences {
  if (one.arrangement !== other.arrangement) return SHIFTED;
  const special = new Set<number>([
    ...changedKeys(one.formulas, other.formulas),
    ...changedKeys(one.extras, other.extras),
  ]);
  const contents = [...special];
  const formats: number[] = [];
  const results: number[] = [];
  let hasRows = false;
  for (const { row, before, after } of differentRows(one, other)) {
    hasRows ||= isOther(before?.attributes, after?.attributes);
    for (const column of differentPlaces(before?.values, after?.values)) {
      const key = keyOf(row, column);
      if (special.has(key)) continue;
      // What did not change of the formulas is in both.
      if (entryIn(one.formulas, key) !== undefined) results.push(key);
      else contents.push(key);
    }
    for (const column of differentPlaces(before?.styles, after?.styles)) formats.push(keyOf(row, column));
  }
  const isPermuted = one.order !== other.order;
  const hasArrays = one.arrays.size > 0 || other.arrays.size > 0;
  const own = hasArrays ? withoutSpills(one, other, contents, results) : contents;
  return { contents: own, formats, results, hasRows, isShifted: false, isPermuted };
}

/** Where an array reaches, and what it shows there, are results: those of its formula are noted, the rest is left out. */
function withoutSpills(
  one: GridState,
  other: GridState,
  contents: readonly number[],
  results: number[],
): number[] {
  return contents.filter((key) => {
    const { row, column } = placeOfKey(key);
    const [before, after] = [cellIn(one, row, column), cellIn(other, row, column)];
    if (!holdsSame(before, after)) return true;
    if (before.value !== after.value) results.push(key);
    return false;
  });
}

/** Whether cells hold the same; of formulas the results do not count, nor whether they were found to spill. */
export function holdsSame(one: Cell, other: Cell): boolean {
  const isFormula = one.formula !== undefined && other.formula !== undefined;
  const said = ({ formula, extra }: Cell): string =>
    JSON.stringify([formula && { ...formula, isDynamic: undefined }, extra]);
  return (isFormula || one.value === other.value) && said(one) === said(other);
}

/** Whether nothing differs but results of formulas. */
export function isSameButResults({ contents, formats, hasRows, isPermuted }: CellDifferences): boolean {
  return contents.length === 0 && formats.length === 0 && !hasRows && !isPermuted;
}

interface DifferentRow {
  readonly row: number;
  readonly before: CellRow | undefined;
  readonly after: CellRow | undefined;
}

function* differentRows(one: GridState, other: GridState): Generator<DifferentRow> {
  const count = Math.max(one.blocks.length, other.blocks.length);
  for (let at = 0; at < count; at++) {
    const [before, after] = [one.blocks[at], other.blocks[at]];
    if (before === after) continue;
    for (let index = 0; index < ROWS_IN_BLOCK; index++)
      if (before?.[index] !== after?.[index])
        yield { row: at * ROWS_IN_BLOCK + index, before: before?.[index], after: after?.[index] };
  }
}

function* differentPlaces(
  one: readonly unknown[] | undefined,
  other: readonly unknown[] | undefined,
): Generator<number> {
  const count = Math.max(one?.length ?? 0, other?.length ?? 0);
  for (let at = 0; at < count; at++) if (one?.[at] !== other?.[at]) yield at;
}

function isOther(
  one: Readonly<Record<string, string>> | undefined,
  other: Readonly<Record<string, string>> | undefined,
): boolean {
  return one !== other && JSON.stringify(one) !== JSON.stringify(other);
}
