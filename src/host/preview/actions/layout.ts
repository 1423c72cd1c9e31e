import { isWholeColumns, isWholeRows, type Workbook } from "../../model";
import { RangeObject } from "../../objects";
import { GridRefusal } from "../refusal";
import type { Standing } from "../selection";
import type { Action } from "./action";

/** Which rows and columns are in sight, and which cells are one. */
export const layoutActions = {
  hideRows: (store, at) => eachRange(store, at, (range) => (range.RowHidden = true)),
  showRows: (store, at) => eachRange(store, at, (range) => (range.RowHidden = false)),
  hideColumns: (store, at) => eachRange(store, at, (range) => (range.ColumnHidden = true)),
  showColumns: (store, at) => eachRange(store, at, (range) => (range.ColumnHidden = false)),
  merge: (store, at) => eachRange(store, at, (range) => range.Merge()),
  unmerge: (store, at) => eachRange(store, at, (range) => range.Unmerge()),
} satisfies Readonly<Record<string, Action>>;

function eachRange(store: Workbook, { sheet, areas }: Standing, change: (range: RangeObject) => void): void {
  // All the rows or columns of a sheet are no choice of some.
  if (areas.some((area) => isWholeRows(area) && isWholeColumns(area))) throw new GridRefusal("argument");
  for (const area of areas) change(new RangeObject(store, sheet, area));
}
