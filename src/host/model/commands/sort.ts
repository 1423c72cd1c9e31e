import { HostError } from "../../errors";
import { columnsOf, formatArea, intersect, rowsOf, type Area } from "../address";
import { runsOf } from "../areas";
import { permuteCells } from "../permute";
import { sortedOrder, type SortField } from "../sorting";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

export interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchesCase: boolean;
  /** The first row (or column) stays where it is. */
  readonly hasHeaders: boolean;
  /** Columns are put in order instead of rows. */
  readonly byColumns: boolean;
}

/**
 * Puts the rows (or columns) of an area in order. Those that are hidden stay where they are.
 * @throws HostError where Excel refuses: a protected sheet, merged cells, array formulas, the header of a table
 */
export function sortCells(workbook: Workbook, sheet: Sheet, whole: Area, options: SortOptions): void {
  const { fields, matchesCase, hasHeaders, byColumns } = options;
  sheet.assertWritable(whole, "sort");
  const used = sheet.usedArea(true);
  const area = used && intersect(used, whole);
  const width = byColumns ? rowsOf(whole) : columnsOf(whole);
  for (const { key } of fields)
    if (!Number.isInteger(key) || key < 0 || key >= width)
      throw new HostError("InvalidArgument", `${key} is no ${byColumns ? "row" : "column"} of the range.`);
  if (!area) return;
  const body = bodyOf(whole, area, hasHeaders, byColumns);
  if (!body) return;
  for (const table of workbook.tables) {
    const header = table.sheet === sheet && table.hasHeaders ? intersect(table.header, body) : undefined;
    const totals = table.sheet === sheet && table.totals ? intersect(table.totals, body) : undefined;
    if (header ?? totals)
      throw new HostError(
        "InvalidOperation",
        `The sort would move the header or the totals of the table "${table.name}" (${formatArea(table.area)}).`,
      );
  }
  const lines = linesOf(sheet, body, byColumns);
  // Values by the keys, which count from the first column of the whole range.
  const [first, low] = byColumns ? [whole.top, body.top] : [whole.left, body.left];
  const values = lines.map((line) =>
    fields.map(({ key }) => {
      const at = first + key;
      const isBeyond = at < low || at > (byColumns ? body.bottom : body.right);
      if (isBeyond) return null;
      return byColumns ? sheet.cellValue(at, line) : sheet.cellValue(line, at);
    }),
  );
  const order = sortedOrder(
    values,
    fields.map((field, key) => ({ ...field, key })),
    matchesCase,
  );
  const cameFrom = new Map(lines.map((line, at) => [line, lines[order[at] ?? at] ?? line]));
  permuteCells(workbook, sheet, body, ({ row, column }) =>
    byColumns ? { row, column: cameFrom.get(column) ?? column } : { row: cameFrom.get(row) ?? row, column },
  );
  workbook.emit({ kind: "cells", sheet, area: body, origin: "api" });
  const moved = lines.filter((line) => cameFrom.get(line) !== line);
  const areas = runsOf(moved).map(([first, last]) =>
    byColumns ? { ...body, left: first, right: last } : { ...body, top: first, bottom: last },
  );
  workbook.emit({ kind: "sorted", sheet, axis: byColumns ? "columns" : "rows", areas, origin: "api" });
}

/** What is put in order: the used part, without the headers. */
function bodyOf(whole: Area, used: Area, hasHeaders: boolean, byColumns: boolean): Area | undefined {
  if (!hasHeaders) return used;
  const body = byColumns
    ? { ...used, left: Math.max(used.left, whole.left + 1) }
    : { ...used, top: Math.max(used.top, whole.top + 1) };
  return body.top <= body.bottom && body.left <= body.right ? body : undefined;
}

/** Rows, or columns, that are in sight. */
function linesOf(sheet: Sheet, { top, left, bottom, right }: Area, byColumns: boolean): number[] {
  const [first, last] = byColumns ? [left, right] : [top, bottom];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((line) =>
    byColumns ? sheet.columns.settings(line).hidden !== true : !sheet.isRowHidden(line),
  );
}
