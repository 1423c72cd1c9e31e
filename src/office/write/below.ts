import type { Standing } from "../../sheets/plan";
import { addressOf, areaOfRange, type Area as Cells } from "../area";
import { inTurn } from "../inTurn";
import { readMergedAreas } from "../mergedAreas";

/** A table of ours on its sheet, and what is loaded of the sheet. */
export interface Footed {
  readonly sheet: Excel.Worksheet;
  /** All tables of the sheet, with their names. */
  readonly tables: Excel.TableCollection;
  readonly name: string;
  readonly left: number;
  readonly right: number;
  /** The row below it. */
  readonly end: number;
  /** The used cells of the sheet, with their place; a null object on a blank one. */
  readonly used: Excel.Range;
}

/** What stands first below a table and cannot move down with its columns. */
export interface Held {
  readonly row: number;
  readonly name: string;
  readonly how: NonNullable<Standing["heldBelow"]>;
}

/** Cells that belong together, with the name by which people find them. */
interface Area extends Cells {
  readonly name: string;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/**
 * Finds merged cells and other tables below ours that reach beyond its columns: Excel shifts neither in part. Nothing is asked
 * where nothing stands below.
 */
export async function findHeld(
  context: Excel.RequestContext,
  footed: readonly Footed[],
): Promise<ReadonlyMap<Footed, Held>> {
  const looked = footed
    .filter(({ used, end }) => !used.isNullObject && used.rowIndex + used.rowCount > end)
    .map((place) => {
      const { sheet, used, end, tables, name } = place;
      const lastRow = sheet.getRangeByIndexes(end - 1, used.columnIndex, 1, used.columnCount);
      const others = tables.items.filter((other) => other.name !== name);
      return {
        place,
        lastRow: lastRow.load("formulas"),
        others: others.map((other) => ({ name: other.name, range: other.getRange().load(PLACE) })),
      };
    });
  if (looked.length === 0) return new Map();
  await context.sync();
  const merges = new Map<Footed, readonly Cells[]>();
  await inTurn(
    looked,
    async ({ place }) => void merges.set(place, await readMergedAreas(context, place.sheet)),
  );
  return new Map(
    looked.flatMap(({ place, lastRow, others }): [Footed, Held][] => {
      const areas = [
        ...others.map(({ name, range }): Area => ({ name, ...areaOfRange(range) })),
        ...(merges.get(place) ?? []).map((area): Area => ({ name: addressOf(area), ...area })),
      ];
      const [first] = areas.filter((area) => isHeld(area, place)).sort((a, b) => a.top - b.top);
      if (!first) return [];
      const isCut =
        areas.some(({ top, bottom }) => top < place.end && bottom >= place.end) ||
        isFilledBeside(lastRow.formulas[0] ?? [], place);
      return [[place, { row: first.top, name: first.name, how: isCut ? "stays" : "movesInWholeRows" }]];
    }),
  );
}

/** Whether an area stands below a table in its columns and in others. */
function isHeld({ top, left, right }: Area, place: Footed): boolean {
  const isWithin = left >= place.left && right <= place.right;
  return top >= place.end && left <= place.right && right >= place.left && !isWithin;
}

/** Whether anything stands beside the last row of a table: whole rows below it may cut through that. */
function isFilledBeside(cells: readonly unknown[], { used, left, right }: Footed): boolean {
  return cells.some((cell, at) => {
    const column = used.columnIndex + at;
    return cell !== "" && (column < left || column > right);
  });
}
