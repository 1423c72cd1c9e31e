import { overlap, type Area } from "../area";
import type { ReadOptions } from "../read";
import { lookAtSheets, readFormulaCells, type TypedOf } from "./formulaCells";
import type { FunctionSheet } from "./functionCell";
import { lookAt } from "./look";

/** Where to look: the whole workbook, the sheet in front, the cells that are selected, or a sheet by its name. */
export type Scope = "workbook" | "activeSheet" | "selection" | { readonly sheet: string };

/**
 * Looks for cells whose formulas come to our functions.
 * @param typedOf the formula with our functions as they are to be called; undefined when it comes to none
 */
export async function findFunctions(
  context: Excel.RequestContext,
  scope: Scope,
  typedOf: TypedOf,
  options: ReadOptions = {},
): Promise<FunctionSheet[]> {
  const { names, selected } = await sheetsIn(context, scope);
  const sheets = await lookAtSheets(context, names);
  const cells = await lookAt(context, await readFormulaCells(context, sheets, typedOf, options));
  return sheets.flatMap(({ name, isProtected }): FunctionSheet[] => {
    const own = (cells.get(name) ?? []).filter(({ area }) => isIn(area, selected));
    return own.length === 0 ? [] : [{ sheet: name, isProtected, cells: own }];
  });
}

async function sheetsIn(
  context: Excel.RequestContext,
  scope: Scope,
): Promise<{ readonly names: readonly string[]; readonly selected?: readonly Area[] }> {
  const { worksheets } = context.workbook;
  if (typeof scope === "object") {
    const sheet = worksheets.getItemOrNullObject(scope.sheet).load("name");
    await context.sync();
    return { names: sheet.isNullObject ? [] : [sheet.name] };
  }
  if (scope === "workbook") {
    worksheets.load("items/name");
    await context.sync();
    return { names: worksheets.items.map(({ name }) => name) };
  }
  const active = worksheets.getActiveWorksheet().load("name");
  if (scope === "activeSheet") {
    await context.sync();
    return { names: [active.name] };
  }
  const areas = context.workbook
    .getSelectedRanges()
    .areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  const selected = areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
  return { names: [active.name], selected };
}

function isIn(area: Area, selected: readonly Area[] | undefined): boolean {
  return selected?.some((other) => overlap(area, other)) ?? true;
}
