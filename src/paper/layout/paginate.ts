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
  let heading: ArrangedRow | undefined;
  const put = (row: ArrangedRow): void => {
    laid.push(row);
    left -= row.height;
  };
  const turn = (next: ArrangedRow): void => {
    breaks.push(laid.length);
    left = capacity - (repeated && laid.includes(repeated) ? repeated.height : 0);
    if (next.table === "body" && heading && !repeated) put(heading);
  };
  for (const together of runsOf(rows)) {
    const [first] = together;
    const height = together.reduce((sum, row) => sum + row.height, 0);
    if (first && height > left && laid.length > 0 && height <= capacity) turn(first);
    for (const row of together) {
      if (row.height > left && laid.length > 0) turn(row);
      if (row.table === "heading") heading = row;
      put(row);
    }
  }
  return { rows: laid, breaks, ...(repeated && { repeated: laid.indexOf(repeated) }) };
}

/** Rows that keep together. */
function runsOf(rows: readonly ArrangedRow[]): ArrangedRow[][] {
  const runs: ArrangedRow[][] = [];
  let run: ArrangedRow[] | undefined;
  for (const row of rows) {
    if (run) run.push(row);
    else runs.push((run = [row]));
    if (!row.keepWithNext) run = undefined;
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
