import { HostError } from "../../errors";
import { columnsOf, intersect, isWithin, type Area } from "../address";
import { permuteCells } from "../permute";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { shift } from "./shift";

/** How many rows went, and how many stayed. */
export interface Duplicates {
  readonly removed: number;
  readonly remaining: number;
}

/**
 * Takes away rows of an area that say the same as one above in the given columns; those below close up. Cells around the area
 * stay where they are; a table loses its rows.
 * @param columns from the first of the area, from 0
 * @param shown what a cell shows: that is what Excel compares, whatever its case
 * @throws HostError where Excel refuses
 */
export function removeDuplicates(
  workbook: Workbook,
  sheet: Sheet,
  whole: Area,
  columns: readonly number[],
  hasHeader: boolean,
  shown: (row: number, column: number) => string,
): Duplicates {
  for (const column of columns)
    if (!Number.isInteger(column) || column < 0 || column >= columnsOf(whole))
      throw new HostError("InvalidArgument", `${String(column)} is no column of the range.`);
  const used = sheet.usedArea(true);
  const part = used && intersect(used, whole);
  const area = part && {
    ...whole,
    top: Math.max(whole.top, part.top),
    bottom: part.bottom,
    left: Math.max(whole.left, part.left),
    right: part.right,
  };
  const top = area && hasHeader ? Math.max(area.top, whole.top + 1) : area?.top;
  if (!area || top === undefined || top > area.bottom) return { removed: 0, remaining: 0 };
  const body = { ...area, top };
  sheet.assertWritable(body);
  const table = assertTable(workbook, sheet, body);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const key = JSON.stringify(columns.map((column) => shown(row, whole.left + column).toLowerCase()));
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const count = body.bottom - body.top + 1;
  if (kept.length === count) return { removed: 0, remaining: count };
  permuteCells(workbook, sheet, body, ({ row, column }) => {
    const from = kept[row - body.top];
    return from === undefined ? undefined : { row: from, column };
  });
  if (table)
    shift(workbook, sheet, "delete", { ...table, top: body.top + kept.length, bottom: body.bottom }, "rows");
  workbook.emit({ kind: "cells", sheet, area: body, origin: "api" });
  return { removed: count - kept.length, remaining: kept.length };
}

/** The table whose rows are looked through, whole rows of it only. */
function assertTable(workbook: Workbook, sheet: Sheet, body: Area): Area | undefined {
  const table = workbook.tableAt(sheet, body);
  if (!table) return undefined;
  const isRowsOfTable =
    isWithin(body, table.body) && body.left === table.area.left && body.right === table.area.right;
  if (!isRowsOfTable)
    throw new HostError(
      "NotImplemented",
      `The embedded workbook removes duplicates from whole rows of the table "${table.name}" only.`,
    );
  return table.body;
}
