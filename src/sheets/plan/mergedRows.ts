import { BLANK, isFormula, sameCell, type Cell, type Planned } from "./cell";
import { LinePlaces } from "./linePlaces";
import { keyIn, successors, type Line, type SeenChange } from "./writtenLines";

/** Cells that stay; the whole row where there is no column. */
export interface KeptCells {
  readonly row: readonly Planned[];
  readonly column?: string | undefined;
}

/** The rows of a table without a change, in their order, and what is kept in them. */
export interface MergedRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly kept: readonly KeptCells[];
}

/** A row that stood before, by its line, and what became of it. */
interface FormerRow {
  readonly line: Line;
  readonly before: readonly Planned[];
  /** The line that wrote it; undefined where it was removed. */
  readonly written: Line | undefined;
  /** Where it stands now; undefined where it does not. */
  readonly at: number | undefined;
  /** Whether it is this row that stands there, and not another one with its key. */
  readonly isSure: boolean;
}

/** Takes a change out of the rows of a table. @param rows as they stand now, formulas seen from their row */
export function mergedRows(
  seen: SeenChange,
  rows: readonly (readonly Cell[])[],
  headers: readonly string[],
): MergedRows {
  const { lines } = seen;
  const kept: KeptCells[] = [];
  const places = new LinePlaces(seen, rows);
  // Rows come back in the order that they had, unless somebody has sorted them since: then they stay where they are.
  const found = lines.flatMap((line) => places.of(line) ?? []);
  const isInOrder = found.every((at, index) => at > (found[index - 1] ?? -1));
  const former = formerRows(seen, rows, places);
  const goesOn = new Set(former.map(({ at }) => at));
  const left = rows.map((cells): (readonly Cell[])[] => [cells]);
  const returned: (readonly Cell[])[] = Array.from({ length: blankBelow(seen, rows) }, () =>
    headers.map(() => BLANK),
  );
  for (const line of lines) {
    const at = places.of(line);
    const cells = at === undefined ? undefined : rows[at];
    if (at === undefined || !cells) continue;
    if (goesOn.has(at)) left[at] = [];
    else if (isOf(seen, cells, line.whole)) {
      // A new row; any other is somebody's with a key of before.
      if (isWrittenInto(line, cells)) kept.push({ row: cells });
      else left[at] = [];
    }
  }
  for (const { line, before, written, at, isSure } of former) {
    const cells = at === undefined ? undefined : rows[at];
    if (!cells && written && (written === line || !places.isAhead(written))) {
      // Its row is gone: that is somebody's doing.
      kept.push({ row: written.whole });
      continue;
    }
    const own = cells && mergedRow(seen, { before, written: written ?? line, cells });
    // Where it may be another row, what stands in it is no reason to give up what stood before.
    const isApart = own !== undefined && own.kept.length > 0 && !isSure;
    const row = own && !isApart ? own : returnedRow(seen, before);
    if (isApart && cells && at !== undefined) {
      kept.push({ row: cells });
      left[at]?.push(cells);
    }
    const lost = seen.lost.filter((_, column) => {
      const after = written ? (written.lost.after[column] ?? null) : BLANK;
      return !sameCell(after, line.lost.before?.[column] ?? BLANK);
    });
    for (const column of [...row.kept.map((column) => headers[column]), ...lost])
      kept.push({ row: cells ?? before, column });
    const place = isInOrder ? places.of(line) : at;
    ((place === undefined ? undefined : left[place]) ?? returned).unshift(row.cells);
  }
  return { rows: [...left.flat(), ...returned.reverse()], kept };
}

/** Blank rows that went with the end of the table, above a filled one: they were no change, and are none of its lines. */
function blankBelow({ lines, height }: SeenChange, rows: readonly unknown[]): number {
  const below = rows.length === height ? lines.find(({ at, before }) => before && at >= height) : undefined;
  return below ? below.at - height : 0;
}

/** What became of the rows that stood before; no two of them stand in one place. */
function formerRows(
  seen: SeenChange,
  rows: readonly (readonly Cell[])[],
  places: LinePlaces,
): readonly FormerRow[] {
  const next = successors(seen);
  return seen.lines.flatMap((line): FormerRow[] => {
    const { before } = line;
    if (!before) return [];
    const match = next.get(line);
    const written = match?.other;
    const own = places.of(line);
    if (own !== undefined && (written === line || places.isAhead(line)))
      return [
        {
          line,
          before,
          written,
          at: own,
          isSure: places.isSure(line) && (written !== line || match?.isSure === true),
        },
      ];
    const at = written && places.of(written);
    const cells = at === undefined ? undefined : rows[at];
    if (!match || !written || !cells || !isOf(seen, cells, before) || places.isAhead(written))
      return [{ line, before, written, at: undefined, isSure: false }];
    return [{ line, before, written, at, isSure: match.isSure && places.isSure(written) }];
  });
}

/** A row with the places of the columns in which it keeps what is somebody's. */
interface MergedRow {
  readonly cells: readonly Cell[];
  readonly kept: readonly number[];
}

/** A row that stands, as it was before. @param row.written the line that wrote it */
function mergedRow(
  { isSure }: SeenChange,
  row: { readonly before: readonly Planned[]; readonly written: Line; readonly cells: readonly Cell[] },
): MergedRow {
  const { before, cells } = row;
  const after = row.written.after;
  const kept: number[] = [];
  const back = cells.map((cell, column): Cell => {
    const written = after[column] ?? null;
    const former = before[column] ?? BLANK;
    const isOurs = written !== null && sameCell(cell, written) && isSure(former);
    const isChanged = written !== null && !sameCell(written, former);
    if (isChanged && !isOurs && !sameCell(cell, former)) kept.push(column);
    return isOurs ? former : cell;
  });
  return { cells: back, kept };
}

/** A row that was removed, as it comes back. */
function returnedRow({ isSure }: SeenChange, before: readonly Planned[]): MergedRow {
  const cells = before.map((cell) => cell ?? BLANK);
  return {
    cells: cells.map((cell) => (isSure(cell) ? cell : BLANK)),
    kept: cells.flatMap((cell, column) => (isSure(cell) ? [] : [column])),
  };
}

/** Whether somebody has written into a new row since: it is theirs as well now. */
function isWrittenInto({ after }: Line, cells: readonly Cell[]): boolean {
  return cells.some((cell, column) => {
    const written = after[column] ?? null;
    return cell !== BLANK && !isFormula(cell) && (written === null || !sameCell(cell, written));
  });
}

function isOf(seen: SeenChange, cells: readonly Planned[], other: readonly Planned[]): boolean {
  return keyIn(seen, cells) === keyIn(seen, other);
}
