import { withOwnCalls } from "../../sheets/ownFunctions";

/** A sheet with more erroneous formulas has other troubles than ours; the page of functions looks through all of it. */
const MOST_CELLS = 5_000;

/**
 * How many cells call our functions and show `#NAME?`, looked for where Excel knows errors of formulas: a hint that costs little.
 * Protected sheets are left out, as Excel does not look for kinds of cells there.
 */
export async function countUnknown(
  context: Excel.RequestContext,
  namespace: string | undefined,
): Promise<number> {
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const errors = sheets.items
    .filter(({ protection }) => !protection.protected)
    .map((sheet) =>
      sheet
        .getRange()
        .getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas, Excel.SpecialCellValueType.errors)
        .load("cellCount"),
    );
  await context.sync();
  const found = errors.filter((cells) => !cells.isNullObject && cells.cellCount <= MOST_CELLS);
  if (found.length === 0) return 0;
  const areas = found.map((cells) => cells.areas.load("items/formulas,items/values"));
  await context.sync();
  return areas
    .flatMap(({ items }) => items)
    .reduce((sum, { formulas, values }) => sum + countIn(formulas, values, namespace), 0);
}

function countIn(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
  namespace: string | undefined,
): number {
  const shown = values.flat();
  return formulas
    .flat()
    .filter((formula, at) => shown[at] === "#NAME?" && withOwnCalls(String(formula), namespace) !== undefined)
    .length;
}
