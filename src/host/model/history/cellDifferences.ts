import { changedKeys, entryIn } from "../cellMap";
import { keyOf, ROWS_IN_BLOCK, type CellRow, type GridState } from "../grid";

/** Which cells stand otherwise in one state of a grid than in another, by their keys. */
export interface CellDifferences {
  /** Cells with another formula, value or runs of formats; not those whose formula has another result alone. */
  readonly contents: ReadonlySet<number>;
  /** Cells with another format of their own. */
  readonly formats: ReadonlySet<number>;
  /** Cells whose formula has another result, and is the same. */
  readonly results: ReadonlySet<number>;
  /** Whether rows have other heights, formats or places in the outline, or are hidden or shown. */
  readonly hasRows: boolean;
  /** Whether cells were moved about. */
  readonly isRearranged: boolean;
}

/** What differs. Only blocks that the states do not share are looked at. */
export function cellDifferences(one: GridState, other: GridState): CellDifferences {
  const contents = new Set<number>([
    ...changedKeys(one.formulas, other.formulas),
    ...changedKeys(one.extras, other.extras),
  ]);
  const formats = new Set<number>();
  const results = new Set<number>();
  let hasRows = false;
  for (const { row, before, after } of differentRows(one, other)) {
    hasRows ||= JSON.stringify(before?.attributes) !== JSON.stringify(after?.attributes);
    for (const column of differentPlaces(before?.values, after?.values)) {
      const key = keyOf(row, column);
      const isResult =
        !contents.has(key) &&
        entryIn(one.formulas, key) !== undefined &&
        entryIn(other.formulas, key) !== undefined;
      (isResult ? results : contents).add(key);
    }
    for (const column of differentPlaces(before?.styles, after?.styles)) formats.add(keyOf(row, column));
  }
  return { contents, formats, results, hasRows, isRearranged: one.arrangement !== other.arrangement };
}

/** Whether nothing differs but results of formulas. */
export function isSameButResults({ contents, formats, hasRows, isRearranged }: CellDifferences): boolean {
  return contents.size === 0 && formats.size === 0 && !hasRows && !isRearranged;
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
