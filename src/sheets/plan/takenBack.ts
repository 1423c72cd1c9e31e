import { columnOf } from "../../contract";
import { schemaOf, type TableId } from "../../domain/tables";
import { BLANK, isBlankRow, isFormula, sameCell, sameCells, type Cell, type Planned } from "./cell";
import { changeOf, type TableChange } from "./change";
import type { Standing } from "./place";

/** A cell that stays as it is when a change is taken back, because somebody has changed it since. */
export interface KeptCell {
  readonly sheet: string;
  /** The row as people name it: by its key, else by its first filled cells. */
  readonly row: string;
  /** Header of the column; absent where the whole row stays or is gone. */
  readonly column?: string;
}

/** What is to be done to a table to take a change of it back. */
export interface TakenBack {
  /** Undefined when nothing is left to do. */
  readonly change: TableChange | undefined;
  readonly kept: readonly KeptCell[];
}

/** A row of a change: before it, after it, and where in the data it was written. */
interface Line {
  readonly at: number;
  readonly before: readonly Cell[] | undefined;
  readonly after: readonly Planned[];
  /** All of the row afterwards: cells that it did not write are as before, in a new row whatever they are. */
  readonly whole: readonly Planned[];
}

/**
 * How a change of a table that stood there before is taken back, whether all of it was done or a part: a merge of what was
 * written, what stands now, and what stood before. Rows are found again where they stand now. A cell that still says what
 * was written gets what it said before; one that says something else is somebody's, and stays.
 * @throws for a table whose header row is switched off: it can be tried again when it is back
 */
export function takenBack(change: TableChange, now: Standing): TakenBack {
  const { headers: shown, sheet } = now;
  if (shown.length === 0) throw new Error(`no header row to take back by: ${schemaOf(change.id).table}`);
  const kept: KeptCell[] = [];
  const keep = (cells: readonly Planned[], column?: string): void => {
    kept.push({
      sheet,
      row: rowName(cells, shown, change.id),
      ...(column !== undefined && { column }),
    });
  };
  const lines = linesOf(change);
  if (isUntouched(change, lines, now)) return { change: undefined, kept };
  const places = new Places(change, now);
  for (const line of lines) places.findSame(line);
  for (const line of lines) places.findMoved(line);
  const rows: (readonly Cell[] | undefined)[] = [...now.rows];
  const returned: (readonly Cell[])[] = [];
  for (const line of lines) {
    const at = places.of(line);
    const cells = at === undefined ? undefined : now.rows[at];
    if (at === undefined || !cells) {
      // A removed row comes back; a new one that is not there needs nothing; a changed one that is gone is somebody's doing.
      if (line.before && isBlankRow(line.after)) returned.push(line.before);
      else if (line.before) keep(line.after);
      continue;
    }
    const back = cells.map((cell, column) => {
      const written = line.after[column] ?? null;
      const former = line.before?.[column] ?? BLANK;
      const isOurs = written !== null && sameCell(cell, written);
      const isChanged = written !== null && !sameCell(written, former);
      const theirs = isChanged && !isOurs && !sameCell(cell, former);
      return { cell: isOurs ? former : cell, theirs, column };
    });
    if (line.before) {
      rows[at] = back.map(({ cell }) => cell);
      for (const { theirs, column } of back) if (theirs) keep(cells, shown[column]);
    } else if (back.some(({ cell }) => cell !== BLANK && !isFormula(cell))) {
      // Somebody has written into a new row: it is theirs as well now.
      keep(cells);
    } else rows[at] = undefined;
  }
  const left = [...rows.filter((row) => row !== undefined), ...returned];
  const filled = left.findLastIndex((row) => !isBlankRow(row)) + 1;
  const height = Math.max(1, filled, Math.min(change.rows.before, left.length));
  const headers = headersWithout(change, now, left);
  const target = Array.from({ length: height }, (_, at) => left[at] ?? shown.map(() => BLANK));
  const back: TableChange = {
    ...changeOf(change.id, sheet, now, shown, target),
    headers: { before: shown, after: headers },
    deletes: true,
  };
  const isNothing =
    back.patches.length === 0 && back.rows.before === back.rows.after && headers.length === shown.length;
  return { change: isNothing ? undefined : back, kept };
}

function linesOf({ patches }: TableChange): Line[] {
  return patches
    .flatMap(({ row, before, after }) =>
      after.map((cells, offset) => ({
        at: row + offset,
        before: before?.[offset],
        after: cells,
        whole: cells.map((cell, column) => cell ?? before?.[offset]?.[column] ?? null),
      })),
    )
    .filter(({ after }) => after.some((cell) => cell !== null));
}

