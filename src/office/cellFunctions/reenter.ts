import { inTurn } from "../inTurn";
import { namedItem } from "./names";
import { bytesOf, partsOf } from "./parts";
import type { CellPlan, CellsOfSheet } from "./plan";
import { apart, writeGroups } from "./refusals";
import { asPlanned, AT_ONCE, cellsBySheet, firstOf, orPutBack, type Placed } from "./standing";

/**
 * Enters formulas of cells and names once more, so that Excel calculates them.
 * @returns cells of arrays in fixed cells, which Excel refuses to change and which stay as they are
 * @throws CellsNotWritten
 */
export async function reenter(
  context: Excel.RequestContext,
  { changes, enteredNames: names }: CellPlan,
): Promise<CellsOfSheet[]> {
  const standing = await asPlanned(context, changes, names);
  const { alone, groups } = apart(standing.cells);
  const enter = (units: readonly Placed[][]): Promise<void> =>
    inTurn(
      partsOf(units.flat(), AT_ONCE, ({ cell }) => bytesOf(cell.typed)),
      async (part) => {
        for (const { sheet, cell } of part) firstOf(sheet, cell).formulas = [[cell.typed]];
        await context.sync();
      },
    );
  return orPutBack(context, standing, async () => {
    // Before the cells that use them.
    for (const named of names) namedItem(context, named).formula = named.typed ?? named.formula;
    if (names.length > 0) await context.sync();
    await enter(alone.map((cell) => [cell]));
    return cellsBySheet(await writeGroups(groups, enter));
  });
}
