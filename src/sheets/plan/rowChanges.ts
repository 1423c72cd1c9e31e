import { columnOf, type NamedColumn } from "../../contract";
import { BLANK, isBlankRow, sameCell, type Cell, type Planned } from "./cell";
import { rowKey, type TablePlan } from "./plan";
import { bodyOf, movedCells } from "./rowFormula";

/** A cell before and after. */
export interface CellChange {
  readonly header: string;
  /** Undefined for the office's own column. */
  readonly column: NamedColumn | undefined;
  readonly before: Cell;
  readonly after: Cell;
}

/**
 * What becomes of a row: its key, and the cells beside it that say otherwise afterwards; of a new or a removed row all that are
 * filled.
 */
export interface RowChange {
  readonly kind: "added" | "changed" | "removed";
  readonly key: readonly string[];
  readonly cells: readonly CellChange[];
}

/** What writing a table changes, row by row: first what is written, then what goes. Rows that stay as they are do not come. */
export function* rowChanges({ schema, place, headers, rows }: TablePlan): Generator<RowChange> {
  const columns = headers.map((header) => columnOf(schema, header));
  const keyOf = rowKey(schema, headers);
  const { standing } = place;
  const former = new Map<string, { readonly at: number; readonly cells: readonly Cell[] }[]>();
  for (const [at, cells] of (standing?.rows ?? []).entries()) {
    if (isBlankRow(cells)) continue;
    const key = keyOf(cells);
    const alike = former.get(key);
    if (alike) alike.push({ at, cells });
    else former.set(key, [{ at, cells }]);
  }
  const body = standing && bodyOf(standing);
  const cellsOf = (before: readonly Cell[], after: readonly Planned[]): CellChange[] =>
    headers.flatMap((header, at) => {
      const [was = BLANK, planned = BLANK] = [before[at], after[at]];
      const column = columns[at];
      if (sameCell(was, planned) || planned === null || (column && schema.key.includes(column.id))) return [];
      return [{ header, column, before: was, after: planned }];
    });
  for (const [to, row] of rows.entries()) {
    const key = keyOf(row);
    const found = former.get(key)?.shift();
    const before = found && body && movedCells(found.cells, found.at, to, body);
    const cells = cellsOf(before ?? [], row);
    if (!before || cells.length > 0)
      yield { kind: before ? "changed" : "added", key: key.split("\n"), cells };
  }
  for (const [key, alike] of former)
    for (const { cells: before } of alike)
      yield {
        kind: "removed",
        key: key.split("\n"),
        cells: cellsOf(
          before,
          headers.map(() => BLANK),
        ),
      };
}
