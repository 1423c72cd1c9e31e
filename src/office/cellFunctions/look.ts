import { areaOf } from "../area";
import { withArraysMarked } from "./arrays";
import type { FunctionCell } from "./functionCell";
import type { FormulaCell } from "./formulaCells";
import { askInParts } from "./parts";

/** So many cells are looked at in one request. */
const AT_ONCE = 500;

/** What stands behind formulas of sheets: what they show, which cells they fill; a text that only looks like a formula is none. */
export async function lookAt(
  context: Excel.RequestContext,
  formulas: readonly FormulaCell[],
): Promise<ReadonlyMap<string, readonly FunctionCell[]>> {
  const cells = new Map<string, FunctionCell[]>();
  const savedAsArrays = new Set<FunctionCell>();
  await askInParts(formulas, AT_ONCE, async (part) => {
    const looked = part.map((formula) => {
      const range = context.workbook.worksheets
        .getItem(formula.sheet)
        .getCell(formula.row, formula.column)
        .load("address,values,rowHidden,savedAsArray");
      return {
        formula,
        range,
        parent: range.getSpillParentOrNullObject().load("address"),
        spilled: range.getSpillingToRangeOrNullObject().load("address,rowHidden"),
      };
    });
    await context.sync();
    for (const { formula: found, range, parent, spilled } of looked) {
      const { sheet, formula, typed } = found;
      const isSpilledInto = !parent.isNullObject && parent.address !== range.address;
      const value: unknown = range.values[0]?.[0];
      if (isSpilledInto || value === formula) continue;
      const filled = spilled.isNullObject ? range : spilled;
      const area = areaOf(filled.address);
      if (!area) continue;
      const cell = { area, formula, typed, value, isHidden: filled.rowHidden !== false };
      const own = cells.get(sheet);
      if (own) own.push(cell);
      else cells.set(sheet, [cell]);
      if (spilled.isNullObject && range.savedAsArray) savedAsArrays.add(cell);
    }
  });
  return new Map(
    [...cells].map(([sheet, own]) => [sheet, withArraysMarked(own, (cell) => savedAsArrays.has(cell))]),
  );
}
