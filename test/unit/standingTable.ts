import type { Standing, TableChange } from "../../src/sheets/plan";

export type Row = Standing["rows"][number];

/** A table as it stands by itself on a sheet, with room around it. */
export function standingTable(headers: readonly string[], rows: readonly Row[]): Standing {
  return {
    sheet: "Trang tính",
    headerRow: 0,
    firstColumn: 0,
    headers,
    rows,
    protected: false,
    totals: false,
    freeRowsBelow: 1_000,
    freeColumnsRight: 20,
  };
}

/** The rows after a change. */
export function done(before: readonly Row[], change: TableChange): Row[] {
  const rows: Row[] = Array.from(
    { length: Math.max(before.length, change.rows.after) },
    (_, at) => before[at] ?? change.headers.after.map(() => ""),
  );
  for (const patch of change.patches)
    patch.after.forEach((cells, offset) => {
      const at = patch.row + offset;
      rows[at] = cells.map((cell, column) => cell ?? rows[at]?.[column] ?? "");
    });
  return rows.slice(0, change.rows.after);
}