/**
 * Whether a run broke off before it came to this table: every row stands where it stood, as it was. Where rows were to move up
 * over one that goes, each of them would be found as written one place further down.
 */
function isUntouched(
  { headers, rows: { before: former, after: wanted } }: TableChange,
  lines: readonly Line[],
  { headers: shown, rows }: Standing,
): boolean {
  const isResized = former !== wanted && rows.length === wanted;
  if (lines.length === 0 || isResized || shown.length !== headers.before.length) return false;
  return lines.every(({ at, before }) => {
    const cells = rows[at];
    return before ? cells && sameCells(before, cells) : !cells || isBlankRow(cells);
  });
}

/** Columns that the change added go again when nothing is left in them. */
function headersWithout(
  { headers }: TableChange,
  { headers: shown }: Standing,
  left: readonly (readonly Cell[])[],
): readonly string[] {
  const added = headers.after.slice(headers.before.length);
  const least = shown.length - added.length;
  const areLast = added.length > 0 && sameCells(shown.slice(least), added);
  return areLast && left.every((row) => isBlankRow(row.slice(least))) ? shown.slice(0, least) : shown;
}

/** Where the rows of a change stand now. */
class Places {
  private readonly found = new Map<Line, number>();
  private readonly taken = new Set<number>();
  private readonly byContent = new Map<string, number[]>();
  private readonly byKey = new Map<string, number[]>();
  private readonly keys: readonly number[];

  constructor(
    change: TableChange,
    private readonly now: Standing,
  ) {
    this.keys = keyColumns(change.headers.after, change.id);
    now.rows.forEach((cells, at) => {
      add(this.byContent, JSON.stringify(cells), at);
      add(this.byKey, this.keyOf(cells), at);
    });
  }

  of(line: Line): number | undefined {
    return this.found.get(line);
  }

  /** Rows that stand where they were written, as they were written. */
  findSame(line: Line): void {
    const cells = this.now.rows[line.at];
    if (cells && sameCells(line.whole, cells)) this.take(line, line.at);
  }

  /** Rows that stand elsewhere, or of which a part says something else. */
  findMoved(line: Line): void {
    if (this.found.has(line)) return;
    const at = isBlankRow(line.after)
      ? this.notRemoved(line)
      : (this.sameElsewhere(line) ?? this.changed(line));
    if (at !== undefined) this.take(line, at);
  }

  private take(line: Line, at: number): void {
    this.found.set(line, at);
    this.taken.add(at);
  }

  private isFree(at: number): boolean {
    return at < this.now.rows.length && !this.taken.has(at);
  }

  /** A row that was to be removed and still stands, whole or in part. */
  private notRemoved({ at, before }: Line): number | undefined {
    const cells = this.now.rows[at];
    const isOurs = cells?.every((cell, column) => cell === BLANK || sameCell(cell, before?.[column]));
    return isOurs && this.isFree(at) ? at : undefined;
  }

  private sameElsewhere({ whole }: Line): number | undefined {
    const content = JSON.stringify(whole.map((cell) => cell ?? BLANK));
    return this.byContent.get(content)?.find((at) => this.isFree(at));
  }

  /** The row with the same key; where the table has none, the row in the same place. */
  private changed({ at, before, whole }: Line): number | undefined {
    if (this.keys.length === 0) return before && this.isFree(at) ? at : undefined;
    const wanted = [whole, ...(before ? [before] : [])].map((cells) => this.keyOf(cells));
    const found = wanted.flatMap((key) => this.byKey.get(key) ?? []).filter((place) => this.isFree(place));
    return found.find((place) => place === at) ?? found[0];
  }

  private keyOf(cells: readonly Planned[]): string {
    return JSON.stringify(this.keys.map((key) => cells[key] ?? BLANK));
  }
}

/** Adds to the list of a key. */
function add<Key>(lists: Map<Key, number[]>, key: Key, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}

function keyColumns(headers: readonly string[], id: TableId): number[] {
  const schema = schemaOf(id);
  const names: readonly string[] = schema.key.length > 0 ? schema.key : schema.identity;
  return headers.flatMap((header, at) => {
    const column = columnOf(schema, header);
    return column && names.includes(column.id) ? [at] : [];
  });
}

function rowName(cells: readonly Planned[], headers: readonly string[], id: TableId): string {
  const shown = (wanted: readonly (Planned | undefined)[]): string[] =>
    wanted.flatMap((cell) =>
      cell === undefined || cell === null || cell === BLANK || isFormula(cell) ? [] : [String(cell)],
    );
  const keyed = shown(keyColumns(headers, id).map((at) => cells[at]));
  return (keyed.length > 0 ? keyed : shown(cells).slice(0, 3)).join(schemaOf(id).joint);
}
