import { RANGE_TYPE, type IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet, type Workbook } from "../model";

/** Where the person is when they ask for something. */
export interface Standing {
  readonly sheet: Sheet;
  /** What is selected: one area, unless several were picked one after the other. */
  readonly areas: readonly Area[];
  /** The cell among them that typing would go into. */
  readonly cell: { readonly row: number; readonly column: number };
}

/** The cells of a range of the grid: whole rows and columns reach to the end of the sheet, however far the grid goes. */
export function areaOf({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): Area {
  const isAll = rangeType === RANGE_TYPE.ALL;
  const isColumns = isAll || rangeType === RANGE_TYPE.COLUMN || Number.isNaN(endRow);
  const isRows = isAll || rangeType === RANGE_TYPE.ROW || Number.isNaN(endColumn);
  return {
    top: isColumns ? 0 : startRow,
    left: isRows ? 0 : startColumn,
    bottom: isColumns ? MAX_ROWS - 1 : endRow,
    right: isRows ? MAX_COLUMNS - 1 : endColumn,
  };
}

/** Where the person at the grid is now. */
export function standingIn(api: FUniver, store: Workbook): Standing {
  const selection = api.getActiveWorkbook()?.getActiveSheet().getSelection();
  const cell = selection?.getCurrentCell();
  const areas = (selection?.getActiveRangeList() ?? []).map((range) => areaOf(range.getRange()));
  const [first = store.selection] = areas;
  return {
    sheet: store.active,
    areas: areas.length > 0 ? areas : [first],
    cell: { row: cell?.actualRow ?? first.top, column: cell?.actualColumn ?? first.left },
  };
}
