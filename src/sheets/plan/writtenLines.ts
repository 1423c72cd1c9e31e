import { groupBy } from "../../domain/scoring/groupBy";
import { fold } from "../../text";
import { columnOf } from "../../contract";
import { schemaOf, type TableId } from "../../domain/tables";
import { BLANK, isBlankRow, isFormula, sameCell, type Cell, type Planned } from "./cell";
import type { TableChange } from "./change";
import { matched, type Match } from "./matches";
import type { Standing } from "./place";
import { firstRowNumber, refersTo, seenFromRow } from "./rowFormula";

/**
 * A row of a change, by the columns in which its table has it now: before it, after it, and where in the data it was written.
 * Formulas are seen from their row. In columns that are none of the change's it says nothing.
 */
export interface Line {
  readonly at: number;
  readonly before: readonly Planned[] | undefined;
  readonly after: readonly Planned[];
  /** All of the row afterwards: cells that it did not write are as before, in a new row whatever they are. */
  readonly whole: readonly Planned[];
  /** The same in the columns of the change that the table does not have any more. */
  readonly lost: { readonly before: readonly Planned[] | undefined; readonly after: readonly Planned[] };
}

/** A change as it is seen from its table as that stands now. */
export interface SeenChange {
  readonly lines: readonly Line[];
  /** Data rows that the table had afterwards. */
  readonly height: number;
  /** Headers of its columns that the table does not have any more. */
  readonly lost: readonly string[];
  /** Which columns of the table are the change's. */
  readonly isKnown: readonly boolean[];
  /** Whether the table has every column by which its rows are known. */
  readonly hasKey: boolean;
  /** By which columns its rows are known. */
  readonly keys: readonly number[];
  /** Whether what stood before means the same still: a formula does not where columns or rows were put in between since. */
  readonly isSure: (former: Cell) => boolean;
}

/** The lines of a change by the columns that its table has now. */
export function seenFrom(change: TableChange, now: Standing): SeenChange {
  const { headers, id, origin, rows, sheet } = change;
  const { headers: shown } = now;
  const places = placesOf(headers.after, shown);
  const body = {
    sheet,
    top: firstRowNumber(origin?.row ?? now.headerRow),
    height: Math.max(rows.before, rows.after),
  };
  const missing = headers.after.map((_, at) => at).filter((at) => !places.includes(at));
  const lines = change.patches.flatMap(({ row, before, after }) =>
    after.map((written, offset): Line => {
      const at = row + offset;
      const former = before?.[offset];
      const seen = (cells: readonly Planned[], of = places): Planned[] =>
        of.map((place) => seenFromRow(cells[place] ?? null, at, body));
      return {
        at,
        before: former && seen(former),
        after: seen(written),
        whole: seen(written.map((cell, column) => cell ?? former?.[column] ?? null)),
        lost: { before: former && seen(former, missing), after: seen(written, missing) },
      };
    }),
  );
  const isInPlace =
    (origin?.column ?? now.firstColumn) === now.firstColumn &&
    places.every((place, at) => place < 0 || place === at);
  const isInRow = (origin?.row ?? now.headerRow) === now.headerRow;
  return {
    lines: lines.filter(({ after, lost }) => [...after, ...lost.after].some((cell) => cell !== null)),
    height: rows.after,
    lost: missing.flatMap((at) => headers.after[at] ?? []),
    isKnown: places.map((place) => place >= 0),
    hasKey: keyColumns(headers.after, id).every((key) => places.includes(key)),
    keys: keyColumns(shown, id),
    isSure: (former) => {
      if (!isFormula(former)) return true;
      const { near, fixed } = refersTo(former);
      return isInPlace ? isInRow || !fixed : !near && !fixed;
    },
  };
}

