import { withOwnCalls } from "../../sheets/ownFunctions";
import type { KeptCell } from "../../sheets/plan";
import { FoundOtherwise, NotBegun, WriteRefused } from "./errors";

/** A formula of ours that goes into one cell outside of all tables. */
export interface FormulaChange {
  readonly kind: "formula";
  readonly sheet: string;
  /** As `B7`. */
  readonly cell: string;
  /** What stood there, as `Range.formulas` tells it; "" for nothing. */
  readonly before: string | number | boolean;
  readonly after: string;
}

/** Enters it. @throws NotBegun where something else stands in the cell by now, or the sheet is gone or protected */
export async function writeFormula(context: Excel.RequestContext, change: FormulaChange): Promise<void> {
  const { sheet, cell, before, after } = change;
  const { home, stands } = await look(context, change);
  if (home.isNullObject || stands !== before) throw new NotBegun(new FoundOtherwise("stale", sheet));
  if (home.protection.protected) throw new NotBegun(new WriteRefused("protected", sheet));
  home.getRange(cell).formulas = [[after]];
  await context.sync();
}

/** Puts back what stood there. @returns the cell, where somebody has changed it since */
export async function takeFormulaBack(
  context: Excel.RequestContext,
  change: FormulaChange,
): Promise<KeptCell[]> {
  const { sheet, cell, before, after } = change;
  const { home, stands } = await look(context, change);
  // Never done, or gone with its sheet.
  if (home.isNullObject || stands === before) return [];
  if (!isSameFormula(stands, after) || home.protection.protected) return [{ sheet, row: cell }];
  home.getRange(cell).formulas = [[before]];
  await context.sync();
  return [];
}

async function look(
  context: Excel.RequestContext,
  { sheet, cell }: FormulaChange,
): Promise<{ readonly home: Excel.Worksheet; readonly stands: unknown }> {
  const home = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  home.protection.load("protected");
  const range = home.getRange(cell).load("formulas");
  await context.sync();
  return { home, stands: home.isNullObject ? undefined : (range.formulas[0]?.[0] as unknown) };
}

/** Where the add-in is not there, Excel shows its functions by the names that files have. */
function isSameFormula(stands: unknown, after: string): boolean {
  const plain = (formula: string): string => withOwnCalls(formula) ?? formula;
  return typeof stands === "string" && plain(stands) === plain(after);
}
