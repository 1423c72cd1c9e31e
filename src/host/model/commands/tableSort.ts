import { HostError } from "../../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  flag,
  flagOf,
  insertInOrder,
  remove,
} from "../../package";
import { formatArea, parseArea, type Area } from "../address";
import { runsOf } from "../areas";
import { filterOfTable } from "../filters";
import { TABLE_ORDER } from "../order";
import { sortedOrder, type SortField } from "../sorting";
import type { Table } from "../table";
import type { Workbook } from "../workbook";
import { reorderRows } from "./reorder";

/** How a table was sorted last; `<sortState>` of its part. */
export interface TableOrder {
  readonly fields: readonly SortField[];
  readonly matchesCase: boolean;
}

/** How the table was sorted last; without fields when it was not. @throws HostError NotImplemented for colours and icons */
export function orderOf(table: Table): TableOrder {
  const state = childNamed(table.part.root, "sortState");
  if (!state) return { fields: [], matchesCase: false };
  const fields = childrenNamed(state, "sortCondition").map(({ attributes }): SortField => {
    if (attributes.sortBy !== undefined && attributes.sortBy !== "value")
      throw new HostError("NotImplemented", "The embedded workbook does not sort by colours or icons.");
    return {
      key: parseArea(attributes.ref ?? "A1").left - table.area.left,
      isAscending: attributes.descending !== "1" && attributes.descending !== "true",
    };
  });
  return { fields, matchesCase: flagOf(state, "caseSensitive") };
}

/**
 * Sorts the rows of a table; of a filtered one those that are seen.
 * @throws HostError InvalidArgument for a field beyond the columns
 */
export function sortTable(workbook: Workbook, table: Table, { fields, matchesCase }: TableOrder): void {
  const { sheet, body } = table;
  const width = body.right - body.left + 1;
  if (fields.length === 0 || fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= width))
    throw new HostError("InvalidArgument", `A table of ${width} columns is sorted by these alone.`);
  sheet.assertWritable(undefined, "sort");
  const isFiltered = filterOfTable(table).isFiltering;
  const rows: number[] = [];
  for (let row = body.top; row <= body.bottom; row++)
    if (!isFiltered || !sheet.isRowHidden(row)) rows.push(row);
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, at) => sheet.cellValue(row, body.left + at)),
  );
  const order = sortedOrder(lines, fields, matchesCase);
  reorderRows(workbook, sheet, body, rows, order);
  setOrder(table, body, { fields, matchesCase });
  const moved = rows.filter((_, at) => order[at] !== at);
  const areas = runsOf(moved).map(([top, bottom]) => ({ ...body, top, bottom }));
  workbook.emit({ kind: "sorted", sheet, axis: "rows", areas, origin: "api" });
  workbook.emit({ kind: "structure", origin: "api" });
}

/** Forgets how the table was sorted; its rows stay as they are. */
export function clearOrder(workbook: Workbook, table: Table): void {
  const known = childNamed(table.part.root, "sortState");
  if (!known) return;
  table.part.edit();
  remove(known);
  workbook.emit({ kind: "structure", origin: "api" });
}

function setOrder(table: Table, body: Area, { fields, matchesCase }: TableOrder): void {
  const root = table.part.edit();
  const known = childNamed(root, "sortState");
  if (known) remove(known);
  const state = element("sortState", {
    caseSensitive: matchesCase ? flag(true) : undefined,
    ref: formatArea(body),
  });
  for (const { key, isAscending } of fields) {
    const column = body.left + key;
    append(
      state,
      element("sortCondition", {
        descending: isAscending ? undefined : flag(true),
        ref: formatArea({ ...body, left: column, right: column }),
      }),
    );
  }
  insertInOrder(root, state, TABLE_ORDER);
}
