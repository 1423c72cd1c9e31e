import { schemaOf, type TableId } from "../../domain/tables";
import { BLANK, isBlankRow, isFormula, sameCells, type Cell, type Planned } from "./cell";
import { changeOf, type TableChange } from "./change";
import { mergedRows } from "./mergedRows";
import type { Standing } from "./place";
import { bodyOf, seenFromRow, writtenInRow } from "./rowFormula";
import { keyColumns, seenFrom, type Line } from "./writtenLines";

/** A cell that stays as it is when a change is taken back, because somebody has changed it since. */
export interface KeptCell {
  readonly sheet: string;
  /** The row as people name it: by its key, else by its first filled cells. */
  readonly row: string;
  /** Header of the column; absent where the whole row stays or is gone. */
  readonly column?: string;
  /** Its address on the sheet (`R5`), where it stands outside of our columns: then `row` is what it says. */
  readonly address?: string;
  /** For its sake the whole sheet stays that the run has made. Without a row: for what lies on the sheet beside its cells. */
  readonly stays?: true;
  /** It cannot be taken back, for its sheet or table is not there any more. */
  readonly isGone?: true;
  /** A formula elsewhere takes something from the sheet: its place, as people name it. */
  readonly leads?: string;
}

/** What is to be done to a table to take a change of it back. */
export interface TakenBack {
  /** Undefined when nothing is left to do. */
  readonly change: TableChange | undefined;
  readonly kept: readonly KeptCell[];
}

/**
 * How a change of a table that stood there before is taken back, whether all of it was done or a part: a merge of what was
 * written, what stands now, and what stood before. Columns are found again by their headers, rows by their key where they stand
 * now. A cell that still says what was written gets what it said before; one that says something else is somebody's, and stays
 * with its row.
 * @throws for a table whose header row is switched off: it can be tried again when it is back
 */
export function takenBack(change: TableChange, now: Standing): TakenBack {
  const { headers: shown, sheet } = now;
  if (shown.length === 0) throw new Error(`no header row to take back by: ${schemaOf(change.id).table}`);
  const here = bodyOf(now);
  const standing = now.rows.map((cells, at) => cells.map((cell) => seenFromRow(cell, at, here)));
  const seen = seenFrom(change, now);
  if (isUntouched(change, seen.lines, shown, standing)) return { change: undefined, kept: [] };
  const { rows: left, kept: cells } = mergedRows(seen, standing, shown);
  const filled = left.findLastIndex((row) => !isBlankRow(row)) + 1;
  const height = Math.max(1, filled, Math.min(change.rows.before, left.length));
  const headers = headersWithout(change, now, left);
  const target = Array.from({ length: height }, (_, at) =>
    (left[at] ?? shown.map(() => BLANK)).map((cell) => writtenInRow(cell, at, here)),
  );
  const back: TableChange = {
    ...changeOf(change.id, sheet, now, shown, target),
    headers: { before: shown, after: headers },
    deletes: true,
  };
  const isNothing =
    back.patches.length === 0 && back.rows.before === back.rows.after && headers.length === shown.length;
  const kept = cells.map(({ row, column }) => ({
    sheet,
    row: rowName(row, shown, change.id),
    ...(column !== undefined && { column }),
  }));
  return { change: isNothing ? undefined : back, kept };
}

/**
 * Whether a run broke off before it came to this table: every row stands where it stood, as it was. Where rows were to move up
 * over one that goes, each of them would be found as written one place further down.
 */
function isUntouched(
  { headers, rows: { before: former, after: wanted } }: TableChange,
  lines: readonly Line[],
  shown: readonly string[],
  rows: readonly (readonly Cell[])[],
): boolean {
  const isResized = former !== wanted && rows.length === wanted;
  const isWidened = headers.after.slice(headers.before.length).some((header) => shown.includes(header));
  // Where all that it changes stood in columns that are gone, nothing tells.
  const tells = lines.some(({ before, after }) => !before || !sameCells(before, after));
  if (isResized || isWidened || !tells) return false;
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

/** A row as people name it: by its key, else by its first filled cells. */
export function rowName(cells: readonly Planned[], headers: readonly string[], id: TableId): string {
  const shown = (wanted: readonly (Planned | undefined)[]): string[] =>
    wanted.flatMap((cell) =>
      cell === undefined || cell === null || cell === BLANK || isFormula(cell) ? [] : [String(cell)],
    );
  const keyed = shown(keyColumns(headers, id).map((at) => cells[at]));
  return (keyed.length > 0 ? keyed : shown(cells).slice(0, 3)).join(schemaOf(id).joint);
}
