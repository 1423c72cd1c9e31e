import { withOwnCalls, withRenamedCalls, type Renaming } from "../../sheets/ownFunctions";
import { findFunctions, type Scope } from "./find";
import type { FunctionSheet } from "./functionCell";
import { findNames, type FunctionName } from "./names";
import { asOneStep } from "../asOneStep";
import { patiently } from "../patiently";
import type { ReadOptions } from "../read";
import type { CellPlan, CellsOfSheet } from "./plan";
import { countUnknown } from "./sign";
import { freezeCells } from "./freeze";
import { reenter } from "./reenter";

export type { Scope } from "./find";
export { isUncalculated, type FunctionCell, type FunctionSheet } from "./functionCell";
export type { FunctionName } from "./names";
export {
  countOf,
  outcomeOf,
  placesOf,
  planFreeze,
  planReentry,
  planRename,
  type CellPlan,
  type CellsOfSheet,
  type Reason,
} from "./plan";
export { CellsNotWritten, type NotWritten } from "./standing";

/** The cells that call our functions, by themselves or by a defined name. @param namespace in which they are in this deployment */
export async function cellsWithFunctions(
  scope: Scope,
  namespace: string | undefined,
  options: ReadOptions = {},
): Promise<FunctionSheet[]> {
  return patiently(async (context) => {
    const typedOf = (formula: string): string | undefined => withOwnCalls(formula, namespace);
    const { isUsedIn } = await findNames(context, typedOf);
    return findFunctions(
      context,
      scope,
      (formula, sheet) => typedOf(formula) ?? (isUsedIn(formula, sheet) ? formula : undefined),
      options,
    );
  });
}

/** The cells that call our functions in one namespace, each with its formula in another. */
export async function cellsToRename(
  scope: Scope,
  renaming: Renaming,
  options: ReadOptions = {},
): Promise<FunctionSheet[]> {
  return patiently((context) =>
    findFunctions(context, scope, (formula) => withRenamedCalls(formula, renaming), options),
  );
}

/** The defined names that call our functions: all of the workbook and its sheets, or the own ones of the sheet that is meant. */
export async function namesWithFunctions(
  scope: Scope,
  namespace: string | undefined,
): Promise<FunctionName[]> {
  return namesOf(scope, (formula) => withOwnCalls(formula, namespace));
}

/** The defined names that call our functions in one namespace, each with its formula in another. */
export async function namesToRename(scope: Scope, renaming: Renaming): Promise<FunctionName[]> {
  const names = await namesOf(scope, (formula) => withRenamedCalls(formula, renaming));
  return names.filter(({ typed }) => typed !== undefined);
}

/** How many cells show `#NAME?` for a function of ours; cheap enough to be asked unasked. */
export async function unknownFunctions(namespace: string | undefined): Promise<number> {
  return patiently((context) => countUnknown(context, namespace));
}

/** Puts values in the place of functions. @returns cells that Excel refused to change @throws CellsNotWritten */
export async function freezeFunctions({ changes }: CellPlan): Promise<CellsOfSheet[]> {
  return asOneStep(true, (context) => freezeCells(context, changes));
}

/**
 * Enters functions once more, in cells and in defined names. Not as one step of Excel's undo: it refuses groups with many formulas
 * (office-js#6491), and would refuse to put them back.
 * @returns cells that Excel refused to change @throws CellsNotWritten
 */
export async function reenterFunctions(plan: CellPlan): Promise<CellsOfSheet[]> {
  return patiently((context) => reenter(context, plan));
}

async function namesOf(
  scope: Scope,
  typedOf: (formula: string) => string | undefined,
): Promise<FunctionName[]> {
  // A name is in no cells.
  if (scope === "selection" || scope === "activeSheet") return [];
  const { names } = await patiently((context) => findNames(context, typedOf));
  return typeof scope === "object"
    ? names.filter(({ sheet }) => sheet?.toLowerCase() === scope.sheet.toLowerCase())
    : [...names];
}
