import { columnsOf, formatArea, rowsOf, type Area, type Sheet, type Workbook } from "../../model";
import { writeCells } from "../../model/commands";
import { invalid } from "../object";

/**
 * Values for cells as the add-in gives them: an array of rows of exactly their shape, or one value for all.
 * @throws HostError InvalidArgument for another shape, and for null, which stands for single cells alone
 */
export function shaped(values: unknown, area: Area): (row: number, column: number) => unknown {
  if (values === null || values === undefined)
    throw invalid("null stands for single cells of an array only.");
  if (!Array.isArray(values)) return () => values;
  const rows = values as readonly unknown[];
  const width = columnsOf(area);
  if (rows.length !== rowsOf(area) || rows.some((cells) => !Array.isArray(cells) || cells.length !== width))
    throw invalid(
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range ${formatArea(area)}.`,
    );
  const cells = rows as readonly (readonly unknown[])[];
  return (row, column) => cells[row]?.[column];
}

/** Writes them, and says that cells have changed. */
export function put(store: Workbook, sheet: Sheet, area: Area, values: unknown): void {
  writeCells(store, sheet, area, shaped(values, area));
  store.emit({ kind: "cells", sheet, area, origin: "api" });
}