/** Which of the former columns each column is now; -1 for none. */
function placesOf(former: readonly string[], shown: readonly string[]): number[] {
  return shown.map((header) => {
    const at = former.indexOf(header);
    // Written a little otherwise it is the same still.
    return at >= 0 ? at : former.findIndex((other) => fold(other) === fold(header) && !shown.includes(other));
  });
}

/**
 * For each line that had a row before: the line that wrote this row, which may be another one; itself where rows have no key.
 * None where the change has removed the row. Of rows with one key each goes on in the line that says most of what it said.
 */
export function successors(change: SeenChange): ReadonlyMap<Line, Match<Line>> {
  const { lines, keys, hasKey } = change;
  const isKeyed = hasKey && keys.length > 0;
  const next = new Map<Line, Match<Line>>();
  const goesOnIn = (line: Line, other: Line): unknown => next.set(line, { other, isSure: true });
  for (const line of lines) {
    const { before, after } = line;
    if (before && !isRemoved(line) && (!isKeyed || isEdit(change, before, after))) goesOnIn(line, line);
  }
  if (!isKeyed) return next;
  const writers = new Set(lines.filter((line) => !next.has(line) && !isRemoved(line)));
  const former = lines.flatMap((line) =>
    line.before && !next.has(line) ? [{ line, cells: line.before }] : [],
  );
  // Rows that only moved are told at once, however many have one key.
  const byContent = groupBy(writers, ({ whole }) => contentIn(change, whole));
  for (const { line, cells } of former) {
    const alike = byContent.get(contentIn(change, cells))?.filter((writer) => writers.has(writer)) ?? [];
    const writer = alike.includes(line) ? line : alike[0];
    if (writer) goesOnIn(line, writer);
    if (writer) writers.delete(writer);
  }
  const byKey = groupBy(writers, ({ whole }) => keyIn(change, whole));
  const matches = matched<(typeof former)[number], Line>(
    former.filter(({ line }) => !next.has(line)),
    {
      alikeTo: ({ cells }) => byKey.get(keyIn(change, cells)) ?? [],
      likeness: ({ cells }, { whole }) => sameCount(cells, whole),
      isInPlace: ({ line }, writer) => line === writer,
    },
  );
  for (const [{ line }, match] of matches) next.set(line, match);
  return next;
}

/** Whether a row was removed: nothing is left of it but formulas, which Excel fills in by itself. */
export function isRemoved({ whole }: Line): boolean {
  return isBlankRow(whole.filter((cell) => !isFormula(cell)));
}

/** Whether only cells of a row were written: it is the same row, also when its key became another. */
function isEdit({ isKnown }: SeenChange, before: readonly Planned[], after: readonly Planned[]): boolean {
  // A row that is written whole leaves formulas alone, and nothing else.
  return after.some((cell, at) => cell === null && isKnown[at] && !isFormula(before[at]));
}

/** How many cells of two rows agree; one that a plan leaves alone counts as blank, for it agrees with whatever stands there. */
export function sameCount(cells: readonly Planned[], others: readonly Planned[]): number {
  return cells.filter((cell, at) => sameCell(cell ?? BLANK, others[at] ?? BLANK)).length;
}

/** By what a row is known. */
export function keyIn({ keys }: SeenChange, cells: readonly Planned[]): string {
  return JSON.stringify(keys.map((key) => cells[key] ?? BLANK));
}

/** All that a row says in the columns of the change. */
export function contentIn({ isKnown }: SeenChange, cells: readonly Planned[]): string {
  return JSON.stringify(cells.filter((_, at) => isKnown[at]).map((cell) => cell ?? BLANK));
}

/** Places of the columns by which people and the add-in know a row of a table. */
export function keyColumns(headers: readonly string[], id: TableId): number[] {
  const schema = schemaOf(id);
  const names: readonly string[] = schema.key.length > 0 ? schema.key : schema.identity;
  return headers.flatMap((header, at) => {
    const column = columnOf(schema, header);
    return column && names.includes(column.id) ? [at] : [];
  });
}
