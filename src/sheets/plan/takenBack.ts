import { schemaOf, type TableId } from "../../domain/tables";
import { BLANK, isBlankRow, isFormula, sameCell, sameCells, type Cell, type Planned } from "./cell";
import { changeOf, type TableChange } from "./change";
import type { Standing } from "./place";
import { bodyOf, seenFromRow, writtenInRow } from "./rowFormula";
import { keyColumns, Places, seenFrom, type Line } from "./writtenLines";

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

/**
 * How a change of a table that stood there before is taken back, whether all of it was done or a part: a merge of what was
 * written, what stands now, and what stood before. Columns are found again by their headers, rows where they stand now. A cell
 * that still says what was written gets what it said before; one that says something else is somebody's, and stays.
 */
export function takenBack(change: TableChange, now: Standing): TakenBack {
  const { headers: shown, sheet } = now;
  const kept: KeptCell[] = [];
  const keep = (cells: readonly Planned[], column?: string): void => {
    kept.push({
      sheet,
      row: rowName(cells, shown, change.id),
      ...(column !== undefined && { column }),
    });
  };
  const here = bodyOf(now);
  const standing = now.rows.map((cells, at) => cells.map((cell) => seenFromRow(cell, at, here)));
  const seen = seenFrom(change, now);
  const { lines } = seen;
  if (isUntouched(change, lines, shown, standing)) return { change: undefined, kept };
  const places = new Places(seen, standing);
  for (const line of lines) places.findSame(line);
  for (const line of lines) places.findMoved(line);
  const rows: (readonly Cell[] | undefined)[] = [...standing];
  const returned: (readonly Cell[])[] = [];
  for (const line of lines) {
    const at = places.of(line);
    const cells = at === undefined ? undefined : standing[at];
    const { before, after, lost } = line;
    if (at === undefined || !cells) {
      // A removed row comes back; a new one that is not there needs nothing; a changed one that is gone is somebody's doing.
      if (before && isBlankRow(after)) {
        returned.push(before.map((cell) => (cell !== null && seen.isSure(cell) ? cell : BLANK)));
        before.forEach((cell, column) => {
          if (cell !== null && !seen.isSure(cell)) keep(before, shown[column]);
        });
        for (const header of lost) keep(before, header);
      } else if (before) keep(after);
      continue;
    }
    const back = cells.map((cell, column) => {
      const written = after[column] ?? null;
      const former = before?.[column] ?? BLANK;
      const isOurs = written !== null && sameCell(cell, written) && seen.isSure(former);
      const isChanged = written !== null && !sameCell(written, former);
      const theirs = isChanged && !isOurs && !sameCell(cell, former);
      return { cell: isOurs ? former : cell, theirs, column };
    });
    if (before) {
      rows[at] = back.map(({ cell }) => cell);
      for (const { theirs, column } of back) if (theirs) keep(cells, shown[column]);
      for (const header of lost) keep(cells, header);
    } else if (back.some(({ cell }) => cell !== BLANK && !isFormula(cell))) {
      // Somebody has written into a new row: it is theirs as well now.
      keep(cells);
    } else rows[at] = undefined;
  }
  const left = [...rows.filter((row) => row !== undefined), ...returned];
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

function rowName(cells: readonly Planned[], headers: readonly string[], id: TableId): string {
  const shown = (wanted: readonly (Planned | undefined)[]): string[] =>
    wanted.flatMap((cell) =>
      cell === undefined || cell === null || cell === BLANK || isFormula(cell) ? [] : [String(cell)],
    );
  const keyed = shown(keyColumns(headers, id).map((at) => cells[at]));
  return (keyed.length > 0 ? keyed : shown(cells).slice(0, 3)).join(schemaOf(id).joint);
}
