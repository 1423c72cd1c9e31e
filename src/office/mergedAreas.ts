import { areaOfRange, ROWS_OF_A_SHEET, type Area } from "./area";
import { whileNext } from "./inTurn";

/**
 * The merged areas of a sheet. Excel tells none of a range with more than 512 of them, and of those that begin above a range
 * nothing (https://github.com/OfficeDev/office-js/issues/3611): they are asked for from the first row on, and in halves of the
 * rows where there are too many. Excel for Windows loses what could be undone when it is asked (office-js#5918).
 */
export async function readMergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Area[]> {
  const found: Area[] = [];
  const open: Rows[] = [{ from: 0, count: ROWS_OF_A_SHEET }];
  await whileNext(open.pop(), async (rows) => {
    try {
      found.push(...(await mergedIn(context, sheet, rows)));
    } catch (error) {
      if (rows.count === 1) throw error;
      const half = Math.ceil(rows.count / 2);
      open.push({ from: rows.from + half, count: rows.count - half }, { from: rows.from, count: half });
    }
    return open.pop();
  });
  return found;
}

interface Rows {
  readonly from: number;
  readonly count: number;
}

async function mergedIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { from, count }: Rows,
): Promise<Area[]> {
  const rows =
    count === ROWS_OF_A_SHEET ? sheet.getRange() : sheet.getRangeByIndexes(from, 0, count, 1).getEntireRow();
  const merged = rows
    .getMergedAreasOrNullObject()
    .load("areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount");
  await context.sync();
  return merged.isNullObject ? [] : merged.areas.items.map(areaOfRange);
}
