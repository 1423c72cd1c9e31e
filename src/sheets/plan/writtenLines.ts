import { fold } from "../../text";
import { columnOf } from "../../contract";
import { schemaOf, type TableId } from "../../domain/tables";
import { BLANK, isBlankRow, isFormula, sameCell, sameCells, type Cell, type Planned } from "./cell";
import type { TableChange } from "./change";
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

/** Where the rows of a change stand now. */
export class Places {
  private readonly found = new Map<Line, number>();
  private readonly taken = new Set<number>();
  private readonly byContent = new Map<string, number[]>();
  private readonly byKey = new Map<string, number[]>();

  /** @param rows as they stand now, formulas seen from their row */
  constructor(
    private readonly change: SeenChange,
    private readonly rows: readonly (readonly Cell[])[],
  ) {
    rows.forEach((cells, at) => {
      add(this.byContent, this.contentOf(cells), at);
      add(this.byKey, this.keyOf(cells), at);
    });
  }

  of(line: Line): number | undefined {
    return this.found.get(line);
  }

  /** Rows that stand where they were written, as they were written. */
  findSame(line: Line): void {
    const cells = this.rows[line.at];
    if (cells && sameCells(line.whole, cells)) this.take(line, line.at);
  }

  /** Rows that stand elsewhere, or of which a part says something else. */
  findMoved(line: Line): void {
    if (this.found.has(line)) return;
    const at = isRemoved(line) ? this.notRemoved(line) : (this.sameElsewhere(line) ?? this.changed(line));
    if (at !== undefined) this.take(line, at);
  }

  private take(line: Line, at: number): void {
    this.found.set(line, at);
    this.taken.add(at);
  }

  private isFree(at: number): boolean {
    return at < this.rows.length && !this.taken.has(at);
  }

  /** A row that was to be removed and still stands, whole or in part. */
  private notRemoved({ at, before }: Line): number | undefined {
    const cells = this.rows[at];
    const isOurs = cells?.every((cell, column) => cell === BLANK || sameCell(cell, before?.[column]));
    return isOurs && this.isFree(at) ? at : undefined;
  }

  private sameElsewhere({ whole }: Line): number | undefined {
    const places = this.byContent.get(this.contentOf(whole)) ?? [];
    // Without its key a row is like another one all too easily.
    return this.change.hasKey || places.length === 1 ? places.find((at) => this.isFree(at)) : undefined;
  }

  /** The row with the same key; where the table has none, the row in the same place. */
  private changed({ at, before, whole }: Line): number | undefined {
    if (!this.change.hasKey) return undefined;
    if (this.change.keys.length === 0) return before && this.isFree(at) ? at : undefined;
    const wanted = [whole, ...(before ? [before] : [])].map((cells) => this.keyOf(cells));
    const found = wanted.flatMap((key) => this.byKey.get(key) ?? []).filter((place) => this.isFree(place));
    return found.find((place) => place === at) ?? found[0];
  }

  private keyOf(cells: readonly Planned[]): string {
    return keyIn(this.change, cells);
  }

  private contentOf(cells: readonly Planned[]): string {
    return JSON.stringify(cells.filter((_, at) => this.change.isKnown[at]).map((cell) => cell ?? BLANK));
  }
}

/**
 * For each line that had a row before: the line that wrote this row, which may be another one; itself where rows have no key.
 * Undefined where the change has removed the row.
 */
export function successors(change: SeenChange): ReadonlyMap<Line, Line | undefined> {
  const { lines, keys, hasKey } = change;
  const isKeyed = hasKey && keys.length > 0;
  const stays = new Set(
    lines.filter((line) => {
      const { before, after, whole } = line;
      if (!before || isRemoved(line)) return false;
      return !isKeyed || isEdit(change, before, after) || keyIn(change, before) === keyIn(change, whole);
    }),
  );
  const byKey = new Map<string, Line[]>();
  for (const line of lines)
    if (!stays.has(line) && !isRemoved(line)) add(byKey, keyIn(change, line.whole), line);
  return new Map(
    lines.flatMap((line): [Line, Line | undefined][] => {
      if (!line.before) return [];
      if (stays.has(line)) return [[line, line]];
      return [[line, isKeyed ? byKey.get(keyIn(change, line.before))?.shift() : undefined]];
    }),
  );
}

/** Whether a row was removed: nothing is left of it but formulas, which Excel fills in by itself. */
function isRemoved({ whole }: Line): boolean {
  return isBlankRow(whole.filter((cell) => !isFormula(cell)));
}

/** Whether only cells of a row were written: it is the same row, also when its key became another. */
function isEdit({ isKnown }: SeenChange, before: readonly Planned[], after: readonly Planned[]): boolean {
  // A row that is written whole leaves formulas alone, and nothing else.
  return after.some((cell, at) => cell === null && isKnown[at] && !isFormula(before[at]));
}

/** By what a row is known. */
export function keyIn({ keys }: SeenChange, cells: readonly Planned[]): string {
  return JSON.stringify(keys.map((key) => cells[key] ?? BLANK));
}

/** Adds to the list of a key. */
function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
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
