import type { ArrangedRow } from "./arranged";

/** Rows with the places at which a new page begins. */
export interface Paginated {
  readonly rows: readonly ArrangedRow[];
  /** Rows before which a new page begins. */
  readonly breaks: readonly number[];
  /** The row that Excel repeats on every page: the heading of a page that is one table. */
  readonly repeated?: number;
}

/** Rows below the last table that stay with its last row: a gap, a note, the line of provenance. */
const TAIL = 3;

/**
 * Divides rows into pages. Rows that keep with the next stay together as long as one page can hold them, and a row is never
 * cut. A table that goes on has its heading again on every page; where the page is nothing but a table, Excel repeats the
 * heading by itself, and here only its height counts. Pages are said explicitly in the sheet, because Excel by
 * itself breaks wherever a page is full.
 * @param capacity points of height of a page
 */
export function paginate(unbound: readonly ArrangedRow[], capacity: number): Paginated {
  const rows = withTail(unbound);
  const repeated = isOneTable(rows) ? rows.find(({ table }) => table === "heading") : undefined;
  const laid: ArrangedRow[] = [];
  const breaks: number[] = [];
  let left = capacity;
  /** Rows on the page so far, headings that stand there again left out. */
  let count = 0;
  let heading: ArrangedRow | undefined;
  /** What a page has room for that begins with a row: a heading stands above the lines of a table. */
  const roomAbove = (next: ArrangedRow | undefined): number =>
    repeated
      ? capacity - (laid.includes(repeated) ? repeated.height : 0)
      : capacity - (next?.table === "body" ? (heading?.height ?? 0) : 0);
  const turn = (next: ArrangedRow): void => {
    breaks.push(laid.length);
    left = roomAbove(next);
    count = 0;
    if (next.table === "body" && heading && !repeated) laid.push(heading);
  };
  const lay = (together: readonly ArrangedRow[]): void => {
    const height = heightOf(together);
    const room = roomAbove(together[0]);
    if (height > room && together.length > 1) {
      parted(together, room).forEach(lay);
      return;
    }
    for (const row of together) {
      if ((row === together[0] ? height : row.height) > left && count > 0) turn(row);
      if (row.table === "heading") heading = row;
      laid.push(row);
      left -= row.height;
      count += 1;
    }
  };
  runsOf(rows, ({ keepWithNext }) => keepWithNext === true).forEach(lay);
  return { rows: laid, breaks, ...(repeated && { repeated: laid.indexOf(repeated) }) };
}

function heightOf(rows: readonly ArrangedRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/**
 * Rows that keep together and that no page can hold, in parts: where they give way, else before as many of the last as a
 * page can hold, which are a signature more often than not.
 */
function parted(together: readonly ArrangedRow[], room: number): ArrangedRow[][] {
  const parts = runsOf(together, ({ givesWay }) => !givesWay);
  if (parts.length > 1) return parts;
  let from = together.length - 1;
  while (from > 1 && heightOf(together.slice(from - 1)) <= room) from -= 1;
  return [together.slice(0, from), together.slice(from)];
}

/** Rows with those that they are bound to. */
function runsOf(rows: readonly ArrangedRow[], isBound: (row: ArrangedRow) => boolean): ArrangedRow[][] {
  const runs: ArrangedRow[][] = [];
  let run: ArrangedRow[] | undefined;
  for (const row of rows) {
    if (run) run.push(row);
    else runs.push((run = [row]));
    if (!isBound(row)) run = undefined;
  }
  return runs;
}

function lastOfTables(rows: readonly ArrangedRow[]): number {
  return rows.findLastIndex(({ table }) => table !== undefined);
}

function isOneTable(rows: readonly ArrangedRow[]): boolean {
  return (
    rows.filter(({ table }) => table === "heading").length === 1 &&
    rows.length - 1 - lastOfTables(rows) <= TAIL
  );
}

/** A note or the line of provenance is not left alone on a page. */
function withTail(rows: readonly ArrangedRow[]): readonly ArrangedRow[] {
  const last = lastOfTables(rows);
  if (last < 0 || rows.length - 1 - last > TAIL) return rows;
  return rows.map((row, at) => (at >= last && at < rows.length - 1 ? { ...row, keepWithNext: true } : row));
}
